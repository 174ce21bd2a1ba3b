package dev.layerlens.tools.cli;

import dev.layerlens.tools.augment.Augmentation;
import dev.layerlens.tools.augment.AugmentationPlan;
import dev.layerlens.tools.augment.Corruption;
import dev.layerlens.tools.augment.Mixup;
import dev.layerlens.tools.augment.Variation;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.reports.ContactSheet;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Contact sheets of data sets. */
final class DataSheets {
    private static final int EACH = 10;
    private static final int CLASSES = 40;
    private static final int PICTURES = 4;
    private static final long SEED = 1;

    private DataSheets() {}

    /** Some training pictures of each class. */
    static BufferedImage classes(DataSet data) {
        PictureSet train = data.train();
        List<ContactSheet.Row> rows = new ArrayList<>();
        int classes = Math.min(CLASSES, train.labels().size());
        for (int c = 0; c < classes; c++) {
            int label = c;
            List<ContactSheet.Tile> tiles =
                    IntStream.range(0, train.size())
                            .filter(i -> train.answer(i) == label)
                            .limit(EACH)
                            .mapToObj(i -> tile(picture(train, i), train.side(), ""))
                            .toList();
            rows.add(new ContactSheet.Row(train.labels().get(c).english(), tiles));
        }
        int left = train.labels().size() - classes;
        String title =
                String.format(Locale.ROOT, "%s: %,d pictures", train.name(), train.size())
                        + (left > 0 ? ", the first " + CLASSES + " classes" : "");
        return ContactSheet.draw(title, rows);
    }

    /** What a plan does: all of it to some pictures, then each variation alone to the first. */
    static BufferedImage variations(DataSet data, AugmentationPlan plan) {
        PictureSet train = data.train();
        plan.check(train.side());
        Augmentation augmentation = new Augmentation(plan, data.flips(), data.covariance());
        List<ContactSheet.Row> rows = new ArrayList<>();
        for (int i : spread(train, PICTURES)) {
            List<ContactSheet.Tile> tiles = new ArrayList<>();
            tiles.add(tile(picture(train, i), train.side(), "as it is"));
            for (int k = 1; k < EACH; k++) {
                byte[] varied = new byte[train.bytes()];
                SplittableRandom random = new SplittableRandom(SEED * 1_000 * k + i);
                augmentation.apply(picture(train, i), train.side(), varied, 0, random);
                tiles.add(tile(varied, train.side(), ""));
            }
            String name = train.labels().get(train.answer(i)).english();
            rows.add(new ContactSheet.Row(name + ", all variations", tiles));
        }
        for (Variation variation : augmentation.variations()) {
            rows.add(alone(train, variation));
        }
        if (plan.mixup() > 0 && train.size() > 1) {
            rows.add(mixed(train, plan.mixup()));
        }
        return ContactSheet.draw(train.name() + ": variations", rows);
    }

    /** What cameras do: a row each, two pictures in all strengths. */
    static BufferedImage corruptions(DataSet data) {
        PictureSet train = data.train();
        List<ContactSheet.Row> rows = new ArrayList<>();
        for (Corruption corruption : Corruption.values()) {
            List<ContactSheet.Tile> tiles = new ArrayList<>();
            for (int i : spread(train, 2)) {
                tiles.add(tile(picture(train, i), train.side(), "as it is"));
                for (int strength = 1; strength <= Corruption.STRENGTHS; strength++) {
                    byte[] spoilt = new byte[train.bytes()];
                    SplittableRandom random = new SplittableRandom(SEED + i);
                    Variation variation = corruption.at(strength);
                    variation.apply(picture(train, i), spoilt, train.side(), random);
                    tiles.add(tile(spoilt, train.side(), "strength " + strength));
                }
            }
            String strongest = corruption.at(Corruption.STRENGTHS).title();
            rows.add(
                    new ContactSheet.Row(
                            corruption.title() + " (strongest: " + strongest + ")", tiles));
        }
        return ContactSheet.draw(train.name() + ": what cameras do", rows);
    }

    private static ContactSheet.Row alone(PictureSet train, Variation variation) {
        List<ContactSheet.Tile> tiles = new ArrayList<>();
        tiles.add(tile(picture(train, 0), train.side(), "as it is"));
        for (int k = 1; k < EACH; k++) {
            byte[] varied = new byte[train.bytes()];
            variation.apply(
                    picture(train, 0), varied, train.side(), new SplittableRandom(SEED + k));
            tiles.add(tile(varied, train.side(), ""));
        }
        return new ContactSheet.Row(variation.title(), tiles);
    }

    private static ContactSheet.Row mixed(PictureSet train, double alpha) {
        List<ContactSheet.Tile> tiles = new ArrayList<>();
        for (int k = 0; k < EACH; k++) {
            byte[] pair = new byte[2 * train.bytes()];
            train.copy(0, pair, 0);
            train.copy(1 + k % (train.size() - 1), pair, train.bytes());
            double share = Mixup.share(alpha, new SplittableRandom(SEED + k));
            Mixup.mix(pair, 2, share);
            byte[] first = Arrays.copyOf(pair, train.bytes());
            tiles.add(
                    tile(first, train.side(), String.format(Locale.ROOT, "%.0f %%", 100 * share)));
        }
        return new ContactSheet.Row("mixed, share of the first picture", tiles);
    }

    /** Some pictures, from all over the set: its classes may lie one after the other. */
    private static int[] spread(PictureSet set, int count) {
        int size = set.size();
        return IntStream.range(0, Math.min(count, size))
                .map(i -> (int) ((long) i * size / Math.min(count, size)))
                .toArray();
    }

    private static ContactSheet.Tile tile(byte[] pixels, int side, String caption) {
        return new ContactSheet.Tile(ByteBuffer.wrap(pixels), side, caption, true);
    }

    private static byte[] picture(PictureSet set, int index) {
        byte[] picture = new byte[set.bytes()];
        set.copy(index, picture, 0);
        return picture;
    }
}
