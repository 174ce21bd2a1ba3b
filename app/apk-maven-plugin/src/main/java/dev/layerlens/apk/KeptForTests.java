package dev.layerlens.apk;

import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.DiagnosticsLevel;
import com.android.tools.r8.tracereferences.TraceReferences;
import com.android.tools.r8.tracereferences.TraceReferencesCommand;
import com.android.tools.r8.tracereferences.TraceReferencesKeepRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Finds what tests call of an application, as rules for R8. */
final class KeptForTests {

    private KeptForTests() {}

    /**
     * Writes the rules. Java's and Android's own classes are left out of the search: nothing of
     * them is shrunk, and they are far more than all the rest.
     *
     * @param callers class files and jars of the tests
     * @param code jars that will be shrunk
     */
    static void write(List<Path> callers, List<Path> code, Path rules) throws IOException {
        try {
            TraceReferences.run(
                    TraceReferencesCommand.builder(new Lenient())
                            .addTargetFiles(code)
                            .addSourceFiles(callers)
                            .setConsumer(
                                    TraceReferencesKeepRules.builder().setOutputPath(rules).build())
                            .build());
        } catch (CompilationFailedException | IllegalArgumentException e) {
            throw new IOException("what the tests call cannot be found: " + e.getMessage(), e);
        }
    }

    /** What is in neither is in Java or Android, or never used. */
    private static final class Lenient implements DiagnosticsHandler {
        @Override
        public DiagnosticsLevel modifyDiagnosticsLevel(
                DiagnosticsLevel level, Diagnostic diagnostic) {
            return DiagnosticsLevel.INFO;
        }

        @Override
        public void info(Diagnostic diagnostic) {
            // nothing to do about it, and nothing lost
        }
    }
}
