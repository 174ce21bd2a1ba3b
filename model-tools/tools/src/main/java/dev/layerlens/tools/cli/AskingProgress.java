package dev.layerlens.tools.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;

/** Shows on a terminal how many pictures a model was asked about. */
final class AskingProgress implements AutoCloseable {
    private final Optional<ProgressBar> bar;

    AskingProgress(String task, int pictures) {
        bar = Optional.ofNullable(TrainingProgress.bar(task));
        bar.ifPresent(shown -> shown.maxHint(pictures));
    }

    /** One picture more, on any thread. */
    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
