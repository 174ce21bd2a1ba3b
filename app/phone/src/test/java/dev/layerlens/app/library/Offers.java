package dev.layerlens.app.library;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.pm.ProviderInfo;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import android.provider.OpenableColumns;
import androidx.test.core.app.ApplicationProvider;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.concurrent.locks.LockSupport;
import org.robolectric.Robolectric;

/** Another app that offers files, as a system picker hands them over. */
public final class Offers extends ContentProvider {
    private static final String AUTHORITY = "dev.layerlens.offers";
    private static final String SILENT = "silent";

    private static File folder() {
        return ApplicationProvider.getApplicationContext().getCacheDir();
    }

    /** Offers a file. */
    public static Uri of(String name, byte[] content) {
        try {
            Files.write(new File(folder(), name).toPath(), content);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
        return uri(name);
    }

    /** Offers a file of that size, which takes no room since it is all holes. */
    public static Uri large(String name, byte[] beginning, long size) {
        Uri uri = of(name, beginning);
        try (RandomAccessFile file = new RandomAccessFile(new File(folder(), name), "rw")) {
            file.setLength(size);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
        return uri;
    }

    /** A file that is offered but gone. */
    public static Uri uri(String name) {
        ProviderInfo info = new ProviderInfo();
        info.authority = AUTHORITY;
        info.grantUriPermissions = true;
        Robolectric.buildContentProvider(Offers.class).create(info);
        return new Uri.Builder().scheme("content").authority(AUTHORITY).appendPath(name).build();
    }

    /** A file of an app that does not answer. */
    public static Uri silent() {
        return uri(SILENT);
    }

    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public ParcelFileDescriptor openFile(Uri uri, String mode) throws FileNotFoundException {
        if (SILENT.equals(uri.getLastPathSegment())) {
            LockSupport.park();
        }
        File file = new File(folder(), uri.getLastPathSegment());
        return ParcelFileDescriptor.open(file, ParcelFileDescriptor.MODE_READ_ONLY);
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] arguments, String order) {
        MatrixCursor row =
                new MatrixCursor(new String[] {OpenableColumns.DISPLAY_NAME, OpenableColumns.SIZE});
        File file = new File(folder(), uri.getLastPathSegment());
        row.addRow(new Object[] {file.getName(), file.exists() ? file.length() : null});
        return row;
    }

    @Override
    public String getType(Uri uri) {
        return "application/octet-stream";
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int delete(Uri uri, String where, String[] arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int update(Uri uri, ContentValues values, String where, String[] arguments) {
        throw new UnsupportedOperationException();
    }
}
