package dev.layerlens.app.look;

import android.net.Uri;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.core.os.BundleCompat;
import androidx.fragment.app.Fragment;
import androidx.lifecycle.LifecycleOwner;
import androidx.lifecycle.ViewModelProvider;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.Navigator;
import dev.layerlens.app.ui.Screen;
import dev.layerlens.app.ui.SystemBars;
import java.util.Optional;

/** Point the phone at something, or choose a picture, and read what it is. */
public final class LookFragment extends Fragment {
    private static final String PICTURE = "picture";

    private LookViewModel model;
    private CameraPermission permission;
    private PictureChooser chooser;
    private LookViews views;
    private StageButtons buttons;
    private AnswerSharing sharing;
    private Viewing viewing;
    private Optional<Integer> heated = Optional.empty();

    @Override
    public void onCreate(Bundle state) {
        super.onCreate(state);
        model = new ViewModelProvider(requireActivity()).get(LookViewModel.class);
        permission = new CameraPermission(this, this::permissionAnswered);
        chooser = new PictureChooser(this, model);
        openAgain(state);
    }

    /** After the process was ended, a picture has to be read again. */
    private void openAgain(Bundle state) {
        Optional<Uri> address =
                Optional.ofNullable(state)
                        .map(kept -> BundleCompat.getParcelable(kept, PICTURE, Uri.class));
        if (address.isPresent() && model.pictureAddress().isEmpty()) {
            model.openPicture(address);
        }
    }

    @Override
    public void onSaveInstanceState(Bundle state) {
        super.onSaveInstanceState(state);
        model.pictureAddress().ifPresent(address -> state.putParcelable(PICTURE, address));
    }

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        return inflater.inflate(R.layout.fragment_look, parent, false);
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        Figures figures = new Figures(getResources().getConfiguration().getLocales().get(0));
        views = new LookViews(root, figures, this::openLatency, this::act, model::heatOf);
        buttons = new StageButtons(root, model);
        sharing = new AnswerSharing(this, model, figures);
        viewing = new Viewing(requireActivity(), model, views.viewfinder());
        SystemBars.clearTop(root.findViewById(R.id.stage_buttons));
        Gestures.watch(views.viewfinder(), model);
        root.findViewById(R.id.freeze).setOnClickListener(v -> toggleFreeze());
        root.findViewById(R.id.why).setOnClickListener(v -> why());
        root.findViewById(R.id.gallery).setOnClickListener(v -> choosePicture());
        root.findViewById(R.id.share_answer).setOnClickListener(v -> sharing.prepare());
        observe(getViewLifecycleOwner());
    }

    private void observe(LifecycleOwner owner) {
        model.reading().observe(owner, r -> show());
        model.model().observe(owner, m -> show());
        model.camera().observe(owner, c -> show());
        model.abilities().observe(owner, a -> show());
        model.heat().observe(owner, this::showHeat);
        model.picture().observe(owner, this::showPicture);
        model.outbox().parcel().observe(owner, p -> sharing.show(p));
        model.still()
                .observe(
                        owner,
                        still -> {
                            views.showStill(still);
                            show();
                        });
    }

    /** The map follows every frame; what else depends on it only its class. */
    private void showHeat(Optional<HeatMap> heat) {
        Optional<Integer> now = heat.map(HeatMap::index);
        if (now.equals(heated)) {
            views.showHeat(notice().isPresent() ? Optional.empty() : heat);
        } else {
            heated = now;
            show();
        }
    }

    private void showPicture(PictureState picture) {
        chooser.show(picture);
        openViewing();
    }

    private void show() {
        Optional<Notice> notice = notice();
        // what was seen before is no answer to what is not seen now
        Optional<Reading> reading =
                notice.isPresent() ? Optional.empty() : model.reading().getValue();
        views.show(
                notice,
                model.model().getValue(),
                reading,
                model.settings(),
                heated,
                model.latency());
        views.showHeat(notice.isPresent() ? Optional.empty() : model.heat().getValue());
        views.showFreeze(model.isStill(), reading.isPresent());
        buttons.show(model.abilities().getValue(), notice.isEmpty());
    }

    private Optional<Notice> notice() {
        ModelState state = model.model().getValue();
        PictureState picture = model.picture().getValue();
        if (picture instanceof PictureState.Opening) {
            return Optional.of(Notice.ofOpening());
        }
        return model.isStill()
                ? Notice.ofStill(state)
                : Notice.of(permission.state(), model.camera().getValue(), state);
    }

    /** Holds on to the picture, or lets it go; does nothing while there is none. */
    public void toggleFreeze() {
        if (model.isStill()) {
            model.goLive();
        } else if (notice().isEmpty() && model.reading().getValue().isPresent()) {
            model.freeze();
        }
    }

    /** Lets the user choose a picture from the gallery. */
    void choosePicture() {
        chooser.open();
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
            case ASK, ASK_AGAIN -> permission.ask();
            case SETTINGS -> permission.openSettings();
            case MODELS -> go(Screen.MODELS);
            case GALLERY -> choosePicture();
            case LIVE -> model.goLive();
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
        openViewing();
    }

    private void permissionAnswered() {
        if (isResumed()) {
            openViewing();
        }
    }

    private void openViewing() {
        viewing.open(permission.state() == Notice.Permission.GRANTED);
        show();
    }

    @Override
    public void onStop() {
        viewing.close();
        SystemBars.overSurface(requireActivity());
        super.onStop();
    }
}
