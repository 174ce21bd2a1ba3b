package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FolderDataTest extends PictureFolder {

    private static List<String> names(PictureSet set) {
        return IntStream.range(0, set.size()).mapToObj(set::pictureName).sorted().toList();
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
        DataRequest other = new DataRequest("folder:" + folder, 8, 0.2, 2, "", 0, "");
        List<String> first = names(open(request(folder)).test());
        assertThat(names(open(request(folder)).test())).isEqualTo(first);
        assertThat(names(open(other).test())).isNotEqualTo(first);
        assertThat(open(other).digest()).isNotEqualTo(open(request(folder)).digest());
    }

    @Test
    void aListOfHeldOutFilesDecidesWhatIsTestedOn() throws Exception {
        Path list = around.resolve("held-out.txt");
        Files.writeString(list, "blue/3.png\nred_things/7.png\n\n");
        DataSet data = open(new DataRequest("folder:" + folder, 8, 0.2, 1, list.toString(), 0, ""));
        assertThat(names(data.test())).containsExactly("blue/3.png", "red_things/7.png");
        assertThat(data.train().size()).isEqualTo(18);
        Files.writeString(list, "blue/99.png\n");
        assertThatThrownBy(
                        () ->
                                open(
                                        new DataRequest(
                                                "folder:" + folder,
                                                8,
                                                0.2,
                                                1,
                                                list.toString(),
                                                0,
                                                "")))
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
        assertThatThrownBy(
                        () ->
                                open(
                                        new DataRequest(
                                                "mnist:" + folder, 8, 0.2, 1, "list.txt", 0, "")))
                .hasMessage("mnist says itself what is tested on: --held-out is for folder:PATH");
    }
}
