package dev.layerlens.app.models;

import android.net.Uri;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MediatorLiveData;
import androidx.lifecycle.ViewModel;
import dev.layerlens.app.classify.BenchmarkState;
import dev.layerlens.app.classify.Lens;
import dev.layerlens.app.inference.BackendReport.Lap;
import dev.layerlens.app.inference.RaceBook;
import dev.layerlens.app.library.ImportState;
import dev.layerlens.app.library.ModelAsset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The models there are, which one is in use, and whose card is read. */
public final class ModelsViewModel extends ViewModel {
    private final Lens lens;
    private final RaceBook measured;
    private final MediatorLiveData<List<ModelItem>> items =
            new MediatorLiveData<>(Collections.emptyList());
    private final MediatorLiveData<Optional<ModelAsset>> opened =
            new MediatorLiveData<>(Optional.empty());
    private Optional<String> openedPath = Optional.empty();
    private String searched = "";

    /**
     * @param measured what models took on this phone
     */
    public ModelsViewModel(Lens lens, RaceBook measured) {
        this.lens = lens;
        this.measured = measured;
        items.addSource(lens.models(), models -> update());
        opened.addSource(lens.models(), models -> showCard());
        items.addSource(lens.state(), state -> update());
        items.addSource(lens.benchmark(), this::remember);
    }

    private void remember(BenchmarkState state) {
        if (state instanceof BenchmarkState.Done done) {
            measured.remember(done.model().digest(), done.result().laps());
            update();
            showCard();
        }
    }

    /** What a model takes on this phone, fastest first; empty while it was not measured. */
    List<Lap> times(ModelAsset model) {
        return measured.recall(model.digest()).orElse(List.of());
    }

    private void update() {
        List<ModelAsset> models = lens.models().getValue();
        List<ModelItem> updated = new ArrayList<>();
        for (ModelAsset model : models) {
            updated.add(new ModelItem(model, lens.isChosen(model), times(model)));
        }
        items.setValue(Collections.unmodifiableList(updated));
    }

    LiveData<List<ModelItem>> items() {
        return items;
    }

    /** The model whose card is read; sent again when another class is searched for. */
    LiveData<Optional<ModelAsset>> opened() {
        return opened;
    }

    /** Path of the model whose card is read. */
    Optional<String> openedPath() {
        return openedPath;
    }

    void openCard(String path) {
        openedPath = Optional.of(path);
        showCard();
    }

    void closeCard() {
        openedPath = Optional.empty();
        searched = "";
        showCard();
    }

    /** What the list of classes is searched for. */
    String searched() {
        return searched;
    }

    void search(String name) {
        if (!name.equals(searched)) {
            searched = name;
            showCard();
        }
    }

    private void showCard() {
        opened.setValue(openedPath.flatMap(this::at));
    }

    private Optional<ModelAsset> at(String path) {
        return lens.models().getValue().stream().filter(m -> m.path().equals(path)).findFirst();
    }

    /** How far the import of a file is. */
    LiveData<ImportState> importing() {
        return lens.importing();
    }

    void importModel(Uri file) {
        lens.importModel(file);
    }

    /** The outcome of the import was seen. */
    void importSeen() {
        lens.importSeen();
    }

    /** Calls an imported model something else. */
    void rename(String path, String name) {
        at(path).ifPresent(m -> lens.rename(m, name));
    }

    /** Deletes an imported model; its card closes. */
    void delete(String path) {
        closeCard();
        at(path).ifPresent(lens::delete);
    }

    /** How far the benchmark is. */
    LiveData<BenchmarkState> benchmark() {
        return lens.benchmark();
    }

    /** Measures a model on every backend. */
    void measure(ModelAsset model) {
        lens.benchmark(model);
    }

    /** The outcome of the benchmark was seen. */
    void benchmarkSeen() {
        lens.benchmarkSeen();
    }

    void choose(ModelAsset model) {
        if (!lens.isChosen(model)) {
            lens.choose(model);
        }
    }
}
