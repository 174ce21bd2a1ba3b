package dev.layerlens.tools.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.Channels;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.tools.cards.LayerCards;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapLimitTest {

    private static List<LayerCard> layers(String name, int size) {
        Network network = Zoo.get(name).build(new Blueprint(size, 1000, Normalizer.CENTRED));
        Map<String, String> own =
                network.nodes().stream().collect(Collectors.toMap(Node::name, Node::name));
        return new LayerCards(network).cards(own, Map.of());
    }

    /** All layers' maps, though the folded ones of a file are not written twice. */
    @ParameterizedTest
    @CsvSource({"resnet8, 32, 64", "resnet50, 224, 32", "mobilenetv2, 224, 64"})
    void noNetworksMapsExceedTheBound(String name, int size, int most) {
        List<LayerCard> layers = layers(name, size);
        MapLimit limit = MapLimit.of(layers);
        assertThat(limit.most()).isEqualTo(most);
        long cells =
                layers.stream()
                        .mapToLong(
                                l ->
                                        (l.height() + 1L)
                                                * (l.width() + 1)
                                                * Math.min(limit.most(), l.channels()))
                        .sum();
        assertThat(cells).isLessThanOrEqualTo(MapLimit.CELLS);
    }

    /** Noise is the worst that a PNG can be asked to hold. */
    @Test
    void aCellOfNoiseTakesAByteAndAThirdAtTheMost() {
        Random random = new Random(1);
        float[] values = new float[64 * 64 * 16];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        FeatureMaps maps = new FeatureMaps(64, 64, 16, values);
        MapSheet sheet = MapSheet.of(maps, Channels.of(maps), 16);
        int cells = sheet.width() * sheet.height();
        assertThat(sheet.address().length()).isLessThan((int) (cells * 1.36) + 2000);
    }
}
