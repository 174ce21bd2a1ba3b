package dev.layerlens.apk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals know of the module they build. */
abstract class AndroidMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true)
    MavenProject project;

    @Parameter(defaultValue = "${project.build.directory}/android", readonly = true)
    File workFolder;

    /** The artifact that has the classes of the Android platform. */
    @Parameter(defaultValue = "android-all")
    String platform;

    @Parameter(defaultValue = "26")
    int minSdk;

    /** The module's own rules for R8. */
    @Parameter(defaultValue = "${project.basedir}/proguard.pro")
    File rules;

    /** An aapt2 that takes the place of the one in this plugin. */
    @Parameter(property = "aapt2")
    File aapt2;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            run();
        } catch (ProblemsException e) {
            e.problems().forEach(problem -> getLog().error(problem.toString()));
            throw new MojoFailureException(e.summary());
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    abstract void run() throws IOException, MojoFailureException;

    /** The manifest that goes into the APK. */
    Path mergedManifest() {
        return work().resolve("AndroidManifest.xml");
    }

    /** The assets that go into the APK. */
    Path assets() {
        return work().resolve("assets");
    }

    Aapt2 aapt2() throws IOException {
        return aapt2 == null ? Aapt2.in(work()) : new Aapt2(aapt2.toPath());
    }

    Path work() {
        return workFolder.toPath();
    }

    /** Results at fixed places in the work folder, or beside it. */
    Stamps stamps() {
        return new Stamps(work().resolve("stamps"));
    }

    /** Where the module's classes have their sources. */
    SourceLines sourceLines() {
        return new SourceLines(project.getCompileSourceRoots().stream().map(Path::of).toList());
    }

    /** android.jar. */
    Path platformJar() throws IOException {
        return project.getArtifacts().stream()
                .filter(this::isPlatform)
                .findFirst()
                .map(artifact -> artifact.getFile().toPath())
                .orElseThrow(() -> new IOException("the module does not depend on " + platform));
    }

    boolean isPlatform(Artifact artifact) {
        return artifact.getArtifactId().equals(platform);
    }

    /** Whether an artifact goes into the APK. */
    static boolean packed(Artifact artifact) {
        return Artifact.SCOPE_COMPILE.equals(artifact.getScope())
                || Artifact.SCOPE_RUNTIME.equals(artifact.getScope());
    }

    static boolean isAar(Artifact artifact) {
        return artifact.getType().equals("aar");
    }

    /**
     * The libraries that go into the APK, once goal prepare has put their classes in their place.
     */
    List<Aar> libraries() {
        List<Aar> libraries = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (isAar(artifact) && packed(artifact)) {
                libraries.add(new Aar(artifact.getFile().toPath().getParent()));
            }
        }
        return libraries;
    }

    /** The module's own classes, as a jar. */
    Path ownCode() {
        return project.getArtifact().getFile().toPath();
    }

    /** The jars of the libraries that go into the APK. */
    List<Path> libraryCode() {
        return code(true);
    }

    /** Everything that goes into the APK. */
    List<Path> packedCode() {
        return Stream.concat(Stream.of(ownCode()), libraryCode().stream()).toList();
    }

    /** What the module needs at run time but does not bring along. */
    List<Path> referredCode() {
        return code(false);
    }

    private List<Path> code(boolean packed) {
        return project.getArtifacts().stream()
                .filter(artifact -> !isPlatform(artifact) && !artifact.getType().equals("pom"))
                .filter(artifact -> !Artifact.SCOPE_TEST.equals(artifact.getScope()))
                .filter(artifact -> packed(artifact) == packed)
                .map(artifact -> artifact.getFile().toPath())
                .toList();
    }

    /**
     * R8 with the rules of the libraries and the module.
     *
     * @param more rules beside these
     */
    Shrinker shrinker(List<Path> more) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Aar library : libraries()) {
            if (Files.exists(library.rules())) {
                files.add(library.rules());
            }
        }
        if (rules.exists()) {
            files.add(rules.toPath());
        }
        files.addAll(more);
        return new Shrinker(
                platformJar(),
                ResourceLink.resourceApk(work()),
                aapt2(),
                files,
                sourceLines(),
                getLog());
    }
}
