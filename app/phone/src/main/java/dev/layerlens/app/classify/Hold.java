package dev.layerlens.app.classify;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.inference.InferenceThread;
import java.util.Optional;

/**
 * The picture that is looked at more closely: the newest answer, held together with its picture.
 * The main thread takes and releases; the inference thread keeps what is held, so that it stays in
 * order with frames and with switches of the model.
 */
final class Hold {
    private final InferenceThread thread;
    private final RunningModel running;
    private final MutableLiveData<Optional<Classification>> published =
            new MutableLiveData<>(Optional.empty());

    /** What was asked for last. Only the main thread writes it. */
    private volatile boolean on;

    /** Only the inference thread looks at it. */
    private Optional<Classification> held = Optional.empty();

    Hold(InferenceThread thread, RunningModel running) {
        this.thread = thread;
        this.running = running;
    }

    LiveData<Optional<Classification>> published() {
        return published;
    }

    /** Whether something is held, or about to be; on any thread. */
    boolean isOn() {
        return on;
    }

    /**
     * Holds on to the newest answer; nothing happens if one is held already.
     *
     * @param shown the answer on the screen: it is held where the model failed since
     */
    void take(Classification shown) {
        if (!on) {
            on = true;
            thread.execute(() -> keep(Optional.of(running.still(shown))));
        }
    }

    /** Holds on to a picture in place of what is held; that stays where the model fails. */
    void take(Picture picture) {
        on = true;
        thread.execute(
                () ->
                        running.answer(picture, System.nanoTime())
                                .ifPresent(answer -> keep(Optional.of(answer))));
    }

    /** Lets it go. */
    void release() {
        on = false;
        published.setValue(Optional.empty());
        thread.execute(
                () -> {
                    // also what was still on its way
                    keep(Optional.empty());
                    running.rested();
                });
    }

    /** Another model answers what is held. On the inference thread. */
    void answerAgain() {
        held.flatMap(h -> running.answer(h.picture(), h.timestampNanos()))
                .ifPresent(answer -> keep(Optional.of(answer)));
    }

    private void keep(Optional<Classification> wanted) {
        held = wanted;
        published.postValue(wanted);
    }
}
