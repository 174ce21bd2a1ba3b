package dev.layerlens.apk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
        byte[] bytes = carried("/prebuilt/" + name, system);
        String fileName = name.substring(name.indexOf('/') + 1);
        return new Aapt2(
                new StepCache(folder.resolve("aapt2"))
                        .get(fileName, new Fingerprint().add(bytes), part -> write(bytes, part)));
    }

    private static byte[] carried(String resource, String system) throws IOException {
        try (InputStream in = Aapt2.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("there is no aapt2 for " + system);
            }
            return in.readAllBytes();
        }
    }

    private static void write(byte[] bytes, Path executable) throws IOException {
        Files.write(executable, bytes);
        if (!executable.toFile().setExecutable(true)) {
            throw new IOException(executable + " cannot be made executable");
        }
    }

    /** What decides on its results, beside what it is given. */
    Fingerprint fingerprint() throws IOException {
        return new Fingerprint().addFile(executable);
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

    /** Turns linked resources into protocol buffers, which R8 reads and writes. */
    void toProto(Path apk, Path result) throws IOException {
        convert("proto", apk, result);
    }

    /** Turns them back into what Android reads. */
    void toBinary(Path apk, Path result) throws IOException {
        convert("binary", apk, result);
    }

    /** Gives resource files names as short as can be: code knows them by number. */
    void optimize(Path apk, Path result) throws IOException {
        run(
                List.of(
                        "optimize",
                        "--shorten-resource-paths",
                        "-o",
                        result.toString(),
                        apk.toString()));
    }

    private void convert(String format, Path apk, Path result) throws IOException {
        run(List.of("convert", "--output-format", format, "-o", result.toString(), apk.toString()));
    }

    /**
     * Runs one command.
     *
     * @throws ProblemsException with what aapt2 complained of, if it fails
     */
    void run(List<String> arguments) throws IOException {
        Program.End end = new Program(executable.toString(), arguments).run();
        if (end.status() != 0) {
            throw new ProblemsException("aapt2", problems(end.said()));
        }
    }
}
