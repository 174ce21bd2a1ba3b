package dev.layerlens.card.words;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;

/** Reads texts from the class path, where the desktop's jar and the app's APK both carry them. */
final class Texts {

    private static final String FOLDER = "/dev/layerlens/card/words/";

    private Texts() {}

    /** The file of this name in the language of {@code locale}, or else in English. */
    static Properties read(String name, Locale locale) {
        boolean korean = locale.getLanguage().equals(Locale.KOREAN.getLanguage());
        String path = FOLDER + name + (korean ? "_ko" : "") + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path + " is not on the class path");
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /**
     * The text that {@code key} stands for.
     *
     * @throws MissingResourceException if there is none
     */
    static String get(Properties texts, String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new MissingResourceException("no text " + key, LayerWords.class.getName(), key);
        }
        return text;
    }
}
