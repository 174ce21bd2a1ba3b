package dev.layerlens.card.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CropTest {

    @Test
    void theLargestCentredPartHasTheShapeOfTheInput() {
        assertThat(Crop.centred(640, 480, 128, 128)).isEqualTo(new Crop(80, 0, 480, 480, 128, 128));
        assertThat(Crop.centred(480, 640, 128, 128)).isEqualTo(new Crop(0, 80, 480, 480, 128, 128));
        assertThat(Crop.centred(640, 480, 100, 50)).isEqualTo(new Crop(0, 80, 640, 320, 100, 50));
        assertThat(Crop.whole(100, 50)).isEqualTo(Crop.centred(100, 50, 100, 50));
    }

    @Test
    void aPatchOfTheInputIsABoxOfThePicture() {
        Crop crop = Crop.centred(640, 480, 120, 120);
        assertThat(crop.box(new Patch(0, 0, 120, 120))).isEqualTo(new Crop.Box(80, 0, 560, 480));
        assertThat(crop.box(new Patch(10, 30, 5, 1))).isEqualTo(new Crop.Box(200, 40, 204, 60));
    }

    @Test
    void whatLiesOutsideOfThePictureIsCutOff() {
        assertThat(new Patch(-3, 5, 7, 9).within(10, 10)).isEqualTo(new Patch(0, 5, 4, 5));
        assertThat(new Patch(-9, 12, 7, 9).within(10, 10)).isEqualTo(new Patch(0, 10, 0, 0));
    }
}
