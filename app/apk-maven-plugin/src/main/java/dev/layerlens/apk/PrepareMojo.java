package dev.layerlens.apk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;

/**
 * Before compilation: unpacks AARs and puts their classes on the class path, merges manifests,
 * links resources, writes R classes, and tells Robolectric where all that is.
 */
@Mojo(
        name = "prepare",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.TEST)
public final class PrepareMojo extends AndroidMojo {
    @Inject private RepositorySystem repositories;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true)
    private RepositorySystemSession repositorySession;

    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true)
    File executionRoot;

    @Parameter(defaultValue = "${project.basedir}/src/main", readonly = true)
    File sources;

    @Parameter(defaultValue = "${project.build.directory}/generated-sources/r", readonly = true)
    File generated;

    @Parameter(defaultValue = "35")
    int targetSdk;

    @Parameter(defaultValue = "1")
    int versionCode;

    @Parameter(defaultValue = "${project.version}")
    String versionName;

    /** Languages whose texts go into the APK, as in {@code en}; all if none is named. */
    @Parameter List<String> locales = List.of();

    /** A library module: only puts the classes of AARs on the class path. */
    @Parameter(defaultValue = "false")
    private boolean classPathOnly;

    /** A folder whose .tflite files become assets under models/. */
    @Parameter File models;

    /** A folder whose .tflite files replace those of {@link #models} of the same name. */
    @Parameter(property = "app.models")
    private String replacedModels;

    /** What messages call the sources below. */
    @Parameter private String optionalName;

    /** Source root that is compiled when {@link #optionalArtifacts} can be resolved. */
    @Parameter private File optionalSources;

    /** Coordinates (group:artifact:extension:version) that {@link #optionalSources} needs. */
    @Parameter private List<String> optionalArtifacts = List.of();

    /** auto, required or off: whether {@link #optionalSources} are compiled. */
    @Parameter(property = "camerax", defaultValue = "auto")
    private String optional;

    @Override
    void run() throws IOException {
        Files.createDirectories(work());
        if (optionalSources != null) {
            addOptionalSources();
        }
        unpackLibraries();
        if (!classPathOnly) {
            resources();
        }
    }

    private void unpackLibraries() throws IOException {
        StepCache cache = new StepCache(work().resolve("aar"));
        DefaultArtifactHandler jar = new DefaultArtifactHandler("jar");
        jar.setAddedToClasspath(true);
        for (Artifact artifact : project.getArtifacts()) {
            Path archive = artifact.getFile().toPath();
            if (isAar(artifact) && archive.toString().endsWith(".aar")) {
                String name = artifact.getGroupId() + "." + artifact.getArtifactId();
                artifact.setFile(Aar.unpack(archive, name, cache).classes().toFile());
                // the compiler and the tests now see the classes as a plain jar
                artifact.setArtifactHandler(jar);
            }
        }
    }

    private void addOptionalSources() throws IOException {
        OptionalArtifacts artifacts =
                new OptionalArtifacts(
                        optionalName,
                        repositories,
                        repositorySession,
                        project.getRemoteProjectRepositories());
        List<Artifact> resolved = artifacts.resolve(optional, optionalArtifacts, getLog());
        if (!resolved.isEmpty()) {
            // what a goal sees as the artifacts is a filtered copy, made anew for the next goal
            Set<Artifact> all = new LinkedHashSet<>(project.getArtifacts());
            all.addAll(resolved);
            project.setResolvedArtifacts(all);
            project.addCompileSourceRoot(optionalSources.getPath());
        }
    }

    private void resources() throws IOException {
        List<Aar> libraries = libraries();
        mergeManifests(libraries);
        ResourceLink resources = new ResourceLink(aapt2(), work());
        for (Aar library : libraries) {
            resources.compile(library.resources(), library.name(), new Fingerprint());
        }
        Path own = sources.toPath().resolve("res");
        resources.compile(own, "application", new Fingerprint().addTree(own));
        Assets staged = new Assets(sources.toPath().resolve("assets"), modelFolders());
        stamps().make(assets(), staged.fingerprint(), staged::stage);
        link(resources);
        writeClasses(Aar.packageOf(mergedManifest()), libraries);
        tellRobolectric();
    }

    private void mergeManifests(List<Aar> libraries) throws IOException {
        Path own = sources.toPath().resolve("AndroidManifest.xml");
        ManifestMerge merge = new ManifestMerge(minSdk, targetSdk, versionCode, versionName);
        stamps().make(
                        mergedManifest(),
                        merge.inputs(own, libraries),
                        result -> merge.merge(own, libraries, result, manifestLines()));
    }

    private void link(ResourceLink resources) throws IOException {
        try {
            resources.link(platformJar(), mergedManifest(), assets(), locales);
        } catch (ProblemsException e) {
            throw ManifestLines.read(manifestLines()).inSources(e, mergedManifest());
        }
    }

    private Path manifestLines() {
        return work().resolve("manifest-lines.txt");
    }

    private List<Path> modelFolders() {
        // what the user types is relative to where the build was started
        Path start = executionRoot.toPath();
        return Stream.concat(
                        Stream.ofNullable(models).map(File::toPath),
                        Stream.ofNullable(replacedModels).map(start::resolve))
                .toList();
    }

    private void writeClasses(String application, List<Aar> libraries) throws IOException {
        RClasses classes = new RClasses(ResourceLink.symbols(work()));
        classes.add(application, ResourceLink.symbols(work()));
        for (Aar library : libraries) {
            classes.add(library.packageName(), library.symbols());
        }
        classes.write(generated.toPath());
        project.addCompileSourceRoot(generated.getPath());
    }

    private void tellRobolectric() throws IOException {
        Path root = work().resolve("unit-test");
        new RobolectricConfig(mergedManifest(), ResourceLink.resourceApk(work()), assets())
                .write(root);
        Resource resource = new Resource();
        resource.setDirectory(root.toString());
        project.addTestResource(resource);
    }
}
