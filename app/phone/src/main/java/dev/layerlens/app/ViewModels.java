package dev.layerlens.app;

import androidx.lifecycle.ViewModel;
import androidx.lifecycle.ViewModelProvider;
import dev.layerlens.app.layers.maps.MapsViewModel;
import dev.layerlens.app.layers.sharing.SharingViewModel;
import dev.layerlens.app.layers.walk.LayersViewModel;
import dev.layerlens.app.layers.walk.Pictures;
import dev.layerlens.app.look.LookViewModel;
import dev.layerlens.app.models.ModelsViewModel;
import dev.layerlens.app.settings.SettingsViewModel;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the view models of all screens out of the object graph. */
final class ViewModels implements ViewModelProvider.Factory {
    private final Map<Class<? extends ViewModel>, Supplier<ViewModel>> makers;

    ViewModels(AppContainer container) {
        makers =
                Map.of(
                        LookViewModel.class,
                        () ->
                                new LookViewModel(
                                        container.lens(),
                                        container.sources(),
                                        container.settings(),
                                        container.pictures(),
                                        container.outbox(),
                                        container.borrowers()),
                        LayersViewModel.class,
                        () ->
                                new LayersViewModel(
                                        container.walkthrough(),
                                        new Pictures(
                                                container.lens(),
                                                container.pictures(),
                                                container.borrowers())),
                        SharingViewModel.class,
                        () -> new SharingViewModel(container.outbox()),
                        MapsViewModel.class,
                        MapsViewModel::new,
                        ModelsViewModel.class,
                        () -> new ModelsViewModel(container.lens(), container.measured()),
                        SettingsViewModel.class,
                        () ->
                                new SettingsViewModel(
                                        container.settings(), container.lens().state()));
    }

    @Override
    public <T extends ViewModel> T create(Class<T> kind) {
        return kind.cast(
                Optional.ofNullable(makers.get(kind))
                        .orElseThrow(() -> new IllegalArgumentException("no maker of " + kind))
                        .get());
    }
}
