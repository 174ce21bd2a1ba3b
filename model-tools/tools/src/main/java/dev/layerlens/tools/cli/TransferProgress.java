package dev.layerlens.tools.cli;

import dev.layerlens.tools.transfer.TransferListener;
import dev.layerlens.tools.transfer.Trial;
import dev.layerlens.tools.transfer.TrialResult;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;

/** Shows a comparison on standard error: a bar on a terminal, and a line a training. */
final class TransferProgress implements TransferListener, AutoCloseable {
    private final int trials;
    private final Output output;
    private final ProgressBar bar = TrainingProgress.bar("training");
    private final Interruption interruption = new Interruption();
    private int over;

    TransferProgress(int trials, Output output) {
        this.trials = trials;
        this.output = output;
    }

    @Override
    public void begins(Trial trial) {
        if (bar != null) {
            bar.setExtraMessage(" " + trial);
        }
    }

    @Override
    public void step(int done, int total) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
        }
    }

    @Override
    public void kept(Trial trial) {
        over++;
    }

    @Override
    public void ended(TrialResult result) {
        over++;
        output.say(
                String.format(
                        Locale.ROOT,
                        "%d of %d: %s: %.2f %%, mean of the classes %.2f %%, %.0f s",
                        over,
                        trials,
                        result.trial(),
                        100 * result.accuracy(),
                        100 * result.meanPerClass(),
                        result.seconds()));
    }

    @Override
    public boolean stopped() {
        return interruption.wished();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
        interruption.close();
    }
}
