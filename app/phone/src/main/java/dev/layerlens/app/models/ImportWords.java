package dev.layerlens.app.models;

import android.content.Context;
import android.text.format.Formatter;
import dev.layerlens.app.R;
import dev.layerlens.app.library.ImportRefusal;

/** Why a file was not taken, in a sentence, and the way out in another. */
final class ImportWords {

    private ImportWords() {}

    static String of(Context context, ImportRefusal refusal) {
        if (refusal instanceof ImportRefusal.Unreadable unreadable) {
            return context.getString(R.string.import_unreadable, unreadable.detail()).trim();
        }
        if (refusal instanceof ImportRefusal.TooLarge large) {
            return context.getString(R.string.import_too_large, size(context, large.limitBytes()));
        }
        if (refusal instanceof ImportRefusal.NoRoom room) {
            return context.getString(R.string.import_no_room, size(context, room.neededBytes()));
        }
        if (refusal instanceof ImportRefusal.NotAModel) {
            return context.getString(R.string.import_not_a_model);
        }
        if (refusal instanceof ImportRefusal.Truncated) {
            return context.getString(R.string.import_truncated);
        }
        if (refusal instanceof ImportRefusal.NotAClassifier other) {
            return context.getString(R.string.import_not_a_classifier, other.detail());
        }
        if (refusal instanceof ImportRefusal.LabelCount labels) {
            return context.getString(R.string.import_label_count, labels.labels(), labels.scores());
        }
        if (refusal instanceof ImportRefusal.AlreadyThere there) {
            return context.getString(R.string.import_already_there, there.name());
        }
        if (refusal instanceof ImportRefusal.CannotRun run) {
            return context.getString(R.string.import_cannot_run, run.detail());
        }
        throw new IllegalArgumentException("no words for " + refusal);
    }

    private static String size(Context context, long bytes) {
        return Formatter.formatShortFileSize(context, bytes);
    }
}
