package dev.layerlens.apk;

import com.android.ide.common.blame.SourceFilePosition;
import com.android.manifmerger.Actions;
import com.android.manifmerger.MergingReport;
import com.android.manifmerger.MergingReport.MergedManifestKind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/**
 * Which line of which manifest each line of the merged one came from: nobody wrote the merged one.
 *
 * @param sources by line, as in {@code path:line}
 */
record ManifestLines(Map<Integer, String> sources) {

    static ManifestLines of(MergingReport report) throws IOException {
        Map<Integer, String> sources = new TreeMap<>();
        try {
            Map<Integer, ? extends Iterable<Actions.Record>> lines =
                    report.getActions()
                            .getResultingSourceMapping(
                                    report.getMergedXmlDocument(MergedManifestKind.MERGED))
                            .asMap();
            lines.forEach(
                    (line, records) ->
                            records.forEach(
                                    record -> add(sources, line, record.getActionLocation())));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("the merged manifest cannot be read: " + e.getMessage(), e);
        }
        return new ManifestLines(sources);
    }

    private static void add(Map<Integer, String> sources, int line, SourceFilePosition place) {
        File file = place.getFile().getSourceFile();
        int start = place.getPosition().getStartLine();
        if (file != null && start >= 0) {
            // the merger counts lines from 0
            sources.putIfAbsent(line + 1, file + ":" + (start + 1));
        }
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        sources.forEach(
                (line, source) -> text.append(line).append('\t').append(source).append('\n'));
        Files.writeString(file, text);
    }

    static ManifestLines read(Path file) throws IOException {
        Map<Integer, String> sources = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] part = line.split("\t", 2);
            sources.put(Integer.valueOf(part[0]), part[1]);
        }
        return new ManifestLines(sources);
    }

    /** Complaints of the merged manifest, told of the manifests that it was made from. */
    ProblemsException inSources(ProblemsException problems, Path merged) {
        return problems.with(problem -> inSource(problem, merged));
    }

    private Problem inSource(Problem problem, Path merged) {
        boolean known =
                problem.file().equals(merged.toString())
                        && problem.line().isPresent()
                        && sources.containsKey(problem.line().getAsInt());
        return known
                ? Problem.in(sources.get(problem.line().getAsInt()), problem.message())
                : problem;
    }
}
