package dev.layerlens.card.words;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.List;
import java.util.Optional;

/** Which part each layer plays in a network, as far as the cards show it. */
public final class Topics {
    private final List<LayerCard> cards;
    private final Paths paths;
    private final Pointwise pointwise;

    /**
     * @param cards a network's layers in order of computation
     */
    public Topics(List<LayerCard> cards) {
        this.cards = List.copyOf(cards);
        this.paths = new Paths(this.cards);
        this.pointwise = new Pointwise(paths);
    }

    /** What a reader has to be told of {@code card}, which is one of the network's. */
    public Topic of(LayerCard card) {
        return switch (card.kind()) {
            case NORMALIZATION -> Topic.NORMALIZATION;
            case CONVOLUTION -> convolution(card);
            case DEPTHWISE_CONVOLUTION -> Topic.DEPTHWISE;
            case BATCH_NORM -> Topic.BATCH_NORM;
            case ACTIVATION -> Functions.named(card.title());
            case MAX_POOL -> Topic.MAX_POOL;
            case AVERAGE_POOL -> Topic.AVERAGE_POOL;
            case GLOBAL_AVERAGE_POOL -> globalAveragePool(card);
            case FLATTEN -> Topic.FLATTEN;
            case DENSE -> last(card) ? Topic.CLASSIFIER : Topic.DENSE;
            case DROPOUT -> Topic.DROPOUT;
            case ADD -> card.inputs().size() > 1 ? Topic.ADD : Topic.ADD_CONSTANT;
            case CONCATENATION -> Topic.CONCATENATION;
            case MULTIPLY -> card.inputs().size() > 1 ? Topic.MULTIPLY : Topic.MULTIPLY_CONSTANT;
            case LOCAL_RESPONSE_NORM -> Topic.LOCAL_RESPONSE_NORM;
            case PADDING -> Topic.PADDING;
            case RESHAPE -> Topic.RESHAPE;
            case RESIZE -> Topic.RESIZE;
            case SOFTMAX -> Topic.SOFTMAX;
            case OTHER -> Topic.OTHER;
        };
    }

    private Topic convolution(LayerCard card) {
        if (first(card)) {
            return Topic.FIRST_CONVOLUTION;
        } else if (!paths.pointwise(card)) {
            return Topic.CONVOLUTION;
        }
        boolean logits = last(card) && card.height() * card.width() == 1;
        return logits ? Topic.CLASSIFIER : pointwise.topic(card);
    }

    private Topic globalAveragePool(LayerCard card) {
        List<LayerCard> later = cards.subList(cards.indexOf(card) + 1, cards.size());
        if (later.stream().noneMatch(Topics::weighs)) {
            return Topic.CLASS_AVERAGE;
        }
        boolean within =
                later.stream()
                        .anyMatch(
                                c ->
                                        c.kind() == LayerKind.MULTIPLY
                                                || (weighs(c) && c.height() * c.width() > 1));
        return within ? Topic.CHANNEL_SUMMARY : Topic.GLOBAL_AVERAGE_POOL;
    }

    private boolean first(LayerCard card) {
        return cards.stream().filter(Topics::weighs).findFirst().equals(Optional.of(card));
    }

    private boolean last(LayerCard card) {
        return cards.subList(cards.indexOf(card) + 1, cards.size()).stream()
                .noneMatch(Topics::weighs);
    }

    private static boolean weighs(LayerCard card) {
        return switch (card.kind()) {
            case CONVOLUTION, DEPTHWISE_CONVOLUTION, DENSE -> true;
            default -> false;
        };
    }
}
