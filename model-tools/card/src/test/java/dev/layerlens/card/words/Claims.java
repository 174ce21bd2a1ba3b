package dev.layerlens.card.words;

import java.util.ArrayList;
import java.util.List;

/** Collects what texts claim, topic by topic. */
final class Claims {
    private final List<Fact> facts = new ArrayList<>();
    private List<Topic> topics = List.of();

    /** Whose claims follow; of several topics where they claim the same in the same words. */
    Claims of(Topic... about) {
        topics = List.of(about);
        return this;
    }

    Claims that(String english, String korean, Runnable proof) {
        topics.forEach(topic -> facts.add(new Fact(topic, english, korean, proof)));
        return this;
    }

    List<Fact> facts() {
        return facts;
    }
}
