package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fourteen thousand drawings take seconds: the tests share them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawnShapesTest {
    private DataSet shapes;

    @BeforeAll
    void draw() throws DataException {
        shapes = DataSets.open("shapes");
    }

    @Test
    void theSeedAloneDecidesEveryPixel() throws Exception {
        assertThat(DataSets.open("shapes:1").digest()).isEqualTo(shapes.digest());
        assertThat(DataSets.open("shapes:8").digest()).isNotEqualTo(shapes.digest());
    }

    @Test
    void everyClassIsDrawnEquallyOftenAndNoPictureTwice() {
        assertThat(shapes.train().size()).isEqualTo(12_000);
        assertThat(shapes.test().size()).isEqualTo(2_000);
        int[] count = new int[shapes.test().labels().size()];
        for (int i = 0; i < shapes.test().size(); i++) {
            count[shapes.test().answer(i)]++;
        }
        assertThat(count).containsExactly(250, 250, 250, 250, 250, 250, 250, 250);
        assertThat(shapes.test().labels().get(1).english()).isEqualTo("triangle");
        assertThat(shapes.test().labels().get(1).korean()).isEqualTo("삼각형");
        Set<String> seen = new HashSet<>();
        addAll(shapes.train(), seen);
        addAll(shapes.test(), seen);
        assertThat(seen).hasSize(14_000);
    }

    private static void addAll(PictureSet set, Set<String> seen) {
        byte[] picture = new byte[set.bytes()];
        for (int i = 0; i < set.size(); i++) {
            set.copy(i, picture, 0);
            seen.add(new String(picture, StandardCharsets.ISO_8859_1));
        }
    }

    /** A shape that its ground swallowed would teach nothing. */
    @Test
    void everyDrawingHasLightAndDark() {
        PictureSet test = shapes.test();
        for (int i = 0; i < test.size(); i++) {
            float[] picture = test.picture(i);
            float darkest = 255;
            float lightest = 0;
            for (int k = 0; k < picture.length; k += 3) {
                float grey =
                        0.299f * picture[k] + 0.587f * picture[k + 1] + 0.114f * picture[k + 2];
                darkest = Math.min(darkest, grey);
                lightest = Math.max(lightest, grey);
            }
            assertThat(lightest - darkest).as("contrast of picture " + i).isGreaterThan(20);
        }
    }

    /**
     * Areas by geometry: pi r^2, 3 sqrt(3) / 4, a^2, n R r sin(pi / n), two bars, head and shaft.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 2.5447, circle",
        "1, 1.2990, triangle",
        "2, 2.2500, square",
        "3, 1.2343, star",
        "5, 1.8144, cross",
        "7, 1.2095, arrow"
    })
    void outlinesHaveTheAreasOfTheirGeometry(int shape, double area, String name) {
        assertThat(area(ShapeOutlines.of(shape))).as(name).isCloseTo(area, within(2e-3));
    }

    private static double area(Shape shape) {
        double twice = 0;
        double[] point = new double[6];
        double[] start = new double[2];
        double[] last = new double[2];
        for (PathIterator path = shape.getPathIterator(null, 1e-4); !path.isDone(); path.next()) {
            int kind = path.currentSegment(point);
            if (kind == PathIterator.SEG_MOVETO) {
                start = point.clone();
            } else {
                double[] to = kind == PathIterator.SEG_CLOSE ? start : point;
                twice += last[0] * to[1] - to[0] * last[1];
            }
            last = kind == PathIterator.SEG_CLOSE ? start.clone() : point.clone();
        }
        return Math.abs(twice) / 2;
    }
}
