package dev.layerlens.apk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the source line of a class or method of a jar: dex compilers know only class files. */
final class SourceLines {
    private final List<Path> roots;

    /**
     * @param roots folders of source files, as packages lie in them
     */
    SourceLines(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * Complains of a class file.
     *
     * @param entry the class file in the jar
     * @param method name and descriptor of the method at fault; empty for the class as a whole
     */
    Problem problem(Path jar, String entry, String method, String message) {
        String archive = jar.getFileName() + "!" + entry;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                return Problem.in(archive, message);
            }
            Lines lines = new Lines(method);
            new ClassReader(zip.getInputStream(found).readAllBytes())
                    .accept(lines, ClassReader.SKIP_FRAMES);
            String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
            return source(folder + lines.source)
                    .map(file -> Problem.at(file, Math.max(1, lines.first), message))
                    .orElseGet(() -> Problem.in(archive, message));
        } catch (IOException | IllegalArgumentException e) {
            // what cannot be read is still named
            return Problem.in(archive, message);
        }
    }

    private Optional<Path> source(String name) {
        return roots.stream()
                .map(root -> root.resolve(name))
                .filter(Files::isRegularFile)
                .findAny();
    }

    /** The name of a class's source file and the first line of its code. */
    private static final class Lines extends ClassVisitor {
        private final String wanted;
        private String source = "";
        private int first;

        Lines(String wanted) {
            super(Opcodes.ASM9);
            this.wanted = wanted;
        }

        @Override
        public void visitSource(String file, String debug) {
            source = file == null ? "" : file;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            boolean counts = wanted.isEmpty() || wanted.equals(name + descriptor);
            return counts ? new FirstLine() : null;
        }

        private final class FirstLine extends MethodVisitor {
            FirstLine() {
                super(Opcodes.ASM9);
            }

            @Override
            public void visitLineNumber(int line, Label start) {
                first = first == 0 ? line : Math.min(first, line);
            }
        }
    }
}
