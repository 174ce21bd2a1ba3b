package dev.layerlens.app.settings;

import android.content.pm.PackageManager;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.CompoundButton;
import android.widget.RadioGroup;
import android.widget.TextView;
import androidx.fragment.app.Fragment;
import androidx.lifecycle.ViewModelProvider;
import com.google.android.material.slider.Slider;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.SystemBars;

/** How the app answers and looks. Every change counts at once. */
public final class SettingsFragment extends Fragment {
    private SettingsViewModel model;
    private Figures figures;
    private BackendPanel backend;

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        return inflater.inflate(R.layout.fragment_settings, parent, false);
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        model = new ViewModelProvider(requireActivity()).get(SettingsViewModel.class);
        figures = new Figures(getResources().getConfiguration().getLocales().get(0));
        SystemBars.clearTop(root.findViewById(R.id.settings_title));
        slider(R.id.answers, count -> model.setAnswers(Math.round(count)));
        backend = new BackendPanel(root, model, figures);
        slider(R.id.threshold, model::setThreshold);
        root.<Slider>findViewById(R.id.threshold).setLabelFormatter(figures::percent);
        root.<CompoundButton>findViewById(R.id.models_threshold)
                .setOnCheckedChangeListener((button, on) -> model.setModelsThreshold(on));
        root.<CompoundButton>findViewById(R.id.smoothing)
                .setOnCheckedChangeListener((button, on) -> model.setSmoothing(on));
        root.<RadioGroup>findViewById(R.id.theme)
                .setOnCheckedChangeListener((group, id) -> model.setTheme(theme(id)));
        root.<TextView>findViewById(R.id.about_version)
                .setText(getString(R.string.about_version, version()));
    }

    private void slider(int id, Slid changed) {
        requireView()
                .<Slider>findViewById(id)
                .addOnChangeListener(
                        (slider, value, byUser) -> {
                            if (byUser) {
                                changed.to(value);
                            }
                        });
    }

    private interface Slid {
        void to(float value);
    }

    /** Views have their own state back by now, which is older than the store's. */
    @Override
    public void onViewStateRestored(Bundle state) {
        super.onViewStateRestored(state);
        model.settings().observe(getViewLifecycleOwner(), s -> show(requireView(), s));
        model.running().observe(getViewLifecycleOwner(), backend::show);
    }

    private void show(View root, Settings settings) {
        root.<TextView>findViewById(R.id.answers_text)
                .setText(
                        getResources()
                                .getQuantityString(
                                        R.plurals.answers_shown,
                                        settings.answers(),
                                        settings.answers()));
        root.<Slider>findViewById(R.id.answers).setValue(settings.answers());
        backend.show(settings.backend());
        boolean models = settings.threshold().isEmpty();
        root.<CompoundButton>findViewById(R.id.models_threshold).setChecked(models);
        root.findViewById(R.id.threshold_own).setVisibility(models ? View.GONE : View.VISIBLE);
        settings.threshold().ifPresent(t -> showThreshold(root, t));
        root.<CompoundButton>findViewById(R.id.smoothing).setChecked(settings.smoothing());
        root.<RadioGroup>findViewById(R.id.theme).check(button(settings.theme()));
    }

    private void showThreshold(View root, float threshold) {
        Slider slider = root.findViewById(R.id.threshold);
        // the slider refuses a value between its steps
        float step = slider.getStepSize();
        float nearest = Math.round(threshold / step) * step;
        slider.setValue(Math.max(slider.getValueFrom(), Math.min(slider.getValueTo(), nearest)));
        root.<TextView>findViewById(R.id.threshold_text)
                .setText(getString(R.string.threshold_own, figures.percent(threshold)));
    }

    private static int button(Theme theme) {
        return switch (theme) {
            case SYSTEM -> R.id.theme_system;
            case LIGHT -> R.id.theme_light;
            case DARK -> R.id.theme_dark;
        };
    }

    private static Theme theme(int button) {
        for (Theme theme : Theme.values()) {
            if (button(theme) == button) {
                return theme;
            }
        }
        throw new IllegalArgumentException("no theme belongs to button " + button);
    }

    private String version() {
        try {
            return requireContext()
                    .getPackageManager()
                    .getPackageInfo(requireContext().getPackageName(), 0)
                    .versionName;
        } catch (PackageManager.NameNotFoundException e) {
            throw new IllegalStateException("the app is not installed where it runs", e);
        }
    }
}
