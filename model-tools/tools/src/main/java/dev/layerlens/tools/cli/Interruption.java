package dev.layerlens.tools.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets work end well when the process is asked to end (Ctrl-C, or a shutdown of the system). */
final class Interruption implements AutoCloseable {
    /** What a shell expects of a program that Ctrl-C ended. */
    static final int EXIT_CODE = 130;

    private static final long PATIENCE_SECONDS = 120;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hold, "interruption");
    private volatile boolean wished;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the process was asked to end. */
    boolean wished() {
        return wished;
    }

    /** Holds the process until the work is over. */
    private void hold() {
        wished = true;
        try {
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("model-tools: the work did not end; it was cut off");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process ends already: the hook has done its work
            wished = true;
        }
    }
}
