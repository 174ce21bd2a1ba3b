package dev.layerlens.tools.train;

import dev.layerlens.tools.data.Batch;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.torch.TorchNetwork;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** What a step makes small, as an {@link Objective} says. */
final class Loss {
    private static final int MEAN = 1;
    private static final int SUM = 2;
    private static final long NO_IGNORED_CLASS = -100;

    private final Objective objective;
    private final TorchNetwork model;
    private final List<Expert> teachers;
    private final Optional<Tensor> classWeights;

    Loss(Objective objective, TorchNetwork model, List<Expert> teachers, PictureSet pictures) {
        this.objective = objective;
        this.model = model;
        this.teachers = List.copyOf(teachers);
        this.classWeights =
                objective.balanced()
                        ? Optional.of(model.numbers(balanced(pictures)))
                        : Optional.empty();
    }

    /** Pictures over classes times pictures of the class; 0 for a class without any. */
    static float[] balanced(PictureSet pictures) {
        int[] counts = new int[pictures.labels().size()];
        for (int i = 0; i < pictures.size(); i++) {
            counts[pictures.answer(i)]++;
        }
        float[] weights = new float[counts.length];
        for (int i = 0; i < counts.length; i++) {
            weights[i] = counts[i] == 0 ? 0 : (float) pictures.size() / (counts.length * counts[i]);
        }
        return weights;
    }

    /**
     * The loss of one batch, a scalar.
     *
     * @param scores before the softmax, {@code [N, classes]}
     */
    Tensor of(Tensor scores, Tensor pictures, Batch batch, boolean bf16) {
        Tensor logits = scores.to(ScalarType.Float);
        Tensor right = crossEntropy(logits, batch);
        if (teachers.isEmpty()) {
            return right;
        }
        Tensor taught = divergence(logits, answers(pictures, batch, bf16));
        return right.mul(new Scalar(1 - objective.teacherShare()))
                .add(taught, new Scalar(objective.teacherShare()));
    }

    /** Of mixed pictures, the mixture of both classes' losses (Zhang et al. 2018). */
    private Tensor crossEntropy(Tensor logits, Batch batch) {
        Tensor own = crossEntropy(logits, batch.answers());
        if (batch.share() == 1) {
            return own;
        }
        return own.mul(new Scalar(batch.share()))
                .add(crossEntropy(logits, batch.others()), new Scalar(1 - batch.share()));
    }

    private Tensor crossEntropy(Tensor logits, long... answers) {
        return torch.cross_entropy_loss(
                logits,
                model.numbers(answers),
                classWeights.map(TensorOptional::new).orElseGet(TensorOptional::new),
                MEAN,
                NO_IGNORED_CLASS,
                objective.labelSmoothing());
    }

    /** The mean of what the teachers say: {@code [N, classes]}. */
    private Tensor answers(Tensor pictures, Batch batch, boolean bf16) {
        Tensor sum = teachers.get(0).answers(pictures, batch, objective.temperature(), bf16);
        for (Expert teacher : teachers.subList(1, teachers.size())) {
            sum = sum.add(teacher.answers(pictures, batch, objective.temperature(), bf16));
        }
        return sum.div(new Scalar(teachers.size()));
    }

    /** Of the student's answers from the teachers', scaled as in Hinton et al. 2015, section 2. */
    private Tensor divergence(Tensor student, Tensor right) {
        double t = objective.temperature();
        Tensor said = torch.log_softmax(student.div(new Scalar(t)), 1);
        return torch.kl_div(said, right, SUM, false).mul(new Scalar(t * t / student.size(0)));
    }
}
