package dev.layerlens.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.lifecycle.Observer;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.classify.Frames;
import dev.layerlens.app.classify.LensRig;
import dev.layerlens.card.LayerCard;
import dev.layerlens.desktoptflite.NativeObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A lens with a camera in front of it and a walk behind it, without screens. */
final class WalkRig {
    private final int before = NativeObjects.alive();
    private final Observer<WalkState> screen = state -> {};
    final Frames frames = new Frames(64, 48);
    final LensRig lens = new LensRig();
    final Walkthrough walkthrough = lens.walkthrough();

    WalkRig() {
        walkthrough.state().observeForever(screen);
    }

    /** Switches to a model. */
    void choose(String path) {
        lens.lens.choose(lens.model(path));
        lens.settle();
    }

    /** Freezes a new frame and walks through it. */
    Walk walk(String path) {
        choose(path);
        return freeze();
    }

    /** Freezes a new frame and walks through it. */
    Walk freeze() {
        see();
        walkthrough.takePicture();
        lens.settle();
        return walk();
    }

    /** Looks at a new frame. */
    Classification see() {
        lens.lens.offer(frames.next());
        lens.settle();
        return lens.latest();
    }

    WalkState state() {
        return walkthrough.state().getValue();
    }

    Walk walk() {
        assertThat(state()).isInstanceOf(WalkState.Ready.class);
        return ((WalkState.Ready) state()).walk();
    }

    WalkState.Failed failed() {
        assertThat(state()).isInstanceOf(WalkState.Failed.class);
        return (WalkState.Failed) state();
    }

    /** Asks for the strongest maps of a layer. */
    Request strip(Walk walk, LayerCard layer, int count, Consumer<MapStrip> answer) {
        return walkthrough.ask(
                walk, Ablation.NONE, values -> MapStrip.of(values.of(layer), count), answer);
    }

    /** What is answered to one question. */
    <T> T answered(Consumer<Consumer<T>> question) {
        List<T> answers = new ArrayList<>();
        question.accept(answers::add);
        lens.settle();
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    static LayerCard layer(Walk walk, String name) {
        return walk.layers().stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow();
    }

    /** The view model goes before the process does. */
    void close() {
        walkthrough.state().removeObserver(screen);
        walkthrough.close();
        end();
    }

    /** Ends the process's objects and looks whether something stayed open. */
    void end() {
        lens.close();
        assertThat(lens.failures()).isEmpty();
        assertThat(frames.open()).isZero();
        assertThat(NativeObjects.alive()).isEqualTo(before);
    }
}
