package dev.layerlens.app.look;

import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.fragment.app.Fragment;
import androidx.lifecycle.ViewModelProvider;
import dev.layerlens.app.R;
import dev.layerlens.app.camera.CameraAbilities;
import dev.layerlens.app.camera.CameraState;
import dev.layerlens.app.camera.Frame;
import dev.layerlens.app.camera.FrameSource;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.ui.Navigator;
import dev.layerlens.app.ui.Screen;
import dev.layerlens.app.ui.SystemBars;
import java.util.Optional;

/** Point the phone at something and read what it is. */
public final class LookFragment extends Fragment implements FrameSource.Listener {
    private LookViewModel model;
    private LookViews views;
    private StageButtons buttons;
    private CameraPermission permission;
    private Optional<Integer> heated = Optional.empty();
    private Optional<FrameSource> source = Optional.empty();

    @Override
    public void onCreate(Bundle state) {
        super.onCreate(state);
        model = new ViewModelProvider(requireActivity()).get(LookViewModel.class);
        permission = new CameraPermission(this, this::permissionAnswered);
    }

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        return inflater.inflate(R.layout.fragment_look, parent, false);
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        views = new LookViews(root, this::openLatency, this::act, model::heatOf);
        buttons = new StageButtons(root, model);
        SystemBars.clearTop(root.findViewById(R.id.stage_buttons));
        Gestures.watch(views.viewfinder(), model);
        root.findViewById(R.id.freeze).setOnClickListener(v -> toggleFreeze());
        root.findViewById(R.id.why).setOnClickListener(v -> why());
        model.reading().observe(getViewLifecycleOwner(), r -> show());
        model.model().observe(getViewLifecycleOwner(), m -> show());
        model.camera().observe(getViewLifecycleOwner(), c -> show());
        model.abilities().observe(getViewLifecycleOwner(), a -> show());
        model.heat().observe(getViewLifecycleOwner(), this::showHeat);
        model.still()
                .observe(
                        getViewLifecycleOwner(),
                        still -> {
                            views.showStill(still);
                            show();
                        });
    }

    /** The map follows every frame; what else depends on it only its class. */
    private void showHeat(Optional<HeatMap> heat) {
        views.showHeat(heat);
        Optional<Integer> now = heat.map(HeatMap::index);
        if (!now.equals(heated)) {
            heated = now;
            show();
        }
    }

    private void show() {
        ModelState state = model.model().getValue();
        Optional<Notice> notice =
                model.isFrozen()
                        ? Notice.ofStill(state)
                        : Notice.of(permission.state(), model.camera().getValue(), state);
        views.show(
                notice,
                state,
                model.reading().getValue(),
                model.settings(),
                heated,
                model.latency());
        buttons.show(
                model.abilities().getValue(), notice.isEmpty() && !model.isFrozen(), model.isLit());
        buttons.showHeat(model.canHeat(), model.settings().heatMap());
    }

    /** Holds on to the picture, or lets it go; does nothing while there is none. */
    public void toggleFreeze() {
        if (model.reading().getValue().isPresent()) {
            model.toggleFreeze();
        }
    }

    private void openLatency() {
        if (getChildFragmentManager().findFragmentByTag(LatencySheet.TAG) == null) {
            new LatencySheet().show(getChildFragmentManager(), LatencySheet.TAG);
        }
    }

    private void why() {
        model.freeze();
        go(Screen.LAYERS);
    }

    private void act(Notice.Action action) {
        switch (action) {
            case ASK -> permission.ask();
            case SETTINGS -> permission.openSettings();
            case MODELS -> go(Screen.MODELS);
            case WAIT -> {}
        }
    }

    private void go(Screen screen) {
        ((Navigator) requireActivity()).open(screen);
    }

    @Override
    public void onStart() {
        super.onStart();
        SystemBars.overPicture(requireActivity());
        startCamera();
    }

    private void permissionAnswered() {
        if (isResumed()) {
            startCamera();
        }
    }

    private void startCamera() {
        if (source.isEmpty() && permission.state() == Notice.Permission.GRANTED) {
            FrameSource opened = model.source(requireActivity());
            source = Optional.of(opened);
            views.viewfinder().setPreview(opened.preview());
            opened.start(this);
        }
        show();
    }

    @Override
    public void onStop() {
        source.ifPresent(FrameSource::close);
        source = Optional.empty();
        views.viewfinder().clearPreview();
        SystemBars.overSurface(requireActivity());
        super.onStop();
    }

    @Override
    public void onSize(int width, int height) {
        views.viewfinder().setPictureSize(width, height);
    }

    @Override
    public void onFrame(Frame frame) {
        model.offer(frame);
    }

    @Override
    public void onAbilities(CameraAbilities abilities) {
        model.cameraCan(abilities);
    }

    @Override
    public void onState(CameraState state) {
        model.cameraIs(state);
    }
}
