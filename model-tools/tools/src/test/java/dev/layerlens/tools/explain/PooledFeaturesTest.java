package dev.layerlens.tools.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.LayerCard;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.data.DataSets;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.runtime.Engine;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The features that a file gives alone are those that it gives beside all its other layers. */
class PooledFeaturesTest {
    private static final int PICTURES = 5;

    @ParameterizedTest
    @ValueSource(strings = {"shapes", "cifar10", "everyday"})
    void featuresAreTheMeansOfTheLastMaps(String name) throws Exception {
        Path file = Path.of("../../app/models/" + name + ".tflite");
        PictureSet all = DataSets.open("shapes").test();
        AtomicInteger done = new AtomicInteger();
        try (LayeredModel model = LayeredModel.open(file, Engine.of(1), Reading.OF_THE_FILE);
                PooledFeatures pooled = PooledFeatures.open(file, 2)) {
            LayerCard pool = model.graph().layer(model.graph().head().orElseThrow().pool());
            float[] features = pooled.of(all, count -> done.incrementAndGet());
            assertThat(features).hasSize(all.size() * pooled.size());
            PictureSet sized = all.resized(model.classifier().side());
            for (int i = 0; i < PICTURES; i++) {
                model.run(sized.picture(i));
                float[] own =
                        Arrays.copyOfRange(features, i * pooled.size(), (i + 1) * pooled.size());
                assertThat(own).isEqualTo(model.maps(pool).copy());
            }
        }
        assertThat(done).hasValue(all.size());
    }
}
