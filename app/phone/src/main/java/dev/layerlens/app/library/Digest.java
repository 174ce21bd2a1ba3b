package dev.layerlens.app.library;

import dev.layerlens.card.Buffers;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a file, in hexadecimal: what a model is known by, whatever it is called. */
final class Digest {

    private Digest() {}

    static String of(ByteBuffer file) {
        MessageDigest digest = sha256();
        ByteBuffer bytes = file.duplicate();
        Buffers.rewind(bytes);
        digest.update(bytes);
        return text(digest);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Android has SHA-256", e);
        }
    }

    static String text(MessageDigest digest) {
        StringBuilder text = new StringBuilder();
        for (byte b : digest.digest()) {
            text.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return text.toString();
    }
}
