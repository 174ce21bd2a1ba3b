package dev.layerlens.tools.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** All variations of a plan, one after the other. */
public final class Augmentation {
    private final List<Variation> variations;

    /**
     * @param flips whether a mirrored picture is as likely as the picture itself
     * @param covariance of the training pictures' colours on the scale 0..1, nine numbers; used by
     *     AlexNet's colour noise only
     */
    public Augmentation(AugmentationPlan plan, boolean flips, List<Double> covariance) {
        List<Variation> all = new ArrayList<>();
        if (plan.resizedCrop() > 0) {
            all.add(new ResizedCrop(plan.resizedCrop()));
        }
        if (plan.rotation() > 0) {
            all.add(new Rotation(plan.rotation()));
        }
        // before the black of shifts, whose mirror image would come in from outside
        if (plan.camera() > 0) {
            all.add(new Camera(plan.camera()));
        }
        boolean mirrored = plan.flip() && flips;
        if (plan.shift() > 0 || mirrored) {
            all.add(new Shift(plan.shift(), mirrored));
        }
        if (plan.operations() > 0) {
            all.add(new RandAugment(plan.operations(), plan.magnitude()));
        }
        if (plan.jitter() > 0 || plan.hue() > 0) {
            all.add(new ColourJitter(plan.jitter(), plan.hue()));
        }
        if (plan.pcaColour() > 0) {
            all.add(new PcaColour(covariance, plan.pcaColour()));
        }
        if (plan.cutout() > 0) {
            all.add(new Cutout(plan.cutout()));
        }
        variations = List.copyOf(all);
    }

    /** The variations, in the order in which they are applied. */
    public List<Variation> variations() {
        return variations;
    }

    /**
     * Varies one picture.
     *
     * @param picture {@code [side, side, 3]}; spoilt
     * @param into where the varied picture goes, same layout, from {@code offset}
     */
    public void apply(byte[] picture, int side, byte[] into, int offset, SplittableRandom random) {
        byte[] from = picture;
        byte[] to = new byte[picture.length];
        for (Variation variation : variations) {
            variation.apply(from, to, side, random);
            byte[] done = to;
            to = from;
            from = done;
        }
        System.arraycopy(from, 0, into, offset, from.length);
    }
}
