package dev.layerlens.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.app.classify.Answer;
import dev.layerlens.card.Label;
import java.util.List;
import org.junit.Test;

public final class AnnouncerTest {
    private static final long SECOND = 1_000_000_000;

    private final Announcer announcer = new Announcer();

    private boolean says(String answer, long nanos) {
        return announcer.hear(answer, reading(nanos, false)).isPresent();
    }

    private static Reading reading(long nanos, boolean still) {
        return new Reading(
                List.of(new Answer(0, Label.of("cup"), 0.9f)), true, still, nanos, 1_000);
    }

    @Test
    public void anAnswerIsSaidOnceItHasStayedForASecond() {
        assertThat(says("cup", 0)).isFalse();
        assertThat(says("cup", SECOND - 1)).isFalse();
        assertThat(says("cup", SECOND)).isTrue();
        assertThat(says("cup", 2 * SECOND)).isFalse();
    }

    @Test
    public void anAnswerThatFlickersIsNotSaid() {
        says("cup", 0);
        says("cup", SECOND);
        assertThat(says("mug", SECOND + 1)).isFalse();
        assertThat(says("cup", 3 * SECOND)).isFalse();
        assertThat(says("mug", 4 * SECOND)).isFalse();
        assertThat(says("mug", 5 * SECOND)).isTrue();
    }

    @Test
    public void ofAStillPictureItIsSaidAtOnce() {
        assertThat(announcer.hear("cup", reading(7, true))).contains("cup");
    }
}
