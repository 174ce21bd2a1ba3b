package dev.layerlens.app.library;

import android.content.ContentResolver;
import android.database.Cursor;
import android.net.Uri;
import android.provider.OpenableColumns;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that another app offers. What it says of itself is not trusted.
 *
 * @param name what it is called there
 * @param size in bytes, if the other app says so
 * @param content opens it
 */
public record ModelDocument(String name, OptionalLong size, Content content) {
    private static final String NAMELESS = "model";

    /** Opens a file; whoever opens it closes it. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /** What a document is, asked of the app that offers it: slow, not for the main thread. */
    public static ModelDocument of(ContentResolver resolver, Uri uri) {
        String name = NAMELESS;
        OptionalLong size = OptionalLong.empty();
        String[] columns = {OpenableColumns.DISPLAY_NAME, OpenableColumns.SIZE};
        try (Cursor row = resolver.query(uri, columns, null, null, null)) {
            if (row != null && row.moveToFirst()) {
                int named = row.getColumnIndex(OpenableColumns.DISPLAY_NAME);
                int sized = row.getColumnIndex(OpenableColumns.SIZE);
                if (named >= 0 && !row.isNull(named)) {
                    name = row.getString(named);
                }
                if (sized >= 0 && !row.isNull(sized)) {
                    size = OptionalLong.of(row.getLong(sized));
                }
            }
        } catch (RuntimeException unanswered) {
            // an app may offer a file without a name; whether it opens is another question
            name = NAMELESS;
        }
        return new ModelDocument(name, size, () -> open(resolver, uri));
    }

    /** Only what another app offers: a path could point into this app's own files. */
    private static InputStream open(ContentResolver resolver, Uri uri) throws IOException {
        if (!ContentResolver.SCHEME_CONTENT.equals(uri.getScheme())) {
            throw new FileNotFoundException(uri.getScheme() + ":");
        }
        return Optional.ofNullable(resolver.openInputStream(uri))
                .orElseThrow(() -> new FileNotFoundException(String.valueOf(uri)));
    }
}
