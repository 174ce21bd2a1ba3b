package dev.layerlens.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assert.assertThrows;

import android.content.Context;
import android.net.Uri;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import com.google.flatbuffers.FlatBufferBuilder;
import dev.layerlens.app.ForeignModel;
import dev.layerlens.app.library.ModelAsset.Origin;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.ModelT;
import org.tensorflow.lite.schema.SparsityParametersT;
import org.tensorflow.lite.schema.SubGraphT;

@RunWith(AndroidJUnit4.class)
public final class ModelImportTest {
    private static final byte[] GOOD =
            ForeignModel.uint8().softmax().labels("red", "green", "blue").file();

    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private final Context context = ApplicationProvider.getApplicationContext();

    private ModelLibrary library() {
        return new ModelLibrary(
                context.getAssets(), new ImportedModels(new File(folder.getRoot(), "models")));
    }

    private ModelDocument document(Uri uri) {
        return ModelDocument.of(context.getContentResolver(), uri);
    }

    private ModelAsset bring(ModelLibrary library, String name, byte[] file)
            throws ImportRefusedException {
        return library.keep(library.receive(document(Offers.of(name, file))));
    }

    private ImportRefusal refusal(Uri uri) {
        ImportRefusal refusal =
                assertThrows(ImportRefusedException.class, () -> library().receive(document(uri)))
                        .refusal();
        String[] left = new File(folder.getRoot(), "models").list();
        assertThat(left == null ? new String[0] : left).as("what is left").isEmpty();
        return refusal;
    }

    private static byte[] bundled(String name) throws IOException {
        Context context = ApplicationProvider.getApplicationContext();
        try (InputStream in = context.getAssets().open("models/" + name + ".tflite")) {
            return in.readAllBytes();
        }
    }

    @Test
    public void aModelIsCopiedNamedAndFoundAgain() throws Exception {
        ModelAsset model = bring(library(), "colours.tflite", GOOD);
        assertThat(model.name()).isEqualTo("colours");
        ModelLibrary restarted = library();
        ModelAsset found =
                restarted.read().stream()
                        .filter(m -> m.origin() == Origin.IMPORTED)
                        .findFirst()
                        .orElseThrow();
        assertThat(found).isEqualTo(model);
        assertThat(found.bytes()).isEqualTo(GOOD.length);
        assertThat(found.card().layers()).isNotEmpty();
        assertThat(found.card().labels()).hasSize(3);
        assertThat(restarted.map(found.path()).remaining()).isEqualTo(GOOD.length);
    }

    @Test
    public void itCanBeRenamedAndDeleted() throws Exception {
        ModelAsset model = bring(library(), "colours.tflite", GOOD);
        library().rename(model, "  my \u202E colours\n");
        assertThat(library().read()).extracting(ModelAsset::name).contains("my colours");
        library().rename(model, " ");
        assertThat(library().read()).extracting(ModelAsset::name).contains("my colours");
        library().delete(model);
        assertThat(library().read()).extracting(ModelAsset::path).doesNotContain(model.path());
        assertThat(new File(folder.getRoot(), "models").list()).isEmpty();
    }

    @Test
    public void whatCameWithTheAppStays() throws Exception {
        ModelAsset bundled = library().read().get(0);
        library().rename(bundled, "mine");
        library().delete(bundled);
        assertThat(library().read()).contains(bundled);
    }

    @Test
    public void twoFilesOfOneNameAreToldApart() throws Exception {
        bring(library(), "colours.tflite", GOOD);
        byte[] other = ForeignModel.uint8().softmax().salted(1).file();
        assertThat(bring(library(), "colours.tflite", other).name()).isEqualTo("colours (2)");
    }

    @Test
    public void theSameFileIsNotTakenTwiceWhateverItIsCalled() throws Exception {
        assertThat(refusal(Offers.of("mine.tflite", bundled("shapes"))))
                .isEqualTo(new ImportRefusal.AlreadyThere("shapes"));
        bring(library(), "colours.tflite", GOOD);
        ImportRefusedException e =
                assertThrows(
                        ImportRefusedException.class, () -> bring(library(), "other.bin", GOOD));
        assertThat(e.refusal()).isEqualTo(new ImportRefusal.AlreadyThere("colours"));
    }

