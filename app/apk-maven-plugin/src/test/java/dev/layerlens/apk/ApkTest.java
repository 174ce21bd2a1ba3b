package dev.layerlens.apk;

import static dev.layerlens.apk.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.android.apksig.ApkVerifier;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApkTest {
    private static final String LIBRARY = "lib/arm64-v8a/liba.so";

    @TempDir Path folder;
    private Path resources;

    @BeforeEach
    void linkResources() throws IOException {
        Path assets = Files.createDirectories(folder.resolve("assets"));
        Files.writeString(assets.resolve("model.tflite"), "weights ".repeat(1000));
        Files.writeString(assets.resolve("text.txt"), "words ".repeat(1000));
        resources = Samples.linked(folder, assets);
    }

    @Test
    void modelsAndNativeLibrariesAreStoredAndTextsAreCompressed() throws IOException {
        try (ZipFile apk = new ZipFile(pack("a.apk").toFile())) {
            assertThat(apk.getEntry("assets/model.tflite").getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(apk.getEntry(LIBRARY).getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(apk.getEntry("assets/text.txt").getMethod()).isEqualTo(ZipEntry.DEFLATED);
            assertThat(apk.getEntry("classes.dex")).isNotNull();
        }
    }

    @Test
    void whatTwoJarsSayOfOneServiceIsPutTogether() throws IOException {
        try (ZipFile apk = new ZipFile(pack("a.apk").toFile())) {
            ZipEntry service = apk.getEntry("META-INF/services/a.Service");
            assertThat(
                            new String(
                                    apk.getInputStream(service).readAllBytes(),
                                    StandardCharsets.UTF_8))
                    .isEqualTo("a.First\na.Second\n");
        }
    }

    @Test
    void filesOfTheClassPathArePackedOnceWithoutClassesAndManifests() throws IOException {
        try (ZipFile apk = new ZipFile(pack("a.apk").toFile())) {
            byte[] words = apk.getInputStream(apk.getEntry("a/words.properties")).readAllBytes();
            assertThat(new String(words, StandardCharsets.UTF_8)).isEqualTo("words of first.jar");
            assertThat(apk.getEntry("a/Code.class")).isNull();
            assertThat(apk.getEntry("META-INF/MANIFEST.MF")).isNull();
        }
    }

    @Test
    void theSameInputsGiveTheSameBytes() throws IOException {
        assertThat(pack("a.apk")).hasSameBinaryContentAs(pack("b.apk"));
    }

    @Test
    void theSignatureHoldsAndBreaksWhenAByteChanges() throws Exception {
        Path signed = sign();
        ApkVerifier.Result good = verify(signed);
        byte[] changed = Files.readAllBytes(signed);
        changed[changed.length / 4] ^= 1;
        Path bad = Files.write(folder.resolve("bad.apk"), changed);

        assertThat(good.isVerified()).isTrue();
        assertThat(good.isVerifiedUsingV2Scheme()).isTrue();
        assertThat(good.isVerifiedUsingV3Scheme()).isTrue();
        assertThat(verify(bad).isVerified()).isFalse();
    }

    @Test
    void nativeLibrariesStartAtPagesOf16KibAndOtherStoredFilesAtWords() throws IOException {
        byte[] apk = Files.readAllBytes(sign());

        assertThat(start(apk, LIBRARY) % (16 * 1024)).isZero();
        assertThat(start(apk, "assets/model.tflite") % 4).isZero();
        assertThat(start(apk, "resources.arsc") % 4).isZero();
    }

    @Test
    void theDebugKeyIsMadeOnce() throws IOException {
        sign();
        byte[] key = Files.readAllBytes(folder.resolve("key/debug.keystore"));
        sign();
        assertThat(folder.resolve("key/debug.keystore")).hasBinaryContent(key);
    }

    private Path pack(String name) throws IOException {
        Path dex = Files.createDirectories(folder.resolve("dex"));
        Files.writeString(dex.resolve("classes.dex"), "dex");
        Path library = Files.writeString(folder.resolve("liba.so"), "native ".repeat(100));
        Path first = service("first.jar", "a.First");
        Path second = service("second.jar", "a.Second\n");
        Path file = folder.resolve(name);
        SortedMap<String, Path> libraries = new TreeMap<>(Map.of("arm64-v8a/liba.so", library));
        List<Path> jars = List.of(first, second);
        new ApkContents(resources, List.of(dex), libraries, jars, jars).pack(file);
        return file;
    }

    private Path service(String jar, String implementation) throws IOException {
        return Samples.zip(
                folder.resolve(jar),
                Map.of(
                        "META-INF/services/a.Service",
                        bytes(implementation),
                        "META-INF/MANIFEST.MF",
                        bytes("Manifest-Version: 1.0"),
                        "a/Code.class",
                        bytes("code"),
                        "a/words.properties",
                        bytes("words of " + jar)));
    }

    private Path sign() throws IOException {
        Path signed = folder.resolve("signed.apk");
        new ApkSigning(SigningKey.debug(folder.resolve("key/debug.keystore")), 26)
                .sign(pack("unsigned.apk"), signed);
        return signed;
    }

    private static ApkVerifier.Result verify(Path apk) throws Exception {
        return new ApkVerifier.Builder(apk.toFile())
                .setMinCheckedPlatformVersion(26)
                .build()
                .verify();
    }

    /** Where the data of an entry starts, read from the archive's directory (APPNOTE.TXT 4.3). */
    private static int start(byte[] apk, String name) {
        ByteBuffer zip = ByteBuffer.wrap(apk).order(ByteOrder.LITTLE_ENDIAN);
        int end = apk.length - 22;
        int entry = zip.getInt(end + 16);
        for (int i = 0; i < zip.getShort(end + 10); i++) {
            int length = zip.getShort(entry + 28);
            int local = zip.getInt(entry + 42);
            if (name.equals(new String(apk, entry + 46, length, StandardCharsets.UTF_8))) {
                return local + 30 + zip.getShort(local + 26) + zip.getShort(local + 28);
            }
            entry += 46 + length + zip.getShort(entry + 30) + zip.getShort(entry + 32);
        }
        throw new AssertionError("the archive has no " + name);
    }
}
