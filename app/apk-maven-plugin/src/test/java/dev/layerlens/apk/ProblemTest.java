package dev.layerlens.apk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ProblemTest {

    @Test
    void aapt2NamesFilesWithAndWithoutLines() {
        assertThat(
                        texts(
                                Aapt2.problems(
                                        """
                                        res/layout/main.xml:7: error: resource a not found.
                                        C:\\res\\a.xml: error: invalid file path.
                                        note: something else
                                        error: failed linking references.
                                        """)))
                .containsExactly(
                        "res/layout/main.xml:7: resource a not found.",
                        "C:\\res\\a.xml: invalid file path.");
    }

    @Test
    void whatAapt2SaysOtherwiseIsPassedOn() {
        assertThat(texts(Aapt2.problems("error: no such option")))
                .hasSize(1)
                .first()
                .asString()
                .contains("no such option");
    }

    @Test
    void lintsFindingsAreReadFromItsReport() {
        assertThat(
                        texts(
                                LintMojo.findings(
                                        """
                                        res/values/a.xml:3: Error: Unused [UnusedResources]
                                            res/values/b.xml:4: Defined here
                                        res/raw: Error: Missing [Some]
                                        2 errors
                                        """)))
                .containsExactly(
                        "res/values/a.xml:3: Unused [UnusedResources]", "res/raw: Missing [Some]");
        assertThat(LintMojo.findings("No issues found.")).isEmpty();
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
