package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.card.LayerCard;
import dev.layerlens.tools.classify.ClassNames;
import dev.layerlens.tools.compare.ComparedAnswer;
import dev.layerlens.tools.compare.ComparedLayer;
import dev.layerlens.tools.compare.FileComparison;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How alike two files are, as a table for people and as JSON for programs. */
final class ComparisonReport {
    private final FileComparison comparison;
    private final List<ComparedLayer> layers;
    private final ClassNames names;
    private final List<Path> pictures;

    ComparisonReport(
            FileComparison comparison, boolean worstFirst, ClassNames names, List<Path> pictures) {
        this.comparison = comparison;
        this.layers = worstFirst ? comparison.worstFirst() : comparison.layers();
        this.names = names;
        this.pictures = List.copyOf(pictures);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int longest = layers.stream().mapToInt(l -> l.card().name().length()).max().orElse(5);
        String row = "%-" + Math.max(5, longest) + "s  %-16s %9s %11s %12s%n";
        text.append(String.format(row, "layer", "output", "cosine", "SNR", "largest"));
        text.append(String.format(row, "", "", "", "", "difference"));
        for (ComparedLayer layer : layers) {
            LayerCard card = layer.card();
            text.append(
                    String.format(
                            Locale.ROOT,
                            row,
                            card.name(),
                            card.height() + " x " + card.width() + " x " + card.channels(),
                            cosine(layer.cosine()),
                            decibels(layer),
                            String.format(Locale.ROOT, "%.3g", layer.largestDifference())));
        }
        names(text, "only in A", comparison.onlyFirst());
        names(text, "only in B", comparison.onlySecond());
        names(text, "of another shape in B", comparison.otherShape());
        answers(text);
        return text.toString().stripTrailing();
    }

    /** Not rounded up to 1, which would say that the two are alike. */
    private static String cosine(double cosine) {
        return String.format(Locale.ROOT, "%.5f", cosine < 1 ? Math.min(0.99999, cosine) : cosine);
    }

    private static String decibels(ComparedLayer layer) {
        return layer.decibels().isPresent()
                ? String.format(Locale.ROOT, "%.1f dB", layer.decibels().getAsDouble())
                : "the same";
    }

    private static void names(StringBuilder text, String what, List<String> names) {
        if (!names.isEmpty()) {
            text.append(String.format("%n%s: %s", what, String.join(", ", names)));
        }
    }

    private void answers(StringBuilder text) {
        ComparedLayer worst = comparison.worstFirst().get(0);
        text.append(
                String.format(
                        Locale.ROOT,
                        "%nleast alike: %s (%s)%ntop-1 the same on %d of %d pictures%n",
                        worst.card().name(),
                        decibels(worst),
                        comparison.agreed(),
                        pictures.size()));
        for (int i = 0; i < pictures.size(); i++) {
            ComparedAnswer answer = comparison.answers().get(i);
            text.append(
                    String.format(
                            Locale.ROOT,
                            "  %s: %s %.1f %%, %s %.1f %%%s%n",
                            pictures.get(i),
                            names.name(answer.first()),
                            100 * answer.firstProbability(),
                            names.name(answer.second()),
                            100 * answer.secondProbability(),
                            answer.same() ? "" : "  <- differ"));
        }
    }

    void addTo(JsonObject json) {
        JsonArray array = new JsonArray();
        for (ComparedLayer layer : layers) {
            JsonObject each = new JsonObject();
            each.addProperty("layer", layer.card().name());
            each.addProperty("title", layer.card().title());
            each.addProperty("cosine", layer.cosine());
            layer.decibels().ifPresent(decibels -> each.addProperty("decibels", decibels));
            each.addProperty("largestDifference", layer.largestDifference());
            array.add(each);
        }
        json.add("layers", array);
        json.add("onlyFirst", CompareCommand.array(comparison.onlyFirst()));
        json.add("onlySecond", CompareCommand.array(comparison.onlySecond()));
        json.add("otherShape", CompareCommand.array(comparison.otherShape()));
        JsonArray answers = new JsonArray();
        for (int i = 0; i < pictures.size(); i++) {
            ComparedAnswer answer = comparison.answers().get(i);
            JsonObject each = new JsonObject();
            each.addProperty("picture", pictures.get(i).toString());
            each.addProperty("first", names.name(answer.first()));
            each.addProperty("firstProbability", answer.firstProbability());
            each.addProperty("second", names.name(answer.second()));
            each.addProperty("secondProbability", answer.secondProbability());
            each.addProperty("same", answer.same());
            answers.add(each);
        }
        json.add("answers", answers);
        json.addProperty("agreed", comparison.agreed());
    }
}
