package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.gpu.GpuCheck;
import dev.layerlens.tools.gpu.GpuVerdict;
import dev.layerlens.tools.runtime.Delegation;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.runtime.TfliteModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools gpu-check}. */
@Command(
        name = "gpu-check",
        header = "Says whether the GPU delegate takes a file.",
        description =
                "Lists the operators of a .tflite file with what the GPU delegate's rules "
                        + "say of each, and says how much of it XNNPACK takes on this processor. Exit "
                        + "code 1 if one is refused.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {"", "Example: model-tools gpu-check app/models/cifar10.tflite"})
final class GpuCheckCommand implements Callable<Integer> {
    private static final int REFUSED = 1;

    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "Any .tflite file.")
    private Path file;

    @Option(
            names = "--signature",
            defaultValue = ModelFile.CLASSIFY,
            description = "Signature to check, where the file has signatures.")
    private String signature;

    @Override
    public Integer call() throws Exception {
        // the runtime's verifier first: the tables are read without checks
        Optional<Delegation> processor = processor();
        List<GpuVerdict> verdicts = GpuCheck.of(Files.readAllBytes(file), signature);
        boolean whole = verdicts.stream().allMatch(GpuVerdict::accepted);
        output.print(
                text(verdicts, whole) + processor.map(d -> "\n" + d.sentence() + ".").orElse(""),
                json(verdicts, whole, processor));
        return whole ? 0 : REFUSED;
    }

    /** What the processor's fast kernels take; files without signatures are not asked. */
    private Optional<Delegation> processor() throws IOException, NotAModelException {
        try (TfliteModel model = TfliteModel.open(file, 1)) {
            return Optional.of(model.delegation(signature));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(List<GpuVerdict> verdicts, boolean whole) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        "%-22s %5s  %-8s %-8s %s",
                        "operator", "count", "OpenCL", "OpenGL", "reason"));
        for (GpuVerdict verdict : verdicts) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%n%-22s %5d  %-8s %-8s %s",
                            verdict.operator(),
                            verdict.count(),
                            verdict.accepted() ? "accepted" : "refused",
                            verdict.openGl() ? "accepted" : "refused",
                            verdict.reason()));
        }
        return text.append(
                        whole ? "\nThe GPU takes all of it." : "\nThe GPU does not take all of it.")
                .toString();
    }

    private static JsonObject json(
            List<GpuVerdict> verdicts, boolean whole, Optional<Delegation> processor) {
        JsonArray array = new JsonArray();
        for (GpuVerdict verdict : verdicts) {
            JsonObject json = new JsonObject();
            json.addProperty("operator", verdict.operator());
            json.addProperty("count", verdict.count());
            json.addProperty("openCl", verdict.accepted());
            json.addProperty("openGl", verdict.openGl());
            json.addProperty("reason", verdict.reason());
            array.add(json);
        }
        JsonObject json = new JsonObject();
        json.addProperty("whole", whole);
        json.add("operators", array);
        processor.ifPresent(
                delegation -> {
                    JsonObject xnnpack = new JsonObject();
                    xnnpack.addProperty("whole", delegation.whole());
                    xnnpack.addProperty("partitions", delegation.partitions());
                    xnnpack.addProperty("operators", delegation.operators());
                    xnnpack.addProperty("left", String.join(", ", delegation.left()));
                    json.add("xnnpack", xnnpack);
                });
        return json;
    }
}
