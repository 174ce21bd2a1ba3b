package dev.layerlens.app.layers.sharing;

import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.view.ContextThemeWrapper;
import android.view.View;
import androidx.appcompat.widget.PopupMenu;
import androidx.fragment.app.Fragment;
import androidx.fragment.app.FragmentManager;
import androidx.lifecycle.ViewModelProvider;
import com.google.android.material.snackbar.Snackbar;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.WalkState;
import dev.layerlens.app.layers.walk.LayersViewModel;
import dev.layerlens.app.share.Parcel;

/** Lets a person share what is on the screen, or the whole walk. */
public final class WalkSharing {
    private final Fragment host;
    private final LayersViewModel walk;
    private final SharingViewModel model;

    /**
     * @param host of the screens; its view is there
     */
    public WalkSharing(Fragment host) {
        this.host = host;
        ViewModelProvider models = new ViewModelProvider(host.requireActivity());
        walk = models.get(LayersViewModel.class);
        model = models.get(SharingViewModel.class);
        model.parcel().observe(host.getViewLifecycleOwner(), this::handOver);
        model.state().observe(host.getViewLifecycleOwner(), this::show);
    }

    /** Asks what is to be shared. */
    public void ask(View anchor) {
        PopupMenu menu = new PopupMenu(anchor.getContext(), anchor);
        menu.inflate(R.menu.share_walk);
        menu.setOnMenuItemClickListener(
                item -> {
                    if (item.getItemId() == R.id.share_screen) {
                        shareScreen();
                    } else {
                        shareWalk();
                    }
                    return true;
                });
        menu.show();
    }

    private void shareScreen() {
        View screen = host.requireView();
        Bitmap drawn =
                Bitmap.createBitmap(screen.getWidth(), screen.getHeight(), Bitmap.Config.ARGB_8888);
        screen.draw(new Canvas(drawn));
        model.share(drawn);
    }

    private void shareWalk() {
        if (walk.state().getValue() instanceof WalkState.Ready ready) {
            // longer than this screen may live
            ContextThemeWrapper application =
                    new ContextThemeWrapper(
                            host.requireContext().getApplicationContext(), R.style.Theme_LayerLens);
            model.share(application, walk.walk(), ready.walk());
        }
    }

    private void show(ArchiveState state) {
        FragmentManager pages = host.getChildFragmentManager();
        boolean shown = pages.findFragmentByTag(ArchiveDialog.TAG) != null;
        if (state instanceof ArchiveState.Writing && !shown && !pages.isStateSaved()) {
            new ArchiveDialog().showNow(pages, ArchiveDialog.TAG);
        }
    }

    private void handOver(Parcel parcel) {
        if (parcel instanceof Parcel.Ready ready) {
            model.taken();
            host.startActivity(
                    Intent.createChooser(ready.intent(), host.getString(R.string.share)));
        } else if (parcel instanceof Parcel.Failed) {
            model.taken();
            model.cancel();
            Snackbar.make(host.requireView(), R.string.share_failed, Snackbar.LENGTH_LONG).show();
        }
    }
}
