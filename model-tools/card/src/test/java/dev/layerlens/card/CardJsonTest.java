package dev.layerlens.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardJsonTest {
    private static final LayerCard LAYER =
            new LayerCard(
                    "stem.conv",
                    LayerKind.CONVOLUTION,
                    "conv 3x3, 3 -> 16",
                    List.of(LayerCard.PICTURE),
                    32,
                    32,
                    16,
                    "stem.norm",
                    List.of(new Formula(Formula.Quantity.OUTPUT_SIZE, "W", "32")),
                    432,
                    442_368,
                    new ReceptiveField(3, 1, -1),
                    Optional.of(new Quantization(0.25f, -3)),
                    Optional.of(
                            new LayerPrecision(
                                    Precision.INT8, 16, -31.25f, 32.5f, Optional.of(41.7))));
    private static final ModelCard CARD =
            new ModelCard(
                    "shapes",
                    "resnet8",
                    "Drawn \"shapes\" <one> a picture",
                    "LayerLens",
                    "Apache-2.0",
                    "1.2.0",
                    0.125f,
                    List.of(new Label("triangle", "삼각형"), Label.of("oval")),
                    32,
                    32,
                    Precision.INT8,
                    432,
                    442_368,
                    Optional.of(new Accuracy("held-out shapes", 2000, 0.9875)),
                    List.of(LAYER));

    @Test
    void aCardIsReadAsItWasWritten() throws MalformedCardException {
        assertThat(CardJson.read(CardJson.write(CARD))).isEqualTo(CARD);
    }

    @Test
    void aCardWithoutMeasuredAccuracyOrQuantizationIsReadAsItWasWritten() throws Exception {
        ModelCard bare =
                new ModelCard(
                        "a",
                        "b",
                        "c",
                        "d",
                        "e",
                        "",
                        0,
                        List.of(),
                        1,
                        1,
                        Precision.FLOAT32,
                        0,
                        0,
                        Optional.empty(),
                        List.of());
        assertThat(CardJson.read(CardJson.write(bare))).isEqualTo(bare);
    }

    @Test
    void aLayerThatDiffersInNothingHasNoRatio() throws MalformedCardException {
        ModelCard exact =
                CARD.with(
                        List.of(
                                LAYER.compared(
                                        new LayerPrecision(
                                                Precision.DYNAMIC, 1, 0, 3, Optional.empty()))));
        assertThat(CardJson.read(CardJson.write(exact))).isEqualTo(exact);
    }

    /** As files have it that were made before there were versions, thresholds and comparisons. */
    @Test
    void aCardOfTheFirstFilesIsRead() throws MalformedCardException {
        String first =
                CardJson.write(CARD)
                        .replace("\"version\":\"1.2.0\",\"scoreThreshold\":0.125,", "")
                        .replaceAll(",\"precision\":\\{[^}]*}", "");
        assertThat(first).doesNotContain("version", "Threshold", "decibels");
        ModelCard card = CardJson.read(first);
        assertThat(card.version()).isEmpty();
        assertThat(card.scoreThreshold()).isZero();
        assertThat(card.layers())
                .singleElement()
                .extracting(LayerCard::precision)
                .isEqualTo(Optional.empty());
        assertThat(card.accuracy()).isEqualTo(CARD.accuracy());
    }

    @Test
    void textThatIsNoCardIsRefused() {
        for (String text : List.of("", "{}", "[1", "{\"name\": 3}", "null")) {
            assertThatThrownBy(() -> CardJson.read(text))
                    .isInstanceOf(MalformedCardException.class)
                    .hasMessageStartingWith("layers.json is not a model card");
        }
    }

    @Test
    void bytesThatAreNoModelHaveNoCard() {
        for (int length : new int[] {0, 3, 8, 1000}) {
            assertThatThrownBy(() -> ModelFile.card(ByteBuffer.allocate(length)))
                    .as("%d bytes", length)
                    .isInstanceOf(MalformedCardException.class);
        }
    }

    @Test
    void labelsFollowTheReader() {
        Label label = new Label("triangle", "삼각형");
        assertThat(label.in(java.util.Locale.KOREA)).isEqualTo("삼각형");
        assertThat(label.in(java.util.Locale.FRANCE)).isEqualTo("triangle");
    }
}
