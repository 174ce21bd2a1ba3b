package dev.layerlens.app.look;

import android.content.Context;
import android.text.format.Formatter;
import dev.layerlens.app.R;
import dev.layerlens.app.camera.PictureReader;
import dev.layerlens.app.camera.PictureRefusal;

/** Why a picture cannot be looked at, in a sentence, and the way out in another. */
final class PictureWords {

    private PictureWords() {}

    static String of(Context context, PictureRefusal refusal) {
        return switch (refusal) {
            case NOTHING -> context.getString(R.string.picture_nothing);
            case NO_GALLERY -> context.getString(R.string.picture_no_gallery);
            case ADDRESS -> context.getString(R.string.picture_address);
            case TYPE -> context.getString(R.string.picture_type);
            case UNREADABLE -> context.getString(R.string.picture_unreadable);
            case TOO_LARGE ->
                    context.getString(
                            R.string.picture_too_large,
                            Formatter.formatShortFileSize(context, PictureReader.MOST_BYTES));
            case TOO_MANY_PIXELS -> context.getString(R.string.picture_too_many_pixels);
            case DAMAGED -> context.getString(R.string.picture_damaged);
        };
    }
}
