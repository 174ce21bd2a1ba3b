package dev.layerlens.app.layers.overview;

import dev.layerlens.app.classify.Classification;
import dev.layerlens.card.explain.Contributions;
import dev.layerlens.card.spine.Row;
import java.util.Optional;

/** One row of the list between the picture and the answer. */
sealed interface Item {

    /** What makes it the same row although what it shows may differ. */
    String key();

    /** Whether it shows the same. */
    @Override
    boolean equals(Object other);

    /** What the colours mean. */
    record Legend() implements Item {
        @Override
        public String key() {
            return "legend";
        }
    }

    /**
     * The heading of layers that are shown below it.
     *
     * @param lanes how many lanes the connections of the network take
     */
    record Heading(Row row, Track track, int lanes, String title, String note) implements Item {
        @Override
        public String key() {
            return "group " + row.group().id();
        }
    }

    /**
     * A layer.
     *
     * @param walk that its maps belong to
     * @param note what there is to say beside its maps without having seen them; may be empty
     */
    record Layer(long walk, Row row, Track track, int lanes, String note) implements Item {
        @Override
        public String key() {
            return "layer " + row.place();
        }
    }

    /** Layers that are folded into one row, for which the maps of the last one stand. */
    record Folded(long walk, Row row, Track track, int lanes, String title, String note)
            implements Item {
        @Override
        public String key() {
            return "group " + row.group().id();
        }
    }

    /**
     * The answer.
     *
     * @param parts of the best answer's logit; empty while they are not known, and of networks that
     *     cannot say
     */
    record Answer(long walk, Classification answer, Optional<Contributions> parts) implements Item {
        @Override
        public String key() {
            return "answer";
        }
    }
}
