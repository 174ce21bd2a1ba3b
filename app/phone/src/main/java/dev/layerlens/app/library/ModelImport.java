package dev.layerlens.app.library;

import dev.layerlens.app.library.ModelAsset.Origin;
import dev.layerlens.card.MalformedCardException;
import dev.layerlens.card.classifier.UnusableFileException;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Copies a file that another app offers and looks whether it is a classifier. A refused file leaves
 * nothing behind. Slow: not for the main thread.
 */
final class ModelImport {
    /** More than any classifier that answers within a second on a phone. */
    static final long LIMIT_BYTES = 200L << 20;

    /** What the system wants to keep free. */
    private static final long SPARE_BYTES = 16L << 20;

    private static final int CHUNK = 1 << 16;
    private static final String COPY = "import";
    private static final String PART = ".part";

    private final ImportedModels imported;

    ModelImport(ImportedModels imported) {
        this.imported = imported;
    }

    /**
     * Receives a file.
     *
     * @param present the models that are there already
     * @throws ImportRefusedException saying why it is not taken
     */
    Candidate receive(ModelDocument document, List<ModelAsset> present)
            throws ImportRefusedException {
        OptionalLong size = document.size();
        refuse(size.orElse(0) > LIMIT_BYTES, new ImportRefusal.TooLarge(LIMIT_BYTES));
        File copy = null;
        try {
            File folder = imported.folder();
            sweep(folder);
            refuse(
                    size.orElse(0) + SPARE_BYTES > folder.getUsableSpace(),
                    new ImportRefusal.NoRoom(size.orElse(0)));
            copy = File.createTempFile(COPY, PART, folder);
            return examine(document, copy, copy(document, copy), present);
        } catch (ImportRefusedException e) {
            discard(copy);
            throw e;
        } catch (IOException | RuntimeException e) {
            // the app that offers the file may throw anything
            discard(copy);
            throw new ImportRefusedException(
                    new ImportRefusal.Unreadable(Objects.requireNonNullElse(e.getMessage(), "")));
        }
    }

    /** What an import left behind that the system ended. */
    private static void sweep(File folder) {
        for (File file : Objects.requireNonNullElse(folder.listFiles(), new File[0])) {
            if (file.getName().endsWith(PART)) {
                discard(file);
            }
        }
    }

    static void discard(File copy) {
        if (copy != null && !copy.delete()) {
            // it stays until the next import sweeps it
            copy.deleteOnExit();
        }
    }

    private static void refuse(boolean that, ImportRefusal refusal) throws ImportRefusedException {
        if (that) {
            throw new ImportRefusedException(refusal);
        }
    }

    /** Copies a file, and gives its digest. */
    private static String copy(ModelDocument document, File copy)
            throws IOException, ImportRefusedException {
        MessageDigest digest = Digest.sha256();
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        try (InputStream in = document.content().open();
                FileOutputStream out = new FileOutputStream(copy)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                bytes += n;
                refuse(bytes > LIMIT_BYTES, new ImportRefusal.TooLarge(LIMIT_BYTES));
                digest.update(chunk, 0, n);
                write(out, chunk, n, bytes);
            }
            out.getFD().sync();
        }
        return Digest.text(digest);
    }

    private static void write(FileOutputStream out, byte[] chunk, int count, long bytes)
            throws ImportRefusedException {
        try {
            out.write(chunk, 0, count);
        } catch (IOException full) {
            throw new ImportRefusedException(new ImportRefusal.NoRoom(bytes));
        }
    }

    private static Candidate examine(
            ModelDocument document, File copy, String digest, List<ModelAsset> present)
            throws IOException, ImportRefusedException {
        for (ModelAsset model : present) {
            refuse(model.digest().equals(digest), new ImportRefusal.AlreadyThere(model.name()));
        }
        refuse(copy.length() == 0, new ImportRefusal.NotAModel());
        String called = Reading.withoutSuffix(ImportedModels.tidy(document.name()));
        ByteBuffer file = ImportedModels.map(copy);
        try {
            ModelAsset model =
                    Reading.named(
                            ImportedModels.path(digest), called, Origin.IMPORTED, digest, file);
            return new Candidate(copy, model.named(free(model.name(), present)), file);
        } catch (MalformedCardException e) {
            throw new ImportRefusedException(new ImportRefusal.Truncated());
        } catch (UnusableFileException e) {
            throw new ImportRefusedException(refusal(e));
        }
    }

    private static ImportRefusal refusal(UnusableFileException e) {
        return switch (e.problem()) {
            case NOT_A_MODEL -> new ImportRefusal.NotAModel();
            case DAMAGED -> new ImportRefusal.Truncated();
            case UNSUPPORTED -> new ImportRefusal.CannotRun(e.getMessage());
            case NOT_A_CLASSIFIER -> new ImportRefusal.NotAClassifier(e.getMessage());
            case LABEL_COUNT -> new ImportRefusal.LabelCount(e.labels(), e.scores());
        };
    }

    /** The name, or where another model has it, the name with a number. */
    private static String free(String name, List<ModelAsset> present) {
        String free = name;
        for (int number = 2; taken(free, present); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    private static boolean taken(String name, List<ModelAsset> present) {
        return present.stream().anyMatch(model -> model.name().equals(name));
    }

    /** Puts a candidate into the library. */
    ModelAsset keep(Candidate candidate) throws ImportRefusedException {
        ModelAsset model = candidate.model();
        try {
            imported.keep(candidate.copy(), model.digest(), model.name());
            return model;
        } catch (IOException e) {
            discard(candidate.copy());
            throw new ImportRefusedException(new ImportRefusal.NoRoom(model.bytes()));
        }
    }
}
