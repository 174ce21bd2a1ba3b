package dev.layerlens.tools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.card.report.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardNotesTest {
    @TempDir private Path folder;

    private CardNotes read(String text) throws IOException {
        return CardNotes.read(Files.writeString(folder.resolve("pets.properties"), text));
    }

    @Test
    void sentencesAreReadInBothLanguagesAndLimitsInTheirOrder() throws IOException {
        CardNotes notes =
                read(
                        """
                        # pets
                        description.en = Cats and dogs.
                        description.ko = 고양이와 개.
                        limit.10.en = Not at night.
                        limit.10.ko = 밤에는 안 됩니다.
                        limit.2.en = No \\
                            birds.
                        limit.2.ko = 새는 모릅니다.
                        data.source = a shelter
                        """);
        assertThat(notes.description()).contains(new Sentence("Cats and dogs.", "고양이와 개."));
        assertThat(notes.limits())
                .extracting(Sentence::english)
                .containsExactly("No birds.", "Not at night.");
        assertThat(notes.dataSource()).contains("a shelter");
        assertThat(notes.dataTerms()).isEmpty();
        assertThat(notes.recipe()).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertThatThrownBy(() -> read("descripton.en = Pets"))
                .hasMessageContaining("did you mean description.en?");
        assertThatThrownBy(() -> read("limit.1.en = No birds"))
                .hasMessageContaining("one language only: add limit.1.ko");
        assertThatThrownBy(() -> read("recipe =")).hasMessageContaining("nothing behind recipe");
        assertThatThrownBy(() -> read("recipe = \\uZZZZ"))
                .hasMessageContaining("is no properties file");
        Path binary = folder.resolve("binary.properties");
        assertThatThrownBy(
                        () ->
                                CardNotes.read(
                                        Files.write(
                                                binary, "이름".getBytes(StandardCharsets.UTF_16LE))))
                .isInstanceOf(Exception.class)
                .hasMessageContaining("binary.properties");
    }
}
