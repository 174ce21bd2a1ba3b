package dev.layerlens.apk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Artifacts that not every network has. They cannot stand among the module's dependencies, which
 * must all resolve.
 */
final class OptionalArtifacts {
    private final String name;
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    /**
     * @param name what is built of them, for messages
     */
    OptionalArtifacts(
            String name,
            RepositorySystem system,
            RepositorySystemSession session,
            List<RemoteRepository> repositories) {
        this.name = name;
        this.system = system;
        this.session = session;
        this.repositories = repositories;
    }

    /**
     * Resolves all of them or none.
     *
     * @param mode auto, required or off
     * @return none if they are off, or absent in mode auto
     * @throws IOException if they are required and absent
     */
    List<Artifact> resolve(String mode, List<String> coordinates, Log log) throws IOException {
        switch (mode.toLowerCase(Locale.ROOT)) {
            case "off" -> {
                log.info("Building without " + name + ": it is switched off.");
                return List.of();
            }
            case "auto", "required" -> {}
            default -> throw new IOException("-Dcamerax takes auto, required or off, not " + mode);
        }
        try {
            List<Artifact> artifacts = new ArrayList<>();
            for (String coordinate : coordinates) {
                artifacts.add(artifact(new DefaultArtifact(coordinate)));
            }
            return artifacts;
        } catch (ArtifactResolutionException e) {
            String absent = e.getResult().getRequest().getArtifact().toString();
            if (mode.equalsIgnoreCase("required")) {
                throw new IOException(
                        "no repository here has "
                                + absent
                                + ": name one that does, or leave out -Dcamerax=required",
                        e);
            }
            log.info("Building without " + name + ": no repository here has " + absent);
            return List.of();
        }
    }

    private Artifact artifact(org.eclipse.aether.artifact.Artifact wanted)
            throws ArtifactResolutionException {
        org.eclipse.aether.artifact.Artifact found =
                system.resolveArtifact(session, new ArtifactRequest(wanted, repositories, null))
                        .getArtifact();
        Artifact artifact =
                new org.apache.maven.artifact.DefaultArtifact(
                        found.getGroupId(),
                        found.getArtifactId(),
                        found.getVersion(),
                        Artifact.SCOPE_COMPILE,
                        found.getExtension(),
                        "",
                        new DefaultArtifactHandler(found.getExtension()));
        artifact.setFile(found.getFile());
        artifact.setResolved(true);
        return artifact;
    }
}
