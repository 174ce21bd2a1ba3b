package dev.layerlens.app.camera;

/** What became of an address that should lead to a picture. */
public sealed interface PictureResult {

    /**
     * It can be looked at.
     *
     * @param picture upright, opaque, at most 4096 pixels long
     */
    record Opened(Picture picture) implements PictureResult {}

    /**
     * It cannot be looked at.
     *
     * @param reason the one to tell
     */
    record Refused(PictureRefusal reason) implements PictureResult {}
}
