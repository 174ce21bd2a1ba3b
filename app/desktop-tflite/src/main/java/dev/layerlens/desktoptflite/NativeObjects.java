package dev.layerlens.desktoptflite;

/** What an application holds of the runtime, to find what it never gives back. */
public final class NativeObjects {

    private NativeObjects() {}

    /**
     * Interpreters with their models, error reporters, signatures and tensors, delegates and
     * compatibility lists that were made and not deleted; an application that closed everything is
     * back at the number from before. Only what nobody can delete does not count: TensorFlow Lite's
     * own Java classes forget the model and the error reporter of an interpreter that could not be
     * made, as when a delegate is refused.
     */
    public static int alive() {
        return Handles.alive();
    }
}
