package dev.layerlens.tools.pictures;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.jpeg.JpegDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** What a picture's file says beside its pixels. */
final class FileNotes {
    /** SOF2 of ITU-T T.81: the picture comes in several passes over all of it. */
    private static final int PROGRESSIVE = 2;

    private final Metadata metadata;

    private FileNotes(Metadata metadata) {
        this.metadata = metadata;
    }

    /** Notes of a file; none if they are broken, which does not spoil a picture. */
    static FileNotes of(byte[] file) {
        try {
            return new FileNotes(ImageMetadataReader.readMetadata(new ByteArrayInputStream(file)));
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            return new FileNotes(new Metadata());
        }
    }

    /** How the camera was held. */
    Orientation orientation() {
        return Orientation.of(
                number(ExifIFD0Directory.class, ExifIFD0Directory.TAG_ORIENTATION).orElse(1));
    }

    /** Whether it is a JPEG that has to be held whole in memory to be decoded. */
    boolean progressive() {
        return number(JpegDirectory.class, JpegDirectory.TAG_COMPRESSION_TYPE)
                .filter(type -> type == PROGRESSIVE)
                .isPresent();
    }

    private Optional<Integer> number(Class<? extends Directory> kind, int tag) {
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(kind))
                .map(directory -> directory.getInteger(tag));
    }
}
