package org.plenary.programme.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NowAndNextTest {

    private static final LocalDate DAY = LocalDate.of(2017, 10, 23);
    private static final PublishedProgramme PROGRAMME = new PublishedProgramme(ZoneId.of("Asia/Manila"), DAY, DAY.plusDays(1), List.of("Hall", "Annex"),
            List.of(session(1, DAY.atTime(10, 0), 180, "Hall"), session(2, DAY.atTime(10, 0), 60, "Annex"), session(3, DAY.atTime(15, 0), 60, "Hall"),
                    session(4, DAY.atTime(17, 0), 60, "Hall"), session(5, DAY.atTime(15, 30), 60, "Annex"), session(6, DAY.atTime(18, 0), 60, null),
                    session(7, DAY.plusDays(1).atTime(1, 0), 60, "Hall"), session(8, DAY.plusDays(1).atTime(9, 0), 60, "Hall")));

    private static PublishedSession session(long id, LocalDateTime start, int minutes, String room) {
        return new PublishedSession(id, "PLENARY", "Session " + id, null, null, start, minutes, room, null, null, List.of(), List.of(), null, false, List.of(), List.of(),
                null);
    }

    private static List<Long> ids(List<PublishedSession> sessions) {
        return sessions.stream().map(PublishedSession::id).toList();
    }

    @Example
    void whatIsOnStandsByRoomAndOfWhatComesTheFirstInEach() {
        var both = NowAndNext.of(PROGRAMME, DAY.atTime(10, 30));
        assertThat(ids(both.now())).containsExactly(1L, 2L);
        assertThat(ids(both.next())).containsExactly(3L, 5L, 6L);
        assertThat(both.day()).isEqualTo(DAY);
    }

    @Example
    void aSessionIsOnFromItsStartUntilItsEnd() {
        assertThat(ids(NowAndNext.of(PROGRAMME, DAY.atTime(11, 0)).now())).containsExactly(1L);
        assertThat(ids(NowAndNext.of(PROGRAMME, DAY.atTime(15, 0)).now())).containsExactly(3L);
        assertThat(NowAndNext.of(PROGRAMME, DAY.atTime(13, 0)).now()).isEmpty();
    }

    @Example
    void theSmallHoursBelongToTheEveningBeforeAndThenComesTheNextDay() {
        assertThat(ids(NowAndNext.of(PROGRAMME, DAY.atTime(23, 0)).next())).containsExactly(7L);
        var night = NowAndNext.of(PROGRAMME, DAY.plusDays(1).atTime(3, 0));
        assertThat(night.day()).isEqualTo(DAY.plusDays(1));
        assertThat(ids(night.next())).containsExactly(8L);
        assertThat(NowAndNext.of(PROGRAMME, DAY.plusDays(2).atTime(9, 0)).day()).isNull();
    }

    @Property(seed = "2016")
    void nothingIsNowAndNextAtOnce(@ForAll @IntRange(max = 3_000) int minutes) {
        var both = NowAndNext.of(PROGRAMME, DAY.atStartOfDay().plusMinutes(minutes));
        assertThat(Stream.concat(both.now().stream(), both.next().stream()).map(PublishedSession::id)).doesNotHaveDuplicates();
        assertThat(both.next()).allSatisfy(session -> assertThat(PublishedProgramme.day(session)).isEqualTo(both.day()));
    }

    @Example
    void namesAreTheSameInAnyOrderWithAndWithoutTitles() {
        assertThat(PersonName.of("H.E. Ms Jane DOE")).isEqualTo(PersonName.of("Doe, Jane"));
        assertThat(PersonName.of("Amina Ñandú")).isEqualTo(PersonName.of("amina nandu"));
        assertThat(PersonName.of("Lei He")).as("a name, no title").isNotEqualTo(PersonName.of("Lei"));
        assertThat(PersonName.withoutBrackets("Jane Doe (Norway)")).isEqualTo(PersonName.of("Jane Doe"));
        assertThat(PersonName.of("Jane Doe Smith")).isNotEqualTo(PersonName.of("Jane Doe"));
    }
}
