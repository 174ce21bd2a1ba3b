package dev.layerlens.apk;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Installs APKs on the connected device and runs the tests of an instrumentation there. */
@Mojo(name = "device", defaultPhase = LifecyclePhase.INTEGRATION_TEST)
public final class DeviceMojo extends AbstractMojo {
    /** What is installed, in this order: the application, then its tests. */
    @Parameter(required = true)
    List<File> apks;

    /** The instrumentation, as {@code package/runner class}. */
    @Parameter(required = true)
    String instrumentation;

    /** Android's debug bridge, if it is neither below ANDROID_HOME nor on the PATH. */
    @Parameter(property = "adb")
    File adb;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Adb bridge = adb == null ? Adb.found() : new Adb(adb.getPath());
        try {
            for (File apk : apks) {
                if (!apk.exists()) {
                    throw new IOException(apk + " is not built: build the phone module too");
                }
            }
            for (File apk : apks) {
                getLog().info("Installing " + apk);
                bridge.install(apk.toPath());
            }
            tell(bridge.instrument(instrumentation));
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private void tell(InstrumentationReport report) throws MojoFailureException {
        report.failures().forEach(failure -> getLog().error(failure));
        String counts =
                "On the device: %d passed, %d failed, %d skipped"
                        .formatted(report.passed(), report.failures().size(), report.skipped());
        if (!report.good()) {
            throw new MojoFailureException(
                    counts + report.broken().map(reason -> "; broken off: " + reason).orElse(""));
        }
        getLog().info(counts);
    }
}
