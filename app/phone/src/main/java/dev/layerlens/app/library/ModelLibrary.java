package dev.layerlens.app.library;

import android.content.res.AssetFileDescriptor;
import android.content.res.AssetManager;
import dev.layerlens.app.library.ModelAsset.Origin;
import dev.layerlens.card.MalformedCardException;
import dev.layerlens.card.classifier.UnusableFileException;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The models of this app: those among its assets, and those that the user brought. Everything here
 * is slow: not for the main thread. Any other thread may call.
 */
public final class ModelLibrary {
    private static final String FOLDER = "models";

    private final AssetManager assets;
    private final ImportedModels imported;
    private final ModelImport imports;

    /** Read once: they do not change while the app runs. */
    private List<ModelAsset> bundled = Collections.emptyList();

    public ModelLibrary(AssetManager assets, ImportedModels imported) {
        this.assets = assets;
        this.imported = imported;
        this.imports = new ModelImport(imported);
    }

    /**
     * Every model, by name: first those of the app, then those of the user.
     *
     * @throws IOException naming the file that could not be read
     */
    public synchronized List<ModelAsset> read() throws IOException {
        if (bundled.isEmpty()) {
            bundled = readBundled();
        }
        List<ModelAsset> models = new ArrayList<>(bundled);
        models.addAll(imported.read());
        return Collections.unmodifiableList(models);
    }

    private List<ModelAsset> readBundled() throws IOException {
        List<ModelAsset> models = new ArrayList<>();
        for (String name : assets.list(FOLDER)) {
            if (name.endsWith(Reading.SUFFIX)) {
                models.add(readBundled(FOLDER + "/" + name));
            }
        }
        return models;
    }

    private ModelAsset readBundled(String path) throws IOException {
        ByteBuffer file = map(path);
        try {
            return Reading.of(path, Origin.BUNDLED, Digest.of(file), file);
        } catch (MalformedCardException | UnusableFileException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    /**
     * A model's file, mapped; an asset is stored in the APK as it is, so nothing is copied.
     *
     * @param path as {@link ModelAsset#path} has it
     */
    public ByteBuffer map(String path) throws IOException {
        if (path.startsWith(ImportedModels.PREFIX)) {
            return imported.map(path);
        }
        try (AssetFileDescriptor asset = assets.openFd(path);
                FileInputStream in = new FileInputStream(asset.getFileDescriptor());
                FileChannel channel = in.getChannel()) {
            return channel.map(
                    FileChannel.MapMode.READ_ONLY,
                    asset.getStartOffset(),
                    asset.getDeclaredLength());
        }
    }

    /**
     * Copies a file that another app offers, and looks whether it is a classifier; it is not in the
     * library yet.
     *
     * @throws ImportRefusedException saying why it is not taken
     */
    public synchronized Candidate receive(ModelDocument document) throws ImportRefusedException {
        try {
            return imports.receive(document, read());
        } catch (IOException e) {
            throw new ImportRefusedException(
                    new ImportRefusal.Unreadable(String.valueOf(e.getMessage())));
        }
    }

    /** Takes a candidate into the library. */
    public synchronized ModelAsset keep(Candidate candidate) throws ImportRefusedException {
        return imports.keep(candidate);
    }

    /** Leaves nothing of a candidate. */
    public synchronized void discard(Candidate candidate) {
        ModelImport.discard(candidate.copy());
    }

    /**
     * Calls an imported model something else; a name of nothing but blanks changes nothing.
     *
     * @throws IOException if the name cannot be written
     */
    public synchronized void rename(ModelAsset model, String name) throws IOException {
        String tidy = ImportedModels.tidy(name);
        if (model.origin() == Origin.IMPORTED && !tidy.isEmpty()) {
            imported.rename(model.digest(), tidy);
        }
    }

    /**
     * Deletes an imported model. Whoever has its file mapped may go on reading it.
     *
     * @throws IOException if the system does not let it go
     */
    public synchronized void delete(ModelAsset model) throws IOException {
        if (model.origin() == Origin.IMPORTED) {
            imported.delete(model.digest());
        }
    }
}
