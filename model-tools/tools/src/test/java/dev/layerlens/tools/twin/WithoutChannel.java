package dev.layerlens.tools.twin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;

/** A file in which all weights and the bias of one channel of a convolution stand for zero. */
final class WithoutChannel {

    private WithoutChannel() {}

    /**
     * @param layer the name in front of "/Conv2D", "/depthwise" and "/bias"
     */
    static byte[] of(byte[] file, String layer, int channel) {
        byte[] copy = file.clone();
        ByteBuffer bytes = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
        Model model = Model.getRootAsModel(bytes);
        SubGraph graph = model.subgraphs(0);
        String name = "net/" + layer;
        for (int i = 0; i < graph.tensorsLength(); i++) {
            Tensor tensor = graph.tensors(i);
            boolean last = tensor.name().equals(name + "/depthwise");
            boolean first = List.of(name + "/Conv2D", name + "/bias").contains(tensor.name());
            ByteBuffer data = model.buffers((int) tensor.buffer()).dataAsByteBuffer();
            if (data == null || !first && !last) {
                continue;
            }
            int channels = tensor.shape(last ? tensor.shapeLength() - 1 : 0);
            int values = 1;
            for (int k = 0; k < tensor.shapeLength(); k++) {
                values *= tensor.shape(k);
            }
            int size = data.remaining() / values;
            boolean quantized = tensor.quantization().zeroPointLength() > 0 && size == 1;
            byte zero = (byte) (quantized ? tensor.quantization().zeroPoint(0) : 0);
            for (int v = 0; v < values; v++) {
                int of = last ? v % channels : v / (values / channels);
                for (int b = 0; of == channel && b < size; b++) {
                    copy[data.position() + v * size + b] = zero;
                }
            }
        }
        return copy;
    }
}
