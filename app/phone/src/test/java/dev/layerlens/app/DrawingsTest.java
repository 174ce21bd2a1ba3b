package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.view.ContextThemeWrapper;
import android.view.View;
import androidx.core.content.ContextCompat;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.layers.card.drawing.BellDrawing;
import dev.layerlens.app.layers.card.drawing.ConcatenationDrawing;
import dev.layerlens.app.layers.card.drawing.CurveDrawing;
import dev.layerlens.app.layers.card.drawing.Drawing;
import dev.layerlens.app.layers.card.drawing.DropoutDrawing;
import dev.layerlens.app.layers.card.drawing.JoinDrawing;
import dev.layerlens.app.layers.card.drawing.MixingDrawing;
import dev.layerlens.app.layers.card.drawing.NeighboursDrawing;
import dev.layerlens.app.layers.card.drawing.OperationView;
import dev.layerlens.app.layers.card.drawing.ScaleDrawing;
import dev.layerlens.app.layers.card.drawing.ShapeDrawing;
import dev.layerlens.app.layers.card.drawing.SlidingDrawing;
import dev.layerlens.app.layers.card.drawing.SlidingDrawing.Reading;
import dev.layerlens.app.layers.card.drawing.SoftmaxDrawing;
import dev.layerlens.app.layers.card.drawing.Sweep;
import dev.layerlens.app.layers.card.drawing.WholeMapDrawing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

/**
 * Every drawing of an operation, with numbers of real layers, stays inside of its page. All of them
 * together are kept in {@code target/screenshots}, to be looked at.
 */
@RunWith(AndroidJUnit4.class)
public final class DrawingsTest {
    private static final String PHONE = "w411dp-h823dp-xhdpi";
    private static final int PADDING = 16;

    private static SlidingDrawing square(
            int size,
            int kernel,
            int stride,
            int padding,
            int out,
            int in,
            int channels,
            Reading how) {
        Sweep sweep = new Sweep(size, kernel, stride, 1, padding, padding, out);
        return new SlidingDrawing(sweep, sweep, in, channels, how);
    }

    private static Map<String, Drawing> all() {
        Map<String, Drawing> all = new LinkedHashMap<>();
        all.put("AlexNet 11x11", square(227, 11, 4, 0, 55, 3, 96, Reading.ALL_CHANNELS));
        all.put("3x3", square(32, 3, 1, 1, 32, 16, 32, Reading.ALL_CHANNELS));
        Sweep same = new Sweep(32, 3, 2, 1, 0, 1, 16);
        all.put("3x3 stride 2", new SlidingDrawing(same, same, 16, 32, Reading.ALL_CHANNELS));
        all.put(
                "1x7",
                new SlidingDrawing(
                        new Sweep(17, 1, 1, 1, 0, 0, 17),
                        new Sweep(17, 7, 1, 1, 3, 3, 17),
                        128,
                        192,
                        Reading.ALL_CHANNELS));
        Sweep dilated = new Sweep(28, 3, 1, 2, 2, 2, 28);
        all.put("dilated", new SlidingDrawing(dilated, dilated, 64, 64, Reading.ALL_CHANNELS));
        all.put("depthwise", square(56, 3, 1, 1, 56, 144, 144, Reading.OWN_CHANNEL));
        all.put("depthwise of one", square(5, 5, 1, 2, 5, 1, 1, Reading.OWN_CHANNEL));
        all.put("max pool", square(112, 3, 2, 1, 56, 64, 64, Reading.LARGEST));
        all.put("2x2 pool", square(28, 2, 2, 0, 14, 6, 6, Reading.LARGEST));
        all.put("average pool", square(7, 7, 1, 0, 1, 512, 512, Reading.MEAN));
        all.put(
                "1x1",
                new MixingDrawing(64, 256, Optional.of(new MixingDrawing.Maps(56, 56, 56, 56, 1))));
        all.put(
                "1x1 stride 2",
                new MixingDrawing(3, 2, Optional.of(new MixingDrawing.Maps(4, 4, 2, 2, 2))));
        all.put("dense", new MixingDrawing(25088, 1000, Optional.empty()));
        all.put("tiny dense", new MixingDrawing(1, 2, Optional.empty()));
        all.put("global average pool", new WholeMapDrawing(8, 8, 64));
        all.put("ReLU6", new CurveDrawing(x -> Math.min(6, Math.max(0, x)), -4, 9));
        all.put("tanh", new CurveDrawing(Math::tanh, -4, 4));
        all.put("add", new JoinDrawing(2, "+", 32, 32, 16));
        all.put("gate", new JoinDrawing(2, "x", 1, 1, 96));
        all.put("concatenation", new ConcatenationDrawing(List.of(64, 128, 32, 32)));
        all.put("many", new ConcatenationDrawing(List.of(192, 3, 1, 48, 12, 12, 12, 12)));
        all.put("batch norm", new BellDrawing());
        all.put("LRN", new NeighboursDrawing(96, 5));
        all.put("LRN of few", new NeighboursDrawing(4, 9));
        all.put("softmax", SoftmaxDrawing.of(12.3, 8.1, -2));
        all.put(
                "normalize",
                new ScaleDrawing(List.of("0", "255"), List.of("−1.82", "1.91"), 0.487));
        all.put("dropout", new DropoutDrawing());
        all.put(
                "flatten",
                new ShapeDrawing(
                        new ShapeDrawing.Size(6, 6, 256),
                        new ShapeDrawing.Size(1, 1, 9216),
                        ShapeDrawing.Frame.NONE));
        all.put(
                "padding",
                new ShapeDrawing(
                        new ShapeDrawing.Size(32, 32, 3),
                        new ShapeDrawing.Size(35, 35, 3),
                        new ShapeDrawing.Frame(1, 2, 1, 2)));
        all.put(
                "resize",
                new ShapeDrawing(
                        new ShapeDrawing.Size(3, 3, 8),
                        new ShapeDrawing.Size(6, 6, 8),
                        ShapeDrawing.Frame.NONE));
        return all;
    }

