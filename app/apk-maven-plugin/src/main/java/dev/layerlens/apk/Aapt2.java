package dev.layerlens.apk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Android's resource compiler: the executable that apktool's library carries for each system. */
final class Aapt2 {
    /** {@code file:line: error: message}, some without a line. */
    private static final Pattern COMPLAINT = Pattern.compile("(.+?)(?::(\\d+))?: error: (.+)");

    private final Path executable;

    Aapt2(Path executable) {
        this.executable = executable;
    }

    /**
     * Puts the executable for this system into a folder, once.
     *
     * @throws IOException if none is published for it
     */
    static Aapt2 in(Path folder) throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("linux") && !System.getProperty("os.arch").equals("amd64")) {
            throw new IOException(
                    "no aapt2 is published for Linux on this processor: install the one of your"
                            + " distribution and give it with -Daapt2=/usr/bin/aapt2");
        }
        String name =
                system.contains("win")
                        ? "windows/aapt2_64.exe"
                        : system.contains("mac") ? "macosx/aapt2_64" : "linux/aapt2_64";
        Path executable = folder.resolve(name.substring(name.indexOf('/') + 1));
        if (!Files.exists(executable)) {
            Files.createDirectories(folder);
            Path part = folder.resolve("aapt2.part");
            try (InputStream in = Aapt2.class.getResourceAsStream("/prebuilt/" + name)) {
                if (in == null) {
                    throw new IOException("there is no aapt2 for " + system);
                }
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!part.toFile().setExecutable(true)) {
                throw new IOException(part + " cannot be made executable");
            }
            Files.move(part, executable);
        }
        return new Aapt2(executable);
    }

    /** The complaints among what aapt2 said; all of it if none has the usual form. */
    static List<Problem> problems(String said) {
        List<Problem> problems = new ArrayList<>();
        for (String line : said.lines().toList()) {
            Matcher complaint = COMPLAINT.matcher(line);
            if (complaint.matches()) {
                String file = complaint.group(1);
                String message = complaint.group(3);
                problems.add(
                        complaint.group(2) == null
                                ? Problem.in(file, message)
                                : Problem.at(
                                        Path.of(file),
                                        Integer.parseInt(complaint.group(2)),
                                        message));
            }
        }
        return problems.isEmpty() ? List.of(Problem.in("aapt2", said)) : problems;
    }

    /**
     * Runs one command.
     *
     * @throws ProblemsException with what aapt2 complained of, if it fails
     */
    void run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new ProblemsException("aapt2", problems(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while aapt2 ran", e);
        }
    }
}
