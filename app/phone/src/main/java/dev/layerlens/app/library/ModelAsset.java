package dev.layerlens.app.library;

import dev.layerlens.card.ModelCard;
import dev.layerlens.card.report.ModelReport;
import java.util.Optional;

/**
 * A model that comes with the app.
 *
 * @param path of its file among the assets; unique, and what a choice is remembered by
 * @param bytes size of the file
 * @param card what the file says of its network and layers
 * @param report what was measured of the model; empty for a file without a model card
 * @param threshold probability below which an answer is not to be trusted; empty where the file
 *     names none
 */
public record ModelAsset(
        String path,
        long bytes,
        ModelCard card,
        Optional<ModelReport> report,
        Optional<Float> threshold) {}
