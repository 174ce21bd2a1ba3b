package dev.layerlens.app.explain;

import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.explain.Crop;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.spine.Spine;
import dev.layerlens.card.twin.Mask;
import java.util.List;
import java.util.Optional;

/**
 * A walk through the layers of one network with one picture, ready to be asked about.
 *
 * @param id no other walk of this process has it
 * @param answer the picture, its model, and what the model answered
 * @param graph what the model's file computes
 * @param spine its structure
 * @param masks where channels can be switched off
 */
public record Walk(
        long id, Classification answer, LayerGraph graph, Spine spine, List<Mask> masks) {

    public Walk {
        masks = List.copyOf(masks);
    }

    /** What is known of the network, with a card for every layer also of files from elsewhere. */
    public ModelCard card() {
        ModelCard card = answer.model().card();
        return card.layers().isEmpty() ? card.with(graph.layers()) : card;
    }

    /** Every layer, in order of computation. */
    public List<LayerCard> layers() {
        return spine.layers();
    }

    /** How channels of a layer can be switched off; empty if they cannot. */
    public Optional<Mask> mask(String layer) {
        return masks.stream().filter(mask -> mask.layer().equals(layer)).findFirst();
    }

    /** The branches of residual blocks that can be switched off as a whole. */
    public List<Branch> branches() {
        return Branch.of(spine, masks);
    }

    /** What of the picture the network reads. */
    public Crop crop() {
        Picture picture = answer.picture();
        return Crop.centred(
                picture.width(), picture.height(), card().inputWidth(), card().inputHeight());
    }
}
