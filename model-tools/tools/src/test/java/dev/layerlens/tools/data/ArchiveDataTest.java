package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ArchiveDataTest extends PictureFolder {

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
}
