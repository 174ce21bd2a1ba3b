package dev.layerlens.apk;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What Robolectric reads on the class path of the tests, to find the application that they drive.
 *
 * @param manifest the merged manifest
 * @param resources the linked resources
 * @param assets the folder of assets
 */
record RobolectricConfig(Path manifest, Path resources, Path assets) {
    static final String FILE = "com/android/tools/test_config.properties";

    /** Writes it into a folder that will be on the class path. */
    void write(Path folder) throws IOException {
        String properties =
                """
                android_merged_manifest=%s
                android_resource_apk=%s
                android_merged_assets=%s
                android_custom_package=%s
                """
                        .formatted(manifest, resources, assets, Aar.packageOf(manifest));
        // a backslash, as in a path on Windows, starts an escape in a properties file
        Folders.write(folder.resolve(FILE), properties.replace("\\", "\\\\"));
    }
}
