package dev.layerlens.tools.export;

import dev.layerlens.card.ModelCard;
import dev.layerlens.tools.quantize.FoldedNetwork;
import dev.layerlens.tools.quantize.Scheme;
import dev.layerlens.tools.tflite.ModelWriter;
import java.io.IOException;

/** What the bytes of a model file are made of. */
interface Form {

    /** How the file stores and computes. */
    Scheme scheme();

    /** The file with all that belongs to it. */
    byte[] whole(ModelCard card) throws IOException;

    /** {@code classify} alone. */
    byte[] bare();

    /** Both signatures, without metadata. */
    byte[] explained();

    /** A file that gives every layer's values. */
    byte[] observed();

    /** A folded network in a scheme. */
    record Deployed(FoldedNetwork folded, Scheme scheme) implements Form {
        @Override
        public byte[] whole(ModelCard card) throws IOException {
            return ModelWriter.write(folded, scheme, card);
        }

        @Override
        public byte[] bare() {
            return ModelWriter.bare(folded, scheme);
        }

        @Override
        public byte[] explained() {
            return ModelWriter.explained(folded, scheme);
        }

        @Override
        public byte[] observed() {
            return ModelWriter.observed(folded, scheme);
        }
    }
}
