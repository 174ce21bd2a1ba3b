package dev.layerlens.apk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * After compilation: dexes, packs, aligns, signs and verifies the APK; for release one for each
 * processor too. What nothing changed of is not made again.
 */
@Mojo(
        name = "package",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.TEST)
public final class PackageMojo extends AndroidMojo {
    /** Shrink and optimize with R8 instead of dexing for debugging. */
    @Parameter(property = "release", defaultValue = "false")
    boolean release;

    /** One APK for each processor, beside the one for all; said or not, for release. */
    @Parameter(property = "splits")
    Boolean splits;

    /** Holds the key to sign with; without it this machine's debug key is taken. */
    @Parameter(property = "keystore")
    File keystore;

    /** Opens the keystore. Passwords are for the command line: they are kept nowhere. */
    @Parameter(property = "storepass")
    String storepass;

    @Parameter(property = "keyalias")
    String keyalias;

    /** Opens the key, if it is not the password of the keystore. */
    @Parameter(property = "keypass")
    String keypass;

    @Parameter(defaultValue = "${maven.multiModuleProjectDirectory}/.android/debug.keystore")
    File debugKeystore;

    /** The APK is called so, with -debug or -release behind it. */
    @Parameter(defaultValue = "${project.artifactId}")
    String apkName;

    /** Native libraries that are not packed, as {@code processor/name.so}. */
    @Parameter List<String> leftOut = List.of();

    @Override
    void run() throws IOException {
        ApkContents universal = release ? released() : debuggable();
        ApkSigning signing = new ApkSigning(key(), minSdk);
        write(universal, kind(), signing);
        if (splits == null ? release : splits) {
            for (String processor : universal.processors()) {
                write(universal.only(processor), kind() + "-" + processor, signing);
            }
        }
    }

    private String kind() {
        return release ? "release" : "debug";
    }

    private ApkContents debuggable() throws IOException {
        StepCache cache = new StepCache(work().resolve("dex"));
        List<Path> dex =
                new Dexer(minSdk, platformJar(), cache, sourceLines(), getLog())
                        .dex(ownCode(), libraryCode(), referredCode());
        return contents(ResourceLink.resourceApk(work()), dex, packedCode());
    }

    private ApkContents released() throws IOException {
        Path shrunk = work().resolve("r8");
        Shrinker shrinker = shrinker(List.of());
        List<Path> code = packedCode();
        stamps().make(
                        shrunk,
                        shrinker.inputs(code).add("min-api " + minSdk),
                        folder -> shrinker.dex(code, minSdk, folder));
        // R8 builds the services into their callers, and leaves no entry that would name a class
        // that is gone
        return contents(Shrinker.resources(shrunk), List.of(Shrinker.code(shrunk)), List.of());
    }

    private ApkContents contents(Path resources, List<Path> dex, List<Path> services)
            throws IOException {
        return new ApkContents(resources, dex, nativeLibraries(), services, packedCode());
    }

    private SortedMap<String, Path> nativeLibraries() throws IOException {
        SortedMap<String, Path> found = new TreeMap<>();
        for (Aar library : libraries()) {
            for (Path file : library.nativeLibraries()) {
                String processor = file.getParent().getFileName().toString();
                found.put(processor + "/" + file.getFileName(), file);
            }
        }
        for (String name : leftOut) {
            if (found.remove(name) == null) {
                throw new IOException(
                        "leftOut names " + name + ", but the libraries have " + found.keySet());
            }
        }
        return found;
    }

    private void write(ApkContents contents, String classifier, ApkSigning signing)
            throws IOException {
        Path target = Path.of(project.getBuild().getDirectory());
        Path unsigned = target.resolve(apkName + "-" + classifier + "-unsigned.apk");
        Path signed = target.resolve(apkName + "-" + classifier + ".apk");
        stamps().make(unsigned, contents.fingerprint(), contents::pack);
        boolean made =
                stamps().make(
                                signed,
                                signing.fingerprint().addFile(unsigned),
                                part -> signing.sign(unsigned, part));
        getLog().info(
                        "%s (%d KiB)%s"
                                .formatted(
                                        signed,
                                        Files.size(signed) / 1024,
                                        made ? "" : ", as it was"));
    }

    private SigningKey key() throws IOException {
        if (keystore == null) {
            if (release) {
                getLog().warn(
                                "Signed with this machine's debug key: to publish the APK, give"
                                        + " -Dkeystore=FILE -Dstorepass=PASSWORD");
            }
            return SigningKey.debug(debugKeystore.toPath());
        }
        if (storepass == null) {
            throw new IOException("-Dkeystore needs its password: give -Dstorepass too");
        }
        return SigningKey.read(
                keystore.toPath(),
                storepass,
                Optional.ofNullable(keyalias),
                Optional.ofNullable(keypass));
    }
}
