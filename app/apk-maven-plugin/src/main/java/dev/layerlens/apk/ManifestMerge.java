package dev.layerlens.apk;

import com.android.manifmerger.ManifestMerger2;
import com.android.manifmerger.ManifestMerger2.Invoker;
import com.android.manifmerger.ManifestMerger2.MergeFailureException;
import com.android.manifmerger.ManifestSystemProperty;
import com.android.manifmerger.MergingReport;
import com.android.utils.StdLogger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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

    /**
     * Writes the merged manifest.
     *
     * @throws IOException with the merger's report, if the manifests contradict each other
     */
    void merge(Path application, List<Aar> libraries, Path result) throws IOException {
        Invoker merger =
                ManifestMerger2.newMerger(
                        application.toFile(),
                        new StdLogger(StdLogger.Level.WARNING),
                        ManifestMerger2.MergeType.APPLICATION);
        merger.setOverride(ManifestSystemProperty.UsesSdk.MIN_SDK_VERSION, "" + minSdk);
        merger.setOverride(ManifestSystemProperty.UsesSdk.TARGET_SDK_VERSION, "" + targetSdk);
        merger.setOverride(ManifestSystemProperty.Manifest.VERSION_CODE, "" + versionCode);
        merger.setOverride(ManifestSystemProperty.Manifest.VERSION_NAME, versionName);
        merger.setPlaceHolderValue("applicationId", Aar.packageOf(application));
        // a library without uses-sdk (the GPU delegate) counts as made for Android 1.0, and would
        // add the permissions
        // that every application had then: storage and the phone's state
        merger.withFeatures(
                Invoker.Feature.REMOVE_TOOLS_DECLARATIONS,
                Invoker.Feature.NO_IMPLICIT_PERMISSION_ADDITION);
        for (Aar library : libraries) {
            merger.addLibraryManifest(library.manifest().toFile());
        }
        try {
            MergingReport report = merger.merge();
            if (!report.getResult().isSuccess()) {
                throw new IOException(
                        "the manifests cannot be merged:\n" + report.getReportString());
            }
            Folders.write(
                    result, report.getMergedDocument(MergingReport.MergedManifestKind.MERGED));
        } catch (MergeFailureException e) {
            throw new IOException("the manifests cannot be merged: " + e.getMessage(), e);
        }
    }
}
