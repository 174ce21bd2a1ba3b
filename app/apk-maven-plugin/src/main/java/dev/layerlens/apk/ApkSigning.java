package dev.layerlens.apk;

import com.android.apksig.ApkSigner;
import com.android.apksig.ApkVerifier;
import com.android.apksig.apk.ApkFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/** Aligns, signs (v2 and v3) and verifies an APK. */
final class ApkSigning {
    /** Devices with 16 KiB pages map native libraries only at such offsets. */
    private static final int LIBRARY_ALIGNMENT = 16 * 1024;

    private final SigningKey key;
    private final int minSdk;

    ApkSigning(SigningKey key, int minSdk) {
        this.key = key;
        this.minSdk = minSdk;
    }

    /** What decides on the signed APK, beside the unsigned one. */
    Fingerprint fingerprint() throws IOException {
        return key.fingerprint().add("min-api " + minSdk);
    }

    /** Writes the signed APK. */
    void sign(Path unsigned, Path signed) throws IOException {
        try {
            new ApkSigner.Builder(List.of(key.signer()))
                    .setInputApk(unsigned.toFile())
                    .setOutputApk(signed.toFile())
                    .setMinSdkVersion(minSdk)
                    // that of jars, which Android has not needed since version 7
                    .setV1SigningEnabled(false)
                    .setV2SigningEnabled(true)
                    .setV3SigningEnabled(true)
                    .setLibraryPageAlignmentBytes(LIBRARY_ALIGNMENT)
                    .build()
                    .sign();
            verify(signed);
        } catch (GeneralSecurityException | ApkFormatException e) {
            throw new IOException("the APK cannot be signed: " + e.getMessage(), e);
        }
    }

    private void verify(Path apk) throws IOException, GeneralSecurityException, ApkFormatException {
        ApkVerifier.Result result =
                new ApkVerifier.Builder(apk.toFile())
                        .setMinCheckedPlatformVersion(minSdk)
                        .build()
                        .verify();
        if (!result.isVerified()
                || !result.isVerifiedUsingV2Scheme()
                || !result.isVerifiedUsingV3Scheme()) {
            throw new IOException("the APK's signature is not valid: " + result.getAllErrors());
        }
    }
}
