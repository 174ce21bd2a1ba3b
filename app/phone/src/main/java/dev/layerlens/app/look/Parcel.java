package dev.layerlens.app.look;

import android.net.Uri;

/** A picture on its way to another app. */
sealed interface Parcel {

    /** Nothing is on its way. */
    record None() implements Parcel {}

    /** Whoever is given the address may read the picture. */
    record Ready(Uri address) implements Parcel {}

    /** There is no file to share, for instance for lack of room. */
    record Failed() implements Parcel {}
}
