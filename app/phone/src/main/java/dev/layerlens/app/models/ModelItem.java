package dev.layerlens.app.models;

import dev.layerlens.app.inference.BackendReport.Lap;
import dev.layerlens.app.library.ModelAsset;
import java.util.List;

/**
 * One model in the list.
 *
 * @param model which one
 * @param chosen whether it is the one in use
 * @param times what it takes on this phone, fastest first; empty while it was not measured
 */
record ModelItem(ModelAsset model, boolean chosen, List<Lap> times) {}
