package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class DescribeCommandTest {

    private static JsonObject json(String... arguments) {
        Cli printed = Cli.run(arguments);
        assertThat(printed.code()).as(String.join("\n", printed.err())).isZero();
        return JsonParser.parseString(printed.out().get(0)).getAsJsonObject();
    }

    @Test
    void aNetworkIsListedLayerByLayer() {
        Cli printed = Cli.run("describe", "resnet20");
        assertThat(printed.out())
                .anyMatch(
                        line ->
                                line.matches(
                                        "stem\\.conv +conv 3x3, 3 -> 16 +32 x 32 x 16 +432"
                                                + " +442,368 +3 x 3"))
                .anyMatch(line -> line.startsWith("272,474 parameters, 40,8"))
                .contains("published: 0.27 M parameters");
    }

    /** Howard et al. 2017, table 7: width 0.5 at 160 x 160: 77 million multiply-adds, 1.3 M. */
    @Test
    void widthSizeAndClassesAreOptions() {
        JsonObject half = json("describe", "mobilenetv1", "--width=0.5", "--size=160", "--json");
        assertThat(half.get("name").getAsString()).isEqualTo("mobilenetv1-0.5");
        assertThat(Math.round(half.get("multiplyAdds").getAsLong() / 1e6)).isIn(76L, 77L);
        JsonObject six = json("describe", "mobilenetv2", "--classes=6", "--json");
        assertThat(six.get("parameters").getAsLong()).isEqualTo(3_504_872 - 994 * 1281);
    }

    @Test
    void aNetworkWithoutWidthSaysSo() {
        Cli refused = Cli.run("describe", "resnet20", "--width=0.5");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .containsExactly(
                        "model-tools: resnet20 has no width: mobilenetv1 and mobilenetv2 have");
    }
}
