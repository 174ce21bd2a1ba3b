package dev.layerlens.app.layers.sharing;

import android.content.Context;
import android.graphics.Bitmap;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.Observer;
import androidx.lifecycle.ViewModel;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.WalkState;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.app.share.Outbox;
import dev.layerlens.app.share.Parcel;
import java.util.Optional;

/** What is shared of a walk, and how far that is. */
public final class SharingViewModel extends ViewModel {
    private final Outbox outbox;
    private final MutableLiveData<ArchiveState> state =
            new MutableLiveData<>(new ArchiveState.None());
    private Optional<Running> running = Optional.empty();

    /** An archive that is being written, and what gives it up when its walk ends. */
    private record Running(
            WalkArchive archive, LiveData<WalkState> walk, Observer<WalkState> watcher) {}

    public SharingViewModel(Outbox outbox) {
        this.outbox = outbox;
    }

    LiveData<ArchiveState> state() {
        return state;
    }

    LiveData<Parcel> parcel() {
        return outbox.parcel();
    }

    /** What was ready is handed over, or it was told that there is nothing. */
    void taken() {
        outbox.taken();
    }

    /** Shares a drawing. */
    void share(Bitmap screen) {
        outbox.putDrawing(screen);
    }

    /**
     * Shares the whole walk; one at a time.
     *
     * @param context the application, in the app's colours
     */
    void share(Context context, Walkthrough walkthrough, Walk walk) {
        if (running.isPresent()) {
            return;
        }
        int all = walk.layers().size();
        WalkArchive archive =
                new WalkArchive(
                        context,
                        walkthrough,
                        walk,
                        outbox.draft("zip", "application/zip"),
                        done -> progress(done, all));
        Observer<WalkState> watcher =
                now -> {
                    boolean same =
                            now instanceof WalkState.Ready ready && ready.walk().id() == walk.id();
                    if (!same) {
                        cancel();
                    }
                };
        running = Optional.of(new Running(archive, walkthrough.state(), watcher));
        walkthrough.state().observeForever(watcher);
        archive.start();
    }

    private void progress(int done, int all) {
        if (done > all) {
            end();
        } else {
            state.setValue(new ArchiveState.Writing(done, all));
        }
    }

    /** Gives the archive up. */
    void cancel() {
        running.ifPresent(r -> r.archive().cancel());
        end();
    }

    private void end() {
        running.ifPresent(r -> r.walk().removeObserver(r.watcher()));
        running = Optional.empty();
        state.setValue(new ArchiveState.None());
    }

    @Override
    protected void onCleared() {
        cancel();
    }
}
