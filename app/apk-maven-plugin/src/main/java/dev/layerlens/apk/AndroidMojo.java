package dev.layerlens.apk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What both goals know of the module they build. */
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

    @Override
    public final void execute() throws MojoExecutionException {
        try {
            run();
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    abstract void run() throws IOException, MojoExecutionException;

    Path work() {
        return workFolder.toPath();
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
}
