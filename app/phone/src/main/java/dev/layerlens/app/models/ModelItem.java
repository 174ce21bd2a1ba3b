package dev.layerlens.app.models;

import dev.layerlens.app.library.ModelAsset;

/**
 * One model in the list.
 *
 * @param model which one
 * @param chosen whether it is the one in use
 */
record ModelItem(ModelAsset model, boolean chosen) {}
