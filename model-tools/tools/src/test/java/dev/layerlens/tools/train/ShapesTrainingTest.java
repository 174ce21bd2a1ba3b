package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.tools.data.DataRequest;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.DataSets;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Slow, since it really trains: the demo's network and data, for half as long as the demo. Guessing
 * is right an eighth of the time; processors round differently, so that there is no exact answer.
 */
class ShapesTrainingTest {

    @Test
    void aSmallResidualNetworkTellsDrawnShapesApart(@TempDir Path folder) throws Exception {
        DataSet shapes = DataSets.open("shapes");
        Network network = Zoo.get("resnet8").build(new Blueprint(32, 8, shapes.normalizer()));
        Hardware hardware = new Hardware(TrainingPrecision.AUTO, "cpu", 1, 1);
        TrainingPlan plan =
                TrainingPlan.plain("resnet8", DataRequest.of("shapes"), 3, 0.2, 2).on(hardware);
        TrainingListener deaf = new TrainingListener() {};
        Epoch last = new Trainer(plan, shapes, new RunFolder(folder), deaf).train(network);
        assertThat(last.accuracy()).isGreaterThan(0.75);
    }
}
