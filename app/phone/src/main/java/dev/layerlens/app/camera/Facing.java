package dev.layerlens.app.camera;

/** Which way a camera looks. */
public enum Facing {
    /** Away from the person who holds the phone. */
    BACK,
    /** At the person who holds the phone; such a camera's picture is shown as in a mirror. */
    FRONT;

    /** The other way. */
    public Facing other() {
        return this == BACK ? FRONT : BACK;
    }
}
