package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.tools.classify.Classifier;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.evaluate.Answers;
import dev.layerlens.tools.evaluate.Confusion;
import dev.layerlens.tools.evaluate.Scores;
import dev.layerlens.tools.reports.ConfusionChart;
import dev.layerlens.tools.reports.ContactSheet;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an evaluation came to, as text, JSON and pictures.
 *
 * @param threshold probability below which answers are not shown, if there is one
 */
record EvaluationReport(
        Path file, Classifier model, Answers answers, Scores scores, Optional<Double> threshold) {
    private static final int MOST_COLUMNS = 20;
    private static final int MISTAKES = 20;
    private static final int WORST = 32;
    private static final int A_ROW = 8;
    private static final int SHORT_NAME = 7;

    String text() {
        String head =
                String.format(
                        Locale.ROOT,
                        "%s: %s, %,d pictures%ntop-1 %.2f %%, top-5 %.2f %%, mean per class %.2f %%,"
                                + " calibration error %.2f %%, NLL %.4f%n%,d bytes, median latency %.0f us%s%n",
                        file,
                        answers.pictures().name(),
                        scores.pictures(),
                        100 * scores.top1(),
                        100 * scores.top5(),
                        100 * scores.meanPerClass(),
                        100 * scores.calibrationError(),
                        scores.nll(),
                        model.file().limit(),
                        answers.medianMicroseconds(),
                        model.probabilities() ? "" : "; its logits went through a softmax");
        Confusion confusion = scores.confusion();
        return head
                + "\n"
                + risk().text()
                + "\n\n"
                + (confusion.classes().size() <= MOST_COLUMNS ? matrix(confusion) : mistakes());
    }

    private static String matrix(Confusion confusion) {
        int columns = confusion.classes().size() + (confusion.others() ? 1 : 0);
        int names = confusion.classes().stream().mapToInt(String::length).max().orElse(1);
        StringBuilder text = new StringBuilder("is \\ said");
        text.append(" ".repeat(Math.max(0, names - text.length())));
        int width = Math.max(names, "is \\ said".length());
        for (int s = 0; s < columns; s++) {
            String name = s < confusion.classes().size() ? confusion.classes().get(s) : "another";
            text.append(
                    String.format(
                            "%" + (SHORT_NAME + 1) + "s",
                            name.length() > SHORT_NAME ? name.substring(0, SHORT_NAME) : name));
        }
        for (int r = 0; r < confusion.classes().size(); r++) {
            text.append(String.format("%n%-" + width + "s", confusion.classes().get(r)));
            for (int s = 0; s < columns; s++) {
                int count = confusion.count(r, s);
                text.append(
                        String.format(
                                "%" + (SHORT_NAME + 1) + "s", count == 0 && r != s ? "." : count));
            }
        }
        return text.toString();
    }

    private String mistakes() {
        StringBuilder text = new StringBuilder("the most frequent mistakes:");
        for (Confusion.Mistake mistake : scores.confusion().mistakes(MISTAKES)) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%n%,7d  %5.1f %%  %s taken for %s",
                            mistake.count(),
                            100 * mistake.share(),
                            mistake.right(),
                            mistake.said()));
        }
        return text.toString();
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty(EarlierEvaluation.MODEL, file.toString());
        json.addProperty("data", answers.pictures().name());
        json.addProperty("pictures", scores.pictures());
        json.addProperty("top1", scores.top1());
        json.addProperty("top5", scores.top5());
        json.addProperty("meanPerClass", scores.meanPerClass());
        json.addProperty("calibrationError", scores.calibrationError());
        json.addProperty("nll", scores.nll());
        risk().addTo(json);
        json.addProperty("bytes", model.file().limit());
        json.addProperty("medianMicroseconds", answers.medianMicroseconds());
        json.add("residentMegabytes", array(answers.megabytes()));
        JsonArray classes = new JsonArray();
        scores.confusion().classes().forEach(classes::add);
        json.add("classes", classes);
        json.add("confusion", confusion());
        json.add("mistakes", mistakesJson());
        json.add("worst", worst());
        return json;
    }

    private JsonArray confusion() {
        int classes = scores.confusion().classes().size();
        JsonArray rows = new JsonArray();
        for (int r = 0; r < classes; r++) {
            List<Integer> row = new ArrayList<>();
            for (int s = 0; s <= classes; s++) {
                row.add(scores.confusion().count(r, s));
            }
            rows.add(array(scores.confusion().others() ? row : row.subList(0, classes)));
        }
        return rows;
    }

    private JsonArray mistakesJson() {
        JsonArray array = new JsonArray();
        for (Confusion.Mistake mistake : scores.confusion().mistakes(MISTAKES)) {
            JsonObject json = new JsonObject();
            json.addProperty("right", mistake.right());
            json.addProperty("said", mistake.said());
            json.addProperty("count", mistake.count());
            json.addProperty("share", mistake.share());
            array.add(json);
        }
        return array;
    }

    private JsonArray worst() {
        JsonArray array = new JsonArray();
        for (int i : answers.worst(WORST)) {
            JsonObject json = new JsonObject();
            json.addProperty("picture", answers.pictures().pictureName(i));
            json.addProperty("right", right(i));
            json.addProperty("said", said(i));
            json.addProperty("probability", answers.confidence(i));
            array.add(json);
        }
        return array;
    }

    private static JsonArray array(List<Integer> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private String right(int picture) {
        return answers.pictures().labels().get(answers.pictures().answer(picture)).english();
    }

    /** In the words of the data set where it has the class. */
    private String said(int picture) {
        int answer = answers.answer(picture);
        return answer < answers.pictures().labels().size()
                ? answers.pictures().labels().get(answer).english()
                : model.names().name(answers.said(picture));
    }

    private String heading() {
        return String.format(Locale.ROOT, "%s, %.2f %%", file.getFileName(), 100 * scores.top1());
    }

    private RiskReport risk() {
        return new RiskReport(scores.riskCoverage(), threshold);
    }

    BufferedImage riskChart() {
        return risk().chart(
                        heading(),
                        String.format(
                                Locale.ROOT,
                                "%s, %,d pictures: how often it is wrong when only its surest"
                                        + " answers are shown",
                                answers.pictures().name(),
                                scores.pictures()));
    }

    BufferedImage confusionChart() {
        Confusion confusion = scores.confusion();
        return ConfusionChart.draw(
                heading(),
                String.format(
                        Locale.ROOT,
                        "%s, %,d pictures: rows are what they show, columns what was said",
                        answers.pictures().name(),
                        scores.pictures()),
                confusion.classes(),
                confusion.others(),
                confusion::count);
    }

    BufferedImage worstSheet() {
        PictureSet pictures = answers.pictures();
        List<Integer> worst = answers.worst(WORST);
        List<ContactSheet.Row> rows = new ArrayList<>();
        for (int from = 0; from < worst.size(); from += A_ROW) {
            List<Integer> some = worst.subList(from, Math.min(worst.size(), from + A_ROW));
            rows.add(
                    new ContactSheet.Row(
                            String.format(
                                    Locale.ROOT,
                                    "%.1f to %.1f %% sure",
                                    100 * answers.confidence(some.get(0)),
                                    100 * answers.confidence(some.get(some.size() - 1))),
                            some.stream().map(i -> tile(pictures, i)).toList()));
        }
        return ContactSheet.draw(
                worst.isEmpty()
                        ? file.getFileName() + " makes no mistake"
                        : "The most confident mistakes of " + file.getFileName(),
                rows);
    }

    private ContactSheet.Tile tile(PictureSet pictures, int index) {
        byte[] pixels = new byte[pictures.bytes()];
        pictures.copy(index, pixels, 0);
        return new ContactSheet.Tile(
                ByteBuffer.wrap(pixels),
                pictures.side(),
                said(index) + "\nis " + right(index),
                false);
    }
}
