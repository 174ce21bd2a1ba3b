package dev.layerlens.app.classify;

import android.content.Context;
import android.os.Looper;
import androidx.lifecycle.Observer;
import androidx.test.core.app.ApplicationProvider;
import dev.layerlens.app.inference.CrashGuard;
import dev.layerlens.app.inference.InferenceThread;
import dev.layerlens.app.inference.KernelCache;
import dev.layerlens.app.inference.ModelOpener;
import dev.layerlens.app.inference.RaceBook;
import dev.layerlens.app.library.Choice;
import dev.layerlens.app.library.ImportedModels;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.library.ModelLibrary;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.robolectric.Shadows;

/** A lens as the app has it, without screens, and what it published as failures. */
final class LensRig {
    private final Context context = ApplicationProvider.getApplicationContext();
    private final ExecutorService inference = Executors.newSingleThreadExecutor();
    private final ExecutorService files = Executors.newSingleThreadExecutor();
    private final List<ModelState.Failed> failures = new ArrayList<>();
    private final Observer<ModelState> witness =
            state -> {
                if (state instanceof ModelState.Failed failed) {
                    failures.add(failed);
                }
            };
    final Lens lens;

    LensRig() {
        lens =
                new Lens(
                        new InferenceThread(inference),
                        files,
                        context.getContentResolver(),
                        new ModelLibrary(context.getAssets(), imported()),
                        opener(),
                        new Choice(context.getSharedPreferences("rig", Context.MODE_PRIVATE)));
        lens.state().observeForever(witness);
        lens.start();
        settle();
    }

    static ImportedModels imported() {
        Context context = ApplicationProvider.getApplicationContext();
        return new ImportedModels(new File(context.getFilesDir(), "models"));
    }

    private ModelOpener opener() {
        return new ModelOpener(
                new CrashGuard(new File(context.getNoBackupFilesDir(), "rig"), "1"),
                new KernelCache(new File(context.getCacheDir(), "rig")),
                new RaceBook(context.getSharedPreferences("races", Context.MODE_PRIVATE), "rig"));
    }

    /** Waits until all threads have nothing left to do. */
    void settle() {
        for (int round = 0; round < 3; round++) {
            await(files);
            await(inference);
            idle();
        }
    }

    /** Lets the main thread see what was published. */
    static void idle() {
        Shadows.shadowOf(Looper.getMainLooper()).idle();
    }

    /** Waits until the inference thread has nothing left to do. */
    void answered() {
        await(inference);
    }

    private static void await(ExecutorService thread) {
        try {
            thread.submit(() -> {}).get(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new AssertionError("a thread does not come to rest", e);
        }
    }

    List<ModelAsset> models() {
        return lens.models().getValue();
    }

    ModelAsset model(String path) {
        return models().stream().filter(m -> m.path().equals(path)).findFirst().orElseThrow();
    }

    Classification latest() {
        return lens.latest().getValue().orElseThrow();
    }

    /** Models that could not be run. */
    List<ModelState.Failed> failures() {
        return failures;
    }

    /** Ends everything, as the end of the process does. */
    void close() {
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
    }
}
