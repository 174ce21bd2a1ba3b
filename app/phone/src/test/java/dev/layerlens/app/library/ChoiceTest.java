package dev.layerlens.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.content.SharedPreferences;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class ChoiceTest {
    private static final String EVERYDAY = "models/everyday.tflite";
    private static final String SHAPES = "models/shapes.tflite";
    private static final String CIFAR10 = "models/cifar10.tflite";

    private final Context context = ApplicationProvider.getApplicationContext();
    private final SharedPreferences preferences =
            context.getSharedPreferences("choice-test", Context.MODE_PRIVATE);
    private final Choice choice = new Choice(preferences);
    private List<ModelAsset> teaching;

    /** The bundled models, whether everyday is one of them or not. */
    @Before
    public void read() throws IOException {
        preferences.edit().clear().commit();
        teaching =
                new ModelLibrary(context.getAssets(), new ImportedModels(context.getCacheDir()))
                        .read().stream()
                                .filter(m -> !m.path().equals(EVERYDAY))
                                .collect(Collectors.toList());
    }

    private static ModelAsset as(String path, ModelAsset model) {
        return new ModelAsset(
                path,
                model.name(),
                model.origin(),
                model.digest(),
                model.bytes(),
                model.card(),
                model.report(),
                model.threshold(),
                model.classifier());
    }

    private String chosen(List<ModelAsset> models) {
        return choice.among(models).orElseThrow().path();
    }

    @Test
    public void aNewUserMeetsEverydayThings() {
        List<ModelAsset> all = new ArrayList<>(teaching);
        all.add(as(EVERYDAY, teaching.get(0)));
        assertThat(chosen(all)).isEqualTo(EVERYDAY);
    }

    @Test
    public void whereThatIsNotBundledShapesComeFirst() {
        assertThat(teaching).hasSizeGreaterThan(1);
        assertThat(chosen(teaching)).isEqualTo(SHAPES);
    }

    @Test
    public void whatWasChosenStaysChosenAsLongAsItIsThere() {
        choice.remember(CIFAR10);
        assertThat(chosen(teaching)).isEqualTo(CIFAR10);
        choice.remember("models/gone.tflite");
        assertThat(chosen(teaching)).isEqualTo(SHAPES);
    }

    @Test
    public void withoutAnyOfThemTheFirstOneIsTaken() {
        List<ModelAsset> others = List.of(as("models/a.tflite", teaching.get(0)));
        assertThat(chosen(others)).isEqualTo("models/a.tflite");
        assertThat(choice.among(List.of())).isEmpty();
    }
}
