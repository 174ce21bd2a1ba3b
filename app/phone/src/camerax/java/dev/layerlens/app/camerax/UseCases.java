package dev.layerlens.app.camerax;

import android.util.Size;
import androidx.camera.core.ImageAnalysis;
import androidx.camera.core.Preview;
import androidx.camera.core.resolutionselector.AspectRatioStrategy;
import androidx.camera.core.resolutionselector.ResolutionSelector;
import androidx.camera.core.resolutionselector.ResolutionStrategy;

/**
 * What CameraX is asked for. Preview and analysis have one ratio: the view is laid out in that of
 * the analysed frames.
 */
final class UseCases {
    /** Enough for every network we know, and quick to convert. */
    private static final Size WANTED = new Size(640, 480);

    private UseCases() {}

    static Preview preview() {
        return new Preview.Builder().setResolutionSelector(ratio().build()).build();
    }

    static ImageAnalysis analysis() {
        ResolutionStrategy size =
                new ResolutionStrategy(
                        WANTED, ResolutionStrategy.FALLBACK_RULE_CLOSEST_HIGHER_THEN_LOWER);
        return new ImageAnalysis.Builder()
                .setBackpressureStrategy(ImageAnalysis.STRATEGY_KEEP_ONLY_LATEST)
                .setOutputImageFormat(ImageAnalysis.OUTPUT_IMAGE_FORMAT_YUV_420_888)
                .setResolutionSelector(ratio().setResolutionStrategy(size).build())
                .build();
    }

    private static ResolutionSelector.Builder ratio() {
        return new ResolutionSelector.Builder()
                .setAspectRatioStrategy(AspectRatioStrategy.RATIO_4_3_FALLBACK_AUTO_STRATEGY);
    }
}
