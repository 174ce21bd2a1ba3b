package dev.layerlens.app.classify;

import dev.layerlens.app.camera.Frame;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Room for one frame: a newer one pushes the older one out and closes it. */
final class NewestFrame {
    private final AtomicReference<Optional<Arrival>> place =
            new AtomicReference<>(Optional.empty());

    /**
     * A frame and when it came.
     *
     * @param frame whoever takes it closes it
     * @param nanos by {@link System#nanoTime}: a camera's time stamps may be of another clock
     */
    record Arrival(Frame frame, long nanos) {}

    /**
     * Puts a frame in.
     *
     * @return whether the place was empty, so that somebody has to be told
     */
    boolean put(Frame frame) {
        Optional<Arrival> older =
                place.getAndSet(Optional.of(new Arrival(frame, System.nanoTime())));
        older.ifPresent(arrival -> arrival.frame().close());
        return older.isEmpty();
    }

    /** Takes the frame out. */
    Optional<Arrival> take() {
        return place.getAndSet(Optional.empty());
    }
}
