package dev.layerlens.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.app.R;
import dev.layerlens.app.camera.CameraState;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.look.Notice.Action;
import dev.layerlens.app.look.Notice.Permission;
import org.junit.Test;

public final class NoticeTest {
    private static final ModelState OPENING = new ModelState.Opening();

    private static void assertSays(
            int text, Action action, Permission permission, CameraState camera) {
        assertThat(Notice.of(permission, camera, OPENING))
                .hasValueSatisfying(
                        notice -> {
                            assertThat(notice.text()).isEqualTo(text);
                            assertThat(notice.action()).isEqualTo(action);
                        });
    }

    @Test
    public void whoWasNotAskedIsAsked() {
        assertSays(R.string.camera_needed, Action.ASK, Permission.NOT_ASKED, CameraState.STARTING);
    }

    @Test
    public void whoSaidNoIsAskedAgain() {
        assertSays(
                R.string.camera_denied, Action.ASK_AGAIN, Permission.DENIED, CameraState.STARTING);
    }

    @Test
    public void whoRefusedIsLedToTheSettings() {
        assertSays(
                R.string.camera_refused, Action.SETTINGS, Permission.REFUSED, CameraState.STARTING);
    }

    @Test
    public void aCameraThatDoesNotRunSaysWhy() {
        assertSays(R.string.camera_starting, Action.WAIT, Permission.GRANTED, CameraState.STARTING);
        assertSays(R.string.camera_busy, Action.GALLERY, Permission.GRANTED, CameraState.BUSY);
        assertSays(R.string.camera_needed, Action.ASK, Permission.GRANTED, CameraState.DENIED);
        assertSays(R.string.camera_lost, Action.GALLERY, Permission.GRANTED, CameraState.LOST);
        assertSays(
                R.string.camera_missing, Action.GALLERY, Permission.GRANTED, CameraState.MISSING);
    }

    @Test
    public void aRunningCameraNeedsNoNotice() {
        assertThat(Notice.of(Permission.GRANTED, CameraState.RUNNING, OPENING)).isEmpty();
    }

    @Test
    public void aModelThatFailedComesBeforeEverythingElse() {
        ModelState failed = new ModelState.Failed("shapes", "damaged");
        assertThat(Notice.of(Permission.NOT_ASKED, CameraState.LOST, failed))
                .hasValueSatisfying(
                        notice -> {
                            assertThat(notice.action()).isEqualTo(Action.MODELS);
                            assertThat(notice.arguments()).containsExactly("shapes", "damaged");
                        });
    }
}
