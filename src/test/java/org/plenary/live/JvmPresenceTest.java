package org.plenary.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.Actor;
import org.plenary.live.Presence.Present;

class JvmPresenceTest {

    private static final Actor CMS = new Actor(1L, "Example One (CMS)", 10L);
    private static final Actor CITES = new Actor(2L, "Example Two (CITES)", 20L);

    private final List<Change> told = new ArrayList<>();
    private Instant now = Instant.parse("2016-05-30T06:00:00Z");
    private JvmPresence presence;

    @BeforeEach
    void listen() {
        presence = new JvmPresence(new Clock() {
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
        });
        presence.movements().subscribe(told::add);
    }

    @AfterEach
    void stop() {
        presence.stop();
    }

    private List<String> present() {
        return presence.present("TEXT", 7).stream().map(one -> one.who().label()).toList();
    }

    private void pass(Duration time) {
        now = now.plus(time);
        presence.sweep();
    }

    @Test
    void everybodyAtTheSameThingIsSeenInTheOrderInWhichTheyCame() {
        presence.enter(1, "TEXT", 7, CMS);
        presence.enter(1, "TEXT", 7, CITES);
        presence.enter(1, "TEXT", 8, CITES);
        presence.enter(1, "AGENDA", 7, CITES);

        assertThat(present()).containsExactly(CMS.label(), CITES.label());
        assertThat(told).extracting(Change::entityId).containsExactly(7L, 7L, 8L, 7L);
    }

    @Test
    void whatIsTypedIsSeenUntilItIsSaved() {
        var seat = presence.enter(1, "TEXT", 7, CMS);
        seat.at("12/en", "The Parties should");
        assertThat(presence.present("TEXT", 7)).containsExactly(new Present(seat.id(), CMS, "12/en", "The Parties should"));

        seat.at("12/en", null);
        assertThat(presence.present("TEXT", 7)).extracting(Present::typing).containsOnlyNulls();
    }

    @Test
    void aSignOfLifeThatChangesNothingIsToldToNobody() {
        var seat = presence.enter(1, "TEXT", 7, CMS);
        told.clear();
        seat.alive();
        assertThat(told).isEmpty();
    }

    @Test
    void whoGivesNoSignOfLifeIsGoneWithinThirtySecondsAndOthersAreTold() {
        var vanished = presence.enter(1, "TEXT", 7, CMS);
        var staying = presence.enter(1, "TEXT", 7, CITES);
        pass(Duration.ofSeconds(20));
        staying.alive();
        told.clear();
        pass(Duration.ofSeconds(11));

        assertThat(present()).containsExactly(CITES.label());
        assertThat(told).extracting(Change::by).containsExactly(CMS);

        vanished.alive();
        assertThat(present()).containsExactly(CMS.label(), CITES.label());
    }

    @Test
    void whoLeftStaysAway() {
        var seat = presence.enter(1, "TEXT", 7, CMS);
        seat.leave();
        assertThat(present()).isEmpty();
        told.clear();

        seat.alive();
        seat.at("12/en", "late words");
        seat.leave();
        assertThat(present()).isEmpty();
        assertThat(told).isEmpty();
    }
}
