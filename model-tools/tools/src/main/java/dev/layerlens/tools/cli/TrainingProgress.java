package dev.layerlens.tools.cli;

import dev.layerlens.tools.train.Epoch;
import dev.layerlens.tools.train.TrainingListener;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine;

/** Shows training on standard error: a bar on a terminal, and a line an epoch. */
final class TrainingProgress implements TrainingListener, AutoCloseable {
    private final Output output;
    private final ProgressBar bar;
    private boolean begun;
    private final Interruption interruption = new Interruption();

    TrainingProgress(Output output) {
        this.output = output;
        this.bar = bar("training");
    }

    /** A bar on a terminal, else none. */
    static ProgressBar bar(String task) {
        return CommandLine.Help.Ansi.AUTO.enabled()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setInitialMax(1)
                        .build()
                : null;
    }

    @Override
    public void step(int done, int total, double loss) {
        if (!begun) {
            begun = true;
            long started = ManagementFactory.getRuntimeMXBean().getStartTime();
            double seconds = (System.currentTimeMillis() - started) / 1e3;
            output.say(
                    String.format(
                            Locale.ROOT,
                            "first step %.1f s after the start; %,d steps in all",
                            seconds,
                            total));
        }
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
            bar.setExtraMessage(String.format(Locale.ROOT, " loss %.3f", loss));
        }
    }

    @Override
    public void epoch(Epoch epoch) {
        output.say(
                String.format(
                        Locale.ROOT,
                        "epoch %d: loss %.3f, test accuracy %.2f %%, %.0f s, %.0f pictures/s, %,d MB",
                        epoch.number(),
                        epoch.loss(),
                        100 * epoch.accuracy(),
                        epoch.seconds(),
                        epoch.picturesPerSecond(),
                        epoch.residentMegabytes()));
    }

    @Override
    public void note(String line) {
        output.say(line);
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
