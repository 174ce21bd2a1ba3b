package dev.layerlens.desktoptflite;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The numbers by which the Java classes of TensorFlow Lite know native objects. The messages are
 * those of the native library.
 */
final class Handles {
    private static final Map<Long, Object> OBJECTS = new ConcurrentHashMap<>();
    private static final AtomicLong LAST = new AtomicLong(0x1000);

    private Handles() {}

    static long add(Object object) {
        long handle = LAST.incrementAndGet();
        OBJECTS.put(handle, object);
        return handle;
    }

    /**
     * The object of a handle.
     *
     * @throws IllegalArgumentException if it was deleted or is of another kind
     */
    static <T> T get(long handle, Class<T> kind, String name) {
        Object object = OBJECTS.get(handle);
        if (!kind.isInstance(object)) {
            throw new IllegalArgumentException("Internal error: Invalid handle to " + name + ".");
        }
        return kind.cast(object);
    }

    static DesktopInterpreter interpreter(long handle) {
        return get(handle, DesktopInterpreter.class, "Interpreter");
    }

    static DesktopSignature signature(long handle) {
        return get(handle, DesktopSignature.class, "SignatureRunner");
    }

    static DesktopTensor tensor(long handle) {
        return get(handle, DesktopTensor.class, "TfLiteTensor");
    }

    /**
     * Deletes an object; with an interpreter go its signatures and tensors, which nobody deletes.
     */
    static void delete(long handle) {
        Object object = OBJECTS.remove(handle);
        if (object instanceof DesktopModel model) {
            model.close();
        } else if (object instanceof DesktopInterpreter interpreter) {
            OBJECTS.values()
                    .removeIf(
                            other ->
                                    other instanceof DesktopSignature signature
                                                    && signature.interpreter() == interpreter
                                            || other instanceof DesktopTensor tensor
                                                    && tensor.interpreter() == interpreter);
            interpreter.close();
        }
    }

    /** How many native objects are alive, to find leaks. */
    static int alive() {
        return OBJECTS.size();
    }

    /** Likewise, without models and error reporters. */
    static int owned() {
        return (int)
                OBJECTS.values().stream()
                        .filter(object -> !(object instanceof DesktopModel))
                        .filter(object -> !(object instanceof ErrorReporter))
                        .count();
    }

    /** Where the native code writes its messages; here they come with the exceptions. */
    record ErrorReporter(int size) {}
}
