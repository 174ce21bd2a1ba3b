package dev.layerlens.apk;

import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.diagnostic.DefinitionContext;
import com.android.tools.r8.diagnostic.MissingDefinitionInfo;
import com.android.tools.r8.diagnostic.MissingDefinitionsDiagnostic;
import com.android.tools.r8.origin.Origin;
import com.android.tools.r8.position.MethodPosition;
import com.android.tools.r8.position.Position;
import com.android.tools.r8.position.TextPosition;
import com.android.tools.r8.position.TextRange;
import com.android.tools.r8.references.MethodReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** Gathers what D8 and R8 complain of, each with the source line it is about. */
final class CompilerProblems implements DiagnosticsHandler {
    private final List<Problem> problems = new ArrayList<>();
    private final SourceLines sources;
    private final Log log;

    CompilerProblems(SourceLines sources, Log log) {
        this.sources = sources;
        this.log = log;
    }

    /** The exception to throw when a compiler gave up. */
    ProblemsException failure(String compiler, CompilationFailedException e) {
        List<Problem> all =
                problems.isEmpty() ? List.of(Problem.in(compiler, e.getMessage())) : problems;
        return new ProblemsException(compiler, all);
    }

    @Override
    public void error(Diagnostic diagnostic) {
        if (diagnostic instanceof MissingDefinitionsDiagnostic missing) {
            missing.getMissingDefinitions().forEach(this::missing);
        } else {
            problems.add(
                    at(
                            diagnostic.getOrigin(),
                            diagnostic.getPosition(),
                            diagnostic.getDiagnosticMessage()));
        }
    }

    // what the compilers only warn of lies in libraries, where nobody here can repair it

    @Override
    public void warning(Diagnostic diagnostic) {
        log.debug(diagnostic.getOrigin() + ": " + diagnostic.getDiagnosticMessage());
    }

    @Override
    public void info(Diagnostic diagnostic) {
        log.debug(diagnostic.getOrigin() + ": " + diagnostic.getDiagnosticMessage());
    }

    private void missing(MissingDefinitionInfo definition) {
        String message = definition.getDiagnosticMessage();
        Optional<DefinitionContext> user =
                definition.getReferencedFromContexts().stream().findFirst();
        problems.add(
                user.map(context -> at(context.getOrigin(), method(context), message))
                        .orElseGet(() -> Problem.in("R8", message)));
    }

    private static String method(DefinitionContext context) {
        return context.isMethodContext() ? key(context.asMethodContext().getMethodReference()) : "";
    }

    private static String key(MethodReference method) {
        return method.getMethodName() + method.getMethodDescriptor();
    }

    private Problem at(Origin origin, Position position, String message) {
        if (position instanceof MethodPosition method) {
            return at(origin, key(method.getMethod()), message);
        }
        if (position instanceof TextRange range) {
            return at(origin, range.getStart(), message);
        }
        if (position instanceof TextPosition text && origin.parts().size() == 1) {
            return Problem.at(Path.of(origin.part()), text.getLine(), message);
        }
        return at(origin, "", message);
    }

    private Problem at(Origin origin, String method, String message) {
        List<String> parts = origin.parts();
        boolean classOfJar = parts.size() == 2 && parts.get(1).endsWith(".class");
        return classOfJar
                ? sources.problem(Path.of(parts.get(0)), parts.get(1), method, message)
                : Problem.in(origin.toString(), message);
    }
}
