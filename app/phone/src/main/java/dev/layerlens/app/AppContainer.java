package dev.layerlens.app;

import android.content.Context;
import android.content.SharedPreferences;
import android.os.Build;
import androidx.core.content.ContextCompat;
import dev.layerlens.app.camera.FrameSource;
import dev.layerlens.app.camera.PictureReader;
import dev.layerlens.app.classify.Lens;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.app.inference.CrashGuard;
import dev.layerlens.app.inference.InferenceThread;
import dev.layerlens.app.inference.KernelCache;
import dev.layerlens.app.inference.ModelOpener;
import dev.layerlens.app.inference.RaceBook;
import dev.layerlens.app.inference.TrialPicture;
import dev.layerlens.app.inference.TwinFiles;
import dev.layerlens.app.library.Choice;
import dev.layerlens.app.library.ImportedModels;
import dev.layerlens.app.library.ModelLibrary;
import dev.layerlens.app.settings.SettingsStore;
import dev.layerlens.app.share.Outbox;
import java.io.File;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/** The objects that live as long as the process, and what they are made of. */
public final class AppContainer implements AutoCloseable {
    /** Name of the preferences that remember what the user chose. */
    static final String CHOICES = "choices";

    /** Name of the preferences that remember which backend was fastest. */
    static final String RACES = "races";

    /** Name of the preferences that remember what models took on this phone. */
    static final String MEASURED = "measured";

    private final FrameSource.Factory sources;
    private final Lens lens;
    private final SettingsStore settings;
    private final PictureReader pictures;
    private final Outbox outbox;
    private final Executor borrowers;
    private final RaceBook measured;
    private final InferenceThread thread;
    private final ModelOpener opener;
    private final Executor main;

    /**
     * @param context the application
     * @param sources where frames come from
     * @param inference one thread, for inference
     * @param files one thread, for slow work with files; ended by whoever made it
     * @param borrowers threads that read what other apps lend, which may never answer
     */
    public AppContainer(
            Context context,
            FrameSource.Factory sources,
            ExecutorService inference,
            Executor files,
            Executor borrowers) {
        this.sources = sources;
        this.borrowers = borrowers;
        pictures = new PictureReader(context.getContentResolver(), context.getPackageName());
        outbox = new Outbox(context, files);
        settings = new SettingsStore(settings(context));
        measured = book(context, MEASURED);
        main = ContextCompat.getMainExecutor(context);
        thread = new InferenceThread(inference);
        opener = opener(context);
        ImportedModels imported = new ImportedModels(new File(context.getFilesDir(), "models"));
        lens =
                new Lens(
                        thread,
                        files,
                        context.getContentResolver(),
                        new ModelLibrary(context.getAssets(), imported),
                        opener,
                        new Choice(context.getSharedPreferences(CHOICES, Context.MODE_PRIVATE)));
        lens.setWish(settings.now().backend());
        lens.start();
    }

    /** Where the settings are kept; the backup rules name it. */
    static SharedPreferences settings(Context context) {
        return context.getSharedPreferences("settings", Context.MODE_PRIVATE);
    }

    private static ModelOpener opener(Context context) {
        return new ModelOpener(
                guard(context),
                new KernelCache(new File(context.getCacheDir(), "gpu-kernels")),
                book(context, RACES),
                new TrialPicture(() -> context.getResources().openRawResource(R.raw.trial_picture)),
                new TwinFiles(new File(context.getCacheDir(), "twins"), versions(context)));
    }

    private static RaceBook book(Context context, String name) {
        return new RaceBook(
                context.getSharedPreferences(name, Context.MODE_PRIVATE), versions(context));
    }

    private static String versions(Context context) {
        File apk = new File(context.getApplicationInfo().sourceDir);
        return apk.lastModified() + " " + Build.FINGERPRINT;
    }

    /** A GPU trial depends on this build of the app, and on this build of the system. */
    static CrashGuard guard(Context context) {
        File mark = new File(context.getNoBackupFilesDir(), "gpu-trial");
        return new CrashGuard(mark, versions(context));
    }

    public FrameSource.Factory sources() {
        return sources;
    }

    public Lens lens() {
        return lens;
    }

    /** A new walk through the layers; whoever takes it closes it. */
    public Walkthrough walkthrough() {
        return new Walkthrough(lens, thread, opener, main);
    }

    /** Reads pictures that other apps lend. */
    public PictureReader pictures() {
        return pictures;
    }

    /** What is shared leaves through it. */
    public Outbox outbox() {
        return outbox;
    }

    /** Threads that wait for other apps: one that does not answer holds up none but itself. */
    public Executor borrowers() {
        return borrowers;
    }

    public SettingsStore settings() {
        return settings;
    }

    /** What models took on this phone when they were measured. */
    public RaceBook measured() {
        return measured;
    }

    @Override
    public void close() {
        lens.close();
    }
}
