package dev.layerlens.tools.tflite;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The associated files of a model: a zip archive behind the model's own bytes.
 *
 * @param modelBytes how many bytes of the whole file are the model
 * @param files by name, in the order of the archive
 */
record Attachments(int modelBytes, Map<String, byte[]> files) {

    /** Of a whole file; one without an archive is model to its end. */
    static Attachments of(byte[] file) throws IOException {
        if (!endsInAnArchive(file)) {
            return new Attachments(file.length, Map.of());
        }
        int model = file.length;
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                model = (int) Math.min(model, entry.getLocalHeaderOffset());
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return new Attachments(model, files);
    }

    private static boolean endsInAnArchive(byte[] file) {
        // the end record without a comment, as every writer of metadata leaves it
        int end = file.length - 22;
        return end >= 0
                && file[end] == 'P'
                && file[end + 1] == 'K'
                && file[end + 2] == 5
                && file[end + 3] == 6;
    }

    /** The model with its files behind it; the same bytes for the same files. */
    static byte[] behind(byte[] model, Map<String, byte[]> files) throws IOException {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
            zip.setUseZip64(Zip64Mode.Never);
            zip.writePreamble(model);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
                entry.setTime(0);
                CRC32 checksum = new CRC32();
                checksum.update(file.getValue());
                // the metadata library of the phone reads stored entries only
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCrc(checksum.getValue());
                zip.putArchiveEntry(entry);
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }
}
