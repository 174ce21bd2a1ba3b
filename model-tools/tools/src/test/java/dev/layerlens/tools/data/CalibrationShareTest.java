package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pictures that are kept from training to calibrate with. */
class CalibrationShareTest extends PictureFolder {

    private static List<String> names(PictureSet set) {
        return IntStream.range(0, set.size()).mapToObj(set::pictureName).sorted().toList();
    }

    private DataSet open(double share, String classes) throws DataException {
        return open(new DataRequest("folder:" + folder, 8, 0.2, 1, "", share, classes));
    }

    @Test
    void everyPictureIsInOnePartOnly() throws Exception {
        DataSet plain = open(0, "");
        DataSet data = open(0.25, "");
        assertThat(plain.calibration().size()).isZero();
        assertThat(Statistics.counts(data.calibration())).containsExactly(2, 2);
        assertThat(names(data.test())).isEqualTo(names(plain.test()));
        assertThat(names(data.perClass(1, 1).repeated(2).calibration()))
                .isEqualTo(names(data.calibration()));
        List<String> both = new ArrayList<>(names(data.train()));
        both.addAll(names(data.calibration()));
        assertThat(both).containsExactlyInAnyOrderElementsOf(names(plain.train()));
        assertThat(data.digest()).isNotEqualTo(plain.digest()).isEqualTo(open(0.25, "").digest());
    }

    @Test
    void theSamePicturesAreKeptWithOtherClasses() throws Exception {
        for (int i = 0; i < 10; i++) {
            write("green/" + i + ".png", 0x00E000 + i);
        }
        Path classes =
                Files.writeString(
                        around.resolve("colours.classes"),
                        "fire red | 빨강 | red things, green\nnight blue | 남색 | blue\n");
        DataSet mapped = open(0.25, classes.toString());
        assertThat(names(mapped.calibration())).isEqualTo(names(open(0.25, "").calibration()));
        assertThat(mapped.train().labels().get(1).korean()).isEqualTo("남색");
        for (PictureSet set : List.of(mapped.train(), mapped.test(), mapped.calibration())) {
            for (int i = 0; i < set.size(); i++) {
                assertThat(set.answer(i)).isEqualTo(set.pictureName(i).contains("blue") ? 1 : 0);
            }
        }
    }

    @Test
    void aShareThatLeavesNothingToLearnFromIsRefused() {
        assertThatThrownBy(() -> open(0.6, ""))
                .hasMessage("--calibration-share must be in 0 to 0.5");
    }
}
