package dev.layerlens.app.explain;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MediatorLiveData;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.classify.Lens;
import dev.layerlens.app.explain.WalkState.Cause;
import dev.layerlens.app.inference.InferenceThread;
import dev.layerlens.app.inference.ModelOpener;
import dev.layerlens.app.inference.RunnableModel;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.explain.ClassActivation;
import dev.layerlens.card.explain.Contributions;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.OcclusionMap;
import dev.layerlens.card.explain.OcclusionPlan;
import dev.layerlens.card.explain.Patch;
import dev.layerlens.card.explain.PatchOnPicture;
import dev.layerlens.card.explain.Scale;
import dev.layerlens.card.graph.Head;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Walks through the network with the frozen picture. It is called on the main thread, computes on
 * the inference thread, and answers on the main thread, but only while the walk that was asked
 * about is the current one: another picture or model begins another walk, and what was asked about
 * the old one is never answered. A walk begins when somebody observes {@link #state}.
 */
public final class Walkthrough implements AutoCloseable {
    /** Patches along the longer side of what is covered: a few seconds of a phone's processor. */
    private static final int ACROSS = 14;

    private final Lens lens;
    private final WalkQueue queue;
    private final MediatorLiveData<WalkState> state =
            new MediatorLiveData<>(new WalkState.NoPicture());

    /** Is told how far a long computation is, on the main thread. */
    public interface Progress {

        /**
         * @param done steps so far
         * @param all steps in all
         */
        void at(int done, int all);
    }

    /**
     * @param main runs things on the main thread
     */
    public Walkthrough(Lens lens, InferenceThread thread, ModelOpener opener, Executor main) {
        this.lens = lens;
        this.queue = new WalkQueue(thread, opener, main, state::setValue);
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

    /**
     * Begins the walk through the frozen picture anew, even if the app did not survive the last.
     */
    public void tryAgain() {
        Optional<Classification> frozen = lens.frozen().getValue();
        frozen.ifPresent(answer -> queue.forgive(answer.model().digest()));
        begin(frozen);
    }

    private void begin(Optional<Classification> frozen) {
        if (frozen.isEmpty()) {
            state.setValue(new WalkState.NoPicture());
            queue.end();
            return;
        }
        long id = queue.next();
        Classification answer = frozen.get();
        state.setValue(new WalkState.Computing(answer));
        lens.examine(
                answer,
                new Lens.Examination() {
                    @Override
                    public void on(RunnableModel model, float[] rgb) {
                        queue.begin(id, answer, model, rgb);
                    }

                    @Override
                    public void failed(IOException problem) {
                        queue.fail(id, answer, Cause.UNREADABLE, problem);
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
        return queue.ask(walk, desk -> question.apply(desk.values(ablation)), answer);
    }

    /** All maps of a layer, with or without some channels of the network. */
    public Request maps(
            Walk walk, LayerCard layer, Ablation ablation, Consumer<FeatureMaps> answer) {
        return ask(walk, ablation, values -> values.of(layer), answer);
    }

    /** The scale on which the maps of all layers can be compared. */
    public Request networkScale(Walk walk, Progress progress, Consumer<Scale> answer) {
        return queue.ask(walk, picture -> new NetworkScale(walk.layers()), progress, answer);
    }

    /** What the network answers without some channels. */
    public Request whatIf(Walk walk, Ablation ablation, Consumer<BeforeAndAfter> answer) {
        return queue.ask(
                walk,
                desk -> new BeforeAndAfter(desk.answer(), desk.values(ablation).probabilities()),
                answer);
    }

    /**
     * Where the network sees a class.
     *
     * @throws IllegalArgumentException if it has no {@link Head} to tell by
     */
    public Request classActivation(Walk walk, int label, Consumer<ClassActivation> answer) {
        Head head = head(walk);
        LayerCard maps = walk.graph().layer(head.maps());
        return ask(
                walk,
                Ablation.NONE,
                values -> ClassActivation.of(values.of(maps), head, label),
                answer);
    }

    /**
     * What every feature adds to a class's logit.
     *
     * @throws IllegalArgumentException if the network has no {@link Head}
     */
    public Request contributions(Walk walk, int label, Consumer<Contributions> answer) {
        Head head = head(walk);
        return ask(
                walk,
                Ablation.NONE,
                values -> Contributions.of(walk.graph(), head, values::of, label),
                answer);
    }

    private static Head head(Walk walk) {
        return walk.graph()
                .head()
                .orElseThrow(() -> new IllegalArgumentException("the network has no such end"));
    }

    /** How a class's probability falls when the picture is covered patch by patch. */
    public Request occlusion(
            Walk walk, int label, Progress progress, Consumer<OcclusionMap> answer) {
        ModelCard card = walk.card();
        OcclusionPlan plan = OcclusionPlan.of(card.inputHeight(), card.inputWidth(), ACROSS);
        return queue.ask(
                walk,
                picture -> new Covering(plan, picture, values -> values.probabilities()[label]),
                progress,
                answer);
    }

    /**
     * How the value of one cell changes when what it sees is covered patch by patch.
     *
     * @throws IllegalArgumentException if the cell sees nothing of the picture
     */
    public Request influence(
            Walk walk, CellOf cell, Progress progress, Consumer<OcclusionMap> answer) {
        LayerCard layer = cell.layer();
        Patch seen =
                PatchOnPicture.of(
                                walk.graph(), layer.name(), cell.row(), cell.column(), walk.crop())
                        .seen();
        ModelCard card = walk.card();
        OcclusionPlan plan = OcclusionPlan.of(card.inputHeight(), card.inputWidth(), seen, ACROSS);
        return queue.ask(
                walk,
                picture -> new Covering(plan, picture, values -> values.at(cell)),
                progress,
                answer);
    }

    /** Nothing is answered any more. */
    @Override
    public void close() {
        state.removeSource(lens.frozen());
        queue.end();
    }
}