    @Test
    public void textsAndEmptyFilesAreNoModels() {
        byte[] text = "once upon a time there was a model".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(Offers.of("text.tflite", text)))
                .isEqualTo(new ImportRefusal.NotAModel());
        assertThat(refusal(Offers.of("none.tflite", new byte[0])))
                .isEqualTo(new ImportRefusal.NotAModel());
        assertThat(refusal(Offers.of("x.tflite", new byte[3])))
                .isEqualTo(new ImportRefusal.NotAModel());
    }

    @Test
    public void truncatedModelsAreRefusedWhereverTheyEnd() throws IOException {
        byte[] whole = bundled("shapes");
        for (int percent : new int[] {1, 10, 50, 90, 99}) {
            byte[] part = Arrays.copyOf(whole, (int) ((long) whole.length * percent / 100));
            assertThat(refusal(Offers.of("part.tflite", part)))
                    .as(percent + " %%")
                    .isEqualTo(new ImportRefusal.Truncated());
        }
    }

    /** The runtime's own verifier takes it: everything lies within the file. */
    @Test
    public void modelsWhoseInsideContradictsItselfAreRefused() {
        byte[] circle =
                changed(
                        model -> {
                            SubGraphT graph = model.getSubgraphs()[0];
                            graph.getOperators()[0].getInputs()[0] = graph.getOutputs()[0];
                        });
        assertThat(refusal(Offers.of("circle.tflite", circle)))
                .isEqualTo(new ImportRefusal.Truncated());
    }

    @Test
    public void whatNobodyHereComputesWithIsCalledByItsName() {
        byte[] sparse =
                changed(
                        model ->
                                model.getSubgraphs()[0].getTensors()[0].setSparsity(
                                        new SparsityParametersT()));
        assertThat(refusal(Offers.of("sparse.tflite", sparse)))
                .isEqualTo(
                        new ImportRefusal.CannotRun(
                                "it has sparse weights (picture): not supported"));
    }

    private static byte[] changed(Consumer<ModelT> change) {
        ModelT model = Model.getRootAsModel(ByteBuffer.wrap(GOOD)).unpack();
        change.accept(model);
        FlatBufferBuilder builder = new FlatBufferBuilder();
        Model.finishModelBuffer(builder, Model.pack(builder, model));
        return builder.sizedByteArray();
    }

    @Test
    public void anotherNumberOfNamesThanClassesIsRefused() {
        byte[] wrong = ForeignModel.uint8().labels("red", "green", "blue", "grey").file();
        assertThat(refusal(Offers.of("wrong.tflite", wrong)))
                .isEqualTo(new ImportRefusal.LabelCount(4, 3));
    }

    @Test
    public void whatIsNoClassifierOfPicturesIsRefused() {
        assertThat(refusal(Offers.of("two.tflite", ForeignModel.uint8().twoInputs().file())))
                .isEqualTo(new ImportRefusal.NotAClassifier("2 inputs"));
    }

    @Test
    public void largeFilesAreRefusedByWhatTheyClaimAndByWhatTheyAre() {
        Uri large = Offers.large("large.tflite", GOOD, 300L << 20);
        assertThat(refusal(large)).isEqualTo(new ImportRefusal.TooLarge(ModelImport.LIMIT_BYTES));
        ModelDocument silent = document(large);
        ModelDocument unsized =
                new ModelDocument(silent.name(), OptionalLong.empty(), silent.content());
        ImportRefusedException e =
                assertThrows(ImportRefusedException.class, () -> library().receive(unsized));
        assertThat(e.refusal()).isEqualTo(new ImportRefusal.TooLarge(ModelImport.LIMIT_BYTES));
        assertThat(new File(folder.getRoot(), "models").list()).isEmpty();
    }

    @Test
    public void aFileThatIsGoneOrBreaksOffIsUnreadable() {
        assertThat(refusal(Offers.uri("gone.tflite"))).isInstanceOf(ImportRefusal.Unreadable.class);
        assertThat(refusal(Uri.fromFile(new File(folder.getRoot(), "secret"))))
                .isInstanceOf(ImportRefusal.Unreadable.class);
    }

    @Test
    public void anImportedFileThatChangedIsNotRun() throws Exception {
        ModelAsset model = bring(library(), "colours.tflite", GOOD);
        File file = new File(new File(folder.getRoot(), "models"), model.digest() + ".tflite");
        byte[] changed = GOOD.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(file.toPath(), changed);
        assertThrows(IOException.class, () -> library().map(model.path()));
    }
}
