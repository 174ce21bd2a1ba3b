package dev.layerlens.app;

import static androidx.test.espresso.matcher.ViewMatchers.withId;

import android.graphics.Rect;
import android.view.View;
import androidx.test.espresso.ViewInteraction;
import dev.layerlens.app.layers.maps.MapGridView;
import dev.layerlens.app.layers.maps.MapPictureView;
import java.util.function.Consumer;
import java.util.function.Function;

/** The grid of a layer's maps, and the large map over the picture. */
final class Maps {
    private final AppRule app;

    Maps(AppRule app) {
        this.app = app;
    }

    ViewInteraction grid() {
        return app.view(withId(R.id.map_grid));
    }

    void onGrid(Consumer<MapGridView> look) {
        grid().check((view, missing) -> look.accept((MapGridView) view));
    }

    /** The middle of a channel's map in the grid. */
    static Function<View, float[]> map(int channel) {
        return view -> {
            Rect place = ((MapGridView) view).placeOf(channel);
            return new float[] {place.exactCenterX(), place.exactCenterY()};
        };
    }

    ViewInteraction picture() {
        return app.view(withId(R.id.map_picture));
    }

    void onPicture(Consumer<MapPictureView> look) {
        picture().check((view, missing) -> look.accept((MapPictureView) view));
    }

    /** The middle of a cell of the large map. */
    static Function<View, float[]> cell(int row, int column) {
        return view -> ((MapPictureView) view).touchOf(row, column);
    }
}
