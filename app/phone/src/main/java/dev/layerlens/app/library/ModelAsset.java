package dev.layerlens.app.library;

import dev.layerlens.card.ModelCard;

/**
 * A model that comes with the app.
 *
 * @param path of its file among the assets; unique, and what a choice is remembered by
 * @param bytes size of the file
 * @param card what the file says of itself
 */
public record ModelAsset(String path, long bytes, ModelCard card) {}