    @Test
    @Config(qualifiers = PHONE)
    public void byDay() {
        draw("light", 347);
    }

    @Test
    @Config(qualifiers = "w411dp-h823dp-night-xhdpi")
    public void byNight() {
        draw("dark", 347);
    }

    @Test
    @Config(qualifiers = "ar-ldrtl-" + PHONE)
    public void fromRightToLeft() {
        draw("right-to-left", 347);
    }

    @Test
    @Config(qualifiers = "w360dp-h640dp-xhdpi", fontScale = 2)
    public void inLargeType() {
        draw("large-type", 296);
    }

    @Test
    @Config(qualifiers = "w1200dp-h900dp-land-xhdpi")
    public void onATablet() {
        draw("tablet", 700);
    }

    private static void draw(String guise, int width) {
        Context context =
                new ContextThemeWrapper(
                        ApplicationProvider.getApplicationContext(), R.style.Theme_LayerLens);
        List<Bitmap> drawn = new ArrayList<>();
        all().forEach((name, drawing) -> drawn.add(draw(context, name, drawing, width)));
        int columns = 5;
        int height = drawn.stream().mapToInt(Bitmap::getHeight).max().orElseThrow();
        int rows = (drawn.size() + columns - 1) / columns;
        Bitmap sheet =
                Bitmap.createBitmap(
                        columns * drawn.get(0).getWidth(), rows * height, Bitmap.Config.ARGB_8888);
        Canvas canvas = new Canvas(sheet);
        for (int i = 0; i < drawn.size(); i++) {
            Bitmap one = drawn.get(i);
            canvas.drawBitmap(one, i % columns * one.getWidth(), i / columns * height, null);
        }
        Screenshots.write(
                sheet,
                Bitmap.CompressFormat.PNG,
                Path.of("target", "screenshots", "drawings-" + guise + ".png"));
    }

    private static Bitmap draw(Context context, String name, Drawing drawing, int dp) {
        OperationView view = new OperationView(context, null);
        view.setLayoutDirection(context.getResources().getConfiguration().getLayoutDirection());
        float density = context.getResources().getDisplayMetrics().density;
        int padding = Math.round(PADDING * density);
        int accent = ContextCompat.getColor(context, R.color.kind_convolution);
        view.setPadding(padding, padding, padding, padding);
        view.show(drawing, accent, name);
        int room = Math.round((dp + 2 * PADDING) * density);
        view.measure(
                View.MeasureSpec.makeMeasureSpec(room, View.MeasureSpec.AT_MOST),
                View.MeasureSpec.makeMeasureSpec(0, View.MeasureSpec.UNSPECIFIED));
        int width = view.getMeasuredWidth();
        view.layout(0, 0, width, view.getMeasuredHeight());
        Bitmap bitmap = Bitmap.createBitmap(width, view.getHeight(), Bitmap.Config.ARGB_8888);
        int ground = MaterialColors.getColor(view, com.google.android.material.R.attr.colorSurface);
        bitmap.eraseColor(ground);
        view.draw(new Canvas(bitmap));
        staysInside(name, bitmap, ground, padding);
        return bitmap;
    }

    private static void staysInside(String name, Bitmap bitmap, int ground, int padding) {
        int width = bitmap.getWidth();
        int height = bitmap.getHeight();
        int[] pixels = new int[width * height];
        bitmap.getPixels(pixels, 0, width, 0, 0, width, height);
        int inked = 0;
        int beyond = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != ground) {
                int across = Math.max(padding - i % width, i % width - width + 1 + padding);
                int down = Math.max(padding - i / width, i / width - height + 1 + padding);
                beyond = Math.max(beyond, Math.max(across, down));
                inked++;
            }
        }
        assertThat(beyond).as("pixels of %s beyond its page", name).isLessThan(padding / 4);
        assertThat(inked).as("pixels of %s", name).isGreaterThan(1000);
    }
}
