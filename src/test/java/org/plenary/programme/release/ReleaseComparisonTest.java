package org.plenary.programme.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.live.ThreeWay;
import org.plenary.programme.release.SessionChange.Added;
import org.plenary.programme.release.SessionChange.Cancelled;
import org.plenary.programme.release.SessionChange.Changed;

class ReleaseComparisonTest {

    private static final LocalDateTime TEN = LocalDateTime.of(2017, 10, 23, 10, 0);
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final Map<Aspect, List<String>> FIELDS = Map.ofEntries(Map.entry(Aspect.TIME, List.of("startsAt")), Map.entry(Aspect.LENGTH, List.of("minutes")),
            Map.entry(Aspect.ROOM, List.of("room")), Map.entry(Aspect.TITLE, List.of("titleEn", "titleFr", "titleEs")), Map.entry(Aspect.KIND, List.of("kind")),
            Map.entry(Aspect.CHAIR, List.of("chair")), Map.entry(Aspect.RAPPORTEUR, List.of("rapporteur")), Map.entry(Aspect.SPEAKERS, List.of("speakers")),
            Map.entry(Aspect.LANGUAGES, List.of("languages")), Map.entry(Aspect.LINK, List.of("remoteLink")), Map.entry(Aspect.ACCESS, List.of("closed")),
            Map.entry(Aspect.EXPECTED, List.of("expected")), Map.entry(Aspect.ITEMS, List.of("items")), Map.entry(Aspect.NOTE, List.of("note")));

    private static PublishedSession session(long id, LocalDateTime start, int minutes, String room) {
        return new PublishedSession(id, "PLENARY", "Plenary", null, null, start, minutes, room, null, null, List.of(), List.of(), null, false, List.of(),
                List.of(), null);
    }

    @Provide
    Arbitrary<List<PublishedSession>> programmes() {
        var word = Arbitraries.of("a", "b", "c");
        var maybe = word.injectNull(0.3);
        var words = word.list().ofMaxSize(2);
        var where = Combinators.combine(Arbitraries.longs().between(1, 8), Arbitraries.integers().between(0, 40), Arbitraries.integers().between(1, 4), maybe)
                .as((id, start, length, room) -> session(id, TEN.plusMinutes(start * 30L), length * 30, room));
        var who = Combinators.combine(maybe, maybe, words, words, maybe, Arbitraries.of(true, false), words, maybe).as((chair, rapporteur, speakers, languages,
                link, closed, expected, note) -> new PublishedSession(0, "TRAINING", note, link, chair, TEN, 30, null, chair, rapporteur, speakers, languages, link,
                        closed, expected, expected.stream().map(number -> new PublishedSession.Item(number, number, null, null)).toList(), note));
        return Combinators.combine(where, who).as(ReleaseComparisonTest::both).list().ofMaxSize(8).map(sessions -> List.copyOf(
                sessions.stream().collect(Collectors.toMap(PublishedSession::id, session -> session, (one, other) -> one)).values()));
    }

    private static PublishedSession both(PublishedSession where, PublishedSession who) {
        return ThreeWay.with(who, Map.of("id", where.id(), "startsAt", where.startsAt(), "minutes", where.minutes(), "room", Objects.requireNonNullElse(where.room(), "")));
    }

    /** What somebody makes of the old programme who is told the differences only. */
    private static Map<Long, PublishedSession> applied(Collection<PublishedSession> was, List<SessionChange> changes) {
        var sessions = new TreeMap<>(byId(was));
        for (var change : changes) {
            switch (change) {
                case Added(var is) -> assertThat(sessions.put(is.id(), is)).isNull();
                case Cancelled(var old) -> assertThat(sessions.remove(old.id())).isEqualTo(old);
                case Changed(var old, var is, var aspects) -> assertThat(sessions.put(old.id(), told(old, is, aspects))).isEqualTo(old);
            }
        }
        return sessions;
    }

