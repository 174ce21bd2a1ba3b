package dev.layerlens.card.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.explain.Ranking.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapGridTest {

    @Test
    void everyCellOfEveryChannelIsAPixelOfItsColour() {
        FeatureMaps maps = RandomMaps.signed(3, 4, 7, 1);
        Channels channels = Channels.of(maps);
        Ranking ranking = Ranking.of(maps, Order.PEAK);
        Scales scales = Scales.ofMaps(channels);
        MapGrid grid = MapGrid.of(maps, ranking, scales, 3);
        assertThat(grid.width()).isEqualTo(3 * 4 + 2);
        assertThat(grid.height()).isEqualTo(3 * 3 + 2);
        int cells = 0;
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                int pixel = grid.argb()[y * grid.width() + x];
                if (grid.at(x, y).isEmpty()) {
                    assertThat(pixel).as("gap").isZero();
                } else {
                    MapGrid.Cell cell = grid.at(x, y).get();
                    float value = maps.at(cell.row(), cell.column(), cell.channel());
                    float largest = channels.peak(cell.channel());
                    assertThat(pixel).isEqualTo(new Scale(largest, true).colour(value));
                    cells++;
                }
            }
        }
        assertThat(cells).isEqualTo(maps.size());
    }

    @Test
    void channelsLieInTheOrderOfTheRanking() {
        FeatureMaps maps = RandomMaps.signed(2, 2, 5, 2);
        Ranking ranking = Ranking.of(maps, Order.MEAN);
        MapGrid grid = MapGrid.of(maps, ranking, Scales.ofLayer(Channels.of(maps)), 2);
        for (int channel = 0; channel < 5; channel++) {
            int position = ranking.position(channel);
            assertThat(grid.left(channel)).isEqualTo(position % 2 * 3);
            assertThat(grid.top(channel)).isEqualTo(position / 2 * 3);
            assertThat(grid.at(grid.left(channel) + 1, grid.top(channel)))
                    .contains(new MapGrid.Cell(channel, 0, 1));
        }
        assertThat(grid.at(2, 0)).as("gap").isEmpty();
        assertThat(grid.at(3, 6)).as("behind the last").isEmpty();
        assertThat(grid.at(-1, 0)).isEmpty();
        assertThat(grid.at(0, grid.height())).isEmpty();
    }

    @Test
    void singleValuesTouchEachOther() {
        FeatureMaps vector = RandomMaps.signed(1, 1, 1000, 3);
        MapGrid grid = MapGrid.of(vector, Ranking.of(vector, Order.INDEX), layer(vector), 40);
        assertThat(grid.width()).isEqualTo(40);
        assertThat(grid.height()).isEqualTo(25);
        assertThat(grid.at(3, 2)).contains(new MapGrid.Cell(83, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, 8192, 1",
        "7, 7, 2048, 2",
        "112, 112, 64, 1",
        "1, 1, 150528, 1",
        "4500, 3, 2, 2"
    })
    void noSideIsLongerThanATextureMayBe(int height, int width, int channels, int columns) {
        FeatureMaps maps =
                new FeatureMaps(height, width, channels, new float[height * width * channels]);
        MapGrid grid =
                MapGrid.of(
                        maps, Ranking.of(maps, Order.INDEX), Scales.ofNetwork(Scale.NONE), columns);
        assertThat(grid.width()).isBetween(1, MapGrid.LONGEST);
        assertThat(grid.height()).isBetween(1, MapGrid.LONGEST);
        assertThat(grid.columns() * grid.rows()).isGreaterThanOrEqualTo(channels);
        int last = channels - 1;
        assertThat(grid.at(grid.left(last), grid.top(last))).contains(new MapGrid.Cell(last, 0, 0));
    }

    /** Every second cell, and where one is tapped it is one that is shown. */
    @Test
    void mapsThatAreTooLargeShowEverySecondCell() {
        FeatureMaps maps = RandomMaps.signed(5, 6, 4, 4);
        GridLayout layout = GridLayout.of(maps, 1, 20);
        assertThat(layout).isEqualTo(new GridLayout(2, 2, 6, 5, 1, 1));
        GridLayout narrow = GridLayout.of(maps, 1, 12);
        assertThat(narrow.columns()).isEqualTo(2);
        assertThat(narrow.step()).isEqualTo(2);
        assertThat(narrow.tileWidth()).isEqualTo(3);
        assertThat(narrow.tileHeight()).isEqualTo(3);
    }

    private static Scales layer(FeatureMaps maps) {
        return Scales.ofLayer(Channels.of(maps));
    }
}
