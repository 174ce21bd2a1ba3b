package dev.layerlens.apk;

import com.android.apksig.ApkSigner;
import com.android.apksig.ApkVerifier;
import com.android.apksig.KeyConfig;
import com.android.apksig.apk.ApkFormatException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** Aligns, signs (v2 and v3) and verifies an APK. */
final class ApkSigning {
    /** Devices with 16 KiB pages map native libraries only at such offsets. */
    private static final int LIBRARY_ALIGNMENT = 16 * 1024;

    private final File keystore;
    private final char[] password;
    private final int minSdk;

    ApkSigning(File keystore, String password, int minSdk) {
        this.keystore = keystore;
        this.password = password.toCharArray();
        this.minSdk = minSdk;
    }

    /** Writes the signed APK. */
    void sign(Path unsigned, Path signed) throws IOException {
        Path part = signed.resolveSibling(signed.getFileName() + ".part");
        try {
            new ApkSigner.Builder(List.of(signer()))
                    .setInputApk(unsigned.toFile())
                    .setOutputApk(part.toFile())
                    .setMinSdkVersion(minSdk)
                    .setV1SigningEnabled(false)
                    .setV2SigningEnabled(true)
                    .setV3SigningEnabled(true)
                    .setLibraryPageAlignmentBytes(LIBRARY_ALIGNMENT)
                    .build()
                    .sign();
            ApkVerifier.Result result =
                    new ApkVerifier.Builder(part.toFile())
                            .setMinCheckedPlatformVersion(minSdk)
                            .build()
                            .verify();
            if (!result.isVerified() || !result.isVerifiedUsingV3Scheme()) {
                throw new IOException("the APK's signature is not valid: " + result.getAllErrors());
            }
        } catch (GeneralSecurityException | ApkFormatException e) {
            throw new IOException("the APK cannot be signed: " + e.getMessage(), e);
        }
        Files.move(part, signed, StandardCopyOption.REPLACE_EXISTING);
    }

    private ApkSigner.SignerConfig signer() throws IOException, GeneralSecurityException {
        if (!keystore.exists()) {
            makeDebugKey();
        }
        KeyStore keys = KeyStore.getInstance(keystore, password);
        String alias = keys.aliases().nextElement();
        return new ApkSigner.SignerConfig.Builder(
                        "CERT",
                        new KeyConfig.Jca((PrivateKey) keys.getKey(alias, password)),
                        List.of((X509Certificate) keys.getCertificate(alias)))
                .build();
    }

    /** A key of this machine's own, made once, as the Android tools do. */
    private void makeDebugKey() throws IOException {
        Files.createDirectories(keystore.getParentFile().toPath());
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keystore",
                                keystore.getPath(),
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                new String(password),
                                "-alias",
                                "androiddebugkey",
                                "-keyalg",
                                "RSA",
                                "-keysize",
                                "2048",
                                "-validity",
                                "10950",
                                "-dname",
                                "CN=Android Debug,O=Android,C=US")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool made no debug key: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool ran", e);
        }
    }
}
