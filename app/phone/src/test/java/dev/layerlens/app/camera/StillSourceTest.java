package dev.layerlens.app.camera;

import static org.assertj.core.api.Assertions.assertThat;

import android.widget.ImageView;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class StillSourceTest implements FrameSource.Listener {
    private final List<Object> told = new ArrayList<>();

    @Override
    public void onSize(int width, int height) {
        told.add(width + " x " + height);
    }

    @Override
    public void onFrame(Frame frame) {
        told.add(frame.upright().argb()[1]);
        told.add(frame.timestampNanos());
        frame.close();
    }

    @Override
    public void onState(CameraState state) {
        told.add(state);
    }

    @Override
    public void onAbilities(CameraAbilities abilities) {
        told.add(abilities);
    }

    @Test
    public void aPictureIsACameraOfOneFrame() {
        Picture picture = new Picture(2, 1, new int[] {0xff000000, 0xff123456});
        StillSource source =
                new StillSource(ApplicationProvider.getApplicationContext(), picture, 7);
        source.start(this);
        assertThat(told)
                .containsExactly(
                        "2 x 1", CameraState.RUNNING, CameraAbilities.none(), 0xff123456, 7L);
        assertThat(((ImageView) source.preview()).getDrawable()).isNotNull();
        source.close();
        assertThat(((ImageView) source.preview()).getDrawable()).isNull();
    }
}
