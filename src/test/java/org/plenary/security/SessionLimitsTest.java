package org.plenary.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.plenary.security.SessionLimits.End;
import org.plenary.security.SessionLimits.Why;
import org.springframework.mock.web.MockHttpSession;

/** A session ends half an hour after the last act of a person, and twelve hours after its beginning. */
class SessionLimitsTest {

    private static final Instant MORNING = Instant.parse("2026-05-30T08:00:00Z");

    private static final class Hands extends Clock {

        private Instant now = MORNING;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Hands clock = new Hands();
    private final Sessions sessions = new Sessions(new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12)), clock);
    private final MockHttpSession session = new MockHttpSession();
    private final AccountPrincipal account = new AccountPrincipal(1, "planner@example.org", "Example Planner", 1, "EX", PlatformRole.MEMBER, Locale.ENGLISH, true, false, null);
    private final List<Optional<End>> warnings = new ArrayList<>();
    private final LinkedBlockingQueue<Why> ends = new LinkedBlockingQueue<>();

    SessionLimitsTest() {
        sessions.onWarning((whose, end) -> warnings.add(end));
        sessions.onEnd((whose, why) -> ends.add(why));
    }

    @Test
    void whatAPageDoesByItselfDoesNotKeepASession() throws Exception {
        assertThat(page(true)).isTrue();
        for (var minute = 1; minute < 30; minute++) {
            later(Duration.ofMinutes(1));
            assertThat(page(false)).isTrue();
        }
        later(Duration.ofMinutes(1));
        assertThat(page(false)).isFalse();
        assertThat(ends.poll(10, TimeUnit.SECONDS)).isEqualTo(Why.IDLE);
        assertThat(sessions.of(1)).isEmpty();
        assertThat(page(true)).isFalse();
    }

    @Test
    void anActKeepsItAndTakesTheWarningBack() {
        page(true);
        later(Duration.ofMinutes(27));
        sessions.endThoseThatAreOver();
        assertThat(warnings).isEmpty();
        later(Duration.ofMinutes(1));
        sessions.endThoseThatAreOver();
        assertThat(warnings).containsExactly(Optional.of(new End(MORNING.plus(Duration.ofMinutes(30)), Why.IDLE)));
        sessions.act(account);
        assertThat(warnings).last().isEqualTo(Optional.empty());
        later(Duration.ofMinutes(29));
        assertThat(page(false)).isTrue();
        later(Duration.ofMinutes(1));
        sessions.act(account);
        assertThat(page(false)).isFalse();
    }

    @Test
    void aPageThatIsOpenedTakesTheWarningBackToo() {
        page(true);
        later(Duration.ofMinutes(29));
        sessions.endThoseThatAreOver();
        page(true);
        sessions.endThoseThatAreOver();
        sessions.endThoseThatAreOver();
        assertThat(warnings).hasSize(2).last().isEqualTo(Optional.empty());
    }

    @Test
    void nothingKeepsItBeyondItsLongestTime() throws Exception {
        page(true);
        for (var minute = 0; minute < 12 * 60 - 1; minute++) {
            later(Duration.ofMinutes(1));
            sessions.act(account);
            assertThat(page(true)).isTrue();
        }
        assertThat(warnings).last().isEqualTo(Optional.of(new End(MORNING.plus(Duration.ofHours(12)), Why.AGE)));
        later(Duration.ofMinutes(1));
        sessions.endThoseThatAreOver();
        assertThat(ends.poll(10, TimeUnit.SECONDS)).isEqualTo(Why.AGE);
        assertThat(page(true)).isFalse();
    }

    @Test
    void whoSignsInAnewBeginsAnew() {
        page(true);
        later(Duration.ofHours(3));
        var again = new AccountPrincipal(1, "planner@example.org", "Example Planner", 1, "EX", PlatformRole.MEMBER, Locale.ENGLISH, true, false, null);
        assertThat(sessions.use(session, again, "203.0.113.1", "Firefox", true)).isTrue();
        later(Duration.ofMinutes(29));
        assertThat(sessions.use(session, again, "203.0.113.1", "Firefox", false)).isTrue();
    }

    @Test
    void limitsThatLeaveNoTimeToWarnAreRefused() {
        assertThatThrownBy(() -> new SessionLimits(Duration.ofMinutes(1), Duration.ofHours(12))).hasMessageContaining("plenary.sign-in.idle");
    }

    private boolean page(boolean byPerson) {
        return sessions.use(session, account, "203.0.113.1", "Firefox", byPerson);
    }

    private void later(Duration time) {
        clock.now = clock.now.plus(time);
    }
}
