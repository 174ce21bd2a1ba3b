package dev.layerlens.app;

import android.app.Activity;
import android.app.Instrumentation;
import android.content.Intent;
import android.net.Uri;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.runner.intent.IntentStubber;
import androidx.test.runner.intent.IntentStubberRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes what the app hands over to others, before the system asks who is to have it. */
final class HandedOver implements IntentStubber, AutoCloseable {
    private Optional<Intent> handed = Optional.empty();

    HandedOver() {
        IntentStubberRegistry.load(this);
    }

    // the typed getter is absent before Android 13
    @SuppressWarnings("deprecation")
    @Override
    public Instrumentation.ActivityResult getActivityResultForIntent(Intent intent) {
        if (!Intent.ACTION_CHOOSER.equals(intent.getAction())) {
            return null;
        }
        handed = Optional.ofNullable(intent.getParcelableExtra(Intent.EXTRA_INTENT));
        return new Instrumentation.ActivityResult(Activity.RESULT_OK, new Intent());
    }

    /** What kind of file it is. */
    String type() {
        return handed.orElseThrow().getType();
    }

    /** How many bytes every file has in the archive that was handed over. */
    @SuppressWarnings("deprecation")
    Map<String, Integer> files() throws IOException {
        Uri address = handed.orElseThrow().getParcelableExtra(Intent.EXTRA_STREAM);
        Map<String, Integer> files = new LinkedHashMap<>();
        byte[] part = new byte[1 << 16];
        try (InputStream in =
                        ApplicationProvider.getApplicationContext()
                                .getContentResolver()
                                .openInputStream(address);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                int size = 0;
                for (int read = zip.read(part); read > 0; read = zip.read(part)) {
                    size += read;
                }
                files.put(entry.getName(), size);
            }
        }
        return files;
    }

    @Override
    public void close() {
        IntentStubberRegistry.reset();
    }
}
