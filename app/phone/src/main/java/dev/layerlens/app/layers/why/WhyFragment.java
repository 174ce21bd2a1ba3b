package dev.layerlens.app.layers.why;

import android.os.Bundle;
import android.view.View;
import androidx.fragment.app.Fragment;
import com.google.android.material.appbar.MaterialToolbar;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.ui.SystemBars;

/** How the answer came together. */
public final class WhyFragment extends Fragment {

    public WhyFragment() {
        super(R.layout.fragment_why);
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        MaterialToolbar bar = root.findViewById(R.id.why_bar);
        SystemBars.clearTop(bar);
        bar.setNavigationOnClickListener(v -> Paths.of(this).back());
    }
}
