package dev.layerlens.tools.runtime;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.TelemetryProfiler;
import org.bytedeco.tensorflowlite.TfLiteTelemetryProfilerStruct;
import org.bytedeco.tensorflowlite.TfLiteTelemetryProfilerStruct.ReportBeginOpInvokeEvent_TfLiteTelemetryProfilerStruct_BytePointer_long_long;
import org.bytedeco.tensorflowlite.TfLiteTelemetryProfilerStruct.ReportEndOpInvokeEvent_TfLiteTelemetryProfilerStruct_int;
import org.bytedeco.tensorflowlite.TfLiteTelemetryProfilerStruct.ReportOpInvokeEvent_TfLiteTelemetryProfilerStruct_BytePointer_long_long_long;
import org.bytedeco.tensorflowlite.TfLiteTelemetryProfilerStruct.ReportSettings_TfLiteTelemetryProfilerStruct_BytePointer_TfLiteTelemetrySettings;
import org.bytedeco.tensorflowlite.TfLiteTelemetryProfilerStruct.ReportTelemetryEvent_TfLiteTelemetryProfilerStruct_BytePointer_long;
import org.bytedeco.tensorflowlite.TfLiteTelemetryProfilerStruct.ReportTelemetryOpEvent_TfLiteTelemetryProfilerStruct_BytePointer_long_long_long;
import org.bytedeco.tensorflowlite.TfLiteTelemetrySettings;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/**
 * TensorFlow Lite's telemetry profiler: the plain kernels report a beginning and an end, XNNPACK
 * the microseconds of each of its own operators. Calls every function it is given without asking
 * whether it is there, so all are.
 */
final class OperatorEvents implements AutoCloseable {
    private final TfLiteTelemetryProfilerStruct functions = new TfLiteTelemetryProfilerStruct();
    private final Begin begin;
    private final End end = new End();
    private final Took took = new Took();
    private final Event event = new Event();
    private final OperatorEvent operatorEvent = new OperatorEvent();
    private final Settings settings = new Settings();
    private final TelemetryProfiler profiler;
    private final OperatorClock clock;
    private final Map<Integer, Running> running = new HashMap<>();

    /** An operator that has begun. */
    private record Running(String kind, long position, long since) {}

    OperatorEvents(OperatorClock clock) {
        this.clock = clock;
        this.begin = new Begin();
        Pointer.memset(functions, 0, functions.sizeof());
        functions.ReportBeginOpInvokeEvent(begin);
        functions.ReportEndOpInvokeEvent(end);
        functions.ReportOpInvokeEvent(took);
        functions.ReportTelemetryEvent(event);
        functions.ReportTelemetryOpEvent(operatorEvent);
        functions.ReportSettings(settings);
        profiler = tensorflowlite.MakeTfLiteTelemetryProfiler(functions);
    }

    TelemetryProfiler profiler() {
        return profiler;
    }

    /** Begins to time an operator of the plain kernels. */
    private final class Begin
            extends ReportBeginOpInvokeEvent_TfLiteTelemetryProfilerStruct_BytePointer_long_long {
        @Override
        public int call(
                TfLiteTelemetryProfilerStruct self, BytePointer kind, long position, long graph) {
            int handle = running.size();
            running.put(handle, new Running(kind.getString(), position, System.nanoTime()));
            return handle;
        }
    }

    /** It is done. */
    private final class End extends ReportEndOpInvokeEvent_TfLiteTelemetryProfilerStruct_int {
        @Override
        public void call(TfLiteTelemetryProfilerStruct self, int handle) {
            long now = System.nanoTime();
            Running done = running.remove(handle);
            if (done != null) {
                clock.took(done.kind(), done.position(), (now - done.since()) / 1e3);
            }
        }
    }

    /** XNNPACK timed one of its own. */
    private final class Took
            extends ReportOpInvokeEvent_TfLiteTelemetryProfilerStruct_BytePointer_long_long_long {
        @Override
        public void call(
                TfLiteTelemetryProfilerStruct self,
                BytePointer kind,
                long microseconds,
                long position,
                long graph) {
            clock.took(kind.getString(), position, (double) microseconds);
        }
    }

    /** Not of interest here. */
    private static final class Event
            extends ReportTelemetryEvent_TfLiteTelemetryProfilerStruct_BytePointer_long {
        @Override
        public void call(TfLiteTelemetryProfilerStruct self, BytePointer name, long status) {}
    }

    /** Not of interest here. */
    private static final class OperatorEvent
            extends ReportTelemetryOpEvent_TfLiteTelemetryProfilerStruct_BytePointer_long_long_long {
        @Override
        public void call(
                TfLiteTelemetryProfilerStruct self,
                BytePointer name,
                long operator,
                long graph,
                long status) {}
    }

    /** Not of interest here. */
    private static final class Settings
            extends ReportSettings_TfLiteTelemetryProfilerStruct_BytePointer_TfLiteTelemetrySettings {
        @Override
        public void call(
                TfLiteTelemetryProfilerStruct self,
                BytePointer name,
                TfLiteTelemetrySettings settings) {}
    }

    @Override
    public void close() {
        profiler.close();
        for (Pointer function :
                new Pointer[] {begin, end, took, event, operatorEvent, settings, functions}) {
            function.close();
        }
    }
}
