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

/** The model files among the app's assets. Reading is slow: not for the main thread. */
public final class ModelLibrary {
    private static final String FOLDER = "models";
    private static final String SUFFIX = ".tflite";

    private final AssetManager assets;

    public ModelLibrary(AssetManager assets) {
        this.assets = assets;
    }

    /**
     * Every model, by the name of its file.
     *
     * @throws IOException naming the file that could not be read
     */
    public List<ModelAsset> read() throws IOException {
        List<ModelAsset> models = new ArrayList<>();
        for (String name : assets.list(FOLDER)) {
            if (name.endsWith(SUFFIX)) {
                models.add(read(FOLDER + "/" + name));
            }
        }
        return Collections.unmodifiableList(models);
    }

    private ModelAsset read(String path) throws IOException {
        ByteBuffer file = map(path);
        try {
            return Reading.of(path, Origin.BUNDLED, Digest.of(file), file);
        } catch (MalformedCardException | UnusableFileException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    /**
     * A model's file, mapped: it is stored in the APK as it is, so nothing is copied.
     *
     * @param path as {@link ModelAsset#path} has it
     */
    public ByteBuffer map(String path) throws IOException {
        try (AssetFileDescriptor asset = assets.openFd(path);
                FileInputStream in = new FileInputStream(asset.getFileDescriptor());
                FileChannel channel = in.getChannel()) {
            return channel.map(
                    FileChannel.MapMode.READ_ONLY,
                    asset.getStartOffset(),
                    asset.getDeclaredLength());
        }
    }
}
