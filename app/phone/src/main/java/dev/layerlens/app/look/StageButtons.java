package dev.layerlens.app.look;

import android.view.View;
import com.google.android.material.button.MaterialButton;
import dev.layerlens.app.R;
import dev.layerlens.app.camera.CameraAbilities;

/** The buttons over the picture; one that could do nothing is not there. */
final class StageButtons {
    private final LookViewModel model;
    private final MaterialButton torch;
    private final View switchCamera;
    private final MaterialButton heat;
    private final View share;

    StageButtons(View root, LookViewModel model) {
        this.model = model;
        torch = root.findViewById(R.id.torch);
        switchCamera = root.findViewById(R.id.switch_camera);
        heat = root.findViewById(R.id.heat);
        share = root.findViewById(R.id.share_answer);
        torch.setOnClickListener(v -> model.setTorch(torch.isChecked()));
        switchCamera.setOnClickListener(v -> model.switchCamera());
        heat.setOnClickListener(v -> model.setHeatMap(heat.isChecked()));
    }

    /**
     * Shows what can be done.
     *
     * @param seen whether there is a picture to see
     */
    void show(CameraAbilities camera, boolean seen) {
        boolean live = seen && !model.isStill();
        appear(torch, live && camera.torch());
        torch.setChecked(model.isLit());
        appear(switchCamera, live && camera.switches());
        appear(heat, seen && model.canHeat());
        heat.setChecked(model.settings().heatMap());
        appear(share, seen && model.isFrozen());
    }

    private static void appear(View button, boolean useful) {
        button.setVisibility(useful ? View.VISIBLE : View.GONE);
    }
}
