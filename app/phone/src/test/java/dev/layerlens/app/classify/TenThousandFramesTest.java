package dev.layerlens.app.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.desktoptflite.NativeObjects;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.junit.runner.RunWith;

/** From the camera's planes to the published answer, ten thousand times: nothing grows. */
@RunWith(AndroidJUnit4.class)
public final class TenThousandFramesTest {
    private static final int FRAMES = 10_000;
    private static final int WARM_UP = 3_000;
    private static final long HEAP_SLACK = 4L << 20;

    /** What the virtual machine itself, its compiler above all, may take meanwhile. */
    private static final long NATIVE_SLACK = 24L << 20;

    /** Every mapping of this process, and how much of it is in memory, in kB. */
    private static final Path MAPPINGS = Path.of("/proc/self/smaps");

    private static final Pattern START = Pattern.compile("([0-9a-f]+)-[0-9a-f]+ .*");
    private static final Pattern IN_MEMORY = Pattern.compile("Rss: +([0-9]+) kB");

    /**
     * Below it lies the Java heap, where pages that were reserved long ago are touched at any time.
     */
    private static final long END_OF_HEAP = 64L << 30;

    private final Frames frames = new Frames(320, 240);

    private record Memory(long heap, long direct, long nativeBytes, int objects) {

        static Memory now() {
            MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            long direct =
                    ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                            .filter(pool -> pool.getName().equals("direct"))
                            .mapToLong(BufferPoolMXBean::getMemoryUsed)
                            .sum();
            return new Memory(
                    memory.getHeapMemoryUsage().getUsed(),
                    direct,
                    outsideTheHeap() - memory.getNonHeapMemoryUsage().getCommitted(),
                    NativeObjects.alive());
        }

        private static long outsideTheHeap() {
            long start = 0;
            long kilobytes = 0;
            try {
                for (String line : Files.readAllLines(MAPPINGS)) {
                    Matcher mapping = START.matcher(line);
                    Matcher resident = IN_MEMORY.matcher(line);
                    if (mapping.matches()) {
                        start = Long.parseUnsignedLong(mapping.group(1), 16);
                    } else if (resident.matches()
                            && Long.compareUnsigned(start, END_OF_HEAP) >= 0) {
                        kilobytes += Long.parseLong(resident.group(1));
                    }
                }
                return kilobytes << 10;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    public void neitherHeapNorNativeMemoryGrowsAndNoFrameStaysOpen() {
        assumeTrue("only Linux says how much memory a process has", Files.exists(MAPPINGS));
        int before = NativeObjects.alive();
        LensRig rig = new LensRig();
        rig.lens.choose(rig.model("models/cifar10.tflite"));
        rig.settle();
        run(rig, WARM_UP);
        Memory early = Memory.now();
        run(rig, FRAMES - WARM_UP);
        Memory late = Memory.now();
        assertThat(rig.latest().model().path()).isEqualTo("models/cifar10.tflite");
        assertThat(rig.failures()).isEmpty();
        System.out.println("after " + WARM_UP + " frames " + early + ", at the end " + late);
        assertThat(frames.open()).isZero();
        assertThat(late.objects()).isEqualTo(early.objects());
        assertThat(late.direct()).isLessThanOrEqualTo(early.direct());
        assertThat(late.heap()).isLessThan(early.heap() + HEAP_SLACK);
        assertThat(late.nativeBytes()).isLessThan(early.nativeBytes() + NATIVE_SLACK);
        rig.close();
        assertThat(NativeObjects.alive()).isEqualTo(before);
    }

    private void run(LensRig rig, int count) {
        for (int i = 0; i < count; i++) {
            rig.lens.offer(frames.next());
            rig.answered();
            if (i % 100 == 99) {
                LensRig.idle();
            }
        }
        LensRig.idle();
    }
}
