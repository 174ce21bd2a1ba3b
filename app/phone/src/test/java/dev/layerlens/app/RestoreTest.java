package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.net.Uri;
import android.view.View;
import android.widget.EditText;
import android.widget.RadioButton;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import com.google.android.material.appbar.MaterialToolbar;
import com.google.android.material.slider.Slider;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.library.Offers;
import java.nio.charset.StandardCharsets;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/**
 * Every screen is there again after the phone was turned, and after the process was killed: then
 * nothing is left but what the system was given to keep.
 */
@RunWith(AndroidJUnit4.class)
public final class RestoreTest {
    @Rule(order = 0)
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule(order = 1)
    public final AppRule app = new AppRule(Drawings.triangle());

    @Rule(order = 2)
    public final Life life = new Life(app);

    private void menu(int item) {
        life.find(MaterialToolbar.class, R.id.card_bar).getMenu().performIdentifierAction(item, 0);
        life.settle();
    }

    private void bring(Uri file) {
        life.tap(R.id.go_to_models);
        life.tap(R.id.import_model);
        SystemPicker.pick(life.activity(), file);
        life.settle();
    }

    private void answers() {
        View row = life.find(View.class, R.id.answer_1);
        assertThat(row.<TextView>findViewById(R.id.answer_name).getText().toString())
                .isEqualTo("triangle");
    }

    @Test
    public void look() {
        life.turn();
        answers();
        life.killAndRestart();
        life.isAt(R.id.go_to_look);
        answers();
    }

    @Test
    public void whereTheTimeGoes() {
        life.tap(R.id.backend);
        String title = life.over(TextView.class, R.id.latency_title).getText().toString();
        assertThat(title).contains("CPU");
        life.turn();
        assertThat(life.over(TextView.class, R.id.latency_title).getText().toString())
                .isEqualTo(title);
        life.killAndRestart();
        assertThat(life.over(TextView.class, R.id.latency_title).getText().toString())
                .isEqualTo(title);
    }

    @Test
    public void layers() {
        life.tap(R.id.why);
        life.turn();
        life.isAt(R.id.go_to_layers);
        assertThat(life.text(R.id.answer)).isEqualTo("triangle");
        life.killAndRestart();
        life.isAt(R.id.go_to_layers);
        assertThat(life.find(View.class, R.id.empty).isShown()).isTrue();
        life.tap(R.id.go_look);
        answers();
    }

    @Test
    public void modelCard() {
        life.tap(R.id.go_to_models);
        life.tap(R.id.model_details);
        CharSequence opened = life.find(MaterialToolbar.class, R.id.card_bar).getTitle();
        assertThat(opened).isNotEmpty();
        life.turn();
        assertThat(life.find(MaterialToolbar.class, R.id.card_bar).getTitle()).isEqualTo(opened);
        life.killAndRestart();
        life.isAt(R.id.go_to_models);
        assertThat(life.find(MaterialToolbar.class, R.id.card_bar).getTitle()).isEqualTo(opened);
        assertThat(life.find(View.class, R.id.card_page).isShown()).isTrue();
        life.back();
        assertThat(life.find(View.class, R.id.models_page).isShown()).isTrue();
    }

    @Test
    public void whatAModelWasMeasuredAt() {
        life.tap(R.id.go_to_models);
        life.tap(R.id.model_details);
        menu(R.id.measure);
        String measured = life.over(TextView.class, R.id.benchmark_text).getText().toString();
        assertThat(measured).contains("CPU with 4 threads");
        life.turn();
        assertThat(life.over(TextView.class, R.id.benchmark_text).getText().toString())
                .isEqualTo(measured);
        life.killAndRestart();
        assertThat(life.over(TextView.class, R.id.benchmark_text).getText().toString())
                .isEqualTo(measured);
        assertThat(life.over(View.class, R.id.benchmark_share).isShown()).isTrue();
    }

    @Test
    public void whyAFileWasNotImported() {
        bring(Offers.of("notes.tflite", "lorem ipsum".getBytes(StandardCharsets.UTF_8)));
        life.turn();
        String sentence = app.text(R.string.import_not_a_model);
        assertThat(life.over(TextView.class, android.R.id.message).getText().toString())
                .isEqualTo(sentence);
        life.killAndRestart();
        assertThat(life.over(TextView.class, android.R.id.message).getText().toString())
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
        life.over(EditText.class, R.id.new_name).setText("My colours");
        life.turn();
        life.killAndRestart();
        assertThat(life.over(EditText.class, R.id.new_name).getText().toString())
                .isEqualTo("My colours");
        life.over(View.class, android.R.id.button1).performClick();
        life.settle();
        assertThat(life.find(MaterialToolbar.class, R.id.card_bar).getTitle().toString())
                .isEqualTo("My colours");
        menu(R.id.delete);
        life.turn();
        life.killAndRestart();
        life.over(View.class, android.R.id.button1).performClick();
        life.settle();
        assertThat(app.container().lens().models().getValue())
                .extracting(ModelAsset::path)
                .isNotEmpty()
                .doesNotContain(path);
        assertThat(life.find(View.class, R.id.models_page).isShown()).isTrue();
    }

    private void openCard(String model) {
        RecyclerView list = life.find(RecyclerView.class, R.id.models);
        for (int i = 0; i < list.getAdapter().getItemCount(); i++) {
            list.scrollToPosition(i);
            life.settle();
            View row = list.findViewHolderForAdapterPosition(i).itemView;
            if (row.<TextView>findViewById(R.id.model_name).getText().toString().equals(model)) {
                row.findViewById(R.id.model_details).performClick();
                life.settle();
                return;
            }
        }
        throw new AssertionError("no card of " + model);
    }

    @Test
    public void settings() {
        life.tap(R.id.go_to_settings);
        life.tap(R.id.theme_dark);
        life.tap(R.id.backend_cpu);
        life.turn();
        life.isAt(R.id.go_to_settings);
        life.killAndRestart();
        life.isAt(R.id.go_to_settings);
        assertThat(life.find(Slider.class, R.id.answers).getValue()).isEqualTo(3);
        assertThat(life.find(RadioButton.class, R.id.theme_dark).isChecked()).isTrue();
        assertThat(life.find(RadioButton.class, R.id.backend_cpu).isChecked()).isTrue();
        assertThat(life.text(R.id.backend_now)).contains(app.text(R.string.cpu_wished));
    }
}
