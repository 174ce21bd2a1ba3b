package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PictureCacheTest extends PictureFolder {

    private List<Path> cacheEntries() throws IOException {
        try (Stream<Path> entries = Files.list(around.resolve("cache/pictures"))) {
            return entries.toList();
        }
    }

    /** Reading again decodes nothing. */
    @Test
    void picturesAreDecodedOnce() throws Exception {
        List<Integer> decoded = new ArrayList<>();
        DataListener listener =
                new DataListener() {
                    @Override
                    public void decoded(int done, int total) {
                        decoded.add(done);
                    }
                };
        DataSets.open(request(folder), listener);
        assertThat(decoded).containsExactly(20);
        DataSets.open(request(folder), listener);
        assertThat(decoded).containsExactly(20);
    }

    @Test
    void picturesThatCannotBeKeptAreOneLine() throws Exception {
        Path file = Files.createFile(around.resolve("file"));
        System.setProperty(CACHE, file.toString());
        assertThatThrownBy(() -> open(request(folder)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("decoded pictures cannot be kept in " + file)
                .hasMessageEndingWith("make room, or name another folder in LAYERLENS_CACHE");
    }

    /** Somebody writes to a file between its digest and its decoding. */
    @Test
    void aFileThatChangesWhileItIsReadIsNotKept() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        try (PictureSource changing =
                new PictureSource() {
                    @Override
                    public List<String> paths() {
                        return List.of("a.png");
                    }

                    @Override
                    public List<String> folders() {
                        return List.of();
                    }

                    @Override
                    public byte[] read(String path) throws IOException {
                        return png(reads.incrementAndGet(), 8);
                    }

                    @Override
                    public void close() {}
                }) {
            PictureCache cache = new PictureCache(around.resolve("cache"));
            assertThatThrownBy(() -> cache.get(changing, changing.paths(), 8, DataListener.DEAF))
                    .isInstanceOf(DataException.class)
                    .hasMessage("a.png changed while it was read: try again");
        }
    }

    @Test
    void theCacheFollowsTheFilesBytes() throws Exception {
        String before = open(request(folder)).digest();
        write("blue/3.png", 0xFFFFFF);
        String after = open(request(folder)).digest();
        assertThat(after).isNotEqualTo(before);
        write("blue/3.png", 0x0000F3);
        assertThat(open(request(folder)).digest()).isEqualTo(before);
        assertThat(cacheEntries()).hasSize(2);
    }

    /** A kill leaves pixels without names, or half a file that was not moved yet. */
    @Test
    void aSpoiltCacheIsMadeAgain() throws Exception {
        String digest = open(request(folder)).digest();
        Path entry = cacheEntries().get(0);
        Files.delete(entry.resolve("names.json"));
        assertThat(open(request(folder)).digest()).isEqualTo(digest);
        byte[] pixels = Files.readAllBytes(entry.resolve("pixels"));
        Files.delete(entry.resolve("pixels"));
        Files.write(entry.resolve("pixels"), Arrays.copyOf(pixels, 100));
        assertThat(open(request(folder)).digest()).isEqualTo(digest);
        Files.writeString(entry.resolve("names.json"), "{");
        assertThat(open(request(folder)).digest()).isEqualTo(digest);
    }

    @Test
    void theCacheLiesWhereTheSystemWantsIt() {
        System.clearProperty(CACHE);
        assertThat(CacheFolder.path(Map.of(), "Linux", "/home/u"))
                .isEqualTo(Path.of("/home/u/.cache/layerlens"));
        assertThat(CacheFolder.path(Map.of(), "Mac OS X", "/Users/u"))
                .isEqualTo(Path.of("/Users/u/Library/Caches/layerlens"));
        assertThat(CacheFolder.path(Map.of("LAYERLENS_CACHE", "/fast/disk"), "Linux", "/h"))
                .isEqualTo(Path.of("/fast/disk"));
    }
}
