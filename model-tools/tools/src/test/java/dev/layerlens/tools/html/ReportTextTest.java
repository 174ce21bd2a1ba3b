package dev.layerlens.tools.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTextTest {
    private static final Pattern VALUE = Pattern.compile("%s|\\{\\w+}");

    private static Properties texts(String name) throws Exception {
        try (Reader reader =
                new InputStreamReader(
                        ReportText.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameValues() throws Exception {
        Properties english = texts("report.properties");
        Properties korean = texts("report_ko.properties");
        assertThat(korean.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(values(korean.getProperty(key)))
                    .as(key)
                    .isEqualTo(values(english.getProperty(key)));
            assertThat(korean.getProperty(key)).as(key).isNotBlank();
        }
    }

    private static long values(String text) {
        return VALUE.matcher(text).results().count();
    }

    @Test
    void koreanIsWrittenInKorean() throws Exception {
        Properties korean = texts("report_ko.properties");
        for (String key : korean.stringPropertyNames()) {
            String letters = VALUE.matcher(korean.getProperty(key)).replaceAll("");
            assertThat(letters.codePoints().anyMatch(c -> c >= 0xac00 && c <= 0xd7a3))
                    .as(key + " = " + letters)
                    .isEqualTo(!letters.matches("[ ,:0]*"));
        }
    }

    @Test
    void whoeverReadsNeitherLanguageGetsEnglish() {
        assertThat(ReportText.in(Locale.FRENCH).get("table.total")).isEqualTo("Total");
        assertThat(ReportText.in(Locale.KOREA).get("table.total")).isEqualTo("모두");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.01234, 0.0123",
        "-3.14159, −3.14",
        "1234.5, '1,235'",
        "-0.0000123, −1.23e-05",
        "99.96, 100.0"
    })
    void valuesHaveThreeDigits(double value, String text) {
        assertThat(ReportText.value(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 100.0 %", "0.99999, 99.9 %", "0, 0.0 %", "0.1234, 12.3 %"})
    void whatIsNotAllIsNeverSaidToBeAll(double share, String text) {
        assertThat(ReportText.percent(share)).isEqualTo(text);
    }
}
