package dev.layerlens.app.classify;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import dev.layerlens.app.inference.Benchmark;
import dev.layerlens.app.inference.InferenceThread;
import dev.layerlens.app.inference.ModelOpener;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.library.ModelLibrary;
import java.io.IOException;

/** Benchmarks of models, one at a time, and how far the one under way is. On the main thread. */
final class Measurement {
    private final InferenceThread thread;
    private final ModelLibrary library;
    private final ModelOpener opener;
    private final Runnable rested;
    private final MutableLiveData<BenchmarkState> state =
            new MutableLiveData<>(new BenchmarkState.Idle());

    /**
     * @param rested called after each benchmark, on the inference thread
     */
    Measurement(InferenceThread thread, ModelLibrary library, ModelOpener opener, Runnable rested) {
        this.thread = thread;
        this.library = library;
        this.opener = opener;
        this.rested = rested;
    }

    LiveData<BenchmarkState> state() {
        return state;
    }

    void start(ModelAsset model) {
        if (state.getValue() instanceof BenchmarkState.Running) {
            return;
        }
        state.setValue(new BenchmarkState.Running(model, 0, Benchmark.ROWS));
        thread.execute(() -> state.postValue(measured(model)));
    }

    void seen() {
        if (!(state.getValue() instanceof BenchmarkState.Running)) {
            state.setValue(new BenchmarkState.Idle());
        }
    }

    private BenchmarkState measured(ModelAsset model) {
        try {
            Benchmark result =
                    Benchmark.of(
                            RunningModel.runnable(model, library.map(model.path())),
                            opener,
                            done -> progress(model, done));
            return new BenchmarkState.Done(model, result);
        } catch (IOException | RuntimeException | LinkageError e) {
            return new BenchmarkState.Failed(model, String.valueOf(e.getMessage()));
        } finally {
            rested.run();
        }
    }

    private void progress(ModelAsset model, int done) {
        state.postValue(new BenchmarkState.Running(model, done, Benchmark.ROWS));
    }
}
