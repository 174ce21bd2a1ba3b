package dev.layerlens.app.look;

import android.content.Context;
import android.content.res.Configuration;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.view.ContextThemeWrapper;
import android.view.LayoutInflater;
import android.view.View;
import android.view.View.MeasureSpec;
import android.view.ViewGroup;
import android.widget.FrameLayout;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.TextView;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.ui.Figures;
import java.util.List;

/** Draws a still picture with its answers below it, for people who do not have the app. */
final class AnswerPoster {
    /** The same number of pixels from every phone. */
    private static final int DOTS_PER_INCH = 480;

    private final Context context;
    private final Figures figures;

    /**
     * @param screen whose language and colours the poster has, but not its size of text
     */
    AnswerPoster(Context screen, Figures figures) {
        this.figures = figures;
        Configuration own = new Configuration();
        own.densityDpi = DOTS_PER_INCH;
        own.fontScale = 1;
        context =
                new ContextThemeWrapper(
                        screen.createConfigurationContext(own), R.style.Theme_LayerLens);
    }

    /**
     * Draws it.
     *
     * @param picture what was looked at
     * @param source which model said it, in words
     */
    Bitmap draw(Bitmap picture, Reading reading, String source) {
        LayoutInflater inflater = LayoutInflater.from(context);
        View poster = inflater.inflate(R.layout.poster, new FrameLayout(context), false);
        poster.<ImageView>findViewById(R.id.poster_picture).setImageBitmap(picture);
        poster.<TextView>findViewById(R.id.poster_source).setText(source);
        ViewGroup rows = poster.findViewById(R.id.poster_answers);
        List<Answer> answers = reading.answers();
        for (int i = 0; i < answers.size(); i++) {
            boolean unsure = i == 0 && !reading.sure();
            rows.addView(row(inflater, rows, answers.get(i), unsure));
        }
        return draw(poster);
    }

    private View row(LayoutInflater inflater, ViewGroup rows, Answer answer, boolean unsure) {
        View row = inflater.inflate(R.layout.poster_answer, rows, false);
        String name = answer.label().in(figures.locale());
        row.<TextView>findViewById(R.id.poster_name)
                .setText(unsure ? context.getString(R.string.not_sure, name) : name);
        row.<TextView>findViewById(R.id.poster_percent)
                .setText(figures.percent(answer.probability()));
        View bar = row.findViewById(R.id.poster_bar);
        bar.setLayoutParams(
                new LinearLayout.LayoutParams(
                        0, LinearLayout.LayoutParams.MATCH_PARENT, answer.probability()));
        return row;
    }

    private Bitmap draw(View poster) {
        int width = context.getResources().getDimensionPixelSize(R.dimen.poster_width);
        poster.setLayoutDirection(context.getResources().getConfiguration().getLayoutDirection());
        poster.measure(
                MeasureSpec.makeMeasureSpec(width, MeasureSpec.EXACTLY),
                MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED));
        poster.layout(0, 0, poster.getMeasuredWidth(), poster.getMeasuredHeight());
        Bitmap drawn =
                Bitmap.createBitmap(poster.getWidth(), poster.getHeight(), Bitmap.Config.ARGB_8888);
        poster.draw(new Canvas(drawn));
        return drawn;
    }
}
