package dev.layerlens.app;

import androidx.core.content.FileProvider;
import java.util.Map;
import org.robolectric.util.ReflectionHelpers;

/** The folder of what is shared, which is another one in every test. */
final class SharedFiles {

    private SharedFiles() {}

    /** The provider remembers its folders as long as the process lives, which is many tests. */
    static void forgetFolders() {
        Map<?, ?> folders = ReflectionHelpers.getStaticField(FileProvider.class, "sCache");
        folders.clear();
    }
}
