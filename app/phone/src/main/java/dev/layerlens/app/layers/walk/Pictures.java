package dev.layerlens.app.layers.walk;

import android.net.Uri;
import android.os.Handler;
import android.os.Looper;
import dev.layerlens.app.camera.PictureReader;
import dev.layerlens.app.camera.PictureResult;
import dev.layerlens.app.classify.Lens;
import java.util.concurrent.Executor;

/** Puts another picture in place of the frozen one. Main thread. */
public final class Pictures {
    private final Lens lens;
    private final PictureReader reader;
    private final Executor borrowers;
    private final Handler main = new Handler(Looper.getMainLooper());
    private int wish;

    /**
     * @param borrowers threads that wait for other apps
     */
    public Pictures(Lens lens, PictureReader reader, Executor borrowers) {
        this.lens = lens;
        this.reader = reader;
        this.borrowers = borrowers;
    }

    /**
     * Freezes a picture that another app lends, which may take a while; the newest wish counts.
     *
     * @param refused is run if it cannot be read
     */
    public void open(Uri address, Runnable refused) {
        int turn = ++wish;
        borrowers.execute(
                () -> {
                    PictureResult result = reader.read(address);
                    main.post(() -> finish(turn, result, refused));
                });
    }

    private void finish(int turn, PictureResult result, Runnable refused) {
        if (turn != wish) {
            return;
        }
        if (result instanceof PictureResult.Opened read) {
            lens.freeze(read.picture());
        } else {
            refused.run();
        }
    }

    /** Lets the frozen picture go. */
    public void goLive() {
        wish++;
        lens.resume();
    }
}
