package dev.layerlens.app.layers.sharing;

import android.content.Context;
import android.graphics.Bitmap;
import android.os.Handler;
import android.os.Looper;
import dev.layerlens.app.explain.Ablation;
import dev.layerlens.app.explain.Request;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.app.layers.overview.OverviewPoster;
import dev.layerlens.app.share.Draft;
import dev.layerlens.card.LayerCard;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a whole walk into an archive: all maps of every layer, the overview, where the network saw
 * its answer, and the figures. Maps are computed on the inference thread and written on the one for
 * files, a layer at a time, so that no more than one is ever in memory. Main thread.
 */
final class WalkArchive {
    private static final int CAM_SIDE = 512;
    private static final int PNG = 100;

    private final Handler main = new Handler(Looper.getMainLooper());
    private final Walkthrough walkthrough;
    private final Walk walk;
    private final Draft draft;
    private final OverviewPoster overview;
    private final WalkJson json;
    private final IntConsumer progress;
    private Optional<Request> request = Optional.empty();
    private boolean cancelled;

    /** On the thread for files only. */
    private Optional<ZipOutputStream> zip = Optional.empty();

    /**
     * @param progress is told how many layers are written
     */
    WalkArchive(
            Context context,
            Walkthrough walkthrough,
            Walk walk,
            Draft draft,
            IntConsumer progress) {
        this.walkthrough = walkthrough;
        this.walk = walk;
        this.draft = draft;
        this.progress = progress;
        overview = new OverviewPoster(context, walkthrough, walk);
        json = new WalkJson(walk);
    }

    /** Begins. */
    void start() {
        layer(0);
    }

    private void layer(int place) {
        if (cancelled) {
            return;
        }
        List<LayerCard> layers = walk.layers();
        progress.accept(place);
        if (place == layers.size()) {
            drawings();
            return;
        }
        LayerCard card = layers.get(place);
        int best = best();
        request =
                Optional.of(
                        walkthrough.ask(
                                walk,
                                Ablation.NONE,
                                values -> Page.of(values, card, best),
                                page -> add(place, card, page)));
    }

    private int best() {
        return walk.answer().top(1).get(0).index();
    }

    private void add(int place, LayerCard card, Page page) {
        String name = name(place, card);
        overview.add(place, card, page.strip());
        json.add(place, name, page.figures());
        write(name, page.grid(), () -> layer(place + 1));
    }

    private static String name(int place, LayerCard card) {
        String plain = card.name().replaceAll("[^A-Za-z0-9._-]", "_");
        return String.format(Locale.ROOT, "layers/%03d-%s.png", place + 1, plain);
    }

    private void drawings() {
        write("overview.png", overview.finish(), this::classActivation);
    }

    private void classActivation() {
        if (cancelled || walk.graph().head().isEmpty()) {
            finish();
            return;
        }
        request =
                Optional.of(
                        walkthrough.classActivation(
                                walk,
                                best(),
                                cam ->
                                        write(
                                                "class-activation.png",
                                                CamPicture.of(
                                                        walk.answer().picture().square(),
                                                        cam.map(),
                                                        CAM_SIDE),
                                                this::finish)));
    }

    private void finish() {
        if (cancelled) {
            return;
        }
        byte[] text = json.bytes();
        draft.write(
                out -> {
                    ZipOutputStream archive = archive(out);
                    archive.putNextEntry(new ZipEntry("walk.json"));
                    archive.write(text);
                    archive.closeEntry();
                    archive.finish();
                },
                () -> {});
        draft.send();
        progress.accept(Integer.MAX_VALUE);
    }

    /** Writes a picture; then goes on here. */
    private void write(String name, Bitmap picture, Runnable then) {
        draft.write(
                out -> {
                    ZipOutputStream archive = archive(out);
                    archive.putNextEntry(new ZipEntry(name));
                    if (!picture.compress(Bitmap.CompressFormat.PNG, PNG, archive)) {
                        throw new IOException(name + " was not written whole");
                    }
                    archive.closeEntry();
                },
                () -> main.post(then));
    }

    private ZipOutputStream archive(OutputStream out) {
        if (zip.isEmpty()) {
            zip = Optional.of(new ZipOutputStream(out));
        }
        return zip.get();
    }

    /** Nobody wants it any more: nothing stays. */
    void cancel() {
        cancelled = true;
        request.ifPresent(Request::cancel);
        draft.giveUp();
    }
}
