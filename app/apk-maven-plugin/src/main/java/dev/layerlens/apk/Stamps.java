package dev.layerlens.apk;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Results that lie at fixed places, where other goals and people look for them. Each is made again
 * only when what it is made from changed, or when it was touched since.
 *
 * @param folder where it is noted what each result was made from
 */
record Stamps(Path folder) {

    /**
     * Makes a file or folder, unless the one that is there came from the same inputs. A step that
     * fails leaves what was there before.
     *
     * @return whether it had to be made
     */
    boolean make(Path result, Fingerprint inputs, StepCache.Step step) throws IOException {
        Path stamp = folder.resolve(result.getFileName() + ".stamp");
        String wanted = inputs.addPath(ownCode()).hex();
        if (Files.exists(result)
                && Files.exists(stamp)
                && Files.readString(stamp).equals(wanted + content(result))) {
            return false;
        }
        Path unfinished = result.resolveSibling(result.getFileName() + ".part");
        Folders.delete(unfinished);
        Files.createDirectories(folder);
        Files.createDirectories(result.toAbsolutePath().getParent());
        step.writeTo(unfinished);
        Folders.delete(result);
        Files.move(unfinished, result, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(stamp, wanted + content(result));
        return true;
    }

    /** A plugin that does a step otherwise does all of them again. */
    private static Path ownCode() {
        try {
            return Path.of(
                    Stamps.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("classes come from a file or folder", e);
        }
    }

    private static String content(Path result) throws IOException {
        return new Fingerprint().addPath(result).hex();
    }
}
