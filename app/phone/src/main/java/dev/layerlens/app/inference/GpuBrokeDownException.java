package dev.layerlens.app.inference;

/** The GPU failed, or gave no numbers, after it had been trusted. */
public final class GpuBrokeDownException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient GpuRefusal refusal;

    GpuBrokeDownException(GpuRefusal refusal) {
        super(refusal.detail());
        this.refusal = refusal;
    }

    /** Why the GPU is not to be used any longer. */
    public GpuRefusal refusal() {
        return refusal;
    }
}
