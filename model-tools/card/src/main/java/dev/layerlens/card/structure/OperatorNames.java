package dev.layerlens.card.structure;

import org.tensorflow.lite.schema.BuiltinOperator;

/** Names of operators, newer ones than the schema classes know included. */
public final class OperatorNames {

    private OperatorNames() {}

    /** The name of a builtin operator, as in "CONV_2D". */
    public static String of(int operator) {
        boolean known = operator >= 0 && operator < BuiltinOperator.names.length;
        return known ? BuiltinOperator.name(operator) : "operator " + operator;
    }
}
