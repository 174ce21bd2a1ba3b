package dev.layerlens.tools.torch;

import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;

/** Where libtorch computes. */
public final class Devices {

    private Devices() {}

    /** The processor. */
    public static Device cpu() {
        return new Device(DeviceType.CPU);
    }

    /**
     * A device by name.
     *
     * @param name "cpu", "cuda", "cuda:1", or "auto": a GPU if there is one
     * @throws IllegalArgumentException if there is no such device on this machine
     */
    public static Device named(String name) {
        if (name.equals("auto")) {
            return torch.cuda_is_available() ? new Device(DeviceType.CUDA) : cpu();
        }
        if (!name.matches("cpu|cuda(:\\d{1,2})?")) {
            throw new IllegalArgumentException(
                    "no device is called " + name + ": use auto, cpu, cuda or cuda:1");
        }
        if (name.startsWith("cuda")) {
            requireCuda(name);
        }
        return new Device(name);
    }

    private static void requireCuda(String name) {
        if (!torch.cuda_is_available()) {
            throw new IllegalArgumentException(
                    "no CUDA device here: use --device cpu, or build with -Pcuda on a machine with"
                            + " CUDA 13 and cuDNN 9");
        }
        int colon = name.indexOf(':');
        int devices = torch.cuda_device_count();
        if (colon > 0 && Integer.parseInt(name.substring(colon + 1)) >= devices) {
            throw new IllegalArgumentException(
                    name + " is not there: this machine has cuda:0 to cuda:" + (devices - 1));
        }
    }
}
