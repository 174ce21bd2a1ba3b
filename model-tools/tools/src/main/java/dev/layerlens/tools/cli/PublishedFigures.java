package dev.layerlens.tools.cli;

import com.google.gson.JsonObject;
import dev.layerlens.tools.zoo.Figures;
import java.util.ArrayList;
import java.util.List;

/** What was published of a network beside what is counted of ours. */
record PublishedFigures(Figures published, long parameters, long multiplyAdds) {

    /** Both figures in a table's cell, as in "0.27 M"; a dash for what nobody published. */
    String parametersCell() {
        return published.parameters().map(p -> p + " M").orElse("-");
    }

    String multiplyAddsCell() {
        return published.multiplyAdds().map(m -> m + " G").orElse("-");
    }

    /** Why they differ; empty if they do not. */
    String difference() {
        return published.match(parameters, multiplyAdds) ? "" : published.reason();
    }

    String sentence() {
        List<String> figures = new ArrayList<>();
        published.parameters().ifPresent(p -> figures.add(p + " M parameters"));
        published.multiplyAdds().ifPresent(m -> figures.add(m + " G multiply-adds"));
        if (figures.isEmpty()) {
            return "";
        }
        String text = "\npublished: " + String.join(", ", figures);
        return difference().isEmpty() ? text : text + " (" + difference() + ")";
    }

    void addTo(JsonObject json) {
        published.parameters().ifPresent(p -> json.addProperty("publishedMillionParameters", p));
        published
                .multiplyAdds()
                .ifPresent(m -> json.addProperty("publishedThousandMillionMultiplyAdds", m));
        if (!difference().isEmpty()) {
            json.addProperty("difference", difference());
        }
    }
}
