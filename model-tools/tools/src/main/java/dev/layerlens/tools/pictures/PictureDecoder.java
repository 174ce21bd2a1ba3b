package dev.layerlens.tools.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private static final long DECODED = 16_000_000;

    /** Bytes of the largest file that is read. */
    public static final int FILE_BYTES = 200_000_000;

    private PictureDecoder() {}

    /**
     * Decodes a file.
     *
     * @throws IOException if it cannot be read or decoded whole; the message names it
     */
    public static Picture read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder: give a picture's file");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not there: give a picture's file");
        }
        if (Files.size(file) > FILE_BYTES) {
            throw new IOException(file + " is too large to be a picture");
        }
        try {
            return decode(Files.readAllBytes(file), file.toString());
        } catch (OutOfMemoryError e) {
            throw new NotEnoughMemoryException(file.toString());
        }
    }

    /**
     * Decodes the bytes of a file.
     *
     * @param name of the file, for messages
     * @throws IOException if they cannot be decoded whole
     */
    public static Picture decode(byte[] bytes, String name) throws IOException {
        return decode(bytes, name, new DecodingMemory());
    }

    /**
     * Decodes the bytes of a file, one of several at a time.
     *
     * @param name of the file, for messages
     * @param memory that they share
     * @throws IOException if they cannot be decoded whole
     */
    public static Picture decode(byte[] bytes, String name, DecodingMemory memory)
            throws IOException {
        if (bytes.length == 0) {
            throw new IOException(name + " is empty");
        }
        try {
            PngChunks.check(bytes, name);
            return whole(bytes, name, memory);
        } catch (RuntimeException | IOException e) {
            throw named(e, name);
        } catch (OutOfMemoryError e) {
            // one large array was refused: nothing else is lost
            throw new NotEnoughMemoryException(name);
        }
    }

    /** Decoders meet bytes that make no sense in many ways, and say so in as many. */
    private static IOException named(Exception problem, String name) {
        boolean ours =
                problem instanceof IOException
                        && String.valueOf(problem.getMessage()).startsWith(name + " ");
        return ours
                ? (IOException) problem
                : new IOException(name + " is not a whole picture", problem);
    }

    private static Picture whole(byte[] bytes, String name, DecodingMemory memory)
            throws IOException {
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
                return decode(reader, FileNotes.of(bytes), bytes.length, name, memory);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Picture decode(
            ImageReader reader, FileNotes notes, int bytes, String name, DecodingMemory memory)
            throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        PictureLimits.check(
                name, reader.getFormatName(), notes.progressive(), width, height, bytes);
        ImageReadParam parameters = reader.getDefaultReadParam();
        int every = (int) Math.ceil(Math.sqrt((double) width * height / DECODED));
        int across = (int) Math.min(every, width);
        int down = (int) Math.min(every, height);
        parameters.setSourceSubsampling(across, down, 0, 0);
        try (DecodingMemory.Lease lease =
                memory.lease(name, width * height / ((long) across * down))) {
            return notes.orientation().turn(Colours.rgb(undamaged(reader, parameters, name)));
        }
    }

    private static BufferedImage undamaged(
            ImageReader reader, ImageReadParam parameters, String name) throws IOException {
        AtomicBoolean damaged = new AtomicBoolean();
        reader.addIIOReadWarningListener(
                (source, text) -> damaged.compareAndSet(false, damage(String.valueOf(text))));
        BufferedImage picture = reader.read(0, parameters);
        if (damaged.get()) {
            throw new IOException(name + " is cut short or damaged");
        }
        return picture;
    }

    /**
     * JPEG readers fill up what is missing with grey, and only warn. Bytes too many between two
     * parts, as some cameras leave, do no harm.
     */
    private static boolean damage(String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        return text.contains("premature")
                || text.contains("truncated")
                || text.contains("corrupt") && !text.contains("extraneous");
    }
}
