package dev.layerlens.app.share;

import android.content.Context;
import android.graphics.Bitmap;
import androidx.core.content.FileProvider;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Executor;

/**
 * Things on their way to other apps. They are files of the cache, which nobody can read but this
 * app and whom it gives an address; the newest few stay, since they may be read later.
 */
public final class Outbox {
    /** Of the provider that the manifest declares. */
    private static final String AUTHORITY = "dev.layerlens.app.shared";

    private static final int KEPT = 4;
    private static final int QUALITY = 90;

    private final Context context;
    private final File folder;
    private final Executor files;
    private final MutableLiveData<Parcel> parcel = new MutableLiveData<>(new Parcel.None());

    /**
     * @param context the application
     * @param files a thread for slow work with files
     */
    public Outbox(Context context, Executor files) {
        this.context = context;
        this.files = files;
        // res/xml/shared_files.xml names it too
        folder = new File(context.getCacheDir(), "shared");
    }

    /** What is on its way. */
    public LiveData<Parcel> parcel() {
        return parcel;
    }

    /** Writes a photograph, which nobody changes any more. */
    public void put(Bitmap picture) {
        put(picture, Bitmap.CompressFormat.JPEG, "jpg", "image/jpeg");
    }

    /** Writes a picture without loss, which nobody changes any more. */
    public void putDrawing(Bitmap picture) {
        put(picture, Bitmap.CompressFormat.PNG, "png", "image/png");
    }

    private void put(Bitmap picture, Bitmap.CompressFormat format, String ending, String type) {
        Draft draft = draft(ending, type);
        draft.write(
                out -> {
                    if (!picture.compress(format, QUALITY, out)) {
                        throw new IOException("the picture was not written whole");
                    }
                },
                () -> {});
        draft.send();
    }

    /**
     * Begins a file that is written part by part.
     *
     * @param ending of the file's name, as in "zip"
     * @param type as in "application/zip"
     */
    public Draft draft(String ending, String type) {
        File file = new File(folder, "layerlens-" + System.currentTimeMillis() + "." + ending);
        return new Draft(
                file, files, this::tidy, written -> parcel.postValue(outcome(written, file, type)));
    }

    private Parcel outcome(boolean written, File file, String type) {
        return written
                ? new Parcel.Ready(FileProvider.getUriForFile(context, AUTHORITY, file), type)
                : new Parcel.Failed();
    }

    /** The parcel was sent, or it was told why it cannot be. */
    public void taken() {
        parcel.setValue(new Parcel.None());
    }

    /** Makes room for one more. */
    private void tidy() throws IOException {
        Files.createDirectories(folder.toPath());
        File[] older = folder.listFiles();
        if (older == null) {
            throw new IOException("the cache folder cannot be read");
        }
        Arrays.sort(older, Comparator.comparing(File::getName).reversed());
        for (int i = KEPT - 1; i < older.length; i++) {
            Files.deleteIfExists(older[i].toPath());
        }
    }
}
