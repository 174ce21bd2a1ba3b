package dev.layerlens.tools.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes JPEG (CMYK too), PNG (16-bit, palette, alpha), WebP, BMP and the first frame of a GIF;
 * turns the picture upright as its EXIF data say, and lays transparent ones on white.
 */
public final class PictureDecoder {
    /** Pixels above which every second, third, ... is left out, to bound memory. */
    private static final long DECODED = 40_000_000;

    /** Pixels above which a picture is refused: decoding would take minutes. */
    private static final long REFUSED = 2_000_000_000;

    private static final long FILE_BYTES = 500_000_000;

    private PictureDecoder() {}

    /**
     * Decodes a file.
     *
     * @throws IOException if it cannot be read or decoded whole; the message names it
     */
    public static Picture read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not there: give a picture's file");
        }
        if (Files.size(file) > FILE_BYTES) {
            throw new IOException(file + " is too large to be a picture");
        }
        return decode(Files.readAllBytes(file), file.toString());
    }

    /**
     * Decodes the bytes of a file.
     *
     * @param name of the file, for messages
     * @throws IOException if they cannot be decoded whole
     */
    public static Picture decode(byte[] bytes, String name) throws IOException {
        if (bytes.length == 0) {
            throw new IOException(name + " is empty");
        }
        try {
            return whole(bytes, name);
        } catch (RuntimeException | EOFException | IIOException e) {
            // decoders meet bytes that make no sense in many ways
            throw new IOException(name + " is not a whole picture", e);
        }
    }

    private static Picture whole(byte[] bytes, String name) throws IOException {
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException(
                        name + " is no picture that can be read: use JPEG, PNG, WebP, BMP or GIF");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Orientation.of(bytes).turn(Colours.rgb(decode(reader, name)));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decode(ImageReader reader, String name) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > REFUSED) {
            throw new IOException(
                    String.format(
                            Locale.ROOT, "%s is too large: %,d x %,d pixels", name, width, height));
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        int every = (int) Math.ceil(Math.sqrt((double) width * height / DECODED));
        if (every > 1) {
            int across = (int) Math.min(every, width);
            int down = (int) Math.min(every, height);
            parameters.setSourceSubsampling(across, down, 0, 0);
        }
        AtomicReference<String> warning = new AtomicReference<>("");
        reader.addIIOReadWarningListener((source, text) -> warning.set(String.valueOf(text)));
        BufferedImage picture = reader.read(0, parameters);
        if (cutShort(warning.get())) {
            throw new IOException(name + " ends too early");
        }
        return picture;
    }

    /** JPEG readers fill up a file that was cut with grey, and only warn. */
    private static boolean cutShort(String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        return text.contains("premature") || text.contains("truncated") || text.contains("corrupt");
    }
}
