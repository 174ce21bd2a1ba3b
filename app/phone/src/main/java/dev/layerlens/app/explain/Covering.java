package dev.layerlens.app.explain;

import dev.layerlens.card.explain.OcclusionMap;
import dev.layerlens.card.explain.OcclusionPlan;
import java.util.function.ToDoubleFunction;

/** Covers the picture patch by patch and takes down what becomes of a number. */
final class Covering implements Steps<OcclusionMap> {
    private final OcclusionPlan plan;
    private final ToDoubleFunction<Values> number;
    private final float[] covered;
    private final float[] colour;
    private final float[] picture;
    private final float[] numbers;
    private float uncovered;

    /**
     * @param picture {@code [height, width, 3]}, 0..255
     * @param number what is looked at
     */
    Covering(OcclusionPlan plan, float[] picture, ToDoubleFunction<Values> number) {
        this.plan = plan;
        this.picture = picture;
        this.number = number;
        this.covered = new float[picture.length];
        this.colour = OcclusionPlan.meanColour(picture);
        this.numbers = new float[plan.count()];
    }

    @Override
    public int count() {
        return plan.count() + 1;
    }

    @Override
    public void take(int step, Desk desk) {
        if (step == 0) {
            uncovered = (float) number.applyAsDouble(desk.values(Ablation.NONE));
            return;
        }
        plan.cover(picture, step - 1, colour, covered);
        numbers[step - 1] = (float) number.applyAsDouble(desk.values(covered));
    }

    @Override
    public OcclusionMap result() {
        return new OcclusionMap(plan, uncovered, numbers);
    }
}
