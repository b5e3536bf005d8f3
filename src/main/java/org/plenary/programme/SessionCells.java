package org.plenary.programme;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plenary.programme.OnRecord.Names;

/**
 * A session as the cells of a row: what the table of a programme is written with, and what a row that is read is compared with.
 *
 * @param references by which sessions are told, by their ids
 */
record SessionCells(Programme programme, Names names, Map<Long, String> references) {

    static final List<String> FIELDS = List.of("reference", "day", "start", "end", "minutes", "titleEn", "titleFr", "titleEs", "kind", "room", "items", "chair",
            "rapporteur", "speakers", "afar", "languages", "expected", "layout", "equipment", "after", "prepares", "closesAt", "closed", "pinned", "remoteLink", "note");

    /** An end on the next day is told by its time alone while nobody would take it for one of the same day. */
    static final Duration LONGEST_PAST_MIDNIGHT = Duration.ofHours(12);

    /** @return values by field, without the reference; null is an empty cell */
    Map<String, Object> of(SessionDraft fields) {
        var start = fields.startsAt();
        var cells = new LinkedHashMap<String, Object>();
        cells.put("day", start == null ? null : start.toLocalDate());
        cells.put("start", start == null ? null : start.toLocalTime());
        cells.put("end", start == null ? null : end(fields));
        cells.put("minutes", fields.minutes());
        cells.put("titleEn", fields.titleEn());
        cells.put("titleFr", fields.titleFr());
        cells.put("titleEs", fields.titleEs());
        cells.put("kind", fields.kind());
        cells.put("room", fields.roomId() == null ? null : names.rooms().get(fields.roomId()));
        cells.put("items", fields.items().stream().map(names.items()::get).filter(Objects::nonNull).toList());
        cells.put("chair", fields.chair());
        cells.put("rapporteur", fields.rapporteur());
        cells.put("speakers", fields.speakers());
        cells.put("afar", fields.afar());
        cells.put("languages", fields.languages());
        cells.put("expected", fields.expected());
        cells.put("layout", fields.layout());
        cells.put("equipment", fields.equipment());
        cells.put("after", fields.after().stream().map(other -> references.get(other.id())).filter(Objects::nonNull).toList());
        cells.put("prepares", fields.prepares() == null ? null : references.get(fields.prepares().id()));
        cells.put("closesAt", fields.closesAt());
        cells.put("closed", fields.closed());
        cells.put("pinned", fields.pinned());
        cells.put("remoteLink", fields.remoteLink());
        cells.put("note", fields.note());
        return Collections.unmodifiableMap(cells);
    }

    private Object end(SessionDraft fields) {
        var end = fields.place().endsAt(programme.zone());
        var near = end.toLocalDate().equals(fields.startsAt().toLocalDate())
                || Duration.between(fields.startsAt(), end).compareTo(LONGEST_PAST_MIDNIGHT) <= 0;
        return near ? end.toLocalTime() : end;
    }
}
