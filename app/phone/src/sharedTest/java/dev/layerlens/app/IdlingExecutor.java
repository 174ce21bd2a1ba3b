package dev.layerlens.app;

import android.os.Handler;
import android.os.Looper;
import androidx.test.espresso.IdlingResource;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The inference thread of a test: Espresso waits until it has nothing left to do. A task counts as
 * finished when the main thread has seen what it published.
 */
final class IdlingExecutor extends ThreadPoolExecutor implements IdlingResource {
    private final Handler main = new Handler(Looper.getMainLooper());
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile ResourceCallback callback = () -> {};

    IdlingExecutor() {
        super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @Override
    public void execute(Runnable task) {
        unfinished.incrementAndGet();
        try {
            super.execute(task);
        } catch (RuntimeException rejected) {
            finished();
            throw rejected;
        }
    }

    @Override
    protected void afterExecute(Runnable task, Throwable problem) {
        super.afterExecute(task, problem);
        main.post(this::finished);
    }

    private void finished() {
        if (unfinished.decrementAndGet() == 0) {
            callback.onTransitionToIdle();
        }
    }

    @Override
    public String getName() {
        return "inference";
    }

    @Override
    public boolean isIdleNow() {
        return unfinished.get() == 0;
    }

    @Override
    public void registerIdleTransitionCallback(ResourceCallback registered) {
        callback = registered;
    }
}
