package dev.layerlens.tools.evaluate;

import dev.layerlens.card.report.Sentence;
import dev.layerlens.tools.net.Nearest;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What no machine can measure of a model, as a person wrote it down: a properties file in UTF-8
 * with {@link #KEYS}; sentences in both languages.
 */
public final class CardNotes {
    /** Nothing written down. */
    public static final CardNotes NONE = new CardNotes("no notes", new Properties());

    private static final String DESCRIPTION = "description";
    private static final String DATA_NAME = "data.name";
    private static final String DATA_SOURCE = "data.source";
    private static final String DATA_TERMS = "data.terms";
    private static final String LIMIT = "limit.";
    private static final String RECIPE = "recipe";
    private static final String ENGLISH = ".en";
    private static final String KOREAN = ".ko";
    private static final Pattern NUMBERED = Pattern.compile("limit\\.[1-9]\\d?\\.(en|ko)");

    /** What the file can say, for help texts. */
    public static final List<String> KEYS =
            List.of(
                    DESCRIPTION + ENGLISH,
                    DESCRIPTION + KOREAN,
                    DATA_NAME,
                    DATA_SOURCE,
                    DATA_TERMS + ENGLISH,
                    DATA_TERMS + KOREAN,
                    LIMIT + 1 + ENGLISH,
                    LIMIT + 1 + KOREAN,
                    RECIPE);

    private final String file;
    private final Properties notes;

    private CardNotes(String file, Properties notes) {
        this.file = file;
        this.notes = notes;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException naming the first thing in it that makes no sense
     */
    public static CardNotes read(Path file) throws IOException {
        Properties notes = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            notes.load(reader);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no text in UTF-8", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file + " is no properties file: " + e.getMessage(), e);
        }
        for (String key : notes.stringPropertyNames()) {
            if (!KEYS.contains(key) && !NUMBERED.matcher(key).matches()) {
                throw new IllegalArgumentException(
                        file + " says " + key + ": did you mean " + Nearest.to(key, KEYS) + "?");
            }
            if (notes.getProperty(key).isBlank()) {
                throw new IllegalArgumentException(
                        file + " has nothing behind " + key + ": fill it in, or leave it out");
            }
        }
        CardNotes read = new CardNotes(file.toString(), notes);
        // a sentence in one language only is found before anything is measured
        read.description();
        read.dataTerms();
        read.limits();
        return read;
    }

    /** What the model knows, in one sentence. */
    public Optional<Sentence> description() {
        return sentence(DESCRIPTION);
    }

    /** What the data set is called. */
    public Optional<String> dataName() {
        return Optional.ofNullable(notes.getProperty(DATA_NAME));
    }

    /** Where its pictures come from. */
    public Optional<String> dataSource() {
        return Optional.ofNullable(notes.getProperty(DATA_SOURCE));
    }

    /** Under which terms they may be used. */
    public Optional<Sentence> dataTerms() {
        return sentence(DATA_TERMS);
    }

    /** What the model is not good for, in the order of their numbers. */
    public List<Sentence> limits() {
        List<Sentence> limits = new ArrayList<>();
        for (int i = 1; i < 100; i++) {
            sentence(LIMIT + i).ifPresent(limits::add);
        }
        return limits;
    }

    /** The configuration or script that makes the model. */
    public Optional<String> recipe() {
        return Optional.ofNullable(notes.getProperty(RECIPE));
    }

    private Optional<Sentence> sentence(String key) {
        String english = notes.getProperty(key + ENGLISH);
        String korean = notes.getProperty(key + KOREAN);
        if (english == null && korean == null) {
            return Optional.empty();
        }
        if (english == null || korean == null) {
            throw new IllegalArgumentException(
                    file
                            + " says "
                            + key
                            + " in one language only: add "
                            + key
                            + (english == null ? ENGLISH : KOREAN));
        }
        return Optional.of(new Sentence(english, korean));
    }
}
