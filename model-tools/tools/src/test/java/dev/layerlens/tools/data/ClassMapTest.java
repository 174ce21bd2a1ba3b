package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.card.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassMapTest {
    private static final List<Label> ANIMALS =
            List.of(Label.of("tabby"), Label.of("owl"), Label.of("Persian cat"), Label.of("hog"));

    @TempDir private Path folder;

    private ClassMap map(String text) throws IOException, DataException {
        return ClassMap.read(Files.writeString(folder.resolve("my.classes"), text));
    }

    /** Six pictures of one pixel, whose red is their number. */
    private static PictureSet animals() {
        byte[] pixels = new byte[18];
        for (int i = 0; i < 6; i++) {
            pixels[3 * i] = (byte) i;
        }
        return new PictureSet("animals", ANIMALS, 1, pixels, new int[] {0, 1, 2, 3, 2, 0});
    }

    @Test
    void sourcesArePutTogetherAndOtherClassesLeftOut() throws Exception {
        PictureSet mapped =
                map("# mine\npig | 돼지 | HOG\n\ncat | 고양이 | tabby, Persian cat\n").apply(animals());
        assertThat(mapped.labels())
                .containsExactly(new Label("pig", "돼지"), new Label("cat", "고양이"));
        assertThat(mapped.size()).isEqualTo(5);
        assertThat(List.of(0, 1, 2, 3, 4))
                .allSatisfy(
                        i -> {
                            int animal = (int) mapped.picture(i)[0];
                            assertThat(animal).isNotEqualTo(1);
                            assertThat(mapped.answer(i)).isEqualTo(animal == 3 ? 0 : 1);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cat | tabby;:1: no class: write",
                "cat | 고양이 | ,;:1: no class: write",
                "cat | 고양이 | tabby\\ncat | 개 | hog;:2: cat is there twice",
                "cat | 고양이 | tabby\\ndog | 개 | Tabby;:2: Tabby is there twice",
                "cat | 고양이 | tabby;' names 1 classes: two are needed'",
            })
    void whatIsNoMapIsRefusedWithItsLine(String text, String message) {
        assertThatThrownBy(() -> map(text.replace("\\n", "\n")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("my.classes" + message);
    }

    @Test
    void aSourceThatIsNoClassIsRefusedWithTheNearest() throws Exception {
        ClassMap map = map("cat | 고양이 | tabbi\npig | 돼지 | hog");
        assertThatThrownBy(() -> map.apply(animals()))
                .hasMessageEndingWith("tabbi is no class of animals: did you mean tabby?");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("x"), new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertThatThrownBy(() -> ClassMap.read(file)).hasMessageContaining("give a text file");
        assertThatThrownBy(() -> ClassMap.read(folder.resolve("none")))
                .hasMessageContaining("cannot be read");
    }
}
