package dev.layerlens.app.layers.maps;

import android.annotation.SuppressLint;
import android.content.Context;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.RectF;
import android.os.Bundle;
import android.os.Parcelable;
import android.util.AttributeSet;
import android.view.KeyEvent;
import android.view.MotionEvent;
import android.view.View;
import androidx.core.os.BundleCompat;
import dev.layerlens.app.R;
import dev.layerlens.card.explain.PatchOnPicture;
import java.util.Optional;

/**
 * One feature map over the picture that it was computed from, each cell in the middle of what it
 * sees. Two fingers enlarge it, one moves it, a tap chooses a cell, a long press reads one. Lengths
 * are in pixels of the network's input, unless they are said to be the view's.
 */
public final class MapPictureView extends View {
    private static final String VIEW = "view";

    /** Who knows what the map says. */
    interface Reader {

        /** A cell was chosen. */
        void choose(int row, int column);

        /** A key asks for the next cell, by rows or columns; false if there is none. */
        boolean step(int rows, int columns);

        /** The value of a cell and its place, in words. */
        String reading(int row, int column);
    }

    private final Viewport viewport = new Viewport();
    private final RectF window = new RectF();
    private final MapScene scene;
    private final Bubble bubble;
    private final MapGestures gestures;
    private Optional<Reader> reader = Optional.empty();

    public MapPictureView(Context context, AttributeSet attributes) {
        super(context, attributes);
        scene = new MapScene(this);
        bubble = new Bubble(this);
        gestures = new MapGestures(this, viewport);
        setFocusable(true);
    }

    /** Says who reads the map. */
    void setReader(Reader wanted) {
        reader = Optional.of(wanted);
    }

    /**
     * Shows what the network was given.
     *
     * @param seen the part of the picture that it reads
     * @param width columns of its input
     * @param height rows of its input
     */
    void showPicture(Bitmap seen, int width, int height) {
        scene.setPicture(seen, width, height);
        viewport.setPicture(width, height);
        requestLayout();
        invalidate();
    }

    /** Shows nothing. */
    void clear() {
        scene.clear();
        forget();
    }

    /** Lays a map over the picture. */
    void showMap(PlacedMap wanted) {
        scene.setMap(wanted);
        forget();
    }

    /** Shows something else in place of the map, whose cells can still be chosen. */
    void showOver(Optional<PlacedMap> wanted) {
        scene.setOver(wanted);
        invalidate();
    }

    /** What is shown in place of the map. */
    public Optional<Bitmap> over() {
        return scene.over().map(PlacedMap::bitmap);
    }

    /** The map that lies over the picture, if one does. */
    private Optional<PlacedMap> map() {
        return scene.map();
    }

    /** How much of the map is seen, 0 to 1; what is left is the picture's share. */
    void setBlend(float share) {
        scene.setBlend(share);
        invalidate();
    }

    /**
     * Outlines a cell of the map, and the pixels that it sees.
     *
     * @param sees inside and outside of the picture
     */
    void outline(RectF chosen, PatchOnPicture sees) {
        scene.outline(chosen, sees);
        invalidate();
    }

    /** Takes the outlines away. */
    void clearOutline() {
        scene.clearOutline();
        invalidate();
    }

    /** The pixels that are outlined. */
    public Optional<PatchOnPicture> outlined() {
        return scene.outlined();
    }

    /** What is written beside the finger that reads a cell. */
    public Optional<String> reading() {
        return bubble.said();
    }

    /** How many times the picture is enlarged; 1 where all of it is seen. */
    public float zoom() {
        return viewport.zoom();
    }

    /** Enlarges what lies in the middle. */
    void zoomBy(float factor) {
        viewport.zoomBy(factor, getWidth() / 2f, getHeight() / 2f);
        invalidate();
    }

    /** Brings a cell into sight. */
    void bringIntoSight(int row, int column) {
        map().ifPresent(m -> viewport.show(m.cell(row, column)));
        invalidate();
    }

    /** Where the middle of a cell lies in this view; as a finger would touch it. */
    public float[] touchOf(int row, int column) {
        RectF place = map().orElseThrow().cell(row, column);
        return new float[] {viewport.toViewX(place.centerX()), viewport.toViewY(place.centerY())};
    }

    /** Chooses the cell at a point of this view. */
    void choose(float x, float y) {
        at(x, y).ifPresent(c -> reader.ifPresent(r -> r.choose(c[0], c[1])));
    }

    /** Reads the cell at a point of this view. */
    void read(float x, float y) {
        Optional<int[]> below = at(x, y);
        if (below.isPresent() && reader.isPresent()) {
            bubble.say(reader.get().reading(below.get()[0], below.get()[1]), x, y);
            invalidate();
        }
    }

    /** Takes back what was read. */
    void forget() {
        bubble.hush();
        invalidate();
    }

    private Optional<int[]> at(float x, float y) {
        return map().flatMap(m -> m.cellAt(viewport.toPictureX(x), viewport.toPictureY(y)));
    }

    /** As wide as it may be, in the shape of the picture. */
    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        int width = MeasureSpec.getSize(widthSpec);
        int most = getResources().getDimensionPixelSize(R.dimen.map_picture_most);
        int wanted = Math.min(most, scene.heightFor(width));
        setMeasuredDimension(width, resolveSize(wanted, heightSpec));
    }

    @Override
    protected void onSizeChanged(int width, int height, int oldWidth, int oldHeight) {
        viewport.setView(width, height);
    }

    @Override
    protected void onDraw(Canvas canvas) {
        scene.draw(canvas, viewport);
        window.set(0, 0, getWidth(), getHeight());
        bubble.draw(canvas, window);
    }

    // a cell is chosen where the finger is; a click of the whole picture would have no meaning
    @SuppressLint("ClickableViewAccessibility")
    @Override
    public boolean onTouchEvent(MotionEvent event) {
        return gestures.onTouch(event);
    }

    @Override
    public boolean onKeyDown(int key, KeyEvent event) {
        boolean done =
                switch (key) {
                    case KeyEvent.KEYCODE_DPAD_UP -> step(-1, 0);
                    case KeyEvent.KEYCODE_DPAD_DOWN -> step(1, 0);
                    case KeyEvent.KEYCODE_DPAD_LEFT -> step(0, -1);
                    case KeyEvent.KEYCODE_DPAD_RIGHT -> step(0, 1);
                    case KeyEvent.KEYCODE_PLUS, KeyEvent.KEYCODE_EQUALS, KeyEvent.KEYCODE_ZOOM_IN ->
                            zoomed(MapGestures.STEP);
                    case KeyEvent.KEYCODE_MINUS, KeyEvent.KEYCODE_ZOOM_OUT ->
                            zoomed(1 / MapGestures.STEP);
                    default -> false;
                };
        return done || super.onKeyDown(key, event);
    }

    private boolean step(int rows, int columns) {
        return reader.filter(r -> r.step(rows, columns)).isPresent();
    }

    private boolean zoomed(float factor) {
        zoomBy(factor);
        return true;
    }

    @Override
    protected Parcelable onSaveInstanceState() {
        Bundle state = new Bundle();
        state.putParcelable(VIEW, super.onSaveInstanceState());
        viewport.save(state);
        return state;
    }

    @Override
    protected void onRestoreInstanceState(Parcelable saved) {
        Bundle state = (Bundle) saved;
        super.onRestoreInstanceState(BundleCompat.getParcelable(state, VIEW, Parcelable.class));
        viewport.restore(state);
    }
}
