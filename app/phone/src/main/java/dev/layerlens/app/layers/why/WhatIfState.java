package dev.layerlens.app.layers.why;

import dev.layerlens.app.explain.BeforeAndAfter;
import dev.layerlens.app.explain.Branch;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.twin.Mask;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What is known of the network without some channels. */
sealed interface WhatIfState {

    /** The walk has not begun, or begins anew. */
    record Waiting() implements WhatIfState {}

    /**
     * Nothing can be switched off here.
     *
     * @param layer the layer's title
     * @param nowhere whether that is so in the whole network
     */
    record Absent(String layer, boolean nowhere) implements WhatIfState {}

    /**
     * What one plays with.
     *
     * @param walk which walk
     * @param layer whose channels are shown
     * @param mask switches them
     * @param branch the residual branch around the layer
     * @param later the layers behind it, one of which is shown
     */
    record Board(
            Walk walk,
            LayerCard layer,
            Mask mask,
            Optional<Branch> branch,
            List<LayerCard> later) {}

    /**
     * Channels can be switched.
     *
     * @param board what one plays with
     * @param switches which channels are off
     * @param shown the layer whose maps are compared; empty where none follows
     * @param sheet the channels' maps with the whole network; empty until they are drawn
     * @param answers what the network says; empty until it was asked
     * @param maps those of the later layer; empty until they are drawn
     */
    record Ready(
            Board board,
            Switches switches,
            Optional<LayerCard> shown,
            Optional<ChannelSheet> sheet,
            Optional<BeforeAndAfter> answers,
            Optional<LaterMaps> maps)
            implements WhatIfState {

        /** The channels of this layer that are off, by themselves or with the branch. */
        BitSet offHere() {
            BitSet off = (BitSet) switches.off().clone();
            boolean last =
                    board.branch()
                            .filter(b -> b.mask().layer().equals(board.mask().layer()))
                            .isPresent();
            if (switches.branch() && last) {
                off.set(0, board.mask().channels());
            }
            return off;
        }

        Ready with(Switches changed) {
            return new Ready(board, changed, shown, sheet, answers, maps);
        }

        Ready with(ChannelSheet drawn) {
            return new Ready(board, switches, shown, Optional.of(drawn), answers, maps);
        }

        Ready with(BeforeAndAfter found) {
            return new Ready(board, switches, shown, sheet, Optional.of(found), maps);
        }

        Ready with(LaterMaps drawn) {
            return new Ready(board, switches, shown, sheet, answers, Optional.of(drawn));
        }

        Ready showing(LayerCard later) {
            return new Ready(board, switches, Optional.of(later), sheet, answers, Optional.empty());
        }
    }
}
