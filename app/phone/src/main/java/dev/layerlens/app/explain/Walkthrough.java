package dev.layerlens.app.explain;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MediatorLiveData;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.classify.Lens;
import dev.layerlens.app.explain.WalkState.Cause;
import dev.layerlens.app.inference.InferenceThread;
import dev.layerlens.app.inference.RunnableModel;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Walks through the network with the frozen picture. It is called on the main thread, computes on
 * the inference thread, and answers on the main thread, but only while the walk that was asked
 * about is the current one: another picture or model begins another walk, and what was asked about
 * the old one is never answered. A walk begins when somebody observes {@link #state}.
 */
public final class Walkthrough implements AutoCloseable {
    private final Lens lens;
    private final InferenceThread thread;
    private final Executor main;
    private final Desk desk = new Desk();
    private final MediatorLiveData<WalkState> state =
            new MediatorLiveData<>(new WalkState.NoPicture());

    /** The walk that is wanted. Only the main thread moves it on. */
    private final AtomicLong wanted = new AtomicLong();

    /**
     * @param main runs things on the main thread
     */
    public Walkthrough(Lens lens, InferenceThread thread, Executor main) {
        this.lens = lens;
        this.thread = thread;
        this.main = main;
        state.addSource(lens.frozen(), this::begin);
    }

    /** How far the walk through the frozen picture is. */
    public LiveData<WalkState> state() {
        return state;
    }

    /** Takes the newest picture unless one is frozen already. */
    public void takePicture() {
        if (!lens.isFrozen()) {
            lens.freeze();
        }
    }

    private void begin(Optional<Classification> frozen) {
        long id = wanted.incrementAndGet();
        if (frozen.isEmpty()) {
            state.setValue(new WalkState.NoPicture());
            thread.execute(desk::close);
            return;
        }
        Classification answer = frozen.get();
        state.setValue(new WalkState.Computing(answer));
        lens.examine(
                answer,
                new Lens.Examination() {
                    @Override
                    public void on(RunnableModel model, float[] rgb) {
                        compute(id, answer, model, rgb);
                    }

                    @Override
                    public void failed(IOException problem) {
                        fail(id, answer, Cause.UNREADABLE, problem);
                    }
                });
    }

    /** On the inference thread. */
    private void compute(long id, Classification answer, RunnableModel model, float[] rgb) {
        if (id != wanted.get()) {
            return;
        }
        try {
            desk.open(model, rgb);
            Walk walk = new Walk(id, answer, model.card(), desk.switches());
            post(id, () -> state.setValue(new WalkState.Ready(walk)));
        } catch (RuntimeException | LinkageError e) {
            fail(id, answer, Cause.CANNOT_RUN, e);
        }
    }

    /** On the inference thread. */
    private void fail(long id, Classification answer, Cause cause, Throwable problem) {
        desk.close();
        String words = String.valueOf(problem.getMessage()).split("\n", 2)[0].trim();
        post(id, () -> state.setValue(new WalkState.Failed(answer, cause, words)));
    }

    /** Does something on the main thread if that walk is still the one that is wanted. */
    private void post(long id, Runnable task) {
        main.execute(
                () -> {
                    if (id == wanted.get()) {
                        task.run();
                    }
                });
    }

    /**
     * Asks what takes the values of layers.
     *
     * @param ablation what is switched off, {@link Ablation#NONE} for the network as it is
     * @param question what to compute of the values, on the inference thread: also bitmaps are
     *     drawn there
     * @param answer gets it on the main thread
     */
    public <T> Request ask(
            Walk walk, Ablation ablation, Function<Values, T> question, Consumer<T> answer) {
        Request request = new Request();
        thread.execute(
                () -> {
                    if (desk.isOpen() && walk.id() == wanted.get() && !request.isCancelled()) {
                        compute(walk, ablation, question, request, answer);
                    }
                });
        return request;
    }

    private <T> void compute(
            Walk walk,
            Ablation ablation,
            Function<Values, T> question,
            Request request,
            Consumer<T> answer) {
        try {
            T found = question.apply(desk.values(ablation));
            post(
                    walk.id(),
                    () -> {
                        if (!request.isCancelled()) {
                            answer.accept(found);
                        }
                    });
        } catch (RuntimeException | LinkageError e) {
            fail(walk.id(), walk.answer(), Cause.CANNOT_RUN, e);
        }
    }

    /** The strongest maps of a layer, drawn. */
    public Request strip(Walk walk, LayerCard layer, int count, Consumer<MapStrip> answer) {
        return ask(walk, Ablation.NONE, values -> MapStrip.of(values.of(layer), count), answer);
    }

    /** All maps of a layer. */
    public Request maps(
            Walk walk, LayerCard layer, Ablation ablation, Consumer<FeatureMaps> answer) {
        return ask(walk, ablation, values -> values.of(layer), answer);
    }

    /** What the network answers without some channels. */
    public Request whatIf(Walk walk, Ablation ablation, Consumer<BeforeAndAfter> answer) {
        return ask(
                walk,
                ablation,
                values -> new BeforeAndAfter(desk.answer(), values.probabilities()),
                answer);
    }

    /** Nothing is answered any more. */
    @Override
    public void close() {
        wanted.incrementAndGet();
        state.removeSource(lens.frozen());
        thread.execute(desk::close);
    }
}
