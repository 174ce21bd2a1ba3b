package dev.layerlens.app.explain;

import androidx.lifecycle.DefaultLifecycleObserver;
import androidx.lifecycle.Lifecycle;
import androidx.lifecycle.LifecycleOwner;

/**
 * Something that was asked and may not be answered yet. Nobody waits any more for what is
 * cancelled: it is not computed if it was not begun, and never answered.
 */
public final class Request {
    private volatile boolean cancelled;

    /** No answer comes after this; on the main thread. */
    public void cancel() {
        cancelled = true;
    }

    /** Cancels itself when a view is gone: {@code request.until(getViewLifecycleOwner())}. */
    public Request until(LifecycleOwner owner) {
        if (owner.getLifecycle().getCurrentState() == Lifecycle.State.DESTROYED) {
            cancel();
            return this;
        }
        owner.getLifecycle()
                .addObserver(
                        new DefaultLifecycleObserver() {
                            @Override
                            public void onDestroy(LifecycleOwner gone) {
                                cancel();
                            }
                        });
        return this;
    }

    boolean isCancelled() {
        return cancelled;
    }
}
