package dev.layerlens.card.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void onlyTheConvolutionThatSeesThePictureIsTheFirst() {
        Cards net =
                new Cards()
                        .cell("normalize", LayerKind.NORMALIZATION, LayerCard.PICTURE, 3)
                        .convolution("conv1", "normalize", 3, 16)
                        .convolution("conv2", "conv1", 3, 16);
        assertThat(net.topic("normalize")).isEqualTo(Topic.NORMALIZATION);
        assertThat(net.topic("conv1")).isEqualTo(Topic.FIRST_CONVOLUTION);
        assertThat(net.topic("conv2")).isEqualTo(Topic.CONVOLUTION);
    }

    @Test
    void aBottleneckNarrowsWidensAndProjectsItsSkipConnection() {
        Cards net =
                new Cards()
                        .convolution("stem", LayerCard.PICTURE, 7, 64)
                        .convolution("narrow", "stem", 1, 16)
                        .layer("norm1", LayerKind.BATCH_NORM, "narrow")
                        .function("relu1", "norm1", "ReLU")
                        .convolution("middle", "relu1", 3, 16)
                        .function("relu2", "middle", "ReLU")
                        .convolution("wide", "relu2", 1, 256)
                        .layer("norm3", LayerKind.BATCH_NORM, "wide")
                        .convolution("skip", "stem", 1, 256)
                        .layer("norm4", LayerKind.BATCH_NORM, "skip")
                        .layer("add", LayerKind.ADD, "norm3", "norm4");
        assertThat(net.topic("narrow")).isEqualTo(Topic.SQUEEZE);
        assertThat(net.topic("middle")).isEqualTo(Topic.CONVOLUTION);
        assertThat(net.topic("wide")).isEqualTo(Topic.WIDEN);
        assertThat(net.topic("skip")).isEqualTo(Topic.SHORTCUT);
        assertThat(net.topic("add")).isEqualTo(Topic.ADD);
    }

    @Test
    void anInvertedResidualExpandsAndProjects() {
        Cards net =
                new Cards()
                        .convolution("stem", LayerCard.PICTURE, 3, 16)
                        .convolution("expand", "stem", 1, 96)
                        .function("relu1", "expand", "ReLU6")
                        .depthwise("depthwise", "relu1")
                        .function("relu2", "depthwise", "ReLU6")
                        .convolution("project", "relu2", 1, 16)
                        .layer("norm", LayerKind.BATCH_NORM, "project")
                        .layer("add", LayerKind.ADD, "stem", "norm")
                        .convolution("head", "add", 1, 1280);
        assertThat(net.topic("expand")).isEqualTo(Topic.EXPAND);
        assertThat(net.topic("depthwise")).isEqualTo(Topic.DEPTHWISE);
        assertThat(net.topic("project")).isEqualTo(Topic.PROJECT);
        assertThat(net.topic("head")).isEqualTo(Topic.POINTWISE);
        assertThat(net.topic("relu1")).isEqualTo(Topic.RELU6);
    }

    @Test
    void aSeparableConvolutionIsNoInvertedResidual() {
        Cards net =
                new Cards()
                        .convolution("stem", LayerCard.PICTURE, 3, 16)
                        .depthwise("depthwise1", "stem")
                        .convolution("mix1", "depthwise1", 1, 32)
                        .function("relu1", "mix1", "ReLU")
                        .depthwise("depthwise2", "relu1")
                        .convolution("mix2", "depthwise2", 1, 16)
                        .function("relu2", "mix2", "ReLU");
        assertThat(net.topic("mix1")).isEqualTo(Topic.SEPARABLE);
        assertThat(net.topic("mix2")).isEqualTo(Topic.SEPARABLE);
    }

    @Test
    void whatTheLogitsComeFromIsTheClassifier() {
        Cards net =
                new Cards()
                        .convolution("stem", LayerCard.PICTURE, 3, 16)
                        .cell("pool", LayerKind.GLOBAL_AVERAGE_POOL, "stem", 16)
                        .cell("dense1", LayerKind.DENSE, "pool", 8)
                        .cell("dense2", LayerKind.DENSE, "dense1", 3)
                        .cell("softmax", LayerKind.SOFTMAX, "dense2", 3);
        assertThat(net.topic("pool")).isEqualTo(Topic.GLOBAL_AVERAGE_POOL);
        assertThat(net.topic("dense1")).isEqualTo(Topic.DENSE);
        assertThat(net.topic("dense2")).isEqualTo(Topic.CLASSIFIER);

        Cards convolved =
                new Cards()
                        .convolution("stem", LayerCard.PICTURE, 3, 16)
                        .cell("pool", LayerKind.GLOBAL_AVERAGE_POOL, "stem", 16)
                        .cell("logits", LayerKind.CONVOLUTION, "pool", 3)
                        .cell("reshape", LayerKind.RESHAPE, "logits", 3);
        assertThat(convolved.topic("pool")).isEqualTo(Topic.GLOBAL_AVERAGE_POOL);
        assertThat(convolved.topic("logits")).isEqualTo(Topic.CLASSIFIER);
    }

    @Test
    void aGlobalPoolMayAlsoAverageClassMapsOrFeedAGate() {
        Cards squeezed =
                new Cards()
                        .convolution("stem", LayerCard.PICTURE, 3, 16)
                        .convolution("maps", "stem", 1, 3)
                        .cell("pool", LayerKind.GLOBAL_AVERAGE_POOL, "maps", 3)
                        .cell("softmax", LayerKind.SOFTMAX, "pool", 3);
        assertThat(squeezed.topic("maps")).isEqualTo(Topic.POINTWISE);
        assertThat(squeezed.topic("pool")).isEqualTo(Topic.CLASS_AVERAGE);

        Cards gated =
                new Cards()
                        .convolution("stem", LayerCard.PICTURE, 3, 16)
                        .depthwise("depthwise", "stem")
                        .cell("pool", LayerKind.GLOBAL_AVERAGE_POOL, "depthwise", 16)
                        .cell("gate", LayerKind.CONVOLUTION, "pool", 16)
                        .layer("multiply", LayerKind.MULTIPLY, "depthwise", "gate")
                        .convolution("project", "multiply", 1, 8);
        assertThat(gated.topic("pool")).isEqualTo(Topic.CHANNEL_SUMMARY);
        assertThat(gated.topic("gate")).isEqualTo(Topic.POINTWISE);
        assertThat(gated.topic("project")).isEqualTo(Topic.PROJECT);
        assertThat(gated.topic("multiply")).isEqualTo(Topic.MULTIPLY);
    }

    @Test
    void constantsAreAddedAndMultipliedWithoutASecondInput() {
        Cards net =
                new Cards()
                        .convolution("stem", LayerCard.PICTURE, 3, 16)
                        .layer("shift", LayerKind.ADD, "stem")
                        .layer("scale", LayerKind.MULTIPLY, "shift");
        assertThat(net.topic("shift")).isEqualTo(Topic.ADD_CONSTANT);
        assertThat(net.topic("scale")).isEqualTo(Topic.MULTIPLY_CONSTANT);
    }

    @Test
    void aFunctionIsKnownByItsName() {
        List<String> titles =
                List.of("ReLU", "ReLU6", "ReLU -1 to 1", "ReLU6, fused", "hard-swish", "Softsign");
        assertThat(titles.stream().map(Functions::named))
                .containsExactly(
                        Topic.RELU,
                        Topic.RELU6,
                        Topic.ACTIVATION,
                        Topic.RELU6,
                        Topic.HARD_SWISH,
                        Topic.ACTIVATION);
    }
}
