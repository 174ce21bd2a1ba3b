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
    /** Everything works, but every value of a float output is no number. */
    NOT_A_NUMBER,
    /** Right in full precision, with reversed values where loss of precision is allowed. */
    COARSE,
    /** Right, but by its own clock half a second a run: any processor is faster. */
    SLOW,
    /** Right, and by its own clock {@link Gpu#FAST_NANOS} a run: faster than any processor. */
    WORKS
}
