package org.plenary.programme;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which rows of a table are sessions of the programme already: by reference, else by title and the nearest place, first those that agree
 * in most. Each session is that of one row at most, so that a table that comes back doubles nothing.
 */
final class SessionMatch {

    /** From the closest agreement to the widest; several that agree as much are paired in their order in time. */
    private static final List<BiPredicate<SessionDraft, SessionDraft>> AGREEMENTS = List.of(
            SessionDraft::equals,
            (row, session) -> Objects.equals(row.startsAt(), session.startsAt()) && Objects.equals(row.roomId(), session.roomId()) && row.minutes() == session.minutes(),
            (row, session) -> Objects.equals(row.startsAt(), session.startsAt()) && Objects.equals(row.roomId(), session.roomId()),
            (row, session) -> Objects.equals(row.startsAt(), session.startsAt()),
            (row, session) -> row.startsAt() != null && session.startsAt() != null && row.place().day().equals(session.place().day()),
            (_, _) -> true);

    private final Map<ImportedSession, Session> found = new LinkedHashMap<>();

    private SessionMatch() {
    }

    /** @return what a session is known by in a table, where no table has called it otherwise */
    static String reference(long session) {
        return "#" + session;
    }

    /**
     * @param references of sessions that came from tables with references of their own, by them
     * @return the session of each row that has one
     */
    static Map<ImportedSession, Session> of(List<ImportedSession> rows, List<Session> sessions, Map<String, Long> references) {
        var match = new SessionMatch();
        var byId = new LinkedHashMap<Long, Session>();
        sessions.forEach(session -> byId.put(session.id(), session));
        var known = new HashMap<String, Long>();
        sessions.forEach(session -> known.put(reference(session.id()), session.id()));
        known.putAll(references);
        rows.stream().filter(row -> row.reference() != null).forEach(row -> Optional.ofNullable(known.get(row.reference())).map(byId::remove)
                .ifPresent(session -> match.found.put(row, session)));
        var inTime = Comparator.comparing(SessionDraft::startsAt, Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()));
        var waiting = rows.stream().sorted(Comparator.comparing(ImportedSession::fields, inTime)).toList();
        for (var agreement : AGREEMENTS) {
            waiting.stream().filter(row -> !match.found.containsKey(row)).forEach(row -> byId.values().stream()
                    .filter(session -> row.reference() == null || !references.containsValue(session.id()))
                    .filter(session -> row.titles().stream().anyMatch(ImportedSession.titles(session.fields())::contains))
                    .filter(session -> agreement.test(row.fields(), session.fields()))
                    .min(Comparator.comparing(Session::fields, inTime)).ifPresent(session -> {
                        match.found.put(row, session);
                        byId.remove(session.id());
                    }));
        }
        return match.found;
    }
}
