package dev.layerlens.tools.html;

import dev.layerlens.card.Formula;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.graph.Kernels;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.graph.Norms;
import dev.layerlens.card.graph.Operation;
import dev.layerlens.card.words.LayerText;
import dev.layerlens.card.words.LayerWords;
import dev.layerlens.card.words.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the layers' cards. */
final class LayerViews {
    private final Subject subject;
    private final ReportText text;
    private final LayerWords words;
    private final Topics topics;
    private final GlossaryLinks links;
    private final SeenParts fields;
    private final Map<String, Integer> places = new HashMap<>();

    LayerViews(Subject subject, ReportText text, SeenParts fields) {
        this.subject = subject;
        this.text = text;
        this.fields = fields;
        words = LayerWords.in(text.locale());
        topics = new Topics(subject.layers());
        links = new GlossaryLinks(words.glossary());
        for (int i = 0; i < subject.layers().size(); i++) {
            places.put(subject.layers().get(i).name(), i);
        }
    }

    /**
     * One card.
     *
     * @param sight what the layer made of the picture; empty without a picture, and for layers that
     *     were folded into others
     */
    LayerView of(int index, Optional<LayerSight> sight, boolean picture) {
        LayerCard card = subject.layers().get(index);
        LayerText said = words.of(topics.of(card));
        Optional<Operation> operation = Optional.ofNullable(subject.operations().get(card.name()));
        boolean folded = picture && sight.isEmpty() && places.containsKey(card.activation());
        Optional<Norms> norms = subject.graph().flatMap(graph -> graph.norms(card.name()));
        return new LayerView(
                index,
                Family.of(card.kind()).key(),
                card.name(),
                said.name(),
                text.title(card),
                reads(card),
                links.of(said.does()),
                links.of(said.why()),
                operation.map(o -> OperationDrawing.of(card, o, text)).orElse(""),
                sight.map(s -> MapViews.of(card, s, text)),
                folded ? text.get("layer.folded") : "",
                folded ? places.get(card.activation()) : index,
                card.activation(),
                arithmetic(card),
                text.letters(card),
                fields.of(card),
                sight.map(s -> NumberViews.of(card, s, text)),
                NumberViews.stored(card, subject.precision(), absorbed(card), text),
                subject.graph().flatMap(graph -> kernels(card, graph)),
                norms.map(n -> NormDrawing.of(n, text)).orElse(""),
                norms.map(n -> text.get(n.normalized() ? "norms.learned" : "norms.applied"))
                        .orElse(""));
    }

    /** Whether a convolution was folded into it: the file has the two as one. */
    private boolean absorbed(LayerCard card) {
        return !card.folded()
                && subject.layers().stream()
                        .anyMatch(
                                other ->
                                        other.folded()
                                                && other.activation().equals(card.activation()));
    }

    private String reads(LayerCard card) {
        List<String> names = new ArrayList<>();
        for (String input : card.inputs()) {
            names.add(input.equals(LayerCard.PICTURE) ? text.get("layer.picture") : input);
        }
        return names.isEmpty() ? "" : text.get("layer.reads", String.join(", ", names));
    }

    private List<LayerView.Sum> arithmetic(LayerCard card) {
        List<LayerView.Sum> sums = new ArrayList<>();
        for (Formula formula : card.formulas()) {
            String key = formula.quantity().name().toLowerCase(Locale.ROOT);
            boolean same = formula.symbols().equals(formula.numbers());
            sums.add(
                    new LayerView.Sum(
                            text.get("arithmetic." + key),
                            same ? "" : text.formula(formula.symbols()),
                            text.formula(formula.numbers()),
                            share(card, formula.quantity())));
        }
        return sums;
    }

    private double share(LayerCard card, Formula.Quantity quantity) {
        return switch (quantity) {
            case PARAMETERS -> (double) card.parameters() / Math.max(1, subject.parameters());
            case MULTIPLY_ADDS ->
                    (double) card.multiplyAdds() / Math.max(1, subject.multiplyAdds());
            case MEMORY, VALUE, OUTPUT_SIZE, RECEPTIVE_FIELD -> 0;
        };
    }

    private Optional<LayerView.Weights> kernels(LayerCard card, LayerGraph graph) {
        boolean shown =
                switch (card.kind()) {
                    case CONVOLUTION, DEPTHWISE_CONVOLUTION -> true;
                    default -> false;
                };
        Optional<Kernels> kernels = shown ? graph.kernels(card.name()) : Optional.empty();
        return kernels.filter(KernelSheet::suits).map(this::weights);
    }

    private LayerView.Weights weights(Kernels kernels) {
        KernelSheet sheet = KernelSheet.of(kernels);
        String size = kernels.height() + " × " + kernels.width();
        String caption =
                text.get(
                        kernels.inputs() == 1 ? "kernels.grey" : "kernels.colour",
                        sheet.count(),
                        kernels.outputs(),
                        size);
        return new LayerView.Weights(
                sheet.address(),
                MapViews.displayWidth(sheet.width(), kernels.width(), 720, 40),
                caption,
                caption);
    }
}
