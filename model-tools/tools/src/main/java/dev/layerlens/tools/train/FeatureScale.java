package dev.layerlens.tools.train;

/** Features brought to mean 0 and deviation 1 each, and dense layers on them brought back. */
final class FeatureScale {
    private static final double SMALLEST = 1e-6;

    private final float[] features;
    private final double[] mean;
    private final double[] deviation;

    /**
     * @param features {@code [N, size]}; not copied
     */
    FeatureScale(float[] features, int size) {
        this.features = features;
        mean = new double[size];
        deviation = new double[size];
        double count = (double) features.length / size;
        for (int i = 0; i < features.length; i++) {
            mean[i % size] += features[i] / count;
        }
        for (int i = 0; i < features.length; i++) {
            double from = features[i] - mean[i % size];
            deviation[i % size] += from * from / count;
        }
        for (int k = 0; k < size; k++) {
            deviation[k] = Math.sqrt(deviation[k]);
        }
    }

    /** The features in the new scale; one that never changes is always 0. */
    float[] scaled() {
        float[] scaled = new float[features.length];
        for (int i = 0; i < scaled.length; i++) {
            int k = i % mean.length;
            scaled[i] = (float) (factor(k) * (features[i] - mean[k]));
        }
        return scaled;
    }

    private double factor(int feature) {
        return deviation[feature] < SMALLEST ? 0 : 1 / deviation[feature];
    }

    /** The weights of a dense layer {@code [classes, size]} that reads features as they are. */
    float[] weight(float... weight) {
        float[] own = new float[weight.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = (float) (weight[i] * factor(i % mean.length));
        }
        return own;
    }

    /** Its biases. */
    float[] bias(float[] weight, float... bias) {
        float[] own = new float[bias.length];
        for (int c = 0; c < own.length; c++) {
            double sum = bias[c];
            for (int k = 0; k < mean.length; k++) {
                sum -= weight[c * mean.length + k] * factor(k) * mean[k];
            }
            own[c] = (float) sum;
        }
        return own;
    }
}
