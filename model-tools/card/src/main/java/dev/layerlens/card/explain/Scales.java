package dev.layerlens.card.explain;

/** The scale of each map of a layer: its own, or one that many maps share. */
public final class Scales {

    /** Which maps can be compared by their colours. */
    public enum Reach {
        /** None: each map has its own scale, so that faint ones can be seen. */
        MAP,
        /** Those of one layer. */
        LAYER,
        /** Those of the whole network. */
        NETWORK
    }

    private final Reach reach;
    private final Scale[] scales;

    private Scales(Reach reach, Scale... scales) {
        this.reach = reach;
        this.scales = scales;
    }

    /** A scale for each map. */
    public static Scales ofMaps(Channels channels) {
        // the maps of a layer have the same colours even if only some have values below zero
        boolean signed = Scale.of(channels).signed();
        Scale[] scales = new Scale[channels.count()];
        for (int c = 0; c < scales.length; c++) {
            scales[c] = new Scale(channels.peak(c), signed);
        }
        return new Scales(Reach.MAP, scales);
    }

    /** One scale for the maps of a layer. */
    public static Scales ofLayer(Channels channels) {
        return new Scales(Reach.LAYER, Scale.of(channels));
    }

    /**
     * One scale for the maps of all layers.
     *
     * @param network what {@link Scale#and} makes of the scales of all layers
     */
    public static Scales ofNetwork(Scale network) {
        return new Scales(Reach.NETWORK, network);
    }

    /** Which maps can be compared. */
    public Reach reach() {
        return reach;
    }

    /** The scale of one map. */
    public Scale of(int channel) {
        return scales[reach == Reach.MAP ? channel : 0];
    }
}
