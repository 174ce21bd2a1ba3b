package dev.layerlens.desktoptflite;

/** What the GPU of the pretended phone does. */
public enum GpuMode {
    /** The native library is missing: loading it throws {@link UnsatisfiedLinkError}. */
    NO_LIBRARY,
    /** The compatibility list says no: what a phone without OpenCL and OpenGL ES 3.1 is like. */
    UNSUPPORTED,
    /** The delegate cannot be made. */
    CREATE_FAILS,
    /** The interpreter refuses the delegate. */
    APPLY_FAILS,
    /** The first run throws. */
    RUN_FAILS,
    /** Everything works, but every output comes back with its values in reverse. */
    WRONG_ANSWERS,
    /** Everything works and is right (it computes on the processor). */
    WORKS
}
