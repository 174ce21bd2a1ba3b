package dev.layerlens.app;

import android.app.Application;
import com.google.android.material.color.DynamicColors;
import dev.layerlens.app.camera.FrameSources;
import java.util.concurrent.Executors;

/** The process: it owns the object graph. */
public final class LayerLensApplication extends Application {
    private AppContainer container;

    @Override
    public void onCreate() {
        super.onCreate();
        DynamicColors.applyToActivitiesIfAvailable(this);
    }

    /** The object graph, made when it is first needed. */
    public AppContainer container() {
        if (container == null) {
            container =
                    new AppContainer(
                            this,
                            FrameSources.best(),
                            Executors.newSingleThreadExecutor(r -> new Thread(r, "inference")),
                            Executors.newSingleThreadExecutor(r -> new Thread(r, "files")),
                            Executors.newCachedThreadPool(r -> new Thread(r, "pictures")));
        }
        return container;
    }

    /** Puts another graph in place of the one there is, which is closed. */
    public void replaceContainer(AppContainer replacement) {
        if (container != null) {
            container.close();
        }
        container = replacement;
    }
}
