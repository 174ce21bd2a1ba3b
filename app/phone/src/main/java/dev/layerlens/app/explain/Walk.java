package dev.layerlens.app.explain;

import dev.layerlens.app.classify.Classification;
import dev.layerlens.card.ModelCard;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A walk through the layers of one network with one picture, ready to be asked about.
 *
 * @param id no other walk of this process has it
 * @param answer the picture, its model, and what the model answered
 * @param card what is known of every layer
 * @param switches by layer, how many channels of it can be switched off
 */
public record Walk(long id, Classification answer, ModelCard card, Map<String, Integer> switches) {

    public Walk {
        switches = Map.copyOf(switches);
    }

    /** How many channels of a layer can be switched off; empty if none can. */
    public OptionalInt switches(String layer) {
        Integer channels = switches.get(layer);
        return channels == null ? OptionalInt.empty() : OptionalInt.of(channels);
    }
}
