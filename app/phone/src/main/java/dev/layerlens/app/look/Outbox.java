package dev.layerlens.app.look;

import android.content.Context;
import android.graphics.Bitmap;
import androidx.core.content.FileProvider;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Pictures on their way to other apps. They are files of the cache, which nobody can read but this
 * app and whom it gives an address; the newest few stay, since they may be read later.
 */
public final class Outbox {
    /** Of the provider that the manifest declares. */
    private static final String AUTHORITY = "dev.layerlens.app.shared";

    private static final int KEPT = 4;
    private static final int JPEG_QUALITY = 90;

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

    LiveData<Parcel> parcel() {
        return parcel;
    }

    /** Writes a picture, which nobody changes any more. */
    void put(Bitmap picture) {
        files.execute(() -> parcel.postValue(write(picture)));
    }

    /** The parcel was sent, or it was told why it cannot be. */
    void taken() {
        parcel.setValue(new Parcel.None());
    }

    private Parcel write(Bitmap picture) {
        File file = new File(folder, "layerlens-" + System.currentTimeMillis() + ".jpg");
        try {
            Files.createDirectories(folder.toPath());
            tidy();
            try (OutputStream out = Files.newOutputStream(file.toPath())) {
                if (!picture.compress(Bitmap.CompressFormat.JPEG, JPEG_QUALITY, out)) {
                    throw new IOException("the picture was not written whole");
                }
            }
            return new Parcel.Ready(FileProvider.getUriForFile(context, AUTHORITY, file));
        } catch (IOException e) {
            // half a picture would go with the next ones, but takes room that there is none of
            Optional.of(file).filter(File::exists).ifPresent(File::delete);
            return new Parcel.Failed();
        }
    }

    /** Makes room for one more. */
    private void tidy() throws IOException {
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
