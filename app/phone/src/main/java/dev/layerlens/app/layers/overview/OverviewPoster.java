package dev.layerlens.app.layers.overview;

import android.content.Context;
import android.content.res.Configuration;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.util.DisplayMetrics;
import android.view.ContextThemeWrapper;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.FrameLayout;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.words.LayerTitles;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The whole overview in one picture, row by row, each drawn when its layer is known. It is as wide
 * as a phone, with type of the usual size, whatever the screen is; of a very deep network it has
 * fewer pixels. Main thread: one row takes a few milliseconds.
 */
public final class OverviewPoster {
    private static final int WIDTH_DP = 411;
    private static final int HEADING_DP = 56;
    private static final int ROW_DP = 72;
    private static final int ENDS_DP = 96 + 360;

    /** About as many as memory for one picture has room for. */
    private static final double MOST_PIXELS = 6e6;

    private static final float SHARPEST = 2;

    private final Context context;
    private final Figures figures;
    private final LayerTitles titles;
    private final Strips strips;
    private final List<Item> items;
    private final String answer;
    private final int width;
    private final Bitmap drawn;
    private final Canvas canvas;
    private int next;
    private int top;

    /**
     * @param application in the app's colours
     */
    public OverviewPoster(Context application, Walkthrough walkthrough, Walk walk) {
        items = new Items(application.getResources(), walk).all(Set.of(), Optional.empty());
        int height = ENDS_DP;
        for (Item item : items) {
            height += item instanceof Item.Heading ? HEADING_DP : ROW_DP;
        }
        double fitting = Math.sqrt(MOST_PIXELS / ((double) WIDTH_DP * height));
        float density = (float) Math.max(1, Math.min(SHARPEST, fitting));
        context = sized(application, density);
        figures = new Figures(context.getResources().getConfiguration().getLocales().get(0));
        titles = LayerTitles.in(figures.locale());
        answer = walk.answer().top(1).get(0).label().in(figures.locale());
        strips = new Strips(walkthrough);
        strips.begin(walk);
        width = Math.round(WIDTH_DP * density);
        drawn = Bitmap.createBitmap(width, Math.round(height * density), Bitmap.Config.ARGB_8888);
        canvas = new Canvas(drawn);
        canvas.drawColor(
                MaterialColors.getColor(
                        context,
                        com.google.android.material.R.attr.colorSurface,
                        OverviewPoster.class.getName()));
    }

    private static Context sized(Context application, float density) {
        Configuration size = new Configuration(application.getResources().getConfiguration());
        size.densityDpi = Math.round(DisplayMetrics.DENSITY_MEDIUM * density);
        size.fontScale = 1;
        return new ContextThemeWrapper(
                application.createConfigurationContext(size), R.style.Theme_LayerLens);
    }

    /**
     * Draws all rows down to a layer's.
     *
     * @param place of the layer in the network: the next one each time
     */
    public void add(int place, LayerCard card, Strip strip) {
        strips.keep(card, strip);
        while (next < items.size()) {
            Item item = items.get(next);
            if (item instanceof Item.Layer layer) {
                if (layer.row().place() != place) {
                    return;
                }
                View row = inflate(R.layout.item_layer);
                new LayerHolder(row, figures, titles, strips).show(layer, card, answer);
                draw(row);
                next++;
                return;
            }
            drawUnlessLayer(item);
            next++;
        }
    }

    /** The whole picture. */
    public Bitmap finish() {
        for (; next < items.size(); next++) {
            drawUnlessLayer(items.get(next));
        }
        return Bitmap.createBitmap(drawn, 0, 0, width, Math.min(top, drawn.getHeight()));
    }

    private void drawUnlessLayer(Item item) {
        if (item instanceof Item.Legend) {
            View row = inflate(R.layout.item_legend);
            draw(new LegendHolder(row).itemView);
        } else if (item instanceof Item.Heading heading) {
            View row = inflate(R.layout.item_group);
            new HeadingHolder(row).show(heading);
            // nothing can be folded in a picture
            row.findViewById(R.id.group_fold).setVisibility(View.GONE);
            draw(row);
        } else if (item instanceof Item.Answer end) {
            View row = inflate(R.layout.item_answer);
            AnswerHolder holder = new AnswerHolder(row, figures, () -> {});
            holder.show(end);
            row.findViewById(R.id.open_why).setVisibility(View.GONE);
            draw(row);
        }
    }

    private View inflate(int layout) {
        View row = LayoutInflater.from(context).inflate(layout, new FrameLayout(context), false);
        row.setLayoutDirection(context.getResources().getConfiguration().getLayoutDirection());
        return row;
    }

    private void draw(View row) {
        ViewGroup.MarginLayoutParams room = (ViewGroup.MarginLayoutParams) row.getLayoutParams();
        int inside = width - room.leftMargin - room.rightMargin;
        row.measure(
                View.MeasureSpec.makeMeasureSpec(inside, View.MeasureSpec.EXACTLY),
                View.MeasureSpec.makeMeasureSpec(0, View.MeasureSpec.UNSPECIFIED));
        row.layout(0, 0, inside, row.getMeasuredHeight());
        top += room.topMargin;
        canvas.save();
        canvas.translate(room.leftMargin, top);
        row.draw(canvas);
        canvas.restore();
        top += row.getMeasuredHeight() + room.bottomMargin;
    }
}
