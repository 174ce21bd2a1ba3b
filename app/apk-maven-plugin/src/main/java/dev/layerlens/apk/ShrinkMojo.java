package dev.layerlens.apk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipOutputStream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Before tests: puts classes that R8 shrank and optimized, by the rules of a release, in the place
 * of the application and its libraries. What the tests themselves call is kept beside, since on a
 * device it would be too.
 */
@Mojo(
        name = "shrink",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.TEST)
public final class ShrinkMojo extends AndroidMojo {
    /** The sources of the tests that will run. */
    @Parameter(required = true)
    File tests;

    @Parameter(defaultValue = "${project.build.testOutputDirectory}", readonly = true)
    File testClasses;

    /** Groups of artifacts that call the application, beside the tests themselves. */
    @Parameter(required = true)
    List<String> callers;

    /**
     * Artifacts that stay whole: those that the test runner rewrites itself, which it can do only
     * with constructors as javac writes them.
     */
    @Parameter List<String> whole = List.of();

    @Override
    void run() throws IOException {
        List<Path> packed = packedCode();
        List<Path> untouched = wholeCode();
        List<Path> code = packed.stream().filter(jar -> !untouched.contains(jar)).toList();
        List<Path> testCode = testCode();
        testCode.addAll(untouched);
        Fingerprint traced = new Fingerprint();
        for (Path path : testCode) {
            traced.addFile(path);
        }
        Path rules = work().resolve("tests.pro");
        stamps().make(
                        rules,
                        shrinker(List.of()).inputs(packed).add(traced.hex()),
                        result -> KeptForTests.write(testCode, code, result));
        Shrinker shrinker = shrinker(List.of(rules));
        Path shrunk = work().resolve("shrunk");
        stamps().make(
                        shrunk,
                        shrinker.inputs(packed).add("whole " + untouched.size()),
                        folder -> shrinker.classes(code, untouched, folder));
        writeTestList();
        emptyPackedArtifacts();
    }

    /** The compiled tests, and the libraries that run them. */
    private List<Path> testCode() throws IOException {
        List<Path> code = new ArrayList<>();
        Set<String> sources = new TreeSet<>();
        for (Path source : Folders.files(tests.toPath(), ".java")) {
            sources.add(className(Folders.relative(tests.toPath(), source)));
        }
        for (Path file : Folders.files(testClasses.toPath(), ".class")) {
            if (sources.contains(className(Folders.relative(testClasses.toPath(), file)))) {
                code.add(file);
            }
        }
        for (Artifact artifact : project.getArtifacts()) {
            if (Artifact.SCOPE_TEST.equals(artifact.getScope())
                    && artifact.getFile().getName().endsWith(".jar")
                    && callers.stream().anyMatch(artifact.getGroupId()::startsWith)) {
                code.add(artifact.getFile().toPath());
            }
        }
        return code;
    }

    private List<Path> wholeCode() {
        return project.getArtifacts().stream()
                .filter(artifact -> packed(artifact) && isWhole(artifact))
                .map(artifact -> artifact.getFile().toPath())
                .toList();
    }

    private boolean isWhole(Artifact artifact) {
        return whole.contains(artifact.getArtifactId());
    }

    /** The outermost class of a source or class file. */
    private static String className(String file) {
        return file.replaceFirst("([$].*)?[.](java|class)$", "");
    }

    /** For surefire, which would run all tests of the module. */
    private void writeTestList() throws IOException {
        StringBuilder names = new StringBuilder();
        for (Path source : Folders.files(tests.toPath(), "Test.java")) {
            names.append(Folders.relative(tests.toPath(), source)).append('\n');
        }
        Folders.write(work().resolve("shrunk-tests.txt"), names.toString());
    }

    /**
     * Their classes are among the shrunk ones now; twice on the class path, the whole ones might
     * win.
     */
    private void emptyPackedArtifacts() throws IOException {
        Path empty = work().resolve("empty.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(empty))) {
            zip.setComment("replaced by shrunk classes");
        }
        for (Artifact artifact : project.getArtifacts()) {
            if (packed(artifact) && !isWhole(artifact) && !artifact.getType().equals("pom")) {
                artifact.setFile(empty.toFile());
            }
        }
    }
}
