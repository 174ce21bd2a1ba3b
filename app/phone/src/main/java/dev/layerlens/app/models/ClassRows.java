package dev.layerlens.app.models;

import android.content.res.Resources;
import dev.layerlens.app.R;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.Label;
import dev.layerlens.card.report.ClassReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The classes of a model as rows: those that were tested, best first, then the others. */
final class ClassRows {
    private final Resources resources;
    private final Figures figures;

    ClassRows(Resources resources, Figures figures) {
        this.resources = resources;
        this.figures = figures;
    }

    /**
     * All rows about classes.
     *
     * @param search part of the names that are looked for, in either language; empty for all
     */
    List<CardRow> of(ModelAsset model, String search) {
        List<CardRow> rows = new ArrayList<>();
        rows.add(new CardRow.Heading(R.string.classes_heading));
        List<ClassReport> classes = classes(model);
        if (classes.stream().anyMatch(c -> c.recall().isPresent())) {
            rows.add(new CardRow.Paragraph(resources.getString(R.string.classes_text)));
        }
        rows.add(new CardRow.Search());
        List<CardRow> found =
                classes.stream()
                        .filter(c -> matches(c.label(), search))
                        .map(this::row)
                        .collect(Collectors.toList());
        if (found.isEmpty()) {
            found.add(new CardRow.Paragraph(resources.getString(R.string.class_none)));
        }
        rows.addAll(found);
        return rows;
    }

    private static List<ClassReport> classes(ModelAsset model) {
        if (model.report().isEmpty()) {
            return model.card().labels().stream()
                    .map(ClassRows::untested)
                    .collect(Collectors.toList());
        }
        List<ClassReport> classes = new ArrayList<>(model.report().get().byRecall());
        model.report().get().classes().stream()
                .filter(c -> c.recall().isEmpty())
                .forEach(classes::add);
        return classes;
    }

    private static ClassReport untested(Label label) {
        return new ClassReport(label, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static boolean matches(Label label, String search) {
        String wanted = search.trim().toLowerCase(Locale.ROOT);
        return label.english().toLowerCase(Locale.ROOT).contains(wanted)
                || label.korean().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private CardRow row(ClassReport thing) {
        String name = thing.label().in(figures.locale());
        if (thing.recall().isEmpty()) {
            return new CardRow.Fact(name, resources.getString(R.string.class_untested));
        }
        return new CardRow.Recognized(
                name,
                thing.recall().get(),
                figures.exactPercent(thing.recall().get()),
                thing.precision()
                        .map(
                                p ->
                                        resources.getString(
                                                R.string.class_precision, figures.exactPercent(p)))
                        .orElseGet(() -> resources.getString(R.string.class_never_said)));
    }
}
