package dev.layerlens.desktoptflite;

/** What an application holds of the runtime, to find what it never gives back. */
public final class NativeObjects {

    private NativeObjects() {}

    /**
     * Interpreters with their signatures and tensors, delegates and compatibility lists that were
     * made and not deleted; an application that closed everything is back at the number from
     * before. Models and error reporters do not count: TensorFlow Lite's own Java classes leave
     * them behind where an interpreter cannot be made, as when a delegate is refused.
     */
    public static int alive() {
        return Handles.owned();
    }
}
