package dev.layerlens.tools.pictures;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * How a camera was held (EXIF 2.32, tag 0x0112): the picture is upright after a reflection about
 * its diagonal, then a mirroring, then a turn upside down.
 *
 * @param transposed rows become columns
 * @param mirrored left becomes right
 * @param flipped top becomes bottom
 */
record Orientation(boolean transposed, boolean mirrored, boolean flipped) {

    /** Of a file; upright if it does not say. */
    static Orientation of(byte[] file) {
        return of(tag(file));
    }

    static Orientation of(int tag) {
        return switch (tag) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, true, false);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, false, true);
            default -> new Orientation(false, false, false);
        };
    }

    private static int tag(byte... file) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
            ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            boolean says = exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION);
            return says ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION) : 1;
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException e) {
            // broken notes do not spoil a picture that can be decoded
            return 1;
        }
    }

    Picture turn(Picture picture) {
        if (!transposed && !mirrored && !flipped) {
            return picture;
        }
        int width = transposed ? picture.height() : picture.width();
        int height = transposed ? picture.width() : picture.height();
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int fromX = mirrored ? width - 1 - x : x;
                int fromY = flipped ? height - 1 - y : y;
                rgb[y * width + x] =
                        transposed ? picture.pixel(fromY, fromX) : picture.pixel(fromX, fromY);
            }
        }
        return new Picture(width, height, rgb);
    }
}
