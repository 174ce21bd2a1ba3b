package dev.layerlens.tools.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.card.report.Robustness;
import dev.layerlens.card.report.Sentence;
import dev.layerlens.tools.augment.Corruption;
import dev.layerlens.tools.evaluate.Findings;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What {@code evaluate --corrupt --json} printed, as a model card says it. */
final class CardRobustness {

    private CardRobustness() {}

    /**
     * Reads what was printed.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Robustness read(Path file) throws IOException {
        try {
            JsonObject json =
                    JsonParser.parseString(Files.readString(file))
                            .getAsJsonObject()
                            .getAsJsonObject(EarlierEvaluation.ROBUSTNESS);
            JsonObject accuracy = json.getAsJsonObject("accuracy");
            return new Robustness(
                    Findings.rounded(json.get("clean").getAsDouble()),
                    Findings.rounded(json.get("meanCorruptionError").getAsDouble()),
                    Arrays.stream(Corruption.values()).map(c -> spoilt(c, accuracy)).toList());
        } catch (CharacterCodingException | RuntimeException e) {
            throw new IllegalArgumentException(
                    file
                            + " is not what `model-tools evaluate FILE --data DATA --corrupt --json`"
                            + " prints",
                    e);
        }
    }

    private static Robustness.Spoilt spoilt(Corruption corruption, JsonObject accuracy) {
        List<Double> top1 =
                accuracy.getAsJsonArray(corruption.title()).asList().stream()
                        .map(share -> Findings.rounded(share.getAsDouble()))
                        .toList();
        return new Robustness.Spoilt(name(corruption), top1);
    }

    private static Sentence name(Corruption corruption) {
        return switch (corruption) {
            case DEFOCUS -> new Sentence("out of focus", "초점이 안 맞음");
            case MOTION -> new Sentence("blurred by movement", "움직여서 번짐");
            case SHAKE -> new Sentence("shaken", "손떨림");
            case NOISE -> new Sentence("noisy", "잡음");
            case DARK -> new Sentence("too dark", "너무 어두움");
            case BRIGHT -> new Sentence("too bright", "너무 밝음");
            case COLOUR_CAST -> new Sentence("in coloured light", "색이 도는 조명");
            case JPEG -> new Sentence("strongly compressed (JPEG)", "심한 압축(JPEG)");
            case ROTATION -> new Sentence("tilted", "기울어짐");
            case SCALE -> new Sentence("too near or too far", "너무 가깝거나 멂");
        };
    }
}
