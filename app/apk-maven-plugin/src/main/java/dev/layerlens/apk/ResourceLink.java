package dev.layerlens.apk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles the resources of an application and its libraries and links them. */
final class ResourceLink {
    private final Aapt2 aapt2;
    private final Path work;
    private final StepCache cache;
    private final List<String> compiled = new ArrayList<>();

    ResourceLink(Aapt2 aapt2, Path work) {
        this.aapt2 = aapt2;
        this.work = work;
        cache = new StepCache(work.resolve("compiled"));
    }

    /**
     * Compiles a folder of resources, unless that was done before.
     *
     * @param name tells the folder apart from the others
     * @param content what the name does not tell of its content
     */
    void compile(Path resources, String name, Fingerprint content) throws IOException {
        if (!Folders.files(resources, "").isEmpty()) {
            Path zip =
                    cache.get(
                            name + ".zip",
                            content,
                            result ->
                                    aapt2.run(
                                            List.of(
                                                    "compile",
                                                    "--dir",
                                                    resources.toString(),
                                                    "-o",
                                                    result.toString())));
            compiled.addAll(List.of("-R", zip.toString()));
        }
    }

    /**
     * Links everything compiled so far.
     *
     * @param platform android.jar
     * @param assets a folder of assets; may be missing
     */
    void link(Path platform, Path manifest, Path assets) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("link", "-o", resourceApk(work).toString()));
        arguments.addAll(List.of("-I", platform.toString(), "--manifest", manifest.toString()));
        arguments.addAll(List.of("--output-text-symbols", symbols(work).toString()));
        arguments.addAll(List.of("--proguard", rules(work).toString()));
        arguments.addAll(List.of("--no-proguard-location-reference", "--auto-add-overlay"));
        // a model is mapped into memory, so it must lie uncompressed
        arguments.addAll(List.of("-0", "tflite"));
        if (Files.isDirectory(assets)) {
            arguments.addAll(List.of("-A", assets.toString()));
        }
        arguments.addAll(compiled);
        aapt2.run(arguments);
    }

    static Path resourceApk(Path work) {
        return work.resolve("resources.apk");
    }

    static Path symbols(Path work) {
        return work.resolve("R.txt");
    }

    static Path rules(Path work) {
        return work.resolve("resources.pro");
    }
}
