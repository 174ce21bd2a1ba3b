package dev.layerlens.tools.train;

/** Hears how training goes. */
public interface TrainingListener {

    /** One step was taken. */
    void step(int done, int total, double loss);

    /** One epoch is over and its weights are on disk. */
    void epoch(Epoch epoch);
}
