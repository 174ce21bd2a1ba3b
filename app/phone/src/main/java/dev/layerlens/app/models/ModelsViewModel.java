package dev.layerlens.app.models;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MediatorLiveData;
import androidx.lifecycle.ViewModel;
import dev.layerlens.app.classify.Lens;
import dev.layerlens.app.library.ModelAsset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The models there are, and which one is in use. */
public final class ModelsViewModel extends ViewModel {
    private final Lens lens;
    private final MediatorLiveData<List<ModelItem>> items =
            new MediatorLiveData<>(Collections.emptyList());

    public ModelsViewModel(Lens lens) {
        this.lens = lens;
        items.addSource(lens.models(), models -> update());
        items.addSource(lens.state(), state -> update());
    }

    private void update() {
        List<ModelAsset> models = lens.models().getValue();
        List<ModelItem> updated = new ArrayList<>();
        for (ModelAsset model : models) {
            updated.add(new ModelItem(model, lens.isChosen(model)));
        }
        items.setValue(Collections.unmodifiableList(updated));
    }

    LiveData<List<ModelItem>> items() {
        return items;
    }

    void choose(ModelAsset model) {
        if (!lens.isChosen(model)) {
            lens.choose(model);
        }
    }
}
