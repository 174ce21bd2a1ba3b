package dev.layerlens.apk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles the resources of an application and its libraries and links them. */
final class ResourceLink {
    private static final String LINKED = "linked";
    private static final String APK = "resources.apk";
    private static final String SYMBOLS = "R.txt";

    private final Aapt2 aapt2;
    private final String tool;
    private final Path work;
    private final StepCache cache;
    private final Stamps stamps;
    private final List<Path> compiled = new ArrayList<>();

    ResourceLink(Aapt2 aapt2, Path work) throws IOException {
        this.aapt2 = aapt2;
        tool = aapt2.fingerprint().hex();
        this.work = work;
        cache = new StepCache(work.resolve("compiled"));
        stamps = new Stamps(work.resolve("stamps"));
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
                            content.add(tool),
                            result ->
                                    aapt2.run(
                                            List.of(
                                                    "compile",
                                                    "--dir",
                                                    resources.toString(),
                                                    "-o",
                                                    result.toString())));
            compiled.add(zip);
        }
    }

    /**
     * Links everything compiled so far, unless that was done before.
     *
     * @param platform android.jar
     * @param assets a folder of assets; may be missing
     * @param locales languages that are kept; none for all
     */
    void link(Path platform, Path manifest, Path assets, List<String> locales) throws IOException {
        // libraries have their texts in eighty languages
        String languages = String.join(",", locales);
        Fingerprint inputs = new Fingerprint().addFile(manifest).addPath(assets).add(languages);
        inputs.add(tool).add(platform.getFileName().toString());
        compiled.forEach(zip -> inputs.add(zip.getFileName().toString()));
        stamps.make(
                work.resolve(LINKED),
                inputs,
                folder -> {
                    List<String> arguments =
                            new ArrayList<>(outputs(Files.createDirectories(folder)));
                    arguments.addAll(List.of("-I", platform.toString()));
                    arguments.addAll(List.of("--manifest", manifest.toString()));
                    // a model is mapped into memory, so it must lie uncompressed
                    arguments.addAll(List.of("--auto-add-overlay", "-0", "tflite"));
                    if (!languages.isEmpty()) {
                        arguments.addAll(List.of("-c", languages));
                    }
                    if (Files.isDirectory(assets)) {
                        arguments.addAll(List.of("-A", assets.toString()));
                    }
                    compiled.forEach(zip -> arguments.addAll(List.of("-R", zip.toString())));
                    aapt2.run(arguments);
                });
    }

    private static List<String> outputs(Path folder) {
        List<String> arguments = new ArrayList<>(List.of("link"));
        arguments.addAll(List.of("-o", folder.resolve(APK).toString()));
        arguments.addAll(List.of("--output-text-symbols", folder.resolve(SYMBOLS).toString()));
        return arguments;
    }

    static Path resourceApk(Path work) {
        return work.resolve(LINKED).resolve(APK);
    }

    static Path symbols(Path work) {
        return work.resolve(LINKED).resolve(SYMBOLS);
    }
}
