package dev.layerlens.app.layers.maps;

import android.graphics.Bitmap;
import android.graphics.RectF;
import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.Crop;
import dev.layerlens.card.explain.OcclusionMap;
import dev.layerlens.card.explain.Patch;
import dev.layerlens.card.explain.PatchOnPicture;
import dev.layerlens.card.explain.Scale;
import dev.layerlens.card.graph.Shape;

/**
 * The maps of a layer, and the picture that they were computed from.
 *
 * @param walk the picture and its network
 * @param layer whose maps they are
 * @param maps the maps
 */
record SeenMaps(Walk walk, LayerCard layer, LayerMaps maps) {

    /** Sides of the network's input. */
    Shape input() {
        return walk.graph().picture();
    }

    /** What the network reads of the picture. */
    Bitmap picture() {
        Picture picture = walk.answer().picture();
        Crop crop = walk.crop();
        return Bitmap.createBitmap(
                picture.argb(),
                crop.top() * picture.width() + crop.left(),
                picture.width(),
                crop.width(),
                crop.height(),
                Bitmap.Config.ARGB_8888);
    }

    /** A channel's map over the picture. */
    PlacedMap placed(int channel) {
        return PlacedMap.of(
                maps.picture(channel),
                walk.graph().field(layer.name()),
                input().width(),
                input().height());
    }

    /** The pixels that can influence a cell. */
    PatchOnPicture patch(int row, int column) {
        return PatchOnPicture.of(walk.graph(), layer.name(), row, column, walk.crop());
    }

    /** Colours of an influence: both ways from zero. */
    static Scale scale(OcclusionMap influence) {
        return new Scale(Scale.of(influence.patches()).largest(), true);
    }

    /** An influence over the part of the picture that was covered, a pixel a pixel. */
    static PlacedMap placed(OcclusionMap influence) {
        Patch region = influence.plan().region();
        Bitmap bitmap =
                Bitmap.createBitmap(
                        scale(influence).picture(influence.pixels(), 0),
                        region.width(),
                        region.height(),
                        Bitmap.Config.ARGB_8888);
        return new PlacedMap(
                bitmap, new RectF(region.left(), region.top(), region.right(), region.bottom()));
    }
}
