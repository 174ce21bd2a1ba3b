package dev.layerlens.app.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public final class CrashGuardTest {
    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private CrashGuard guard(String versions) {
        return new CrashGuard(new File(folder.getRoot(), "mark"), versions);
    }

    @Test
    public void aTrialThatEndsLeavesNoTrace() throws IOException {
        guard("1").enter();
        guard("1").leave();
        assertThat(guard("1").tripped()).isFalse();
    }

    @Test
    public void aTrialThatNeverEndedIsRememberedByTheNextStart() throws IOException {
        guard("1").enter();
        assertThat(guard("1").tripped()).isTrue();
    }

    @Test
    public void anUpdateIsANewChance() throws IOException {
        guard("1").enter();
        assertThat(guard("2").tripped()).isFalse();
    }
}
