package dev.layerlens.app.classify;

import dev.layerlens.app.camera.Frame;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Room for one frame: a newer one pushes the older one out and closes it. */
final class NewestFrame {
    private final AtomicReference<Optional<Frame>> place = new AtomicReference<>(Optional.empty());

    /**
     * Puts a frame in.
     *
     * @return whether the place was empty, so that somebody has to be told
     */
    boolean put(Frame frame) {
        Optional<Frame> older = place.getAndSet(Optional.of(frame));
        older.ifPresent(Frame::close);
        return older.isEmpty();
    }

    /** Takes the frame out; whoever takes it closes it. */
    Optional<Frame> take() {
        return place.getAndSet(Optional.empty());
    }
}
