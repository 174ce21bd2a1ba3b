package dev.layerlens.app.classify;

import android.content.ContentResolver;
import android.net.Uri;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import dev.layerlens.app.camera.Frame;
import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.inference.BackendWish;
import dev.layerlens.app.inference.InferenceThread;
import dev.layerlens.app.inference.ModelOpener;
import dev.layerlens.app.inference.RunnableModel;
import dev.layerlens.app.library.Choice;
import dev.layerlens.app.library.ImportState;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.library.ModelAsset.Origin;
import dev.layerlens.app.library.ModelLibrary;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * The chosen model at work: it takes frames, answers the newest one, and keeps one picture when it
 * is frozen. Frames come from any thread; everything else is called on the main thread. What it
 * publishes arrives there too.
 */
public final class Lens implements AutoCloseable {
    private final InferenceThread thread;
    private final ModelOpener opener;
    private final Choice choice;
    private final Shelf shelf;
    private final RunningModel running;
    private final NewestFrame newest = new NewestFrame();
    private final LatencySplit latency = new LatencySplit();
    private final MutableLiveData<ModelState> state =
            new MutableLiveData<>(new ModelState.Opening());
    private final MutableLiveData<Optional<Classification>> latest =
            new MutableLiveData<>(Optional.empty());
    private final Hold hold;
    private final Measurement measurement;
    private BackendWish wish = BackendWish.AUTO;

    /**
     * @param files a thread for slow work with files
     * @param resolver opens what other apps offer
     */
    public Lens(
            InferenceThread thread,
            Executor files,
            ContentResolver resolver,
            ModelLibrary library,
            ModelOpener opener,
            Choice choice) {
        this.thread = thread;
        this.opener = opener;
        this.choice = choice;
        this.shelf = new Shelf(thread, files, library, opener, resolver);
        this.running = new RunningModel(library, opener, latency, state::postValue);
        this.hold = new Hold(thread, running);
        this.measurement = new Measurement(thread, library, opener, running::rested);
    }

    /** Reads the library and opens the model that was chosen last. */
    public void start() {
        thread.execute(
                () -> {
                    try {
                        choice.among(shelf.read()).ifPresent(running::open);
                    } catch (IOException e) {
                        state.postValue(
                                new ModelState.Failed("models", String.valueOf(e.getMessage())));
                    }
                });
    }

    /** Every model there is; empty until they have been read. */
    public LiveData<List<ModelAsset>> models() {
        return shelf.models();
    }

    public LiveData<ModelState> state() {
        return state;
    }

    /** The newest answer; empty until there is one. */
    public LiveData<Optional<Classification>> latest() {
        return latest;
    }

    /** The picture that is looked at more closely, if there is one. */
    public LiveData<Optional<Classification>> frozen() {
        return hold.published();
    }

    /** Where the time of the newest frames went; any thread may ask. */
    public LatencySplit latency() {
        return latency;
    }

    /** Whether a model is the one in use, or on its way to be. */
    public boolean isChosen(ModelAsset model) {
        return choice.among(models().getValue())
                .filter(c -> c.path().equals(model.path()))
                .isPresent();
    }

    /** Switches to another model and remembers it. It answers the pictures that are shown. */
    public void choose(ModelAsset model) {
        choice.remember(model.path());
        open(model);
    }

    private void open(ModelAsset model) {
        state.setValue(new ModelState.Opening());
        latest.setValue(Optional.empty());
        thread.execute(
                () -> {
                    running.open(model);
                    running.answerAgain().ifPresent(a -> latest.postValue(Optional.of(a)));
                    hold.answerAgain();
                });
    }

    /** What models are to run on. */
    public BackendWish wish() {
        return wish;
    }

    /** Says what models are to run on; the open one changes over if it is something else. */
    public void setWish(BackendWish wanted) {
        if (wanted.equals(wish)) {
            return;
        }
        wish = wanted;
        thread.execute(() -> running.wish(wanted));
        reopen(() -> {});
    }

