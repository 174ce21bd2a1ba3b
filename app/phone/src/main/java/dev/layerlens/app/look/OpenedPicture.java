package dev.layerlens.app.look;

import android.net.Uri;
import android.os.Handler;
import android.os.Looper;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import dev.layerlens.app.camera.PictureReader;
import dev.layerlens.app.camera.PictureRefusal;
import dev.layerlens.app.camera.PictureResult;
import java.util.Optional;
import java.util.concurrent.Executor;

/** A picture from the gallery or from another app, which takes the camera's place. Main thread. */
final class OpenedPicture {
    private final PictureReader reader;
    private final Executor borrowers;
    private final Handler main = new Handler(Looper.getMainLooper());
    private final MutableLiveData<PictureState> state =
            new MutableLiveData<>(new PictureState.None());
    private int opened;
    private long nanos;

    /**
     * @param borrowers threads that wait for other apps
     */
    OpenedPicture(PictureReader reader, Executor borrowers) {
        this.reader = reader;
        this.borrowers = borrowers;
    }

    LiveData<PictureState> state() {
        return state;
    }

    /** What is looked at in the camera's place. */
    Optional<PictureState.Shown> shown() {
        return state.getValue() instanceof PictureState.Shown shown
                ? Optional.of(shown)
                : Optional.empty();
    }

    /** Where the picture comes from that is, or will be, looked at. */
    Optional<Uri> address() {
        PictureState now = state.getValue();
        if (now instanceof PictureState.Opening opening) {
            return Optional.of(opening.address());
        }
        return shown().map(PictureState.Shown::address);
    }

    /** Takes what another app lends, which may take a while; the newest wish counts. */
    void open(Uri address) {
        int turn = ++opened;
        state.setValue(new PictureState.Opening(address));
        borrowers.execute(
                () -> {
                    PictureResult result = reader.read(address);
                    main.post(() -> finish(turn, address, result));
                });
    }

    private void finish(int turn, Uri address, PictureResult result) {
        if (turn != opened) {
            return;
        }
        if (result instanceof PictureResult.Opened read) {
            nanos = Math.max(nanos + 1, System.nanoTime());
            state.setValue(new PictureState.Shown(address, read.picture(), nanos));
        } else if (result instanceof PictureResult.Refused refused) {
            refuse(refused.reason());
        }
    }

    /** There is nothing to take, for a reason that is to be told. */
    void refuse(PictureRefusal reason) {
        opened++;
        state.setValue(new PictureState.Refused(reason));
    }

    /** Lets the picture go, or does not wait for it any longer. */
    void close() {
        opened++;
        state.setValue(new PictureState.None());
    }
}
