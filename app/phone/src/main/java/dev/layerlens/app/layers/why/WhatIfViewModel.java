package dev.layerlens.app.layers.why;

import androidx.lifecycle.SavedStateHandle;
import dev.layerlens.app.explain.Ablation;
import dev.layerlens.app.explain.Request;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Asks what becomes of the answer without some channels. What is switched off outlives the process,
 * and is switched off for another picture too.
 */
final class WhatIfViewModel extends WalkViewModel<WhatIfState> {
    private static final String SHOWN = "shown";

    private final Walkthrough walkthrough;
    private final SavedStateHandle saved;
    private final String layer;
    private Request sheet = new Request();
    private Request answers = new Request();
    private Request maps = new Request();

    /** The later layer's maps with the whole network, once they were asked for. */
    private Optional<FeatureMaps> before = Optional.empty();

    WhatIfViewModel(Walkthrough walkthrough, SavedStateHandle saved, String layer) {
        super(walkthrough, new WhatIfState.Waiting());
        this.walkthrough = walkthrough;
        this.saved = saved;
        this.layer = layer;
    }

    @Override
    void begin(Walk walk) {
        before = Optional.empty();
        WhatIfState board = Boards.of(walk, layer);
        if (!(board instanceof WhatIfState.Ready ready)) {
            set(board);
            return;
        }
        WhatIfState.Ready start = restored(ready);
        set(start);
        sheet =
                walkthrough.ask(
                        walk,
                        Ablation.NONE,
                        values -> ChannelSheet.of(values.of(start.board().layer())),
                        drawn -> change(r -> r.with(drawn)));
        ask();
    }

    private WhatIfState.Ready restored(WhatIfState.Ready ready) {
        String shown = saved.get(SHOWN);
        WhatIfState.Ready restored = ready.with(Switches.restore(saved));
        return ready.board().later().stream()
                .filter(card -> card.name().equals(shown))
                .findFirst()
                .map(restored::showing)
                .orElse(restored);
    }

    /** What a tap on a channel's map does. */
    void tap(int channel) {
        turn(ready -> ready.switches().tap(channel, ready.board().mask().channels()));
    }

    /** Switches all channels off. */
    void switchAllOff() {
        turn(ready -> ready.switches().withoutAll(ready.board().mask().channels()));
    }

    /** Switches the residual branch around the layer. */
    void setBranch(boolean on) {
        turn(ready -> ready.switches().withBranch(on));
    }

    /** Switches everything on again. */
    void reset() {
        turn(ready -> ready.switches().reset());
    }

    /** Says what a tap does from now on. */
    void setSingle(boolean single) {
        change(ready -> ready.with(ready.switches().tapLeavesOne(single)));
        ready().ifPresent(ready -> ready.switches().save(saved));
    }

    /** Shows another layer's maps. */
    void show(LayerCard later) {
        saved.set(SHOWN, later.name());
        maps.cancel();
        before = Optional.empty();
        change(ready -> ready.showing(later));
        askMaps();
    }

    private void turn(Function<WhatIfState.Ready, Switches> turned) {
        Optional<WhatIfState.Ready> known = ready();
        if (known.isEmpty()) {
            return;
        }
        Switches changed = turned.apply(known.get());
        if (!changed.equals(known.get().switches())) {
            changed.save(saved);
            change(ready -> ready.with(changed));
            ask();
        }
    }

    private void ask() {
        ready().ifPresent(
                        ready -> {
                            answers.cancel();
                            answers =
                                    walkthrough.whatIf(
                                            ready.board().walk(),
                                            ablation(ready),
                                            found -> change(r -> r.with(found)));
                            askMaps();
                        });
    }

    /** First with the whole network, unless that is known, then without what is switched off. */
    private void askMaps() {
        Optional<WhatIfState.Ready> known = ready().filter(r -> r.shown().isPresent());
        if (known.isEmpty()) {
            return;
        }
        WhatIfState.Ready ready = known.get();
        Walk walk = ready.board().walk();
        LayerCard later = ready.shown().get();
        maps.cancel();
        if (before.isEmpty()) {
            maps =
                    walkthrough.maps(
                            walk,
                            later,
                            Ablation.NONE,
                            found -> {
                                before = Optional.of(found);
                                askMaps();
                            });
            return;
        }
        FeatureMaps whole = before.get();
        maps =
                walkthrough.ask(
                        walk,
                        ablation(ready),
                        values -> LaterMaps.of(whole, values.of(later)),
                        drawn -> change(r -> r.with(drawn)));
    }

    private static Ablation ablation(WhatIfState.Ready ready) {
        return ready.switches().ablation(ready.board().mask(), ready.board().branch());
    }

    private void change(UnaryOperator<WhatIfState.Ready> changed) {
        ready().ifPresent(ready -> set(changed.apply(ready)));
    }

    private Optional<WhatIfState.Ready> ready() {
        return state().getValue() instanceof WhatIfState.Ready ready
                ? Optional.of(ready)
                : Optional.empty();
    }

    @Override
    void cancel() {
        sheet.cancel();
        answers.cancel();
        maps.cancel();
    }
}
