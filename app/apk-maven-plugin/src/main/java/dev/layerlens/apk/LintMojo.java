package dev.layerlens.apk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Runs all checks of Android lint over the application; every warning is an error. */
@Mojo(
        name = "lint",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST)
public final class LintMojo extends AndroidMojo {
    /** Of lint's text report: {@code file:line: Error: message [Check]}, some without a line. */
    private static final Pattern FINDING = Pattern.compile("(.+?)(?::(\\d+))?: Error: (.+)");

    /**
     * Checks that ask for what this plugin does: it writes the version into the manifest, and
     * leaves out the libraries' other languages.
     */
    private static final String DONE_HERE = "MissingVersion,UnusedTranslation";

    @Inject RepositorySystem repositories;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true)
    RepositorySystemSession repositorySession;

    /** Lint itself, as group:artifact:version; fetched when the goal runs, for it is large. */
    @Parameter(required = true)
    String lint;

    @Parameter(defaultValue = "${project.basedir}/src/main", readonly = true)
    File sources;

    /** Which checks are off, and why. */
    @Parameter(defaultValue = "${project.basedir}/lint.xml")
    File checks;

    @Parameter(defaultValue = "35")
    int compileSdk;

    /** Whether a finding fails the build. */
    @Parameter(property = "lint.strict", defaultValue = "true")
    boolean strict;

    @Override
    void run() throws IOException {
        LintProject description = description();
        Path report = work().resolve("lint.txt");
        Fingerprint inputs = description.fingerprint().add(lint).addPath(checks.toPath());
        stamps().make(report, inputs, result -> run(description, result));
        List<Problem> findings = findings(Files.readString(report));
        if (strict && !findings.isEmpty()) {
            throw new ProblemsException("Android lint", findings);
        }
        findings.forEach(finding -> getLog().warn(finding.toString()));
    }

    private LintProject description() throws IOException {
        List<Path> jars =
                Stream.of(Stream.of(platformJar()), libraryCode().stream(), referredCode().stream())
                        .flatMap(paths -> paths)
                        .filter(jar -> !jar.startsWith(work()))
                        .toList();
        return new LintProject(
                project.getBasedir().toPath(),
                sources.toPath(),
                project.getCompileSourceRoots().stream().map(Path::of).toList(),
                ownCode(),
                libraries(),
                jars,
                mergedManifest());
    }

    private void run(LintProject description, Path report) throws IOException {
        Path file = work().resolve("lint-project.xml");
        description.write(file, compileSdk);
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-Xmx1g", "-cp", classPath(), "com.android.tools.lint.Main"));
        arguments.addAll(List.of("--project", file.toString(), "--text", report.toString()));
        arguments.addAll(List.of("--nolines", "--fullpath", "--quiet", "--offline"));
        arguments.addAll(List.of("-Wall", "-Werror", "--exitcode", "--disable", DONE_HERE));
        if (checks.exists()) {
            arguments.addAll(List.of("--config", checks.getPath()));
        }
        // a JVM of its own: lint keeps static state and opens compiler internals
        Program.End end = new Program(Program.ofThisJdk("java"), arguments).run();
        // 1: it found something, and says so in the report
        if (end.status() > 1 || !Files.exists(report)) {
            throw new IOException("Android lint broke off: " + end.said().strip());
        }
    }

    /** The findings of a report; lines that only explain one are left out. */
    static List<Problem> findings(String report) {
        List<Problem> findings = new ArrayList<>();
        for (String line : report.lines().toList()) {
            Matcher finding = FINDING.matcher(line);
            if (finding.matches()) {
                findings.add(
                        finding.group(2) == null
                                ? Problem.in(finding.group(1), finding.group(3))
                                : Problem.at(
                                        Path.of(finding.group(1)),
                                        Integer.parseInt(finding.group(2)),
                                        finding.group(3)));
            }
        }
        return findings;
    }

    private String classPath() throws IOException {
        Dependency root = new Dependency(new DefaultArtifact(lint), Artifact.SCOPE_RUNTIME);
        CollectRequest closure = new CollectRequest(root, project.getRemoteProjectRepositories());
        try {
            return repositories
                    .resolveDependencies(repositorySession, new DependencyRequest(closure, null))
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact().getFile().getPath())
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (DependencyResolutionException e) {
            throw new IOException("Android lint cannot be fetched: " + e.getMessage(), e);
        }
    }
}
