package dev.layerlens.tools.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.layerlens.card.MalformedCardException;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.structure.ModelStructure;
import dev.layerlens.tools.ChildJvm;
import dev.layerlens.tools.EveryLayer;
import dev.layerlens.tools.Mutation;
import dev.layerlens.tools.SmallModels;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Conv2DOptionsT;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.ModelT;
import org.tensorflow.lite.schema.OperatorT;
import org.tensorflow.lite.schema.SubGraphT;

/** What TensorFlow Lite's verifier lets pass is found in Java. */
class ModelStructureTest {
    private static final byte[] INT8 = small();

    private static byte[] small() {
        try {
            return SmallModels.int8(EveryLayer.network());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> fault(Consumer<ModelT> change) {
        ModelT model = Model.getRootAsModel(ByteBuffer.wrap(INT8)).unpack();
        change.accept(model);
        FlatBufferBuilder builder = new FlatBufferBuilder();
        Model.finishModelBuffer(builder, Model.pack(builder, model));
        return ModelStructure.fault(ByteBuffer.wrap(builder.sizedByteArray()));
    }

    private static SubGraphT graph(ModelT model) {
        return model.getSubgraphs()[0];
    }

    private static OperatorT convolution(ModelT model) {
        for (OperatorT operator : graph(model).getOperators()) {
            if (model.getOperatorCodes()[(int) operator.getOpcodeIndex()].getBuiltinCode()
                    == BuiltinOperator.CONV_2D) {
                return operator;
            }
        }
        throw new AssertionError("no convolution");
    }

    @Test
    void ourOwnFilesAreSound() {
        assertThat(ModelStructure.fault(ByteBuffer.wrap(INT8))).isEmpty();
        assertThat(fault(model -> {})).isEmpty();
    }

    @Test
    void aTensorThatThereIsNotIsFound() {
        assertThat(fault(model -> convolution(model).getInputs()[1] = 9999))
                .contains("is damaged: there is no tensor 9999");
    }

    @Test
    void anOperatorThatReadsWhatComesLaterIsFound() {
        assertThat(
                        fault(
                                model -> {
                                    OperatorT first = graph(model).getOperators()[0];
                                    OperatorT[] all = graph(model).getOperators();
                                    first.getInputs()[0] = all[all.length - 1].getOutputs()[0];
                                }))
                .hasValueSatisfying(
                        text -> assertThat(text).endsWith("is read before it is computed"));
    }

    @Test
    void aStrideOfZeroIsFound() {
        assertThat(
                        fault(
                                model -> {
                                    Conv2DOptionsT options =
                                            (Conv2DOptionsT)
                                                    convolution(model)
                                                            .getBuiltinOptions()
                                                            .getValue();
                                    options.setStrideH(0);
                                }))
                .contains("is damaged: CONV_2D has a window of impossible size");
    }

    @Test
    void aConstantThatIsTooShortIsFound() {
        assertThat(
                        fault(
                                model -> {
                                    int kernel = convolution(model).getInputs()[1];
                                    graph(model).getTensors()[kernel].getShape()[0]++;
                                }))
                .hasValueSatisfying(
                        text -> assertThat(text).endsWith("which is not what its shape needs"));
    }

    @Test
    void scalesThatDoNotFitTheChannelsAreFound() {
        assertThat(
                        fault(
                                model -> {
                                    int kernel = convolution(model).getInputs()[1];
                                    graph(model)
                                            .getTensors()[kernel]
                                            .getQuantization()
                                            .setScale(new float[] {1, 2});
                                }))
                .hasValueSatisfying(text -> assertThat(text).contains("scales"));
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutation.any();
    }

    @Property(tries = 10_000, seed = "1", shrinking = ShrinkingMode.OFF)
    void aSpoiltFileIsSoundOrRefusedInOneLine(@ForAll("mutations") Mutation mutation) {
        ByteBuffer file = ByteBuffer.wrap(mutation.of(INT8));
        ModelStructure.fault(file)
                .ifPresent(text -> assertThat(text).isNotBlank().doesNotContain("\n"));
        try {
            assertThat(ModelFile.card(file).labels()).isNotNull();
        } catch (MalformedCardException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    /** In a process of its own, which native code may end. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void tenThousandSpoiltFilesDoNotCrashTensorFlowLite() throws Exception {
        try (ChildJvm child = ChildJvm.start(MutantMain.class, "0", "10000")) {
            int code = child.finish();
            assertThat(code).as(child.lines().get(child.lines().size() - 1)).isZero();
            assertThat(child.lines())
                    .last()
                    .asString()
                    .matches("[1-9]\\d+ refused, \\d+ refused by TensorFlow Lite, [1-9]\\d+ ran.*");
        }
    }
}
