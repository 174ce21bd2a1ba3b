package dev.layerlens.tools.pictures;

import java.util.concurrent.Semaphore;

/**
 * Half of the memory that Java may use, shared by the threads that decode pictures: those that
 * would need more together wait for each other. Running out instead did not only fail: a Java that
 * ran out while it decoded JPEGs was seen to hang.
 */
public final class DecodingMemory {
    /** The decoder's picture, its pixels as integers, and the same turned upright. */
    private static final int BYTES_PER_PIXEL = 16;

    private static final int SHARE = 2;
    private static final int KIBIBYTE = 1024;

    private final int all;
    private final Semaphore left;

    /** Of what this Java was started with. */
    public DecodingMemory() {
        this(Runtime.getRuntime().maxMemory() / SHARE);
    }

    DecodingMemory(long bytes) {
        all = (int) Math.min(Integer.MAX_VALUE, bytes / KIBIBYTE);
        left = new Semaphore(all);
    }

    /** Memory that is given back when it is closed. */
    interface Lease extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits until there is memory for a picture.
     *
     * @param pixels that are decoded
     * @throws NotEnoughMemoryException if there would not be even for it alone
     */
    Lease lease(String name, long pixels) throws NotEnoughMemoryException {
        long needed = 1 + pixels * BYTES_PER_PIXEL / KIBIBYTE;
        if (needed > all) {
            throw new NotEnoughMemoryException(name);
        }
        left.acquireUninterruptibly((int) needed);
        return () -> left.release((int) needed);
    }
}
