package dev.layerlens.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import android.text.Layout;
import android.view.ContextThemeWrapper;
import android.view.LayoutInflater;
import android.view.View;
import android.widget.TextView;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.LensRig;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.card.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

/** The place of the best answer's name holds every name that the app comes with, sure or not. */
@RunWith(AndroidJUnit4.class)
public final class AnswerNameViewTest {
    private final LensRig rig = new LensRig();
    private final View row =
            LayoutInflater.from(
                            new ContextThemeWrapper(
                                    ApplicationProvider.getApplicationContext(),
                                    R.style.Theme_LayerLens))
                    .inflate(R.layout.view_best_answer, null);
    private final TextView name = row.findViewById(R.id.answer_name);

    @After
    public void close() {
        rig.close();
    }

    private List<String> cut() {
        Locale locale = row.getResources().getConfiguration().getLocales().get(0);
        row.<TextView>findViewById(R.id.answer_percent).setText("39%");
        List<String> cut = new ArrayList<>();
        for (ModelAsset model : rig.models()) {
            for (Label label : model.card().labels()) {
                cut.addAll(cut(label.in(locale)));
                cut.addAll(cut(row.getResources().getString(R.string.not_sure, label.in(locale))));
            }
        }
        return cut;
    }

    private List<String> cut(String text) {
        name.setText(text);
        int width =
                row.getResources().getDisplayMetrics().widthPixels
                        - 2 * row.getResources().getDimensionPixelSize(R.dimen.half_margin);
        row.measure(
                View.MeasureSpec.makeMeasureSpec(width, View.MeasureSpec.EXACTLY),
                View.MeasureSpec.makeMeasureSpec(0, View.MeasureSpec.UNSPECIFIED));
        row.layout(0, 0, width, row.getMeasuredHeight());
        Layout layout = name.getLayout();
        boolean shortened =
                IntStream.range(0, layout.getLineCount())
                        .anyMatch(line -> layout.getEllipsisCount(line) > 0);
        return shortened || layout.getHeight() > name.getHeight()
                ? List.of(text + ": " + layout.getHeight() + " of " + name.getHeight() + " pixels")
                : List.of();
    }

    @Test
    public void onAPhone() {
        assertThat(cut()).isEmpty();
    }

    @Test
    @Config(qualifiers = "w411dp-h891dp-mdpi", fontScale = 2)
    public void inLargeType() {
        assertThat(cut()).isEmpty();
    }

    @Test
    @Config(qualifiers = "ko-w360dp-h640dp-xhdpi", fontScale = 1.5f)
    public void onASmallKoreanPhoneInLargerType() {
        assertThat(cut()).isEmpty();
    }

    @Test
    @Config(qualifiers = "ko-w360dp-h640dp-xhdpi", fontScale = 2)
    public void onASmallKoreanPhoneInLargeType() {
        assertThat(cut()).isEmpty();
    }
}
