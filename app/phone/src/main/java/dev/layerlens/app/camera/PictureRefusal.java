package dev.layerlens.app.camera;

/** Why a picture from the gallery or from another app is not looked at. */
public enum PictureRefusal {
    /** Nothing was handed over, or not one picture. */
    NOTHING,
    /** No app on this device lets a person choose a picture. */
    NO_GALLERY,
    /** The address is none that another app lends a picture by: a path, a web page, our own. */
    ADDRESS,
    /** It is not JPEG, PNG, WebP, HEIF, GIF or BMP. */
    TYPE,
    /** It is gone, or the other app does not give it. */
    UNREADABLE,
    /** The file has more than {@link PictureReader#MOST_BYTES}. */
    TOO_LARGE,
    /** It has more than {@link PictureReader#MOST_PIXELS}, or is absurdly long. */
    TOO_MANY_PIXELS,
    /** It begins like a picture and cannot be decoded. */
    DAMAGED
}
