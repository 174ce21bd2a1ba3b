package dev.layerlens.app.inference;

import android.content.Context;
import android.content.SharedPreferences;
import androidx.test.core.app.ApplicationProvider;
import dev.layerlens.app.R;
import dev.layerlens.card.classifier.ClassifierFile;
import dev.layerlens.card.classifier.UnusableFileException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Models to open in tests, and what opens them. */
final class Models {
    static final String DIGEST = "a1b2c3";

    private Models() {}

    static RunnableModel of(byte[] file) {
        ByteBuffer direct =
                ByteBuffer.allocateDirect(file.length).order(ByteOrder.nativeOrder()).put(file);
        direct.rewind();
        try {
            ClassifierFile read = ClassifierFile.read(direct, "model");
            return new RunnableModel(DIGEST, read.classifier(), direct);
        } catch (UnusableFileException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static RunnableModel bundled(String name) throws IOException {
        Context context = ApplicationProvider.getApplicationContext();
        try (InputStream in = context.getAssets().open("models/" + name + ".tflite")) {
            return of(in.readAllBytes());
        }
    }

    static SharedPreferences races() {
        Context context = ApplicationProvider.getApplicationContext();
        return context.getSharedPreferences("races-test", Context.MODE_PRIVATE);
    }

    static CrashGuard guard() {
        Context context = ApplicationProvider.getApplicationContext();
        return new CrashGuard(new File(context.getNoBackupFilesDir(), "mark-test"), "1");
    }

    /** As a phone of that kind has it, with what it remembers. */
    static ModelOpener opener(String place) {
        Context context = ApplicationProvider.getApplicationContext();
        return new ModelOpener(
                guard(),
                new KernelCache(new File(context.getCacheDir(), "kernels-test")),
                new RaceBook(races(), place),
                golden(),
                twins());
    }

    static TwinFiles twins() {
        Context context = ApplicationProvider.getApplicationContext();
        return new TwinFiles(new File(context.getCacheDir(), "twins-test"), "1");
    }

    /** The app's own. */
    static TrialPicture golden() {
        Context context = ApplicationProvider.getApplicationContext();
        return new TrialPicture(() -> context.getResources().openRawResource(R.raw.trial_picture));
    }
}
