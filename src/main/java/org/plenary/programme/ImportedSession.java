package org.plenary.programme;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.shell.Folded;
import org.plenary.shell.Violation;

/**
 * A session as a row of a table gives it.
 *
 * @param row       as the spreadsheet counts its rows
 * @param reference by which the row is known again when the table comes back; null where it has none
 * @param fields    what stands in the row, and what is usual where it says nothing
 * @param newRoom   the name of a room that is to be made for it; else null
 * @param given     names of the fields that the row says; the others stay as they are where the session is known already
 * @param faults    what is wrong with it beside its cells, each at its field
 * @param notes     what a person should look at, each at its field
 */
public record ImportedSession(int row, String reference, SessionDraft fields, String newRoom, Set<String> given, List<Violation> faults, List<Violation> notes) {

    public ImportedSession {
        given = Set.copyOf(given);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** @param rooms ids of the rooms that are made, by folded name */
    SessionDraft asNew(Map<String, Long> rooms) {
        return newRoom == null ? fields : fields.at(fields.place().in(rooms.get(Folded.of(newRoom))));
    }

    SessionDraft onto(SessionDraft before, Map<String, Long> rooms) {
        var after = asNew(rooms);
        var start = fields.startsAt() == null ? before.startsAt() : fields.startsAt();
        return new SessionDraft(given("kind", after.kind(), before.kind()), given("titleEn", after.titleEn(), before.titleEn()),
                given("titleFr", after.titleFr(), before.titleFr()), given("titleEs", after.titleEs(), before.titleEs()), start,
                given("minutes", after.minutes(), before.minutes()), given("room", after.roomId(), before.roomId()), given("pinned", after.pinned(), before.pinned()),
                given("chair", after.chair(), before.chair()), given("rapporteur", after.rapporteur(), before.rapporteur()),
                given("speakers", after.speakers(), before.speakers()), given("layout", after.layout(), before.layout()),
                given("languages", after.languages(), before.languages()), given("remoteLink", after.remoteLink(), before.remoteLink()),
                given("closed", after.closed(), before.closed()), given("expected", after.expected(), before.expected()), given("items", after.items(), before.items()),
                given("note", after.note(), before.note()), before.equipment(), before.after(), before.prepares(), before.closesAt(), before.afar());
    }

    private <T> T given(String field, T row, T before) {
        return given.contains(field) ? row : before;
    }

    /** @return what is wrong with it, each at its field; empty when it can be saved */
    List<Violation> violations(Programme programme) {
        var inside = fields.violations(programme.zone(), programme.first(), programme.last()).stream().map(this::atItsColumn);
        return Stream.concat(faults.stream(), inside.filter(one -> faults.stream().noneMatch(fault -> fault.field().equals(one.field())))).toList();
    }

    private Violation atItsColumn(Violation violation) {
        var field = switch (violation.field()) {
            case "startsAt" -> violation.key().equals("programme.error.far-off") ? "day" : "start";
            case "minutes" -> fields.startsAt() == null || !given.contains("end") ? "minutes" : "end";
            case "roomId" -> "room";
            default -> violation.field();
        };
        return new Violation(field, violation.key(), violation.arguments());
    }

    /** @return by which two rows are the same session; null where they need not be */
    String key() {
        if (reference != null) {
            return "reference " + reference;
        }
        return fields.startsAt() == null ? null : Stream.of(fields.titleEn(), fields.titleFr(), fields.titleEs(), fields.startsAt(), fields.roomId(), newRoom)
                .map(part -> Folded.of(Objects.toString(part, ""))).collect(Collectors.joining("\t"));
    }

    Set<String> titles() {
        return titles(fields);
    }

    static Set<String> titles(SessionDraft fields) {
        return Stream.of(fields.titleEn(), fields.titleFr(), fields.titleEs()).filter(Objects::nonNull).map(Folded::of).collect(Collectors.toSet());
    }

    /** @return whether both are in one room at the same time; sessions that touch are not */
    static boolean overlap(SessionDraft one, SessionDraft other, ZoneId zone) {
        return one.roomId() != null && one.roomId().equals(other.roomId())
                && one.startsAt().atZone(zone).isBefore(other.startsAt().atZone(zone).plusMinutes(other.minutes()))
                && other.startsAt().atZone(zone).isBefore(one.startsAt().atZone(zone).plusMinutes(one.minutes()));
    }
}
