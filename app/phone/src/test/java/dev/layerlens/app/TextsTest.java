package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

public final class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("%\\d\\$[sd]");
    private static final Pattern WORD = Pattern.compile("[a-z]{3}");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    private final Map<String, String> english = texts("values");
    private final Map<String, String> korean = texts("values-ko");

    /** Of every file of texts: each part of the app may have one of its own. */
    private static Map<String, String> texts(String folder) {
        Map<String, String> texts = new TreeMap<>();
        File[] files =
                new File("src/main/res/" + folder).listFiles((f, n) -> n.startsWith("strings"));
        try {
            for (File file : Objects.requireNonNull(files, folder)) {
                texts.putAll(
                        texts(
                                DocumentBuilderFactory.newInstance()
                                        .newDocumentBuilder()
                                        .parse(file)));
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(folder + " cannot be read", e);
        }
        return texts;
    }

    /** Every string by its name; of a plural the form for many. */
    private static Map<String, String> texts(Document document) {
        Map<String, String> texts = new TreeMap<>();
        NodeList strings = document.getElementsByTagName("string");
        for (int i = 0; i < strings.getLength(); i++) {
            Element string = (Element) strings.item(i);
            texts.put(string.getAttribute("name"), string.getTextContent());
        }
        NodeList items = document.getElementsByTagName("item");
        for (int i = 0; i < items.getLength(); i++) {
            Element item = (Element) items.item(i);
            if (item.getAttribute("quantity").equals("other")) {
                Element plural = (Element) item.getParentNode();
                texts.put(plural.getAttribute("name"), item.getTextContent());
            }
        }
        return texts;
    }

    @Test
    public void everyTextIsThereInBothLanguages() {
        assertThat(english).hasSizeGreaterThan(50);
        assertThat(korean.keySet()).isEqualTo(english.keySet());
    }

    @Test
    public void bothLanguagesFillInTheSameThings() {
        english.forEach(
                (name, text) ->
                        assertThat(placeholders(korean.get(name)))
                                .as(name)
                                .isEqualTo(placeholders(text)));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    public void whatHasWordsInEnglishHasWordsInKorean() {
        english.forEach(
                (name, text) -> {
                    boolean words = WORD.matcher(PLACEHOLDER.matcher(text).replaceAll("")).find();
                    if (words && !name.equals("app_name")) {
                        assertThat(korean.get(name)).as(name).containsPattern(HANGUL);
                    }
                });
    }
}
