package dev.layerlens.tools.cli;

import dev.layerlens.tools.data.DataListener;
import java.util.LinkedHashMap;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;

/** Shows on standard error how pictures are decoded. */
final class DecodingProgress implements DataListener, AutoCloseable {
    private final Output output;
    private final Map<String, String> skipped = new LinkedHashMap<>();
    private ProgressBar bar;

    DecodingProgress(Output output) {
        this.output = output;
    }

    @Override
    public void decoded(int done, int total) {
        if (bar == null) {
            bar = TrainingProgress.bar("decoding");
        }
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
        }
    }

    @Override
    public void skipped(String path, String problem) {
        skipped.put(path, problem);
    }

    /** Files that are no usable pictures, each with the reason. */
    Map<String, String> skipped() {
        return skipped;
    }

    @Override
    public void note(String line) {
        output.say(line);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
