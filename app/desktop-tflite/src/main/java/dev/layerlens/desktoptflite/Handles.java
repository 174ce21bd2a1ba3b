package dev.layerlens.desktoptflite;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The numbers by which the Java classes of TensorFlow Lite know native objects. The messages are
 * those of the native library.
 */
final class Handles {
    private static final Map<Long, Object> OBJECTS = new ConcurrentHashMap<>();
    private static final Set<Long> FORGOTTEN = ConcurrentHashMap.newKeySet();
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
        FORGOTTEN.remove(handle);
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

    /** The constructor that was given these handles throws: nobody will ever delete them. */
    static void forget(Long... handles) {
        FORGOTTEN.addAll(List.of(handles));
    }

    /** How many native objects somebody can still delete, to find leaks. */
    static int alive() {
        return OBJECTS.size() - FORGOTTEN.size();
    }

    /** Where the native code writes its messages; here they come with the exceptions. */
    record ErrorReporter(int size) {}
}
