package dev.layerlens.app;

import androidx.core.content.FileProvider;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import org.robolectric.internal.ClassTracker;
import org.robolectric.internal.ShadowProvider;
import org.robolectric.util.ReflectionHelpers;

/**
 * The folder of what is shared, which is another one in every test; found as a service. The
 * provider remembers its folders as long as the process lives, which is many tests.
 */
public final class SharedFiles implements ShadowProvider {

    @Override
    public Collection<Map.Entry<String, String>> getShadows() {
        return Collections.emptyList();
    }

    @Override
    public String[] getProvidedPackageNames() {
        return new String[0];
    }

    @Override
    public void reset(ClassTracker tracker) {
        Map<?, ?> folders = ReflectionHelpers.getStaticField(FileProvider.class, "sCache");
        folders.clear();
    }
}
