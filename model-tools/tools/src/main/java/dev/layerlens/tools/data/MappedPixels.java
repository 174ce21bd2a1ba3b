package dev.layerlens.tools.data;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pictures in a file that the system keeps in memory as far as there is room. */
final class MappedPixels implements Pixels {
    private static final int SEGMENT_BYTES = 1 << 28;

    private final int picture;
    private final int perSegment;
    private final List<String> names;
    private final List<MappedByteBuffer> segments = new ArrayList<>();

    /**
     * @param picture bytes of one
     * @param names of all
     * @throws IOException if the file is not as long as that
     */
    MappedPixels(Path file, int picture, List<String> names) throws IOException {
        this.picture = picture;
        this.perSegment = Math.max(1, SEGMENT_BYTES / picture);
        this.names = List.copyOf(names);
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() != (long) picture * names.size()) {
                throw new IOException(file + " is not whole");
            }
            for (int first = 0; first < names.size(); first += perSegment) {
                long count = Math.min(perSegment, names.size() - first);
                segments.add(
                        channel.map(
                                FileChannel.MapMode.READ_ONLY,
                                (long) first * picture,
                                count * picture));
            }
        }
    }

    @Override
    public int pictures() {
        return names.size();
    }

    @Override
    public void copy(int index, byte[] into, int offset) {
        segments.get(index / perSegment).get(index % perSegment * picture, into, offset, picture);
    }

    @Override
    public String name(int index) {
        return names.get(index);
    }
}
