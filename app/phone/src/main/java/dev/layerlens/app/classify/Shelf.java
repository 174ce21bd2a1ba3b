package dev.layerlens.app.classify;

import android.content.ContentResolver;
import android.net.Uri;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import dev.layerlens.app.inference.InferenceThread;
import dev.layerlens.app.inference.ModelOpener;
import dev.layerlens.app.library.Candidate;
import dev.layerlens.app.library.ImportRefusal;
import dev.layerlens.app.library.ImportRefusedException;
import dev.layerlens.app.library.ImportState;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.library.ModelDocument;
import dev.layerlens.app.library.ModelLibrary;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * The models there are, as screens see them, and what a user does with them: bring, rename, delete.
 * Files are copied on a thread for files; the trial run of a new model is the inference thread's.
 */
final class Shelf {
    private final InferenceThread inference;
    private final Executor files;
    private final ModelLibrary library;
    private final ModelOpener opener;
    private final ContentResolver resolver;
    private final MutableLiveData<List<ModelAsset>> models =
            new MutableLiveData<>(Collections.emptyList());
    private final MutableLiveData<ImportState> importing =
            new MutableLiveData<>(new ImportState.Idle());

    Shelf(
            InferenceThread inference,
            Executor files,
            ModelLibrary library,
            ModelOpener opener,
            ContentResolver resolver) {
        this.inference = inference;
        this.files = files;
        this.library = library;
        this.opener = opener;
        this.resolver = resolver;
    }

    LiveData<List<ModelAsset>> models() {
        return models;
    }

    LiveData<ImportState> importing() {
        return importing;
    }

    /** Reads the library and publishes what is in it. */
    List<ModelAsset> read() throws IOException {
        List<ModelAsset> found = library.read();
        models.postValue(found);
        return found;
    }

    /** Copies a file, checks it, tries it, keeps it; one at a time. Main thread. */
    void bring(Uri uri) {
        if (importing.getValue() instanceof ImportState.Running) {
            return;
        }
        importing.setValue(new ImportState.Running(""));
        run(() -> receive(ModelDocument.of(resolver, uri)));
    }

    /** The outcome was seen. Main thread. */
    void seen() {
        if (!(importing.getValue() instanceof ImportState.Running)) {
            importing.setValue(new ImportState.Idle());
        }
    }

    private void receive(ModelDocument document) {
        importing.postValue(new ImportState.Running(document.name()));
        try {
            Candidate candidate = library.receive(document);
            if (!inference.execute(() -> tryOut(document, candidate))) {
                library.discard(candidate);
            }
        } catch (ImportRefusedException e) {
            importing.postValue(new ImportState.Refused(document.name(), e.refusal()));
        }
    }

    /** A file may be well-formed and still ask for what this runtime does not have. */
    private void tryOut(ModelDocument document, Candidate candidate) {
        try {
            opener.tryOut(RunningModel.runnable(candidate.model(), candidate.file()));
            run(() -> keep(document, candidate));
        } catch (RuntimeException | LinkageError e) {
            String words = String.valueOf(e.getMessage()).split("\n", 2)[0].trim();
            run(() -> refuse(document, candidate, new ImportRefusal.CannotRun(words)));
        }
    }

    private void keep(ModelDocument document, Candidate candidate) {
        try {
            ModelAsset kept = library.keep(candidate);
            read();
            importing.postValue(new ImportState.Done(kept));
        } catch (ImportRefusedException e) {
            importing.postValue(new ImportState.Refused(document.name(), e.refusal()));
        } catch (IOException e) {
            ImportRefusal refusal = new ImportRefusal.Unreadable(String.valueOf(e.getMessage()));
            importing.postValue(new ImportState.Refused(document.name(), refusal));
        }
    }

    private void refuse(ModelDocument document, Candidate candidate, ImportRefusal refusal) {
        library.discard(candidate);
        importing.postValue(new ImportState.Refused(document.name(), refusal));
    }

    /** Calls an imported model something else. */
    void rename(ModelAsset model, String name) {
        change(() -> library.rename(model, name));
    }

    /** Deletes an imported model. */
    void delete(ModelAsset model) {
        change(() -> library.delete(model));
    }

    private interface Change {
        void make() throws IOException;
    }

    private void change(Change change) {
        run(
                () -> {
                    try {
                        change.make();
                        read();
                    } catch (IOException unchanged) {
                        // the list that is shown is still the true one
                        models.postValue(models.getValue());
                    }
                });
    }

    private void run(Runnable task) {
        try {
            files.execute(task);
        } catch (RejectedExecutionException closed) {
            // the process ends: the next import sweeps what is left
            importing.postValue(new ImportState.Idle());
        }
    }
}
