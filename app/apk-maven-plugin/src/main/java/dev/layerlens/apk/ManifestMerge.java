package dev.layerlens.apk;

import com.android.ide.common.blame.SourceFilePosition;
import com.android.manifmerger.ManifestMerger2;
import com.android.manifmerger.ManifestMerger2.Invoker;
import com.android.manifmerger.ManifestMerger2.MergeFailureException;
import com.android.manifmerger.ManifestSystemProperty;
import com.android.manifmerger.MergingReport;
import com.android.utils.NullLogger;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xml.sax.SAXParseException;

/** Merges the manifests of an application and its libraries. */
final class ManifestMerge {
    private final int minSdk;
    private final int targetSdk;
    private final int versionCode;
    private final String versionName;

    ManifestMerge(int minSdk, int targetSdk, int versionCode, String versionName) {
        this.minSdk = minSdk;
        this.targetSdk = targetSdk;
        this.versionCode = versionCode;
        this.versionName = versionName;
    }

    /** What decides on the merged manifest. */
    Fingerprint inputs(Path application, List<Aar> libraries) throws IOException {
        Fingerprint inputs = new Fingerprint().addPath(application);
        inputs.add("%d %d %d %s".formatted(minSdk, targetSdk, versionCode, versionName));
        for (Aar library : libraries) {
            inputs.addFile(library.manifest());
        }
        return inputs;
    }

    /**
     * Writes the merged manifest.
     *
     * @param lines where it is noted which line came from where
     * @throws ProblemsException with the merger's complaints, if the manifests contradict each
     *     other
     */
    void merge(Path application, List<Aar> libraries, Path result, Path lines) throws IOException {
        try {
            MergingReport report = merger(application, libraries).merge();
            if (!report.getResult().isSuccess()) {
                throw new ProblemsException("the manifest merger", problems(report));
            }
            ManifestLines.of(report).write(lines);
            Folders.write(
                    result, report.getMergedDocument(MergingReport.MergedManifestKind.MERGED));
        } catch (MergeFailureException e) {
            throw new ProblemsException("the manifest merger", List.of(problem(application, e)));
        }
    }

    private Invoker merger(Path application, List<Aar> libraries) throws IOException {
        Invoker merger =
                ManifestMerger2.newMerger(
                        application.toFile(),
                        // the report says everything once more
                        NullLogger.getLogger(),
                        ManifestMerger2.MergeType.APPLICATION);
        merger.setOverride(ManifestSystemProperty.UsesSdk.MIN_SDK_VERSION, "" + minSdk);
        merger.setOverride(ManifestSystemProperty.UsesSdk.TARGET_SDK_VERSION, "" + targetSdk);
        merger.setOverride(ManifestSystemProperty.Manifest.VERSION_CODE, "" + versionCode);
        merger.setOverride(ManifestSystemProperty.Manifest.VERSION_NAME, versionName);
        merger.setPlaceHolderValue("applicationId", Aar.packageOf(application));
        // a library without uses-sdk (the GPU delegate) counts as made for Android 1.0, and would
        // add the permissions that every application had then: storage and the phone's state
        merger.withFeatures(
                Invoker.Feature.REMOVE_TOOLS_DECLARATIONS,
                Invoker.Feature.NO_IMPLICIT_PERMISSION_ADDITION);
        for (Aar library : libraries) {
            merger.addLibraryManifest(library.manifest().toFile());
        }
        return merger;
    }

    private static List<Problem> problems(MergingReport report) {
        return report.getLoggingRecords().stream()
                .filter(record -> record.getSeverity() == MergingReport.Record.Severity.ERROR)
                .map(record -> problem(record.getSourceLocation(), record.getMessage()))
                .toList();
    }

    private static Problem problem(SourceFilePosition place, String message) {
        File file = place.getFile().getSourceFile();
        if (file == null) {
            return Problem.in("AndroidManifest.xml", message);
        }
        // the merger counts lines from 0, and has -1 where it knows none
        int line = place.getPosition().getStartLine();
        return line < 0
                ? Problem.in(file.toString(), message)
                : Problem.at(file.toPath(), line + 1, message);
    }

    /** A manifest that is no XML. */
    private static Problem problem(Path application, MergeFailureException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SAXParseException parse) {
                String file =
                        parse.getSystemId() == null ? application.toString() : parse.getSystemId();
                return Problem.at(Path.of(file), parse.getLineNumber(), parse.getMessage());
            }
        }
        return Problem.in(application.toString(), e.getMessage());
    }
}
