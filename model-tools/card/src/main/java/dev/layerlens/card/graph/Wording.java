package dev.layerlens.card.graph;

import dev.layerlens.card.Formula;
import java.util.List;

/**
 * What a layer's kind and sides alone do not say of it.
 *
 * @param title the layer in one line; empty for the usual one of its kind
 * @param formulas in place of the usual ones of the same quantities
 */
public record Wording(String title, List<Formula> formulas) {

    /** Nothing out of the ordinary. */
    public static final Wording USUAL = new Wording("", List.of());

    public Wording {
        formulas = List.copyOf(formulas);
    }

    /** The usual title, and a rule of its own for one value. */
    public static Wording value(String symbols, String numbers) {
        return new Wording("", List.of(new Formula(Formula.Quantity.VALUE, symbols, numbers)));
    }

    /** The same under another title. */
    public Wording titled(String other) {
        return new Wording(other, formulas);
    }
}
