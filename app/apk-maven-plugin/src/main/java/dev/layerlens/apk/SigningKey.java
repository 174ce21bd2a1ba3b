package dev.layerlens.apk;

import com.android.apksig.ApkSigner;
import com.android.apksig.KeyConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The key an APK is signed with, and its certificates. Lives in memory only. */
final class SigningKey {
    private static final String DEBUG_PASSWORD = "android";

    private final PrivateKey key;
    private final List<X509Certificate> certificates;

    private SigningKey(PrivateKey key, List<X509Certificate> certificates) {
        this.key = key;
        this.certificates = certificates;
    }

    /** The key of this machine's own for trying things out, made once, as the Android tools do. */
    static SigningKey debug(Path keystore) throws IOException {
        if (!Files.exists(keystore)) {
            make(keystore);
        }
        return read(keystore, DEBUG_PASSWORD, Optional.empty(), Optional.empty());
    }

    /**
     * Reads a key.
     *
     * @param alias which key; needed only if there are several
     * @param keyPassword that of the key, if it is not that of the keystore
     * @throws IOException naming what is wrong, if there is no such key or a password does not fit
     */
    static SigningKey read(
            Path keystore, String password, Optional<String> alias, Optional<String> keyPassword)
            throws IOException {
        if (!Files.isRegularFile(keystore)) {
            throw new IOException("there is no keystore " + keystore + ": see -Dkeystore");
        }
        KeyStore store;
        try {
            store = KeyStore.getInstance(keystore.toFile(), password.toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new IOException(
                    keystore + " cannot be opened with the password given as -Dstorepass", e);
        }
        try {
            return key(store, keystore, alias, keyPassword.orElse(password));
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "the key in "
                            + keystore
                            + " cannot be read with the password given as -Dkeypass",
                    e);
        }
    }

    private static SigningKey key(
            KeyStore store, Path keystore, Optional<String> alias, String password)
            throws IOException, GeneralSecurityException {
        List<String> names = keyNames(store);
        if (alias.isEmpty() && names.size() != 1) {
            throw new IOException(
                    keystore + " holds the keys " + names + ": choose one with -Dkeyalias");
        }
        String name = alias.orElseGet(() -> names.get(0));
        if (!store.isKeyEntry(name)) {
            throw new IOException(keystore + " holds no key " + name + ", but " + names);
        }
        return new SigningKey(
                (PrivateKey) store.getKey(name, password.toCharArray()),
                Arrays.stream(store.getCertificateChain(name))
                        .map(X509Certificate.class::cast)
                        .toList());
    }

    private static List<String> keyNames(KeyStore store) throws KeyStoreException {
        List<String> names = new ArrayList<>();
        for (String name : Collections.list(store.aliases())) {
            if (store.isKeyEntry(name)) {
                names.add(name);
            }
        }
        return names;
    }

    ApkSigner.SignerConfig signer() {
        return new ApkSigner.SignerConfig.Builder("CERT", new KeyConfig.Jca(key), certificates)
                .build();
    }

    /** What decides on signatures; says nothing of the private key. */
    Fingerprint fingerprint() throws IOException {
        Fingerprint all = new Fingerprint();
        try {
            for (Certificate certificate : certificates) {
                all.add(Arrays.toString(certificate.getEncoded()));
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate cannot be encoded", e);
        }
        return all;
    }

    private static void make(Path keystore) throws IOException {
        Files.createDirectories(keystore.toAbsolutePath().getParent());
        List<String> arguments = new ArrayList<>(List.of("-genkeypair"));
        arguments.addAll(List.of("-keystore", keystore.toString(), "-storetype", "PKCS12"));
        arguments.addAll(List.of("-storepass", DEBUG_PASSWORD, "-alias", "androiddebugkey"));
        arguments.addAll(List.of("-keyalg", "RSA", "-keysize", "2048", "-validity", "10950"));
        arguments.addAll(List.of("-dname", "CN=Android Debug,O=Android,C=US"));
        Program.End end = new Program(Program.ofThisJdk("keytool"), arguments).run();
        if (end.status() != 0) {
            throw new IOException("keytool made no debug key: " + end.said().strip());
        }
    }
}
