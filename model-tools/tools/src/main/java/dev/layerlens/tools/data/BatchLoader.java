package dev.layerlens.tools.data;

import dev.layerlens.tools.augment.Augmentation;
import dev.layerlens.tools.augment.AugmentationPlan;
import dev.layerlens.tools.augment.Mixup;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Shuffles, varies and batches training pictures on threads of its own, a few batches ahead. What
 * it gives depends on the seed alone, not on the number of threads: every picture's variation is
 * drawn from the seed, the epoch and the picture's number.
 */
public final class BatchLoader implements AutoCloseable {
    private static final int AHEAD_EACH = 2;
    private static final List<Double> NO_COLOURS = Collections.nCopies(9, 0.0);

    private final PictureSet pictures;
    private final AugmentationPlan plan;
    private final Augmentation augmentation;
    private final int batchSize;
    private final long seed;
    private final int threads;
    private final ExecutorService workers;
    private final List<Thread> started = new CopyOnWriteArrayList<>();
    private final Deque<Future<Batch>> ahead = new ArrayDeque<>();
    private int[] order = {};
    private int epoch;
    private int next;

    /**
     * @param threads that prepare batches
     * @throws IllegalArgumentException if the plan leaves nothing of pictures of that size
     */
    public BatchLoader(DataSet data, AugmentationPlan plan, int batchSize, long seed, int threads) {
        plan.check(data.train().side());
        this.pictures = data.train();
        this.plan = plan;
        this.augmentation =
                new Augmentation(
                        plan, data.flips(), plan.pcaColour() > 0 ? data.covariance() : NO_COLOURS);
        this.batchSize = batchSize;
        this.seed = seed;
        this.threads = threads;
        this.workers =
                Executors.newFixedThreadPool(
                        threads,
                        task -> {
                            Thread loader = new Thread(task, "batch loader");
                            loader.setDaemon(true);
                            started.add(loader);
                            return loader;
                        });
    }

    /** Batches in an epoch; what does not fill the last one is left for another epoch. */
    public int batches() {
        return Math.max(1, pictures.size() / batchSize);
    }

    /** Starts an epoch: shuffles by the seed and the epoch's number. */
    public void start(int epoch) {
        start(epoch, 0);
    }

    /** Starts an epoch at one of its batches, 0, 1, 2, ... */
    public void start(int epoch, int batch) {
        ahead.forEach(future -> future.cancel(true));
        ahead.clear();
        this.epoch = epoch;
        this.next = batch;
        order = shuffled(pictures.size(), new SplittableRandom(mix(seed, epoch, -1)));
        prepare();
    }

    /**
     * The next batch of the epoch.
     *
     * @throws InterruptedException if interrupted while it is being prepared
     * @throws IllegalStateException saying what kept it from being prepared
     */
    public Batch next() throws InterruptedException {
        try {
            Batch batch = ahead.remove().get();
            prepare();
            return batch;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch could not be prepared: " + e.getCause(), e);
        }
    }

    /** Returns when the threads have ended, each after the picture it is at. */
    @Override
    public void close() {
        workers.shutdownNow();
        try {
            for (Thread thread : started) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void prepare() {
        while (next < batches() && ahead.size() < threads * AHEAD_EACH) {
            int[] shuffled = order;
            int of = epoch;
            int number = next++;
            ahead.add(workers.submit(() -> batch(shuffled, of, number)));
        }
    }

    private Batch batch(int[] shuffled, int of, int number) throws InterruptedException {
        int from = number * batchSize;
        int size = Math.min(batchSize, shuffled.length - from);
        byte[] pixels = new byte[size * pictures.bytes()];
        long[] answers = new long[size];
        byte[] picture = new byte[pictures.bytes()];
        for (int i = 0; i < size; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("nobody waits for this batch");
            }
            int index = shuffled[from + i];
            pictures.copy(index, picture, 0);
            SplittableRandom random = new SplittableRandom(mix(seed, of, index));
            augmentation.apply(picture, pictures.side(), pixels, i * picture.length, random);
            answers[i] = pictures.answer(index);
        }
        double share = 1;
        if (plan.mixup() > 0) {
            SplittableRandom random = new SplittableRandom(mix(seed, of, -2 - number));
            share = Mixup.share(plan.mixup(), random);
            Mixup.mix(pixels, size, share);
        }
        return new Batch(pixels, answers, Arrays.copyOfRange(shuffled, from, from + size), share);
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    private static long mix(long seed, long epoch, long index) {
        return (seed * 1_000_003 + epoch) * 1_000_003 + index;
    }
}
