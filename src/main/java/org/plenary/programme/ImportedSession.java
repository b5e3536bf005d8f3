package org.plenary.programme;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.live.ThreeWay;
import org.plenary.shell.Folded;
import org.plenary.shell.Violation;

/**
 * A session as a row of a table gives it.
 *
 * @param row       as the spreadsheet counts its rows
 * @param reference by which the row is known again when the table comes back; null where it has none
 * @param fields    what stands in the row, and what is usual where it says nothing
 * @param newRoom   the name of a room that is to be made for it; else null
 * @param links     to other sessions
 * @param given     names of the fields that the row says; the others stay as they are where the session is known already
 * @param faults    what is wrong with it beside its cells, each at its field
 * @param notes     what a person should look at, each at its field
 */
public record ImportedSession(int row, String reference, SessionDraft fields, String newRoom, Links links, Set<String> given, List<Violation> faults,
        List<Violation> notes) {

    /**
     * Other sessions by the references of their rows.
     *
     * @param after    sessions that must have ended before
     * @param prepares null where it says none
     */
    record Links(List<String> after, String prepares) {
        static final Links NONE = new Links(List.of(), null);
    }

    /** What fields of a table say of a session, beside when it begins. */
    private static final Map<String, Function<SessionDraft, Object>> SAID = Map.ofEntries(Map.entry("minutes", SessionDraft::minutes),
            Map.entry("titleEn", SessionDraft::titleEn), Map.entry("titleFr", SessionDraft::titleFr), Map.entry("titleEs", SessionDraft::titleEs),
            Map.entry("kind", SessionDraft::kind), Map.entry("room", SessionDraft::roomId), Map.entry("items", SessionDraft::items),
            Map.entry("chair", SessionDraft::chair), Map.entry("rapporteur", SessionDraft::rapporteur), Map.entry("speakers", SessionDraft::speakers),
            Map.entry("languages", SessionDraft::languages), Map.entry("expected", SessionDraft::expected), Map.entry("layout", SessionDraft::layout),
            Map.entry("closed", SessionDraft::closed), Map.entry("pinned", SessionDraft::pinned), Map.entry("remoteLink", SessionDraft::remoteLink),
            Map.entry("equipment", SessionDraft::equipment), Map.entry("closesAt", SessionDraft::closesAt), Map.entry("afar", SessionDraft::afar),
            Map.entry("note", SessionDraft::note));

    public ImportedSession {
        given = Set.copyOf(given);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** @param rooms ids of the rooms that are made, by folded name */
    SessionDraft asNew(Map<String, Long> rooms) {
        return newRoom == null ? fields : fields.at(fields.place().in(rooms.get(Folded.of(newRoom))));
    }

    /** What the row says, put into the session as it is; all else stays, also what tables do not hold. */
    SessionDraft onto(SessionDraft before, Map<String, Long> rooms) {
        var said = asNew(rooms);
        var changed = new HashMap<String, Object>();
        if (said.startsAt() != null) {
            changed.put("startsAt", said.startsAt());
        }
        SAID.forEach((field, value) -> {
            if (given.contains(field)) {
                changed.put(field.equals("room") ? "roomId" : field, value.apply(said));
            }
        });
        return ThreeWay.with(before, changed);
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