    /** Opens the model once more, and tries the GPU even if that crashed the app before. */
    public void tryGpuAgain() {
        reopen(opener::forgetRefusals);
    }

    /** Runs the race of "auto" once more, as after a long day in the sun. */
    public void raceAgain() {
        reopen(() -> running.asset().ifPresent(asset -> opener.forgetRace(asset.digest())));
    }

    private void reopen(Runnable first) {
        thread.execute(
                () -> {
                    first.run();
                    running.asset()
                            .ifPresent(
                                    asset -> {
                                        state.postValue(new ModelState.Opening());
                                        running.open(asset);
                                    });
                });
    }

    /** Takes a frame and will close it; answers it unless a newer one comes first. */
    public void offer(Frame frame) {
        if (newest.put(frame) && !thread.execute(this::answerNewest)) {
            newest.take().ifPresent(arrival -> arrival.frame().close());
        }
    }

    private void answerNewest() {
        Optional<NewestFrame.Arrival> taken = newest.take();
        if (taken.isEmpty()) {
            return;
        }
        try (Frame frame = taken.get().frame()) {
            running.answer(frame, taken.get().nanos())
                    .ifPresent(answer -> latest.postValue(Optional.of(answer)));
        }
    }

    /** Holds on to the newest answer and its picture; it is there as soon as it is made. */
    public void freeze() {
        latest.getValue().ifPresent(hold::take);
    }

    /** Holds on to a picture, whatever is held already, as soon as the model has answered it. */
    public void freeze(Picture picture) {
        hold.take(picture);
    }

    /** What was answered last is not seen any more; what is frozen stays. */
    public void forget() {
        latest.setValue(Optional.empty());
    }

    /** Whether a picture is frozen, or about to be; on any thread. */
    public boolean isFrozen() {
        return hold.isOn();
    }

    /** Lets the frozen picture go. */
    public void resume() {
        hold.release();
    }

    /**
     * Hands out a frozen answer's model and picture, on the inference thread, whether or not the
     * model is the open one.
     *
     * @throws NoSuchElementException if the answer is not held, and so has no picture
     */
    public void examine(Classification answer, Examination task) {
        Picture picture = answer.picture();
        thread.execute(() -> running.examine(answer.model(), picture, task));
    }

    /** Something to do with a model's file and a picture. */
    public interface Examination {
        /**
         * @param rgb the model's input that stands for the picture, {@code [1, H, W, 3]}, 0..255; a
         *     copy
         */
        void on(RunnableModel model, float[] rgb);

        /** The file cannot be read. */
        void failed(IOException problem);
    }

    /** How far the import of a file is. */
    public LiveData<ImportState> importing() {
        return shelf.importing();
    }

    /** Copies a file that another app offers, checks it and takes it in; one at a time. */
    public void importModel(Uri uri) {
        shelf.bring(uri);
    }

    /** The outcome of the import was seen. */
    public void importSeen() {
        shelf.seen();
    }

    /** Calls an imported model something else. */
    public void rename(ModelAsset model, String name) {
        shelf.rename(model, name);
    }

    /** Deletes an imported model; if it is in use, another takes its place first. */
    public void delete(ModelAsset model) {
        if (model.origin() == Origin.IMPORTED && isChosen(model)) {
            List<ModelAsset> others =
                    models().getValue().stream()
                            .filter(m -> !m.path().equals(model.path()))
                            .collect(Collectors.toList());
            choice.among(others).ifPresent(this::choose);
        }
        shelf.delete(model);
    }

    /** How far the benchmark is. */
    public LiveData<BenchmarkState> benchmark() {
        return measurement.state();
    }

    /** Measures a model on every backend; no frame is answered meanwhile. One at a time. */
    public void benchmark(ModelAsset model) {
        measurement.start(model);
    }

    /** The outcome of the benchmark was seen. */
    public void benchmarkSeen() {
        measurement.seen();
    }

    @Override
    public void close() {
        thread.execute(running::close);
        thread.close();
    }
}
