package dev.layerlens.app.look;

import android.view.View;
import com.google.android.material.button.MaterialButton;
import dev.layerlens.app.R;
import dev.layerlens.app.camera.CameraAbilities;

/** The buttons over the picture; one that could do nothing is not there. */
final class StageButtons {
    private final MaterialButton torch;
    private final View switchCamera;
    private final MaterialButton heat;

    StageButtons(View root, LookViewModel model) {
        torch = root.findViewById(R.id.torch);
        switchCamera = root.findViewById(R.id.switch_camera);
        heat = root.findViewById(R.id.heat);
        torch.setOnClickListener(v -> model.setTorch(torch.isChecked()));
        switchCamera.setOnClickListener(v -> model.switchCamera());
        heat.setOnClickListener(v -> model.setHeatMap(heat.isChecked()));
    }

    /**
     * Shows what can be done.
     *
     * @param live whether the camera's picture is seen
     */
    void show(CameraAbilities camera, boolean live, boolean lit) {
        torch.setVisibility(live && camera.torch() ? View.VISIBLE : View.GONE);
        torch.setChecked(lit);
        switchCamera.setVisibility(live && camera.switches() ? View.VISIBLE : View.GONE);
    }

    /**
     * Shows the state of the heat map.
     *
     * @param possible whether the model can tell where it sees things
     * @param on whether it is wanted
     */
    void showHeat(boolean possible, boolean on) {
        heat.setVisibility(possible ? View.VISIBLE : View.GONE);
        heat.setChecked(on);
    }
}
