package dev.layerlens.apk;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;

/** After compilation: dexes, packs, aligns, signs and verifies the APK. */
@Mojo(
        name = "package",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.TEST)
public final class PackageMojo extends AndroidMojo {
    @Inject private MavenProjectHelper projects;

    /** Shrink and optimize with R8 instead of dexing for debugging. */
    @Parameter(property = "release", defaultValue = "false")
    private boolean release;

    @Parameter(
            property = "keystore",
            defaultValue = "${maven.multiModuleProjectDirectory}/.android/debug.keystore")
    private File keystore;

    @Parameter(property = "storepass", defaultValue = "android")
    private String storepass;

    /** The APK is called so, with -debug or -release behind it. */
    @Parameter(defaultValue = "${project.artifactId}")
    private String apkName;

    @Parameter(defaultValue = "${project.basedir}/proguard.pro")
    private File rules;

    @Override
    void run() throws IOException {
        Path application = project.getArtifact().getFile().toPath();
        List<Path> libraries = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            boolean code = !isPlatform(artifact) && !artifact.getType().equals("pom");
            if (code && !Artifact.SCOPE_TEST.equals(artifact.getScope())) {
                (packed(artifact) ? libraries : others).add(artifact.getFile().toPath());
            }
        }
        Dexer dexer = new Dexer(minSdk, platformJar(), getLog());
        List<Path> code = Stream.concat(Stream.of(application), libraries.stream()).toList();
        if (release) {
            Path dex = work().resolve("r8");
            dexer.release(code, rules(), work().resolve("mapping.txt"), dex);
            // R8 builds the services into their callers, and leaves no entry that would name a
            // class that is gone
            pack(dex, List.of());
        } else {
            pack(dexer.debug(code, others, new StepCache(work().resolve("dex"))), code);
        }
    }

    private void pack(Path dex, List<Path> services) throws IOException {
        Path unsigned = work().resolve("unsigned.apk");
        try (ApkPacker apk = new ApkPacker(unsigned)) {
            apk.resources(ResourceLink.resourceApk(work()));
            apk.dex(dex);
            apk.nativeLibraries(nativeLibraries());
            apk.services(services);
        }
        String kind = release ? "release" : "debug";
        Path target = Path.of(project.getBuild().getDirectory());
        Path signed = target.resolve(apkName + "-" + kind + ".apk");
        new ApkSigning(keystore, storepass, minSdk).sign(unsigned, signed);
        projects.attachArtifact(project, "apk", kind, signed.toFile());
        getLog().info(signed + " (" + Files.size(signed) / 1024 + " KiB)");
        getLog().info("Install it: adb install -r " + signed);
    }

    private Map<String, Path> nativeLibraries() throws IOException {
        Map<String, Path> found = new TreeMap<>();
        for (Aar library : libraries()) {
            for (Path file : library.nativeLibraries()) {
                String processor = file.getParent().getFileName().toString();
                found.put("lib/" + processor + "/" + file.getFileName(), file);
            }
        }
        return found;
    }

    private List<Path> rules() throws IOException {
        List<Path> files = new ArrayList<>(List.of(ResourceLink.rules(work())));
        Path common = work().resolve("android.pro");
        try (InputStream in = PackageMojo.class.getResourceAsStream("android.pro")) {
            Files.copy(in, common, StandardCopyOption.REPLACE_EXISTING);
        }
        files.add(common);
        for (Aar library : libraries()) {
            if (Files.exists(library.rules())) {
                files.add(library.rules());
            }
        }
        if (rules.exists()) {
            files.add(rules.toPath());
        }
        return files;
    }
}
