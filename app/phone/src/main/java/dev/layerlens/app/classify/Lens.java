package dev.layerlens.app.classify;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import dev.layerlens.app.camera.Frame;
import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.inference.InferenceThread;
import dev.layerlens.app.inference.ModelOpener;
import dev.layerlens.app.inference.OpenModel;
import dev.layerlens.app.library.Choice;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.library.ModelLibrary;
import dev.layerlens.card.Resampler;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The chosen model at work: it takes frames, answers the newest one, and keeps one picture when it
 * is frozen. Frames come from any thread; everything else is called on the main thread. What it
 * publishes arrives there too.
 */
public final class Lens implements AutoCloseable {
    private final InferenceThread thread;
    private final ModelLibrary library;
    private final ModelOpener opener;
    private final Choice choice;
    private final NewestFrame newest = new NewestFrame();
    private final MutableLiveData<List<ModelAsset>> models =
            new MutableLiveData<>(Collections.emptyList());
    private final MutableLiveData<ModelState> state =
            new MutableLiveData<>(new ModelState.Opening());
    private final MutableLiveData<Optional<Classification>> latest =
            new MutableLiveData<>(Optional.empty());
    private final MutableLiveData<Optional<Classification>> frozen =
            new MutableLiveData<>(Optional.empty());

    /** Only the inference thread looks at it. */
    private Optional<Loaded> loaded = Optional.empty();

    private record Loaded(ModelAsset asset, OpenModel model) {}

    public Lens(InferenceThread thread, ModelLibrary library, ModelOpener opener, Choice choice) {
        this.thread = thread;
        this.library = library;
        this.opener = opener;
        this.choice = choice;
    }

    /** Reads the library and opens the model that was chosen last. */
    public void start() {
        thread.execute(
                () -> {
                    try {
                        List<ModelAsset> found = library.read();
                        models.postValue(found);
                        choice.among(found).ifPresent(this::open);
                    } catch (IOException e) {
                        state.postValue(
                                new ModelState.Failed("models", String.valueOf(e.getMessage())));
                    }
                });
    }

    /** Every model there is; empty until they have been read. */
    public LiveData<List<ModelAsset>> models() {
        return models;
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
        return frozen;
    }

    /** Whether a model is the one in use, or on its way to be. */
    public boolean isChosen(ModelAsset model) {
        return choice.among(models.getValue())
                .filter(c -> c.path().equals(model.path()))
                .isPresent();
    }

    /** Switches to another model and remembers it. It answers the pictures that are shown. */
    public void choose(ModelAsset model) {
        choice.remember(model.path());
        state.setValue(new ModelState.Opening());
        Optional<Classification> seen = value(latest);
        Optional<Classification> held = value(frozen);
        latest.setValue(Optional.empty());
        thread.execute(
                () -> {
                    open(model);
                    seen.ifPresent(s -> answer(s.picture(), s.timestampNanos(), latest));
                    held.ifPresent(h -> answer(h.picture(), h.timestampNanos(), frozen));
                });
    }

    /** Opens the model once more, and tries the GPU even if that crashed the app before. */
    public void tryGpuAgain() {
        state.setValue(new ModelState.Opening());
        thread.execute(
                () -> {
                    opener.forgetCrash();
                    loaded.ifPresent(l -> open(l.asset()));
                });
    }

    private static Optional<Classification> value(LiveData<Optional<Classification>> data) {
        return Optional.ofNullable(data.getValue()).flatMap(v -> v);
    }

    private void open(ModelAsset asset) {
        loaded.ifPresent(l -> l.model().close());
        loaded = Optional.empty();
        try {
            OpenModel model = opener.open(asset.card(), library.map(asset.path()));
            loaded = Optional.of(new Loaded(asset, model));
            state.postValue(new ModelState.Ready(asset, model.report()));
        } catch (IOException | RuntimeException | LinkageError e) {
            String reason = String.valueOf(e.getMessage());
            state.postValue(new ModelState.Failed(asset.card().name(), reason));
        }
    }

    /** Takes a frame and will close it; answers it unless a newer one comes first. */
    public void offer(Frame frame) {
        if (newest.put(frame) && !thread.execute(this::answerNewest)) {
            newest.take().ifPresent(Frame::close);
        }
    }

    private void answerNewest() {
        Optional<Frame> taken = newest.take();
        if (taken.isEmpty()) {
            return;
        }
        try (Frame frame = taken.get()) {
            if (loaded.isPresent()) {
                answer(frame.upright(), frame.timestampNanos(), latest);
            }
        }
    }

    private void answer(
            Picture picture, long timestamp, MutableLiveData<Optional<Classification>> published) {
        loaded.ifPresent(
                l -> {
                    try {
                        published.postValue(Optional.of(answer(l, picture, timestamp)));
                    } catch (RuntimeException e) {
                        fail(l, e);
                    }
                });
    }

    private static Classification answer(Loaded loaded, Picture picture, long timestamp) {
        OpenModel model = loaded.model();
        float[] probabilities = model.classify(input(model, picture));
        return new Classification(
                loaded.asset(),
                picture,
                timestamp,
                probabilities,
                model.lastNanos(),
                model.activationMaps());
    }

    /** A model that failed once is not asked again. */
    private void fail(Loaded failed, Throwable problem) {
        failed.model().close();
        loaded = Optional.empty();
        String reason = String.valueOf(problem.getMessage());
        state.postValue(new ModelState.Failed(failed.asset().card().name(), reason));
    }

    private static float[] input(OpenModel model, Picture picture) {
        int size = model.card().inputHeight();
        return new Resampler(picture.width(), picture.height(), size).apply(picture.argb());
    }

    /** Holds on to the newest answer's picture. */
    public void freeze() {
        frozen.setValue(value(latest));
    }

    /** Whether a picture is frozen; on any thread. */
    public boolean isFrozen() {
        return value(frozen).isPresent();
    }

    /** Lets the frozen picture go. */
    public void resume() {
        frozen.setValue(Optional.empty());
    }

    /**
     * Runs something on the model that gave an answer, on the inference thread; nothing happens if
     * another model has taken its place.
     *
     * @param task gets the model, and the input that stands for the answer's picture
     */
    public void study(Classification answer, Study task) {
        thread.execute(
                () ->
                        loaded.filter(l -> l.asset().path().equals(answer.model().path()))
                                .ifPresent(l -> study(l, answer.picture(), task)));
    }

    private void study(Loaded studied, Picture picture, Study task) {
        try {
            task.on(studied.model(), input(studied.model(), picture));
        } catch (RuntimeException e) {
            fail(studied, e);
        }
    }

    /** Something to do with an open model and a picture. */
    public interface Study {
        void on(OpenModel model, float[] rgb);
    }

    @Override
    public void close() {
        thread.execute(
                () -> {
                    loaded.ifPresent(l -> l.model().close());
                    loaded = Optional.empty();
                });
        thread.close();
    }
}
