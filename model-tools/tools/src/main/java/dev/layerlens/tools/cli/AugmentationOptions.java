package dev.layerlens.tools.cli;

import dev.layerlens.tools.augment.AugmentationPlan;
import java.util.List;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** How training pictures are varied, on the command line. */
final class AugmentationOptions {

    @Option(
            names = "--flip",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Mirror half of the pictures, where the data set allows; --no-flip: none.")
    private boolean flip;

    @Option(
            names = "--shift",
            defaultValue = "4",
            description = "Shift pictures by up to so many pixels.")
    private int shift;

    @Option(
            names = "--resized-crop",
            defaultValue = "0",
            description =
                    "Cut out and enlarge at least this share of the area, as in 0.35; 0: the whole.")
    private double resizedCrop;

    @Option(names = "--rotate", defaultValue = "0", description = "Turn by up to so many degrees.")
    private double rotation;

    @Option(
            names = "--jitter",
            defaultValue = "0",
            description = "Change brightness, contrast and saturation by up to this share.")
    private double jitter;

    @Option(
            names = "--hue",
            defaultValue = "0",
            description = "Turn hues by up to so many degrees.")
    private double hue;

    @Option(
            names = "--pca-colour",
            defaultValue = "0",
            description = "Deviation of AlexNet's colour noise; 0.1 in its paper.")
    private double pcaColour;

    @Option(
            names = "--cutout",
            defaultValue = "0",
            description = "Blank a square of so many rows and columns.")
    private int cutout;

    @Option(
            names = "--mixup",
            defaultValue = "0",
            description = "Mix pairs of pictures; alpha of the beta distribution, as in 0.2.")
    private double mixup;

    @Option(
            names = "--rand-augment",
            split = ",",
            arity = "1",
            paramLabel = "N",
            showDefaultValue = Visibility.NEVER,
            description = "RandAugment's operations and strength, as in 2,9.")
    private List<Integer> randAugment = List.of();

    @Option(
            names = "--camera",
            defaultValue = "0",
            paramLabel = "SHARE",
            description =
                    "Do to this share of the pictures what a camera does (blur, noise, light, colour"
                            + " cast, JPEG, rotation, scale), as in 0.5.")
    private double camera;

    AugmentationPlan plan() {
        if (!randAugment.isEmpty() && randAugment.size() != 2) {
            throw new IllegalArgumentException(
                    "--rand-augment takes two numbers, operations and strength, as in 2,9");
        }
        return new AugmentationPlan(
                flip,
                shift,
                resizedCrop,
                rotation,
                jitter,
                hue,
                pcaColour,
                cutout,
                mixup,
                randAugment.isEmpty() ? 0 : randAugment.get(0),
                randAugment.isEmpty() ? 0 : randAugment.get(1),
                camera);
    }
}
