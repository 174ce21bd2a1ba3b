package dev.layerlens.app;

import android.content.Context;
import android.content.SharedPreferences;
import android.os.Build;
import dev.layerlens.app.camera.FrameSource;
import dev.layerlens.app.classify.Lens;
import dev.layerlens.app.inference.CrashGuard;
import dev.layerlens.app.inference.InferenceThread;
import dev.layerlens.app.inference.ModelOpener;
import dev.layerlens.app.library.Choice;
import dev.layerlens.app.library.ModelLibrary;
import dev.layerlens.app.settings.SettingsStore;
import java.io.File;
import java.util.concurrent.ExecutorService;

/** The objects that live as long as the process, and what they are made of. */
public final class AppContainer implements AutoCloseable {
    /** Name of the preferences that remember what the user chose. */
    static final String CHOICES = "choices";

    private final FrameSource.Factory sources;
    private final Lens lens;
    private final SettingsStore settings;

    /**
     * @param context the application
     * @param sources where frames come from
     * @param executor one thread, for inference
     */
    public AppContainer(Context context, FrameSource.Factory sources, ExecutorService executor) {
        this.sources = sources;
        settings = new SettingsStore(settings(context));
        SharedPreferences preferences = context.getSharedPreferences(CHOICES, Context.MODE_PRIVATE);
        lens =
                new Lens(
                        new InferenceThread(executor),
                        new ModelLibrary(context.getAssets()),
                        new ModelOpener(guard(context)),
                        new Choice(preferences));
        lens.start();
    }

    /** Where the settings are kept; the backup rules name it. */
    static SharedPreferences settings(Context context) {
        return context.getSharedPreferences("settings", Context.MODE_PRIVATE);
    }

    /** A GPU trial depends on this build of the app, and on this build of the system. */
    static CrashGuard guard(Context context) {
        File mark = new File(context.getNoBackupFilesDir(), "gpu-trial");
        File apk = new File(context.getApplicationInfo().sourceDir);
        return new CrashGuard(mark, apk.lastModified() + " " + Build.FINGERPRINT);
    }

    public FrameSource.Factory sources() {
        return sources;
    }

    public Lens lens() {
        return lens;
    }

    public SettingsStore settings() {
        return settings;
    }

    @Override
    public void close() {
        lens.close();
    }
}
