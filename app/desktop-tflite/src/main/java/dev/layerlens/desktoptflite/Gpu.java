package dev.layerlens.desktoptflite;

/** The GPU of the pretended phone. Every test starts without one. */
public final class Gpu {
    private static volatile GpuMode mode = GpuMode.UNSUPPORTED;

    private Gpu() {}

    /** Says what it does from now on; delegates that exist keep what they were made with. */
    public static void set(GpuMode wanted) {
        mode = wanted;
    }

    static GpuMode mode() {
        return mode;
    }

    /** A delegate: it remembers what the GPU was like when it was made. */
    record Delegate(GpuMode mode) {}
}
