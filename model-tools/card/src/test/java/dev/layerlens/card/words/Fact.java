package dev.layerlens.card.words;

/**
 * Something that a topic's text claims, in both languages, and what shows that it is so.
 *
 * @param topic whose text claims it
 * @param english the words that claim it, as they stand in the text
 * @param korean the same in Korean
 * @param proof computes it, and fails if it is not so
 */
record Fact(Topic topic, String english, String korean, Runnable proof) {

    /** For what cannot be computed: history, custom, and advice. */
    static final Runnable KNOWN = () -> {};

    /** The texts that claim it are looked for in this. */
    static String in(LayerWords words, Topic topic) {
        LayerText text = words.of(topic);
        return text.does() + " " + text.why();
    }
}
