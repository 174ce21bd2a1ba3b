package dev.layerlens.card.explain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What covering each patch of a picture does to a number (Zeiler and Fergus 2014): how far it
 * falls. The number is a class's probability, or the value of one cell of a layer.
 */
public final class OcclusionMap {
    private final OcclusionPlan plan;
    private final float uncovered;
    private final float[] drops;

    /**
     * @param plan which patches were covered
     * @param uncovered the number on the whole picture
     * @param covered the number with each patch covered, in the order of the plan
     * @throws IllegalArgumentException if there is not one number for each patch
     */
    public OcclusionMap(OcclusionPlan plan, float uncovered, float[] covered) {
        if (covered.length != plan.count()) {
            throw new IllegalArgumentException(
                    covered.length + " numbers for " + plan.count() + " patches");
        }
        this.plan = plan;
        this.uncovered = uncovered;
        this.drops = new float[covered.length];
        for (int i = 0; i < drops.length; i++) {
            drops[i] = uncovered - covered[i];
        }
    }

    /** Which patches were covered. */
    public OcclusionPlan plan() {
        return plan;
    }

    /** The number on the whole picture. */
    public float uncovered() {
        return uncovered;
    }

    /** How far the number falls when a patch is covered; below zero where it rises. */
    public float drop(int index) {
        return drops[index];
    }

    /** The drops as a map, a cell a patch, one channel. */
    public FeatureMaps patches() {
        return new FeatureMaps(plan.rows(), plan.columns(), 1, drops);
    }

    /** A value for every pixel of the region: the mean drop of the patches that cover it. */
    public FeatureMaps pixels() {
        Patch region = plan.region();
        float[] sum = new float[region.height() * region.width()];
        int[] patches = new int[sum.length];
        for (int i = 0; i < drops.length; i++) {
            Patch patch = plan.patch(i);
            for (int y = patch.top(); y < patch.bottom(); y++) {
                int row = (y - region.top()) * region.width() - region.left();
                for (int x = patch.left(); x < patch.right(); x++) {
                    sum[row + x] += drops[i];
                    patches[row + x]++;
                }
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= patches[i];
        }
        return new FeatureMaps(region.height(), region.width(), 1, sum);
    }

    /** Whether no patch changes anything. */
    public boolean blind() {
        for (float drop : drops) {
            if (drop != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The rectangle around the patches that matter most: those that together make a share of all
     * changes, up or down. The whole region if nothing changes anything.
     *
     * @param share 0 to 1
     */
    public Patch core(double share) {
        double total = 0;
        for (float drop : drops) {
            total += Math.abs(drop);
        }
        int[] order =
                IntStream.range(0, drops.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -Math.abs(drops[i])))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int count = 0;
        for (double sum = 0; count < order.length && sum < share * total; count++) {
            sum += Math.abs(drops[order[count]]);
        }
        return total == 0 ? plan.region() : around(Arrays.copyOf(order, Math.max(1, count)));
    }

    private Patch around(int[] indices) {
        Patch all = plan.patch(indices[0]);
        for (int index : indices) {
            Patch patch = plan.patch(index);
            int top = Math.min(all.top(), patch.top());
            int left = Math.min(all.left(), patch.left());
            int bottom = Math.max(all.bottom(), patch.bottom());
            int right = Math.max(all.right(), patch.right());
            all = new Patch(top, left, bottom - top, right - left);
        }
        return all;
    }
}
