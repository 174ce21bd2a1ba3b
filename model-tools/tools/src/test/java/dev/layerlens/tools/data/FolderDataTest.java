package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDataTest {
    private static final String CACHE = "layerlens.cache";

    @TempDir private Path around;
    private Path folder;

    @BeforeEach
    void draw() throws IOException {
        System.setProperty(CACHE, around.resolve("cache").toString());
        folder = Files.createDirectories(around.resolve("things"));
        for (int i = 0; i < 10; i++) {
            write("red_things/" + i + ".png", 0xFF0000 + i);
            write("blue/" + i + ".png", 0x0000F0 + i);
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty(CACHE);
    }

    private void write(String path, int rgb) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, png(rgb, 12));
    }

    private static byte[] png(int rgb, int side) throws IOException {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            picture.setRGB(i % side, i / side, rgb);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static DataRequest request(Path place) {
        return new DataRequest("folder:" + place, 8, 0.2, 1, "");
    }

    private static List<String> names(PictureSet set) {
        return IntStream.range(0, set.size()).mapToObj(set::pictureName).sorted().toList();
    }

    private static DataSet open(DataRequest request) throws DataException {
        return DataSets.open(request, DataListener.DEAF);
    }

    /** What a data set says while it is read. */
    private static List<String> notes(DataRequest request) throws DataException {
        List<String> notes = new ArrayList<>();
        DataSets.open(
                request,
                new DataListener() {
                    @Override
                    public void note(String line) {
                        notes.add(line);
                    }
                });
        return notes;
    }

    @Test
    void everyFolderIsAClassAndAFifthOfEachIsTestedOn() throws Exception {
        DataSet data = open(request(folder));
        assertThat(data.train().labels().stream().map(label -> label.english()))
                .containsExactly("blue", "red things");
        assertThat(data.train().size()).isEqualTo(16);
        assertThat(data.test().size()).isEqualTo(4);
        assertThat(data.test().side()).isEqualTo(8);
        for (PictureSet set : List.of(data.train(), data.test())) {
            for (int i = 0; i < set.size(); i++) {
                boolean red = set.picture(i)[0] == 255;
                assertThat(set.answer(i)).isEqualTo(red ? 1 : 0);
                assertThat(set.pictureName(i)).startsWith(red ? "red_things/" : "blue/");
            }
        }
    }

    @Test
    void theSeedDecidesTheSplit() throws Exception {
        DataRequest other = new DataRequest("folder:" + folder, 8, 0.2, 2, "");
        List<String> first = names(open(request(folder)).test());
        assertThat(names(open(request(folder)).test())).isEqualTo(first);
        assertThat(names(open(other).test())).isNotEqualTo(first);
        assertThat(open(other).digest()).isNotEqualTo(open(request(folder)).digest());
    }

    @Test
    void aListOfHeldOutFilesDecidesWhatIsTestedOn() throws Exception {
        Path list = around.resolve("held-out.txt");
        Files.writeString(list, "blue/3.png\nred_things/7.png\n\n");
        DataSet data = open(new DataRequest("folder:" + folder, 8, 0.2, 1, list.toString()));
        assertThat(names(data.test())).containsExactly("blue/3.png", "red_things/7.png");
        assertThat(data.train().size()).isEqualTo(18);
        Files.writeString(list, "blue/99.png\n");
        assertThatThrownBy(
                        () -> open(new DataRequest("folder:" + folder, 8, 0.2, 1, list.toString())))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("lists blue/99.png, which is not among the pictures");
    }

    @Test
    void foldersForTrainingAndTestingAreTakenAsTheyAre() throws Exception {
        Path divided = around.resolve("divided");
        Files.createDirectories(divided);
        Files.move(folder, divided.resolve("train"));
        folder = divided;
        write("val/blue/a.png", 0xFF);
        write("val/red_things/b.png", 0xFF0000);
        DataSet data = open(request(divided));
        assertThat(data.train().size()).isEqualTo(20);
        assertThat(names(data.test())).containsExactly("val/blue/a.png", "val/red_things/b.png");
        assertThat(data.test().labels()).hasSize(2);
    }

    @Test
    void whatCannotBeUsedIsSkippedAndSaid() throws Exception {
        Files.write(folder.resolve("blue/empty.png"), new byte[0]);
        Files.write(folder.resolve("blue/dot.png"), png(0, 1));
        Files.write(folder.resolve("blue/noise.jpg"), new byte[500]);
        Files.writeString(folder.resolve("notes.txt"), "not a picture");
        List<String> notes = notes(request(folder));
        assertThat(notes)
                .containsExactly(
                        "1 files are no pictures and were left out",
                        "3 files were skipped: blue/dot.png is 1 x 1: too small; blue/empty.png is"
                                + " empty; blue/noise.jpg is no picture that can be read: use JPEG,"
                                + " PNG, WebP, BMP or GIF");
        assertThat(notes(request(folder))).as("from the cache").isEqualTo(notes);
        assertThat(open(request(folder)).train().size()).isEqualTo(16);
    }

    @Test
    void oneClassIsNotEnough() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("blue"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThatThrownBy(() -> open(request(folder)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(folder + " has pictures of ");
        assertThatThrownBy(() -> open(request(around.resolve("nowhere"))))
                .hasMessage(
                        around.resolve("nowhere")
                                + " is not there: give a folder with one folder of pictures a"
                                + " class");
    }

    @Test
    void whatMakesNoClassIsSaid() throws Exception {
        Files.createDirectories(folder.resolve("green"));
        write("cover.png", 0);
        assertThat(notes(request(folder)))
                .containsExactly(
                        "1 pictures lie in no class's folder and were left out",
                        "folders without pictures make no class: green");
    }

    @Test
    void aClassOfWhichNothingIsLeftIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("green"));
        Files.write(folder.resolve("green/a.png"), new byte[0]);
        Files.write(folder.resolve("green/b.png"), new byte[0]);
        assertThatThrownBy(() -> open(request(folder)))
                .isInstanceOf(DataException.class)
                .hasMessage("things has no picture to learn from of 1 classes: green");
    }

    @Test
    void aPictureBesideTheFolderAroundTheClassesIsLeftOut() throws Exception {
        folder = around;
        write("a.png", 0);
        assertThat(open(request(around)).train().size()).isEqualTo(16);
    }

    @Test
    void foldersBesideThoseForTrainingAndTestingAreLeftOut() throws Exception {
        Path divided = around.resolve("divided");
        Files.createDirectories(divided);
        Files.move(folder, divided.resolve("train"));
        folder = divided;
        write("test/blue/a.png", 0xFF);
        write("more/blue/b.png", 0xFF);
        assertThat(notes(request(divided)))
                .containsExactly("1 pictures lie in no class's folder and were left out");
        assertThat(open(request(divided)).train().size()).isEqualTo(20);
    }

    @Test
    void aListOfHeldOutFilesIsForFoldersOnly() {
        assertThatThrownBy(() -> open(new DataRequest("mnist:" + folder, 8, 0.2, 1, "list.txt")))
                .hasMessage("mnist says itself what is tested on: --held-out is for folder:PATH");
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

    private Path zip(String... entries) throws IOException {
        Path zip = around.resolve("things.zip");
        try (OutputStream raw = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(raw)) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(png(entry.hashCode() & 0xFFFFFF, 12));
            }
        }
        return zip;
    }

    @Test
    void anArchiveIsReadLikeItsFolder() throws Exception {
        DataSet data =
                open(
                        request(
                                zip(
                                        "things/a/1.png",
                                        "things/a/2.png",
                                        "things/b/1.png",
                                        "things/b/2.png",
                                        "__MACOSX/things/a/1.png")));
        assertThat(data.train().labels().stream().map(label -> label.english()))
                .containsExactly("a", "b");
        assertThat(data.train().size() + data.test().size()).isEqualTo(4);
    }

    /** Some programs of Windows write their own separator; other systems allow colons. */
    @Test
    void namesOfOtherSystemsAreRead() throws Exception {
        Path zip = zip("a\\1.png", "a\\2.png", "b/12:30.png", "b/2.png");
        assertThat(open(request(zip)).train().labels()).hasSize(2);
    }

    @Test
    void anArchiveThatReachesOutOfItselfIsRefused() throws Exception {
        Path zip = zip("a/1.png", "b/1.png", "../../evil.png");
        assertThatThrownBy(() -> open(request(zip)))
                .isInstanceOf(DataException.class)
                .hasMessage(zip + " is not safe: its entry ../../evil.png lies outside of it");
    }

    @Test
    void anEntryThatExplodesIsSkipped() throws Exception {
        Path zip = around.resolve("bomb.zip");
        try (OutputStream raw = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(raw)) {
            for (String entry : List.of("a/1.png", "a/2.png", "b/1.png", "b/2.png")) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(png(entry.hashCode() & 0xFFFFFF, 12));
            }
            out.putNextEntry(new ZipEntry("b/3.png"));
            for (int i = 0; i < 40; i++) {
                out.write(new byte[1_000_000]);
            }
        }
        assertThat(notes(request(zip)))
                .containsExactly(
                        "1 files were skipped: b/3.png expands to more than a picture can have");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws Exception {
        Path file = Files.write(around.resolve("not.zip"), new byte[50]);
        assertThatThrownBy(() -> open(request(file)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + " is not a whole zip archive");
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

    private List<Path> cacheEntries() throws IOException {
        try (Stream<Path> entries = Files.list(around.resolve("cache/pictures"))) {
            return entries.toList();
        }
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
        Files.write(entry.resolve("pixels"), java.util.Arrays.copyOf(pixels, 100));
        assertThat(open(request(folder)).digest()).isEqualTo(digest);
        Files.writeString(entry.resolve("names.json"), "{");
        assertThat(open(request(folder)).digest()).isEqualTo(digest);
    }

    @Test
    void theCacheLiesWhereTheSystemWantsIt() {
        System.clearProperty(CACHE);
        assertThat(CacheFolder.path(java.util.Map.of(), "Linux", "/home/u"))
                .isEqualTo(Path.of("/home/u/.cache/layerlens"));
        assertThat(CacheFolder.path(java.util.Map.of(), "Mac OS X", "/Users/u"))
                .isEqualTo(Path.of("/Users/u/Library/Caches/layerlens"));
        assertThat(
                        CacheFolder.path(
                                java.util.Map.of("LAYERLENS_CACHE", "/fast/disk"), "Linux", "/h"))
                .isEqualTo(Path.of("/fast/disk"));
    }
}
