package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.layerlens.tools.train.ColouredPictures;
import dev.layerlens.tools.transfer.Arm;
import dev.layerlens.tools.transfer.SetSize;
import dev.layerlens.tools.transfer.Spread;
import dev.layerlens.tools.transfer.TransferSummary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransferTableTest {
    private final TransferTable table =
            new TransferTable(
                    ColouredPictures.draw(8, 1_500).test(),
                    List.of(
                            new TransferSummary(
                                    Arm.FINE_TUNED,
                                    SetSize.of("20"),
                                    2_040,
                                    3,
                                    new Spread(0.8125, 0.0151),
                                    new Spread(0.7, 0.02),
                                    Optional.of(new Spread(0.3, 0.04)),
                                    Optional.of(new Spread(-0.0217, 0.05))),
                            new TransferSummary(
                                    Arm.RANDOM,
                                    SetSize.WHOLE,
                                    9,
                                    1,
                                    new Spread(0.5, 0),
                                    new Spread(0.4, 0),
                                    Optional.empty(),
                                    Optional.empty())));

    @Test
    void aLineHasPercentAndPoints() {
        assertThat(table.text().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "On 1,500 pictures of test, in percent: mean +- standard deviation over the"
                                + " seeds; margins are over random weights.",
                        "per class pictures arm seeds accuracy margin mean of classes margin",
                        "20 2,040 fine-tuned 3 81.25 +- 1.51 +30.00 +- 4.00 70.00 +- 2.00"
                                + " -2.17 +- 5.00",
                        "all 9 random 1 50.00 +- 0.00 40.00 +- 0.00");
    }

    @Test
    void jsonHasShares() {
        JsonObject tuned = table.json().getAsJsonArray("results").get(0).getAsJsonObject();
        assertThat(tuned.getAsJsonObject("accuracy"))
                .hasToString("{\"mean\":0.8125,\"deviation\":0.0151}");
        assertThat(tuned.getAsJsonObject("meanPerClass"))
                .hasToString("{\"mean\":0.7,\"deviation\":0.02}");
        assertThat(tuned.getAsJsonObject("margin"))
                .hasToString("{\"mean\":0.3,\"deviation\":0.04}");
        assertThat(tuned.getAsJsonObject("marginPerClass"))
                .hasToString("{\"mean\":-0.0217,\"deviation\":0.05}");
        JsonObject random = table.json().getAsJsonArray("results").get(1).getAsJsonObject();
        assertThat(random.has("margin")).isFalse();
        assertThat(table.json().get("testPictures").getAsInt()).isEqualTo(1_500);
    }
}
