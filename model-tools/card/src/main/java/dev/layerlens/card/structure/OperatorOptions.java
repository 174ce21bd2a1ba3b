package dev.layerlens.card.structure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;

/**
 * Which options go with which operator. The schema names most pairs alike (SPLIT, SplitOptions);
 * operators that share options with others have rules of their own.
 */
final class OperatorOptions {
    private static final String SUFFIX = "options";
    private static final Map<String, Byte> BY_NAME = byName();

    /** Operators whose kernels would divide by zero, or worse, without their options. */
    private static final Set<Integer> NEEDED =
            Set.of(
                    BuiltinOperator.ARG_MAX,
                    BuiltinOperator.ARG_MIN,
                    BuiltinOperator.BATCH_MATMUL,
                    BuiltinOperator.CONV_3D,
                    BuiltinOperator.CUMSUM,
                    BuiltinOperator.DEPTH_TO_SPACE,
                    BuiltinOperator.GATHER,
                    BuiltinOperator.MIRROR_PAD,
                    BuiltinOperator.ONE_HOT,
                    BuiltinOperator.PACK,
                    BuiltinOperator.SPACE_TO_DEPTH,
                    BuiltinOperator.SPLIT,
                    BuiltinOperator.SPLIT_V,
                    BuiltinOperator.STRIDED_SLICE,
                    BuiltinOperator.TRANSPOSE_CONV,
                    BuiltinOperator.UNPACK);

    private OperatorOptions() {}

    private static Map<String, Byte> byName() {
        Map<String, Byte> options = new HashMap<>();
        for (byte i = 0; i < BuiltinOptions.names.length; i++) {
            options.put(plain(BuiltinOptions.name(i)).replaceFirst(SUFFIX + "$", ""), i);
        }
        return options;
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Whether an operator may have options of that type. */
    static boolean fit(int operator, byte type) {
        if (type == BuiltinOptions.NONE) {
            return !NEEDED.contains(operator);
        }
        boolean known = operator >= 0 && operator < BuiltinOperator.names.length;
        if (!known) {
            return true;
        }
        Byte own = BY_NAME.get(plain(BuiltinOperator.name(operator)));
        return own == null ? !ofAnother(type) : own == type;
    }

    /** Whether an operator exists that has these options for its own. */
    private static boolean ofAnother(byte type) {
        boolean known = type >= 0 && type < BuiltinOptions.names.length;
        String name = known ? plain(BuiltinOptions.name(type)).replaceFirst(SUFFIX + "$", "") : "";
        return Arrays.stream(BuiltinOperator.names)
                .anyMatch(operator -> plain(operator).equals(name));
    }
}
