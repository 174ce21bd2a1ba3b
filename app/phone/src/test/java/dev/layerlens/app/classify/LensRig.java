package dev.layerlens.app.classify;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.os.Looper;
import androidx.core.content.ContextCompat;
import androidx.lifecycle.Observer;
import androidx.test.core.app.ApplicationProvider;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.app.inference.BackendReport;
import dev.layerlens.app.inference.CrashGuard;
import dev.layerlens.app.inference.InferenceThread;
import dev.layerlens.app.inference.KernelCache;
import dev.layerlens.app.inference.ModelOpener;
import dev.layerlens.app.inference.RaceBook;
import dev.layerlens.app.inference.TrialPicture;
import dev.layerlens.app.inference.TwinFiles;
import dev.layerlens.app.library.Choice;
import dev.layerlens.app.library.ImportState;
import dev.layerlens.app.library.ImportedModels;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.library.ModelLibrary;
import dev.layerlens.app.library.Offers;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.robolectric.Shadows;

/** A lens as the app has it, without screens, and what it published as failures. */
public final class LensRig {
    private final Context context = ApplicationProvider.getApplicationContext();
    private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    private final Worker inference = new Worker(this::thread);
    private final ExecutorService files = Executors.newSingleThreadExecutor();
    private final List<ModelState.Failed> failures = new ArrayList<>();
    private final Observer<ModelState> witness =
            state -> {
                if (state instanceof ModelState.Failed failed) {
                    failures.add(failed);
                }
            };
    private final InferenceThread thread = new InferenceThread(inference);
    private final ModelOpener opener = newOpener();
    public final Lens lens;

    /** One thread, and whether it has anything to do. */
    private static final class Worker extends ThreadPoolExecutor {
        private final AtomicInteger unfinished = new AtomicInteger();

        Worker(ThreadFactory threads) {
            super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        }

        @Override
        public void execute(Runnable task) {
            unfinished.incrementAndGet();
            try {
                super.execute(task);
            } catch (RuntimeException rejected) {
                unfinished.decrementAndGet();
                throw rejected;
            }
        }

        @Override
        protected void afterExecute(Runnable task, Throwable problem) {
            unfinished.decrementAndGet();
        }

        boolean busy() {
            return unfinished.get() > 0;
        }
    }

    public LensRig() {
        lens =
                new Lens(
                        thread,
                        files,
                        context.getContentResolver(),
                        new ModelLibrary(context.getAssets(), new ImportedModels(imported())),
                        opener,
                        new Choice(context.getSharedPreferences("rig", Context.MODE_PRIVATE)));
        lens.state().observeForever(witness);
        lens.start();
        settle();
    }

    /** A walk through the layers of what this lens has frozen; closed by whoever asks for it. */
    public Walkthrough walkthrough() {
        return new Walkthrough(lens, thread, opener, ContextCompat.getMainExecutor(context));
    }

    /** Where derived files lie. */
    public File twins() {
        return new File(context.getCacheDir(), "rig-twins");
    }

    /** Holds the inference thread until it is let go. */
    public CountDownLatch holdInference() {
        CountDownLatch gate = new CountDownLatch(1);
        inference.execute(
                () -> {
                    try {
                        gate.await(1, TimeUnit.MINUTES);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        return gate;
    }

    /** Where imported models lie. */
    File imported() {
        return new File(context.getFilesDir(), "models");
    }

    /** A task that throws would end the app; here the executor would go on with another thread. */
    private Thread thread(Runnable tasks) {
        Thread thread = new Thread(tasks, "inference");
        thread.setUncaughtExceptionHandler((ended, problem) -> thrown.add(problem));
        return thread;
    }

    /** Opens models on the inference thread. */
    ModelOpener opener() {
        return opener;
    }

    private ModelOpener newOpener() {
        return new ModelOpener(
                guard(),
                new KernelCache(new File(context.getCacheDir(), "rig")),
                new RaceBook(context.getSharedPreferences("races", Context.MODE_PRIVATE), "rig"),
                new TrialPicture(() -> context.getResources().openRawResource(R.raw.trial_picture)),
                new TwinFiles(twins(), "1"));
    }

    /** The mark that a GPU trial leaves if it ends the process. */
    CrashGuard guard() {
        return new CrashGuard(new File(context.getNoBackupFilesDir(), "rig"), "1");
    }

    /** Waits until all threads have nothing left to do. */
    public void settle() {
        int rounds = 3;
        boolean busy;
        do {
            await(files);
            await(inference);
            busy = inference.busy();
            idle();
            rounds--;
        } while (rounds > 0 || busy || inference.busy());
        assertThat(thrown).as("what would have ended the app").isEmpty();
    }

    /** Lets the main thread see what was published. */
    public static void idle() {
        Shadows.shadowOf(Looper.getMainLooper()).idle();
    }

    /** Waits until the inference thread has nothing left to do. */
    public void answered() {
        await(inference);
    }

    /** How long the inference thread had a processor so far. */
    long processorNanos() {
        return result(
                inference.submit(
                        () -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()));
    }

    private static void await(ExecutorService thread) {
        result(thread.submit(() -> true));
    }

    private static <T> T result(Future<T> task) {
        try {
            return task.get(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new AssertionError("a thread does not come to rest", e);
        }
    }

    public List<ModelAsset> models() {
        return lens.models().getValue();
    }

    public ModelAsset model(String path) {
        return models().stream().filter(m -> m.path().equals(path)).findFirst().orElseThrow();
    }

    public Classification latest() {
        return lens.latest().getValue().orElseThrow();
    }

    /** Imports a model that another app offers. */
    public ModelAsset bring(String name, byte[] file) {
        lens.importModel(Offers.of(name, file));
        settle();
        ModelAsset brought = ((ImportState.Done) lens.importing().getValue()).model();
        lens.importSeen();
        return brought;
    }

    /** What the open model runs on, and why. */
    public BackendReport report() {
        return ((ModelState.Ready) lens.state().getValue()).report();
    }

    /** Models that could not be run. */
    public List<ModelState.Failed> failures() {
        return failures;
    }

    /** Ends everything, as the end of the process does. */
    public void close() {
        lens.close();
        files.shutdown();
        try {
            if (!inference.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new AssertionError("inference does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        idle();
        lens.state().removeObserver(witness);
        assertThat(thrown).as("what would have ended the app").isEmpty();
    }
}
