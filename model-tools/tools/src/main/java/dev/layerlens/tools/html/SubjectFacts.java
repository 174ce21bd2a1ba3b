package dev.layerlens.tools.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the figures of a whole network that stand at the top of its page. */
final class SubjectFacts {

    private SubjectFacts() {}

    static List<Fact> of(Subject subject, ReportText text) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text.get("facts.model"), subject.name()));
        if (!subject.architecture().isEmpty()) {
            facts.add(new Fact(text.get("facts.network"), subject.architecture()));
        }
        subject.precision()
                .map(p -> text.get("precision." + p.name().toLowerCase(Locale.ROOT)))
                .ifPresent(p -> facts.add(new Fact(text.get("facts.precision"), p)));
        subject.bytes()
                .ifPresent(b -> facts.add(new Fact(text.get("facts.file"), ReportText.bytes(b))));
        facts.add(
                new Fact(
                        text.get("facts.input"),
                        subject.inputHeight() + " × " + subject.inputWidth()));
        facts.add(new Fact(text.get("facts.classes"), ReportText.count(subject.classes())));
        facts.add(new Fact(text.get("facts.layers"), ReportText.count(subject.layers().size())));
        facts.add(new Fact(text.get("facts.parameters"), ReportText.count(subject.parameters())));
        facts.add(
                new Fact(text.get("facts.multiplyAdds"), ReportText.count(subject.multiplyAdds())));
        return facts;
    }
}
