package dev.layerlens.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.android.apksig.ApkVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SigningKeyTest {
    private static final String PASSWORD = "opens sesame";

    @TempDir Path folder;

    @Test
    void anApkIsSignedWithTheKeyAskedForAndNoPasswordIsKept() throws Exception {
        Path keystore = keystore("upload");
        SmallApp app = SmallApp.in(folder.resolve("app"));
        PackageMojo packaging = app.debug();
        packaging.keystore = keystore.toFile();
        packaging.storepass = PASSWORD;

        app.build(packaging);

        ApkVerifier.Result result =
                new ApkVerifier.Builder(app.apk("small-debug.apk").toFile())
                        .setMinCheckedPlatformVersion(26)
                        .build()
                        .verify();
        assertThat(result.isVerified()).isTrue();
        assertThat(result.isVerifiedUsingV2Scheme()).isTrue();
        assertThat(result.isVerifiedUsingV3Scheme()).isTrue();
        assertThat(result.getSignerCertificates())
                .singleElement()
                .satisfies(
                        certificate ->
                                assertThat(certificate.getSubjectX500Principal().getName())
                                        .isEqualTo("CN=upload"));
        for (Path file : Folders.files(app.folder, "")) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain(PASSWORD);
        }
    }

    @Test
    void aMissingKeystoreIsNamedAndNotMade() {
        Path keystore = folder.resolve("nowhere.jks");

        assertThatThrownBy(() -> read(keystore, PASSWORD, Optional.empty()))
                .hasMessageContaining(keystore.toString())
                .hasMessageContaining("-Dkeystore");
        assertThat(keystore).doesNotExist();
    }

    @Test
    void aWrongPasswordIsTold() throws Exception {
        Path keystore = keystore("upload");

        assertThatThrownBy(() -> read(keystore, "wrong", Optional.empty()))
                .hasMessageContaining(keystore.toString())
                .hasMessageContaining("-Dstorepass");
    }

    @Test
    void amongSeveralKeysOneMustBeChosen() throws Exception {
        Path keystore = keystore("upload", "other");

        assertThatThrownBy(() -> read(keystore, PASSWORD, Optional.empty()))
                .hasMessageContaining("upload", "other", "-Dkeyalias");
        assertThatThrownBy(() -> read(keystore, PASSWORD, Optional.of("third")))
                .hasMessageContaining("third");
        assertThat(read(keystore, PASSWORD, Optional.of("other")).fingerprint().hex())
                .isNotEqualTo(read(keystore, PASSWORD, Optional.of("upload")).fingerprint().hex());
    }

    @Test
    void aKeystoreWithoutItsPasswordIsRefused() throws Exception {
        SmallApp app = SmallApp.in(folder.resolve("app"));
        PackageMojo packaging = app.debug();
        packaging.keystore = keystore("upload").toFile();

        assertThatThrownBy(() -> app.build(packaging)).hasMessageContaining("-Dstorepass");
    }

    private static SigningKey read(Path keystore, String password, Optional<String> alias)
            throws IOException {
        return SigningKey.read(keystore, password, alias, Optional.empty());
    }

    /** A keystore as a developer makes one. */
    private Path keystore(String... aliases) throws IOException, InterruptedException {
        Path keystore = folder.resolve("release.jks");
        for (String alias : aliases) {
            List<String> command =
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                            "-genkeypair",
                            "-keystore",
                            keystore.toString(),
                            "-storepass",
                            PASSWORD,
                            "-alias",
                            alias,
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + alias);
            Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
            keytool.getInputStream().readAllBytes();
            assertThat(keytool.waitFor()).isZero();
        }
        return keystore;
    }
}
