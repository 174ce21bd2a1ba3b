package dev.layerlens.app.layers.overview;

import android.util.LruCache;
import dev.layerlens.app.explain.Ablation;
import dev.layerlens.app.explain.Request;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.card.LayerCard;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The strips of one walk after the other. Those that were drawn are kept while there is room; those
 * of an earlier walk are gone with it.
 */
final class Strips {
    private static final int ROOM = 12 << 20;

    private final Walkthrough walkthrough;
    private final LruCache<String, Strip> drawn =
            new LruCache<>(ROOM) {
                @Override
                protected int sizeOf(String layer, Strip strip) {
                    return strip.bytes();
                }
            };
    private Optional<Walk> walk = Optional.empty();

    Strips(Walkthrough walkthrough) {
        this.walkthrough = walkthrough;
    }

    /** Begins another walk, or the same one again. */
    void begin(Walk wanted) {
        if (walk.filter(w -> w.id() == wanted.id()).isEmpty()) {
            drawn.evictAll();
        }
        walk = Optional.of(wanted);
    }

    /** There is no walk. */
    void end() {
        walk = Optional.empty();
        drawn.evictAll();
    }

    /** What was drawn already. */
    Optional<Strip> of(LayerCard layer) {
        return Optional.ofNullable(drawn.get(layer.name()));
    }

    /** Keeps what was drawn elsewhere. */
    void keep(LayerCard layer, Strip strip) {
        drawn.put(layer.name(), strip);
    }

    /** Draws a strip on the inference thread; empty if there is no walk. */
    Optional<Request> draw(LayerCard layer, Consumer<Strip> answer) {
        return walk.map(
                now -> {
                    int best = now.answer().top(1).get(0).index();
                    return walkthrough.ask(
                            now,
                            Ablation.NONE,
                            values -> Strip.of(values, layer, best),
                            strip -> {
                                drawn.put(layer.name(), strip);
                                answer.accept(strip);
                            });
                });
    }
}
