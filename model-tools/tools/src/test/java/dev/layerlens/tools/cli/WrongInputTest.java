package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.ModelT;
import org.tensorflow.lite.schema.OperatorT;
import org.tensorflow.lite.schema.Pool2DOptionsT;
import org.tensorflow.lite.schema.SubGraphT;

/** What explain, describe and compare say to a stranger's mistakes: one line, and no file. */
class WrongInputTest extends ColourFolder {
    private ExplainedModel model;
    private List<Path> before;

    @BeforeEach
    void write() throws Exception {
        model = ExplainedModel.write(folder);
        Files.createDirectory(folder.resolve("album"));
        before = files();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    private void assertRefused(String line, String... arguments) throws IOException {
        Cli refused = Cli.run(arguments);
        assertThat(refused.err()).containsExactly("model-tools: " + line);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    private void refuseToExplain(String line, Path file, Path image, Path out) throws IOException {
        assertRefused(
                line,
                "explain",
                file.toString(),
                "--image=" + image,
                "--out=" + out,
                "--no-occlusion");
    }

    @Test
    void picturesThatAreNone() throws Exception {
        Path out = folder.resolve("report.html");
        Path album = folder.resolve("album");
        refuseToExplain(album + " is a folder: give a picture's file", model.int8(), album, out);
        Path none = folder.resolve("none.jpg");
        refuseToExplain(none + " is not there: give a picture's file", model.int8(), none, out);
        assertRefused(
                album + " is a folder: give a picture's file",
                "compare",
                model.float32().toString(),
                model.int8().toString(),
                "--image=" + model.picture() + "," + album);
    }

    @Test
    void placesThatCannotBeWritten() throws Exception {
        Path absent = folder.resolve("no/where");
        for (String name : List.of("report.html", "report.png")) {
            refuseToExplain(
                    absent.resolve(name) + " cannot be written: there is no folder " + absent,
                    model.int8(),
                    model.picture(),
                    absent.resolve(name));
        }
        Path sheet = absent.resolve("sheet.html");
        assertRefused(
                sheet + " cannot be written: there is no folder " + absent,
                "describe",
                "resnet8",
                "--html=" + sheet);
        Path album = folder.resolve("album");
        assertRefused(
                album + " is a folder: name a file to write",
                "describe",
                "resnet8",
                "--html=" + album);
        Path letter = folder.resolve("report.pdf");
        refuseToExplain(
                letter + " would be an HTML file: give a name that ends in .html",
                model.int8(),
                model.picture(),
                letter);
    }

    @Test
    void aFolderThatMayNotBeWrittenInto() throws Exception {
        Path album = folder.resolve("album");
        assertThat(album.toFile().setWritable(false)).isTrue();
        // whoever may do anything is not held up
        assumeTrue(!Files.isWritable(album));
        Path page = album.resolve("report.html");
        String line = page + " cannot be written: permission denied in " + album;
        refuseToExplain(line, model.int8(), model.picture(), page);
        assertRefused(line, "describe", "resnet8", "--html=" + page);
    }

    /** As of a network that tells places apart, and of one that finds things. */
    @Test
    void filesThatAreNoClassifiers() throws Exception {
        Path places = write("places.tflite", this::withoutEnd);
        Path things = write("things.tflite", graph -> graph.setOutputs(new int[] {2, 4}));
        before = files();
        Path page = folder.resolve("page.html");
        refuseToExplain(
                places + " is no classifier of pictures: it writes [means uint8 [1, 3, 3, 3]]",
                places,
                model.picture(),
                page);
        assertRefused(
                places + " is no classifier of pictures: output [1, 3, 3, 3]",
                "describe",
                places.toString(),
                "--html=" + page);
        refuseToExplain(
                things + " is no classifier of pictures: 2 outputs", things, model.picture(), page);
    }

    private Path write(String name, Consumer<SubGraphT> change) throws IOException {
        ModelT whole = Model.getRootAsModel(ByteBuffer.wrap(Files.readAllBytes(file))).unpack();
        change.accept(whole.getSubgraphs()[0]);
        for (OperatorT operator : whole.getSubgraphs()[0].getOperators()) {
            // unpacked, the lack of them becomes an empty list of them
            operator.setCustomOptions(null);
        }
        FlatBufferBuilder builder = new FlatBufferBuilder();
        Model.finishModelBuffer(builder, Model.pack(builder, whole));
        return Files.write(folder.resolve(name), builder.sizedByteArray());
    }

    /** Only the pool is left, with a window of its half. */
    private void withoutEnd(SubGraphT graph) {
        OperatorT pool = graph.getOperators()[0];
        Pool2DOptionsT options = pool.getBuiltinOptions().asPool2DOptions();
        options.setFilterHeight(2);
        options.setFilterWidth(2);
        graph.setOperators(new OperatorT[] {pool});
        graph.setOutputs(pool.getOutputs());
        graph.getTensors()[pool.getOutputs()[0]].setShape(new int[] {1, 3, 3, 3});
    }

    @Test
    void onlyOurFilesAreDrawn() throws Exception {
        refuseToExplain(
                file
                        + " was not written by model-tools, and only its files are drawn: give -o a"
                        + " name that ends in .html, for a page",
                file,
                model.picture(),
                folder.resolve("drawing.png"));
    }

    @Test
    void networksThatNobodyKnows() throws Exception {
        assertRefused(
                "no network is called resnet21: did you mean resnet20? `model-tools zoo` lists all",
                "describe",
                "resnet21");
    }

    @Test
    void filesOfTwoNetworks() throws Exception {
        Path six = write("six.tflite", "resnet8", 6);
        before = files();
        assertRefused(
                model.float32()
                        + " knows 5 classes, "
                        + six
                        + " 6: compare two files of one network",
                "compare",
                model.float32().toString(),
                six.toString(),
                "--image=" + model.picture());
    }

    /** What both have is compared, and what one of them lacks is named. */
    @Test
    void layersWithoutPartnersAreNamed() throws Exception {
        Path deeper = write("deeper.tflite", "resnet20", 5);
        Cli printed =
                Cli.run(
                        "compare",
                        model.float32().toString(),
                        deeper.toString(),
                        "--image=" + model.picture());
        assertThat(printed.code()).isZero();
        assertThat(printed.out())
                .anyMatch(line -> line.startsWith("only in B: stage1.block2."))
                .anyMatch(line -> line.startsWith("top-1 the same on "));
    }

    private Path write(String name, String network, int classes) throws Exception {
        Blueprint blueprint = new Blueprint(ExplainedModel.SIDE, classes, Normalizer.CENTRED);
        return Files.write(
                folder.resolve(name), SmallModels.float32(Zoo.get(network).build(blueprint)));
    }
}
