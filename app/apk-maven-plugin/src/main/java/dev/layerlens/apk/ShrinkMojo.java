package dev.layerlens.apk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Before tests: shrinks and optimizes the application and its libraries by the rules of a release,
 * but to class files, and lays them and the tests that drive the application's screens where the
 * test runner can take them. What the tests themselves call is kept, since on a device it would be
 * too: R8 gets the tests' calls as rules of their own.
 */
@Mojo(
        name = "shrink",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.TEST)
public final class ShrinkMojo extends AndroidMojo {
    @Parameter(defaultValue = "${project.build.testOutputDirectory}", readonly = true)
    File testClasses;

    /** What tests drive screens with, as the start of class names: {@code some/package/}. */
    @Parameter(required = true)
    String driver;

    /** Groups of test artifacts that call the application or its libraries. */
    @Parameter(required = true)
    List<String> callers;

    /**
     * Artifacts that stay whole: those that the test runner rewrites itself, which it can do only
     * with constructors as javac writes them.
     */
    @Parameter List<String> whole = List.of();

    @Override
    void run() throws IOException {
        List<Path> untouched = untouchedCode();
        List<Path> code = new ArrayList<>(packedCode());
        code.removeAll(untouched);
        List<Path> tests = DrivingTests.find(testClasses.toPath(), driver);
        List<Path> calling = new ArrayList<>(tests);
        calling.addAll(callingArtifacts());
        calling.addAll(untouched);
        shrink(code, untouched, keptFor(calling, code));
        stage(tests);
    }

    private Path keptFor(List<Path> calling, List<Path> code) throws IOException {
        Path rules = work().resolve("tests.pro");
        Fingerprint inputs = new Fingerprint().add("rules").addFiles(calling).addFiles(code);
        stamps().make(rules, inputs, result -> KeptForTests.write(calling, code, result));
        return rules;
    }

    private void shrink(List<Path> code, List<Path> untouched, Path testRules) throws IOException {
        Shrinker shrinker = shrinker(List.of(testRules));
        stamps().make(
                        shrunk(),
                        shrinker.inputs(code).addFiles(untouched),
                        folder -> {
                            shrinker.classes(code, untouched, folder);
                            for (Path jar : untouched) {
                                Folders.unzip(jar, Shrinker.code(folder));
                            }
                        });
    }

    /** The tests alone: the runner runs all that are where it looks. */
    private void stage(List<Path> tests) throws IOException {
        List<Path> files = new ArrayList<>(tests);
        Path all = testClasses.toPath();
        Path config = all.resolve(RobolectricConfig.FILE);
        for (Path file : Folders.files(all, "")) {
            if (!file.toString().endsWith(".class") && !file.equals(config)) {
                files.add(file);
            }
        }
        Fingerprint inputs = new Fingerprint().add(shrunk().toString());
        for (Path file : files) {
            inputs.add(Folders.relative(all, file)).addFile(file);
        }
        stamps().make(
                        work().resolve("shrunk-tests"),
                        inputs,
                        folder -> {
                            for (Path file : files) {
                                Folders.copy(file, folder.resolve(Folders.relative(all, file)));
                            }
                            new RobolectricConfig(
                                            mergedManifest(),
                                            Shrinker.resources(shrunk()),
                                            assets())
                                    .write(folder);
                        });
    }

    private Path shrunk() {
        return work().resolve("shrunk");
    }

    private List<Path> callingArtifacts() {
        return project.getArtifacts().stream()
                .filter(artifact -> Artifact.SCOPE_TEST.equals(artifact.getScope()))
                .filter(artifact -> callers.stream().anyMatch(artifact.getGroupId()::startsWith))
                .map(artifact -> artifact.getFile().toPath())
                .filter(file -> file.toString().endsWith(".jar") && Files.isRegularFile(file))
                .toList();
    }

    private List<Path> untouchedCode() {
        return project.getArtifacts().stream()
                .filter(artifact -> packed(artifact) && whole.contains(artifact.getArtifactId()))
                .map(artifact -> artifact.getFile().toPath())
                .toList();
    }
}
