package dev.layerlens.app.explain;

import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.explain.WalkState.Cause;
import dev.layerlens.app.inference.InferenceThread;
import dev.layerlens.app.inference.ModelOpener;
import dev.layerlens.app.inference.RunnableModel;
import dev.layerlens.app.inference.TwinModel;
import dev.layerlens.app.inference.TwinRefusedException;
import dev.layerlens.card.spine.Spine;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work about the current walk: computed on the inference thread, in order with frames and switches
 * of the model, and answered on the main thread. Nothing that was asked about an earlier walk is
 * computed or answered any more.
 */
final class WalkQueue {
    private final InferenceThread thread;
    private final ModelOpener opener;
    private final Executor main;
    private final Consumer<WalkState> published;
    private final Desk desk;

    /** The walk that is wanted. Only the main thread moves it on. */
    private final AtomicLong wanted = new AtomicLong();

    /**
     * @param main runs things on the main thread
     * @param published is told there how far the walk is
     */
    WalkQueue(
            InferenceThread thread,
            ModelOpener opener,
            Executor main,
            Consumer<WalkState> published) {
        this.thread = thread;
        this.opener = opener;
        this.main = main;
        this.published = published;
        this.desk = new Desk(opener);
    }

    /** Another walk begins; its number. */
    long next() {
        return wanted.incrementAndGet();
    }

    /** No walk is wanted any more. */
    void end() {
        next();
        thread.execute(desk::close);
    }

    /** Lets the next walk through that model begin whatever became of the last. */
    void forgive(String digest) {
        thread.execute(() -> opener.forgiveTwin(digest));
    }

    /** Begins a walk; on the inference thread. */
    void begin(long id, Classification answer, RunnableModel model, float[] rgb) {
        if (id != wanted.get()) {
            return;
        }
        try {
            desk.open(model, rgb);
            Walk walk = walk(id, answer, desk.twin());
            post(id, () -> published.accept(new WalkState.Ready(walk)));
        } catch (TwinRefusedException e) {
            fail(id, answer, Cause.valueOf(e.reason().name()), e);
        } catch (RuntimeException | LinkageError e) {
            fail(id, answer, Cause.CANNOT_RUN, e);
        }
    }

    private static Walk walk(long id, Classification answer, TwinModel twin) {
        Spine spine = Spine.of(twin.graph().layers());
        return new Walk(id, answer, twin.graph(), spine, twin.masks());
    }

    /** A walk ends before its time; on the inference thread. */
    void fail(long id, Classification answer, Cause cause, Throwable problem) {
        if (id != wanted.get()) {
            return;
        }
        desk.close();
        String words = String.valueOf(problem.getMessage()).split("\n", 2)[0].trim();
        post(id, () -> published.accept(new WalkState.Failed(answer, cause, words)));
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

    /** Asks what takes one short computation. */
    <T> Request ask(Walk walk, Function<Desk, T> question, Consumer<T> answer) {
        Request request = new Request();
        work(walk, request, () -> reply(walk, request, question.apply(desk), answer));
        return request;
    }

    /** Takes steps one after the other; between two of them the thread is free for others. */
    <T> Request ask(
            Walk walk,
            Function<float[], Steps<T>> steps,
            Walkthrough.Progress progress,
            Consumer<T> answer) {
        Request request = new Request();
        work(
                walk,
                request,
                () -> step(walk, request, steps.apply(desk.picture()), 0, progress, answer));
        return request;
    }

    private <T> void step(
            Walk walk,
            Request request,
            Steps<T> steps,
            int done,
            Walkthrough.Progress progress,
            Consumer<T> answer) {
        reply(walk, request, done, steady -> progress.at(steady, steps.count()));
        if (done == steps.count()) {
            reply(walk, request, steps.result(), answer);
            return;
        }
        steps.take(done, desk);
        work(walk, request, () -> step(walk, request, steps, done + 1, progress, answer));
    }

    /** Queues something that takes the open twin. */
    private void work(Walk walk, Request request, Runnable task) {
        thread.execute(
                () -> {
                    if (request.isCancelled() || walk.id() != wanted.get() || !desk.isOpen()) {
                        return;
                    }
                    try {
                        task.run();
                    } catch (RuntimeException | LinkageError e) {
                        fail(walk.id(), walk.answer(), Cause.CANNOT_RUN, e);
                    }
                });
    }

    private <T> void reply(Walk walk, Request request, T found, Consumer<T> answer) {
        post(
                walk.id(),
                () -> {
                    if (!request.isCancelled()) {
                        answer.accept(found);
                    }
                });
    }
}
