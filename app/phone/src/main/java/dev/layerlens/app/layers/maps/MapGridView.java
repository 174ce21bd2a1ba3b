package dev.layerlens.app.layers.maps;

import android.annotation.SuppressLint;
import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Rect;
import android.graphics.RectF;
import android.util.AttributeSet;
import android.view.KeyEvent;
import android.view.MotionEvent;
import android.view.View;
import androidx.core.view.ViewCompat;
import dev.layerlens.card.explain.MapGrid;
import dev.layerlens.card.explain.Ranking;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * All feature maps of a layer, as high as they are together: it lies in something that scrolls.
 * Every map comes out of one bitmap that was drawn elsewhere, and only those in sight are drawn, so
 * that a thousand of them scroll like ten. A tap chooses a map, a long press reads a cell.
 */
public final class MapGridView extends View {

    /** Who knows what the maps say. */
    interface Reader {

        /** A map was chosen. */
        void open(int channel);

        /** The value of a cell and its place, in words. */
        String reading(MapGrid.Cell cell);

        /** A map in a sentence, for those who do not see it. */
        String summary(int channel);
    }

    private final Arrangement maps = new Arrangement();
    private final TilePainter painter = new TilePainter(this);
    private final SpokenMaps spoken = new SpokenMaps(this);
    private final GridFingers fingers = new GridFingers(this);
    private final GridKeys keys = new GridKeys(this, maps);
    private final Sight sight = new Sight(this);
    private final RectF window = new RectF();
    private final Rect place = new Rect();
    private Optional<Reader> reader = Optional.empty();
    private Consumer<Boolean> onCut = cut -> {};

    public MapGridView(Context context, AttributeSet attributes) {
        super(context, attributes);
        setFocusable(true);
        ViewCompat.setAccessibilityDelegate(this, spoken);
    }

    /** Says who reads the maps. */
    void setReader(Reader wanted) {
        reader = Optional.of(wanted);
    }

    /** Says who wants to know whether there are maps beyond the first rows. */
    void setOnCut(Consumer<Boolean> listener) {
        onCut = listener;
    }

    /**
     * Makes room for the maps of a layer, which may come later; until then their places are grey.
     *
     * @param height rows of a map
     * @param width columns of a map
     */
    void setShape(int height, int width, int channels) {
        maps.setShape(height, width, channels);
        painter.clear();
        requestLayout();
        changed();
    }

    /** Shows no more than the first rows of maps. */
    void setMost(int rowsOfMaps) {
        maps.setMost(rowsOfMaps);
        requestLayout();
    }

    /** Shows the maps' bitmap, in an order. */
    void show(MapSheet sheet, Ranking order) {
        maps.setOrder(order);
        painter.show(sheet);
        changed();
    }

    private void changed() {
        spoken.invalidateRoot();
        invalidate();
    }

    /** Whether the maps are there. */
    public boolean isFilled() {
        return painter.isFilled();
    }

    /** How many maps there are. */
    public int channels() {
        return maps.channels();
    }

    /** The channel that is shown at a place, 0 the first. */
    public int channel(int at) {
        return maps.channel(at);
    }

    /** Where a channel's map lies in this view. */
    public Rect placeOf(int channel) {
        Rect map = new Rect();
        maps.map(channel, map);
        return map;
    }

    /** Where a finger meets a channel's map: its number belongs to it. */
    Rect touchable(int channel) {
        Rect map = placeOf(channel);
        map.bottom += maps.label();
        return map;
    }

    /** What is written beside the finger that reads a cell. */
    public Optional<String> reading() {
        return painter.reading();
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        int width = MeasureSpec.getSize(widthSpec);
        maps.fit(
                width,
                painter.measures(maps.vector()),
                getLayoutDirection() == LAYOUT_DIRECTION_RTL);
        setMeasuredDimension(width, resolveSize(maps.height(), heightSpec));
    }

    @Override
    protected void onLayout(boolean changed, int left, int top, int right, int bottom) {
        boolean cut = maps.cut();
        // others change their size by it, which they cannot while everything is laid out
        post(() -> onCut.accept(cut));
    }

    @Override
    protected void onDraw(Canvas canvas) {
        Rect band = sight.toDraw(canvas);
        maps.channels(band.top, band.bottom, 0)
                .forEach(
                        channel -> {
                            maps.map(channel, place);
                            painter.draw(canvas, channel, place);
                        });
        window.set(sight.seen());
        painter.drawReading(canvas, window);
    }

    /** The channel whose map lies at a point. */
    Optional<Integer> channelAt(float x, float y) {
        return maps.channelAt(x, y);
    }

    /** The channels whose maps can be seen, and those a row beyond. */
    IntStream channelsInSight() {
        return sight.isAny()
                ? maps.channels(sight.seen().top, sight.seen().bottom, 1)
                : IntStream.empty();
    }

    /** A map in a sentence. */
    String summary(int channel) {
        return reader.map(r -> r.summary(channel)).orElse("");
    }

    /** Chooses a map. */
    void open(int channel) {
        reader.ifPresent(r -> r.open(channel));
    }

    /** Marks the map that the keyboard is at, and brings it into sight. */
    void focus(Optional<Integer> channel) {
        painter.focus(channel);
        channel.ifPresent(this::bringIntoSight);
        invalidate();
    }

    /** Scrolls whatever the grid lies in to a map. */
    void bringIntoSight(int channel) {
        requestRectangleOnScreen(touchable(channel));
    }

    /** Reads the cell below a finger. */
    void read(float x, float y) {
        Optional<String> words =
                maps.cellAt(x, y).flatMap(cell -> reader.map(r -> r.reading(cell)));
        words.ifPresent(w -> painter.read(w, x, y));
        invalidate();
    }

    /** Takes back what was read. */
    void forget() {
        painter.forget();
        invalidate();
    }

    /** Marks the map below a finger. */
    void press(Optional<Integer> channel) {
        painter.press(channel);
        invalidate();
    }

    // a map is chosen where the finger is; a click of the whole grid would have no meaning
    @SuppressLint("ClickableViewAccessibility")
    @Override
    public boolean onTouchEvent(MotionEvent event) {
        return fingers.onTouch(event);
    }

    @Override
    protected boolean dispatchHoverEvent(MotionEvent event) {
        return spoken.dispatchHoverEvent(event) || super.dispatchHoverEvent(event);
    }

    @Override
    public boolean onKeyDown(int key, KeyEvent event) {
        return event.hasNoModifiers() && keys.press(key) || super.onKeyDown(key, event);
    }

    @Override
    public void onFocusChanged(boolean gained, int direction, Rect before) {
        super.onFocusChanged(gained, direction, before);
        keys.focus(gained);
    }

    @Override
    public void getFocusedRect(Rect focused) {
        Optional<Integer> at = keys.channel();
        if (at.isPresent()) {
            focused.set(touchable(at.get()));
        } else {
            super.getFocusedRect(focused);
        }
    }
}
