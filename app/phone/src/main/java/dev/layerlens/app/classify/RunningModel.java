package dev.layerlens.app.classify;

import dev.layerlens.app.camera.Frame;
import dev.layerlens.app.camera.FrameCopy;
import dev.layerlens.app.camera.ModelInput;
import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.inference.BackendWish;
import dev.layerlens.app.inference.GpuBrokeDownException;
import dev.layerlens.app.inference.ModelOpener;
import dev.layerlens.app.inference.OpenModel;
import dev.layerlens.app.inference.RunnableModel;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.library.ModelLibrary;
import dev.layerlens.card.classifier.PictureInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one model that is open. Only the inference thread looks at it. There is never more than one,
 * a model that failed is closed at once, and one whose GPU fails goes on with the processor.
 */
final class RunningModel implements AutoCloseable {
    private final ModelLibrary library;
    private final ModelOpener opener;
    private final LatencySplit latency;
    private final Consumer<ModelState> published;
    private BackendWish wish = BackendWish.AUTO;
    private Optional<Loaded> loaded = Optional.empty();

    /** When the last answer was ready. */
    private long idleSince = System.nanoTime();

    /** What the newest frame showed. */
    private final FrameCopy seen = new FrameCopy();

    /** Whether there was a frame. */
    private boolean saw;

    /** What was answered to it; empty where nothing was. */
    private Optional<Classification> newest = Optional.empty();

    private record Loaded(
            ModelAsset asset, RunnableModel model, OpenModel open, ModelInput input) {}

    RunningModel(
            ModelLibrary library,
            ModelOpener opener,
            LatencySplit latency,
            Consumer<ModelState> published) {
        this.library = library;
        this.opener = opener;
        this.latency = latency;
        this.published = published;
    }

    /** Says what the next opening is to run on. */
    void wish(BackendWish wanted) {
        wish = wanted;
    }

    Optional<ModelAsset> asset() {
        return loaded.map(Loaded::asset);
    }

    /** Closes what is open and opens a model. */
    void open(ModelAsset asset) {
        close();
        try {
            RunnableModel model = runnable(asset, library.map(asset.path()));
            PictureInput input = asset.classifier().input();
            ready(
                    new Loaded(
                            asset,
                            model,
                            opener.open(model, wish),
                            new ModelInput(input.width(), input.height())));
        } catch (IOException | RuntimeException | LinkageError e) {
            published.accept(failed(asset, e));
        }
    }

    static RunnableModel runnable(ModelAsset asset, ByteBuffer file) {
        return new RunnableModel(asset.digest(), asset.classifier(), file);
    }

    private void ready(Loaded ready) {
        loaded = Optional.of(ready);
        latency.clear();
        rested();
        published.accept(new ModelState.Ready(ready.asset(), ready.open().report()));
    }

    private static ModelState failed(ModelAsset asset, Throwable problem) {
        return new ModelState.Failed(asset.name(), String.valueOf(problem.getMessage()));
    }

    /** The time until now was no waiting for the camera. */
    void rested() {
        idleSince = System.nanoTime();
    }

    /**
     * Answers a frame of the camera, and takes the times.
     *
     * @param arrived when the frame came, in nanoseconds
     * @return empty if no model is open, or it failed
     */
    Optional<Classification> answer(Frame frame, long arrived) {
        long start = Math.max(arrived, idleSince);
        long wait = Math.max(0, arrived - idleSince);
        // also where there is no model: the next one is asked about it
        frame.copyTo(seen);
        saw = true;
        newest =
                loaded.flatMap(
                        l -> {
                            frame.fill(l.input());
                            return answer(frame.timestampNanos());
                        });
        long end = System.nanoTime();
        newest.ifPresent(
                a -> {
                    long before = a.readyNanos() - start;
                    long after = end - a.readyNanos() - a.inferenceNanos();
                    latency.add(wait, before, a.inferenceNanos(), Math.max(0, after));
                });
        idleSince = end;
        return newest;
    }

    /**
     * What the newest frame showed, with the answer to that picture. It is answered anew: a frame
     * that lies sideways is resampled in another order than the upright picture, whose last bits
     * then round to other bytes, and a quantized answer may be steps away from what is explained.
     *
     * @param shown an answer that was given earlier: it stands in where the model failed since
     */
    Classification still(Classification shown) {
        Picture picture = seen.upright();
        Classification before = newest.orElse(shown).with(picture);
        return answer(picture, before.timestampNanos()).orElse(before);
    }

    /** Answers the newest frame once more, as another model sees it; empty without frames. */
    Optional<Classification> answerAgain() {
        newest = saw ? answer(seen.upright(), seen.timestampNanos()) : Optional.empty();
        return newest;
    }

    /** Answers a picture; empty if no model is open, or it failed. */
    Optional<Classification> answer(Picture picture, long timestamp) {
        return loaded.flatMap(
                l -> {
                    l.input().fill(picture);
                    return answer(timestamp).map(answer -> answer.with(picture));
                });
    }

    /** Answers what the model's input was filled with. */
    private Optional<Classification> answer(long timestamp) {
        if (loaded.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(compute(loaded.get(), timestamp));
        } catch (GpuBrokeDownException e) {
            return withoutGpu(loaded.get(), e, timestamp);
        } catch (RuntimeException | LinkageError e) {
            fail(e);
            return Optional.empty();
        }
    }

    private static Classification compute(Loaded l, long timestamp) throws GpuBrokeDownException {
        OpenModel model = l.open();
        model.load(l.input().rgb());
        long ready = System.nanoTime();
        model.run();
        float[] probabilities = model.probabilities();
        return new Classification(
                l.asset(),
                Optional.empty(),
                timestamp,
                probabilities,
                ready,
                model.lastNanos(),
                model.activationMaps());
    }

    /** The model goes on with the processor, which answers the same picture. */
    private Optional<Classification> withoutGpu(
            Loaded broken, GpuBrokeDownException problem, long timestamp) {
        close();
        try {
            OpenModel open = opener.reopen(broken.model(), wish, problem.refusal());
            ready(new Loaded(broken.asset(), broken.model(), open, broken.input()));
        } catch (RuntimeException | LinkageError e) {
            published.accept(failed(broken.asset(), e));
            return Optional.empty();
        }
        return answer(timestamp);
    }

    /** A model that failed once is not asked again. */
    private void fail(Throwable problem) {
        loaded.ifPresent(l -> published.accept(failed(l.asset(), problem)));
        close();
    }

    /** Hands out a model's file, open or not, and its input for a picture. */
    void examine(ModelAsset asset, Picture picture, Lens.Examination task) {
        RunnableModel model;
        try {
            model =
                    loaded.filter(l -> l.asset().path().equals(asset.path())).isPresent()
                            ? loaded.get().model()
                            : runnable(asset, library.map(asset.path()));
        } catch (IOException e) {
            task.failed(e);
            return;
        }
        PictureInput shape = asset.classifier().input();
        ModelInput input = new ModelInput(shape.width(), shape.height());
        input.fill(picture);
        task.on(model, input.rgb());
    }

    @Override
    public void close() {
        loaded.ifPresent(l -> l.open().close());
        loaded = Optional.empty();
    }
}
