package dev.layerlens.tools.train;

import dev.layerlens.tools.net.TensorFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The weights a run folder holds, all in a row. */
final class SavedWeights {

    private SavedWeights() {}

    static List<Float> in(Path folder) throws IOException {
        TensorFile file = TensorFile.read(folder.resolve(RunFolder.WEIGHTS));
        List<Float> values = new ArrayList<>();
        for (String name : file.names()) {
            for (float value : file.array(name).orElseThrow()) {
                values.add(value);
            }
        }
        return values;
    }
}
