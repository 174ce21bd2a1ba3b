package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.EditText;
import android.widget.RadioButton;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import com.google.android.material.appbar.MaterialToolbar;
import com.google.android.material.navigation.NavigationBarView;
import com.google.android.material.slider.Slider;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.library.Offers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.shadows.ShadowLooper;

/**
 * Every screen is there again after the phone was turned, and after the process was killed: then
 * nothing is left but what the system was given to keep.
 */
@RunWith(AndroidJUnit4.class)
public final class RestoreTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private ActivityController<MainActivity> activity;

    @Before
    public void start() {
        activity = Robolectric.buildActivity(MainActivity.class).setup();
        settle();
    }

    @After
    public void leave() {
        activity.pause().stop().destroy();
    }

    /** Windows that were opened are laid out by the next frame. */
    private void settle() {
        app.settle();
        ShadowLooper.idleMainLooper(1, TimeUnit.SECONDS);
        app.settle();
    }

    private void turn() {
        RuntimeEnvironment.setQualifiers("+land");
        activity.configurationChange();
        settle();
        RuntimeEnvironment.setQualifiers("+port");
        activity.configurationChange();
        settle();
    }

    private void killAndRestart() {
        Bundle kept = new Bundle();
        activity.pause().stop().saveInstanceState(kept).destroy();
        app.restart();
        activity = Robolectric.buildActivity(MainActivity.class).setup(kept);
        settle();
    }

    private <V extends View> V find(Class<V> kind, int id) {
        return kind.cast(activity.get().findViewById(id));
    }

    /** In the sheet or dialog that lies over the screen. */
    private <V extends View> V over(Class<V> kind, int id) {
        View window = Windows.top();
        assertThat(window).isNotSameAs(activity.get().getWindow().getDecorView());
        return kind.cast(window.findViewById(id));
    }

    private void tap(int id) {
        find(View.class, id).performClick();
        settle();
    }

    private void menu(int item) {
        find(MaterialToolbar.class, R.id.card_bar).getMenu().performIdentifierAction(item, 0);
        settle();
    }

    private void bring(Uri file) {
        tap(R.id.go_to_models);
        tap(R.id.import_model);
        SystemPicker.pick(activity.get(), file);
        settle();
    }

    private void isAt(int screen) {
        assertThat(find(NavigationBarView.class, R.id.navigation).getSelectedItemId())
                .isEqualTo(screen);
    }

    private void answers() {
        View row = find(View.class, R.id.answer_1);
        assertThat(row.<TextView>findViewById(R.id.answer_name).getText().toString())
                .isEqualTo("triangle");
    }

    @Test
    public void look() {
        turn();
        answers();
        killAndRestart();
        isAt(R.id.go_to_look);
        answers();
    }

    @Test
    public void whereTheTimeGoes() {
        tap(R.id.backend);
        String title = over(TextView.class, R.id.latency_title).getText().toString();
        assertThat(title).contains("CPU");
        turn();
        assertThat(over(TextView.class, R.id.latency_title).getText().toString()).isEqualTo(title);
        killAndRestart();
        assertThat(over(TextView.class, R.id.latency_title).getText().toString()).isEqualTo(title);
    }

    @Test
    public void layers() {
        tap(R.id.why);
        turn();
        isAt(R.id.go_to_layers);
        assertThat(find(TextView.class, R.id.answer).getText().toString()).isEqualTo("triangle");
        killAndRestart();
        isAt(R.id.go_to_layers);
        assertThat(find(View.class, R.id.empty).isShown()).isTrue();
        tap(R.id.go_look);
        answers();
    }

    @Test
    public void layerCard() {
        tap(R.id.why);
        find(RecyclerView.class, R.id.layers)
                .findViewHolderForAdapterPosition(2)
                .itemView
                .performClick();
        settle();
        CharSequence opened = find(MaterialToolbar.class, R.id.layer_bar).getTitle();
        turn();
        assertThat(find(MaterialToolbar.class, R.id.layer_bar).getTitle()).isEqualTo(opened);
        killAndRestart();
        assertThat(find(View.class, R.id.empty).isShown()).isTrue();
        tap(R.id.go_look);
        tap(R.id.why);
        assertThat(find(MaterialToolbar.class, R.id.layer_bar).getTitle()).isEqualTo(opened);
        activity.get().getOnBackPressedDispatcher().onBackPressed();
        settle();
        assertThat(find(View.class, R.id.layer_bar)).isNull();
        isAt(R.id.go_to_layers);
    }

    @Test
    public void whySomethingElse() {
        tap(R.id.why);
        page().openWhy();
        settle();
        tap(R.id.why_class);
        RecyclerView classes = over(RecyclerView.class, R.id.class_rows);
        classes.findViewHolderForAdapterPosition(1).itemView.performClick();
        settle();
        tap(R.id.cover);
        String chosen = find(TextView.class, R.id.why_class).getText().toString();
        assertThat(chosen).doesNotContain("triangle");
        assertThat(find(View.class, R.id.cover_map).isShown()).isTrue();
        turn();
        assertThat(find(TextView.class, R.id.why_class).getText().toString()).isEqualTo(chosen);
        assertThat(find(View.class, R.id.cover_map).getVisibility()).isEqualTo(View.VISIBLE);
        killAndRestart();
        tap(R.id.go_look);
        tap(R.id.why);
        assertThat(find(TextView.class, R.id.why_class).getText().toString()).isEqualTo(chosen);
        assertThat(find(View.class, R.id.cover_map).isShown()).isTrue();
    }

    @Test
    public void whatIfChannelsAreOff() {
        tap(R.id.why);
        page().openWhatIf("stem.conv");
        settle();
        tap(R.id.all_off);
        String off = find(TextView.class, R.id.off_count).getText().toString();
        assertThat(off).isNotEqualTo(app.text(R.string.what_if_all_on));
        killAndRestart();
        tap(R.id.go_look);
        tap(R.id.why);
        assertThat(find(TextView.class, R.id.off_count).getText().toString()).isEqualTo(off);
    }

    private Paths page() {
        return activity.get().getSupportFragmentManager().getFragments().stream()
                .filter(Paths.class::isInstance)
                .map(Paths.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void modelCard() {
        tap(R.id.go_to_models);
        tap(R.id.model_details);
        CharSequence opened = find(MaterialToolbar.class, R.id.card_bar).getTitle();
        assertThat(opened).isNotEmpty();
        turn();
        assertThat(find(MaterialToolbar.class, R.id.card_bar).getTitle()).isEqualTo(opened);
        killAndRestart();
        isAt(R.id.go_to_models);
        assertThat(find(MaterialToolbar.class, R.id.card_bar).getTitle()).isEqualTo(opened);
        assertThat(find(View.class, R.id.card_page).isShown()).isTrue();
        activity.get().getOnBackPressedDispatcher().onBackPressed();
        settle();
        assertThat(find(View.class, R.id.models_page).isShown()).isTrue();
    }

    @Test
    public void whatAModelWasMeasuredAt() {
        tap(R.id.go_to_models);
        tap(R.id.model_details);
        menu(R.id.measure);
        String measured = over(TextView.class, R.id.benchmark_text).getText().toString();
        assertThat(measured).contains("CPU with 4 threads");
        turn();
        assertThat(over(TextView.class, R.id.benchmark_text).getText().toString())
                .isEqualTo(measured);
        killAndRestart();
        assertThat(over(TextView.class, R.id.benchmark_text).getText().toString())
                .isEqualTo(measured);
        assertThat(over(View.class, R.id.benchmark_share).isShown()).isTrue();
    }

    @Test
    public void whyAFileWasNotImported() {
        bring(Offers.of("notes.tflite", "lorem ipsum".getBytes(StandardCharsets.UTF_8)));
        turn();
        String sentence = app.text(R.string.import_not_a_model);
        assertThat(over(TextView.class, android.R.id.message).getText().toString())
                .isEqualTo(sentence);
        killAndRestart();
        assertThat(over(TextView.class, android.R.id.message).getText().toString())
                .isEqualTo(sentence);
    }

    @Test
    public void whatAModelIsToBeCalledAndThatItIsToBeDeleted() {
        byte[] colours = ForeignModel.uint8().softmax().labels("red", "green", "blue").file();
        bring(Offers.of("colours.tflite", colours));
        String path =
                app.container().lens().models().getValue().stream()
                        .filter(m -> m.name().equals("colours"))
                        .findFirst()
                        .orElseThrow()
                        .path();
        openCard("colours");
        menu(R.id.rename);
        over(EditText.class, R.id.new_name).setText("My colours");
        turn();
        killAndRestart();
        assertThat(over(EditText.class, R.id.new_name).getText().toString())
                .isEqualTo("My colours");
        over(View.class, android.R.id.button1).performClick();
        settle();
        assertThat(find(MaterialToolbar.class, R.id.card_bar).getTitle().toString())
                .isEqualTo("My colours");
        menu(R.id.delete);
        turn();
        killAndRestart();
        over(View.class, android.R.id.button1).performClick();
        settle();
        assertThat(app.container().lens().models().getValue())
                .extracting(ModelAsset::path)
                .isNotEmpty()
                .doesNotContain(path);
        assertThat(find(View.class, R.id.models_page).isShown()).isTrue();
    }

    private void openCard(String model) {
        RecyclerView list = find(RecyclerView.class, R.id.models);
        for (int i = 0; i < list.getAdapter().getItemCount(); i++) {
            list.scrollToPosition(i);
            settle();
            View row = list.findViewHolderForAdapterPosition(i).itemView;
            if (row.<TextView>findViewById(R.id.model_name).getText().toString().equals(model)) {
                row.findViewById(R.id.model_details).performClick();
                settle();
                return;
            }
        }
        throw new AssertionError("no card of " + model);
    }

    @Test
    public void settings() {
        tap(R.id.go_to_settings);
        tap(R.id.theme_dark);
        tap(R.id.backend_cpu);
        turn();
        isAt(R.id.go_to_settings);
        killAndRestart();
        isAt(R.id.go_to_settings);
        assertThat(find(Slider.class, R.id.answers).getValue()).isEqualTo(3);
        assertThat(find(RadioButton.class, R.id.theme_dark).isChecked()).isTrue();
        assertThat(find(RadioButton.class, R.id.backend_cpu).isChecked()).isTrue();
        assertThat(find(TextView.class, R.id.backend_now).getText().toString())
                .contains(app.text(R.string.cpu_wished));
    }
}
