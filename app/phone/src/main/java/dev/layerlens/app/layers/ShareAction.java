package dev.layerlens.app.layers;

import android.annotation.SuppressLint;
import android.os.Bundle;
import android.view.MenuItem;
import android.view.View;
import android.view.ViewGroup;
import androidx.fragment.app.Fragment;
import androidx.fragment.app.FragmentManager;
import com.google.android.material.appbar.MaterialToolbar;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.walk.Paths;
import java.util.Optional;

/** Gives every page with a bar the action that shares it. */
final class ShareAction extends FragmentManager.FragmentLifecycleCallbacks {
    private final Paths paths;

    ShareAction(Paths paths) {
        this.paths = paths;
    }

    @Override
    public void onFragmentViewCreated(
            FragmentManager pages, Fragment page, View root, Bundle state) {
        bar(root).ifPresent(this::add);
    }

    private static Optional<MaterialToolbar> bar(View view) {
        if (view instanceof MaterialToolbar found) {
            return Optional.of(found);
        }
        Optional<MaterialToolbar> found = Optional.empty();
        if (view instanceof ViewGroup group) {
            for (int i = 0; i < group.getChildCount() && found.isEmpty(); i++) {
                found = bar(group.getChildAt(i));
            }
        }
        return found;
    }

    @SuppressLint("AlwaysShowAction") // it stands where every other page has it
    private void add(MaterialToolbar bar) {
        MenuItem share = bar.getMenu().add(R.string.share_page);
        share.setIcon(R.drawable.ic_share_24);
        share.setShowAsAction(MenuItem.SHOW_AS_ACTION_IF_ROOM);
        share.setOnMenuItemClickListener(
                item -> {
                    paths.share(bar);
                    return true;
                });
    }
}
