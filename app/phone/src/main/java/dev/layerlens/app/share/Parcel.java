package dev.layerlens.app.share;

import android.content.ClipData;
import android.content.Intent;
import android.net.Uri;

/** Something on its way to another app. */
public sealed interface Parcel {

    /** Nothing is on its way. */
    record None() implements Parcel {}

    /**
     * Whoever is given the address may read the file.
     *
     * @param type of the file, as in "image/png"
     */
    record Ready(Uri address, String type) implements Parcel {

        /** What hands it over. */
        public Intent intent() {
            Intent intent =
                    new Intent(Intent.ACTION_SEND)
                            .setType(type)
                            .putExtra(Intent.EXTRA_STREAM, address)
                            .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION);
            intent.setClipData(ClipData.newRawUri(null, address));
            return intent;
        }
    }

    /** There is no file to share, for instance for lack of room. */
    record Failed() implements Parcel {}
}