    private static PublishedSession told(PublishedSession was, PublishedSession is, Collection<Aspect> aspects) {
        var values = new HashMap<String, Object>();
        aspects.stream().flatMap(aspect -> FIELDS.get(aspect).stream()).forEach(field -> values.put(field, value(field, is)));
        return ThreeWay.with(was, values);
    }

    private static Object value(String field, PublishedSession of) {
        try {
            return PublishedSession.class.getMethod(field).invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<Long, PublishedSession> byId(Collection<PublishedSession> sessions) {
        return sessions.stream().collect(Collectors.toMap(PublishedSession::id, session -> session));
    }

    @Property(seed = "2016")
    void theOldAndTheDifferencesMakeTheNew(@ForAll("programmes") List<PublishedSession> was, @ForAll("programmes") List<PublishedSession> is) {
        assertThat(applied(was, ReleaseComparison.between(was, is))).isEqualTo(byId(is));
    }

    @Property(seed = "2016")
    void noReleaseLosesOrDoublesASession(@ForAll("programmes") List<PublishedSession> was, @ForAll("programmes") List<PublishedSession> is) {
        var changes = ReleaseComparison.between(was, is);
        assertThat(changes).extracting(change -> change.session().id()).doesNotHaveDuplicates();
        var told = changes.stream().map(change -> change.session().id()).toList();
        byId(was).forEach((id, session) -> assertThat(told.contains(id)).isEqualTo(!session.equals(byId(is).get(id))));
        byId(is).forEach((id, session) -> assertThat(told.contains(id)).isEqualTo(!session.equals(byId(was).get(id))));
        assertThat(changes).filteredOn(Changed.class::isInstance).allSatisfy(change -> assertThat(((Changed) change).aspects()).isNotEmpty());
        assertThat(changes).extracting(SessionChange::session).isSortedAccordingTo(ReleaseComparison.IN_ORDER);
    }

    @Property(seed = "2016")
    void clashesAreMutual(@ForAll("programmes") List<PublishedSession> sessions) {
        var clashes = Clashes.of(sessions, MANILA);
        clashes.forEach((id, others) -> assertThat(others).allSatisfy(other -> assertThat(clashes.get(other.id())).extracting(PublishedSession::id).contains(id)));
    }

    @Example
    void everyFieldButTheIdBelongsToOneAspect() {
        var fields = Arrays.stream(PublishedSession.class.getRecordComponents()).map(RecordComponent::getName).filter(name -> !name.equals("id")).toList();
        assertThat(FIELDS.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(fields);
        assertThat(FIELDS).containsOnlyKeys(Aspect.values());
    }

    @Example
    void aSessionThatIsThereTwiceIsNoProgramme() {
        var twice = List.of(session(1, TEN, 60, "Hall"), session(1, TEN, 90, "Hall"));
        assertThatIllegalArgumentException().isThrownBy(() -> ReleaseComparison.between(List.of(), twice));
    }

    @Example
    void sessionsThatMeetEndToStartDoNotClash() {
        var morning = session(1, TEN, 60, "Hall");
        assertThat(Clashes.of(List.of(morning, session(2, TEN.plusHours(1), 60, "Hall")), MANILA)).isEmpty();
        var during = session(3, TEN.plusMinutes(59), 60, "Annex");
        assertThat(Clashes.of(List.of(morning, during), MANILA)).isEqualTo(Map.of(1L, List.of(during), 3L, List.of(morning)));
    }

    @Example
    void aMoveOverTheChangeOfClocksClashesByRealTime() {
        var berlin = ZoneId.of("Europe/Berlin");
        var night = session(1, LocalDateTime.of(2017, 10, 29, 1, 30), 120, "Hall");
        assertThat(night.endsAt(berlin)).isEqualTo(LocalDateTime.of(2017, 10, 29, 2, 30));
        assertThat(Clashes.of(List.of(night, session(2, LocalDateTime.of(2017, 10, 29, 3, 0), 60, "Annex")), berlin)).isEmpty();
    }
}
