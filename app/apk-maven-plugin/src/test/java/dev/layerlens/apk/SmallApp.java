package dev.layerlens.apk;

import static dev.layerlens.apk.Samples.bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.project.MavenProject;

/** An application of one class, with a library of one class: a project to run the goals on. */
final class SmallApp {
    private static final String GREETER =
            """
            package some.library;

            public final class Greeter {
                public int greeting() {
                    return R.string.greeting;
                }

                public int unused() {
                    return 4711;
                }

                public int unusedToo() {
                    return 4712;
                }
            }
            """;
    private static final String MAIN =
            """
            package some.app;

            import android.app.Activity;
            import android.os.Bundle;
            import some.library.Greeter;

            public final class Main extends Activity {
                @Override
                protected void onCreate(Bundle state) {
                    super.onCreate(state);
                    setContentView(R.layout.main);
                    setTitle(new Greeter().greeting());
                }
            }
            """;
    private static final String ACTIVITY =
            "<activity android:name=\".Main\" android:exported=\"false\"/>";

    final Path folder;
    List<String> locales = List.of();
    private final MavenProject project = new MavenProject();

    private SmallApp(Path folder) {
        this.folder = folder;
    }

    /** Writes the project. */
    static SmallApp in(Path folder) throws IOException {
        SmallApp app = new SmallApp(folder);
        app.write(
                "src/main/AndroidManifest.xml",
                Samples.MANIFEST
                        .formatted("some.app", "")
                        .replace("<application />", "<application>" + ACTIVITY + "</application>"));
        app.write(
                "src/main/res/layout/main.xml",
                """
                <TextView xmlns:android="http://schemas.android.com/apk/res/android"
                    android:layout_width="match_parent"
                    android:layout_height="match_parent"
                    android:text="@string/greeting" />
                """);
        app.write("src/main/java/some/app/Main.java", MAIN);
        app.write("proguard.pro", "-dontobfuscate\n");
        app.project.setFile(folder.resolve("pom.xml").toFile());
        app.project.setGroupId("some");
        app.project.setArtifactId("app");
        app.project.setVersion("1");
        app.project.getBuild().setDirectory(app.target().toString());
        app.project.addCompileSourceRoot(folder.resolve("src/main/java").toString());
        return app;
    }

    Path target() {
        return folder.resolve("target");
    }

    void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** All goals, as one build runs them. */
    SmallApp build(PackageMojo packaging) throws IOException, AbstractMojoExecutionException {
        prepare();
        compile();
        with(packaging).execute();
        return this;
    }

    void prepare() throws IOException, AbstractMojoExecutionException {
        Set<Artifact> artifacts = new LinkedHashSet<>();
        artifacts.add(artifact("android-all", "jar", "provided", Samples.platform()));
        artifacts.add(artifact("library", "aar", "compile", library()));
        project.setArtifacts(artifacts);
        PrepareMojo mojo = with(new PrepareMojo());
        mojo.sources = folder.resolve("src/main").toFile();
        mojo.generated = target().resolve("generated-sources/r").toFile();
        mojo.executionRoot = folder.toFile();
        mojo.locales = locales;
        mojo.targetSdk = 35;
        mojo.versionCode = 1;
        mojo.versionName = "1";
        mojo.execute();
    }

    void compile() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String root : project.getCompileSourceRoots()) {
            sources.addAll(Folders.files(Path.of(root), ".java"));
        }
        List<Path> classPath =
                project.getArtifacts().stream().map(file -> file.getFile().toPath()).toList();
        Artifact own = artifact("app", "jar", "compile", target().resolve("app.jar"));
        Samples.compile(sources, classPath, own.getFile().toPath());
        project.setArtifact(own);
    }

    /** Compiles a test, and what else it is made of, beside the tests compiled before. */
    void compileTest(String name, String source) throws IOException {
        Path java = folder.resolve("src/test/java").resolve(name + ".java");
        write(folder.relativize(java).toString(), source);
        List<Path> classPath = new ArrayList<>(List.of(project.getArtifact().getFile().toPath()));
        project.getArtifacts().forEach(file -> classPath.add(file.getFile().toPath()));
        Path jar = folder.resolve("target/tests.jar");
        Samples.compile(Folders.files(folder.resolve("src/test/java"), ".java"), classPath, jar);
        Folders.unzip(jar, testClasses());
    }

    Path testClasses() {
        return target().resolve("test-classes");
    }

    PackageMojo debug() {
        PackageMojo mojo = new PackageMojo();
        mojo.apkName = "small";
        mojo.debugKeystore = folder.resolve("debug.keystore").toFile();
        return mojo;
    }

    PackageMojo release() {
        PackageMojo mojo = debug();
        mojo.release = true;
        return mojo;
    }

    Path apk(String name) {
        return target().resolve(name);
    }

    <T extends AndroidMojo> T with(T mojo) {
        mojo.project = project;
        mojo.workFolder = target().resolve("android").toFile();
        mojo.platform = "android-all";
        mojo.minSdk = 26;
        mojo.rules = folder.resolve("proguard.pro").toFile();
        return mojo;
    }

    private Path library() throws IOException {
        Path work = Files.createDirectories(folder.resolve("library"));
        Path r = work.resolve("R.java");
        Files.writeString(
                r,
                "package some.library; public final class R {"
                        + " public static final class string { public static int greeting; } }");
        Path greeter = work.resolve("Greeter.java");
        Files.writeString(greeter, GREETER);
        Path rJar = Samples.compile(List.of(r), List.of(), work.resolve("r.jar"));
        Path classes =
                Samples.compile(List.of(greeter), List.of(rJar), work.resolve("classes.jar"));
        return Samples.zip(
                work.resolve("library.aar"),
                Map.of(
                        "AndroidManifest.xml",
                        bytes(Samples.MANIFEST.formatted("some.library", "")),
                        "classes.jar",
                        Files.readAllBytes(classes),
                        "R.txt",
                        bytes("int string greeting 0x0\nint string unused 0x0\n"),
                        "res/values/strings.xml",
                        bytes(
                                "<resources><string name=\"greeting\">Hello</string>"
                                        + "<string name=\"unused\">Farewell</string></resources>"),
                        "res/values-de/strings.xml",
                        bytes("<resources><string name=\"greeting\">Hallo</string></resources>"),
                        "jni/arm64-v8a/libsmall.so",
                        bytes("arm ".repeat(100)),
                        "jni/x86_64/libsmall.so",
                        bytes("intel ".repeat(100))));
    }

    private static Artifact artifact(String name, String type, String scope, Path file) {
        Artifact artifact =
                new DefaultArtifact(
                        "some", name, "1", scope, type, null, new DefaultArtifactHandler(type));
        artifact.setFile(file.toFile());
        return artifact;
    }
}
