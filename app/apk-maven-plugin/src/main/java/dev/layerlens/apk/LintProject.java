package dev.layerlens.apk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Android lint is told of a module: the project description that its command-line main reads.
 *
 * @param module the module's folder
 * @param sources {@code src/main} of the module
 * @param sourceRoots folders of Java source files
 * @param classes the module's compiled classes
 * @param libraries what the module is made of, beside its own
 * @param jars other jars on its class path
 * @param manifest the merged manifest
 */
record LintProject(
        Path module,
        Path sources,
        List<Path> sourceRoots,
        Path classes,
        List<Aar> libraries,
        List<Path> jars,
        Path manifest) {

    /** What decides on lint's findings, beside lint itself. */
    Fingerprint fingerprint() throws IOException {
        Fingerprint all = new Fingerprint().addFile(classes).addFile(manifest);
        all.addTree(sources.resolve("res")).addPath(sources.resolve("AndroidManifest.xml"));
        for (Path root : sourceRoots) {
            all.addPath(root);
        }
        libraries.forEach(library -> all.add(library.name()));
        return all;
    }

    void write(Path file, int compileSdk) throws IOException {
        StringBuilder xml = new StringBuilder("<project>\n");
        element(xml, "root dir", module);
        xml.append("<module name=\"application\" android=\"true\" library=\"false\"")
                .append(" javaLanguage=\"17\" desugar=\"full\" compile-sdk-version=\"")
                .append(compileSdk)
                .append("\">\n");
        element(xml, "manifest file", sources.resolve("AndroidManifest.xml"));
        element(xml, "merged-manifest file", manifest);
        for (Path root : sourceRoots) {
            for (Path source : Folders.files(root, ".java")) {
                element(xml, "src file", source);
            }
        }
        for (Path resource : Folders.files(sources.resolve("res"), "")) {
            element(xml, "resource file", resource);
        }
        element(xml, "classpath jar", classes);
        jars.forEach(jar -> element(xml, "classpath jar", jar));
        for (Aar library : libraries) {
            String folder = escaped(library.folder());
            xml.append("<aar file=\"%s\" extracted=\"%s\"/>\n".formatted(folder, folder));
        }
        xml.append("</module>\n</project>\n");
        Files.writeString(file, xml);
    }

    private static void element(StringBuilder xml, String start, Path value) {
        xml.append('<').append(start).append("=\"").append(escaped(value)).append("\"/>\n");
    }

    private static String escaped(Path path) {
        return path.toString().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
