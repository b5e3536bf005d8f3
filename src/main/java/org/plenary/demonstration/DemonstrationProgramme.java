package org.plenary.demonstration;

import static org.plenary.schema.Tables.AGENDA_ITEM;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.REGION;
import static org.plenary.schema.Tables.ROOM;
import static org.plenary.schema.Tables.SESSION;
import static org.plenary.schema.Tables.SESSION_ITEM;
import static org.plenary.schema.Tables.SESSION_SERIES;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.plenary.demonstration.DemonstrationMeeting.Text;
import org.plenary.programme.release.PublishedProgramme;
import org.plenary.programme.release.PublishedSession;
import org.plenary.schema.tables.records.RegionRecord;

/** The programme of a demonstration meeting: a file of {@code db/demo/programmes}. Rooms are examples; times that are ours are marked. */
record DemonstrationProgramme(String meeting, List<Hall> rooms, List<Meeting> sessions, DemonstrationReleases releases) {

    /** @param capacity null where not known */
    record Hall(String name, Integer capacity, int booths, List<String> equipment) {
    }

    /**
     * @param kind    as in the schema
     * @param starts  in the zone of the meeting; null where not known
     * @param room    by name, or null
     * @param items   by their printed numbers
     * @param groups  that meet at the same time, each in a session of its own
     * @param days    on which it recurs at the time of day of its start
     * @param example whether the time is ours
     */
    record Meeting(String kind, Text title, LocalDateTime starts, int minutes, String room, String chair, boolean closed, List<String> languages,
            List<String> items, List<String> groups, List<LocalDate> days, String note, boolean example, String source) {

        Meeting {
            languages = orNone(languages);
            items = orNone(items);
            groups = orNone(groups);
            days = orNone(days);
        }
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Adds it where the meeting is still there. */
    void add(DSLContext dsl) {
        dsl.select(MEETING.ID).from(MEETING).where(MEETING.CODE.eq(meeting)).fetchOptional(MEETING.ID).ifPresent(id -> {
            var halls = halls(dsl, id);
            var published = sessions.stream().flatMap(session -> add(dsl, id, session, halls).stream()).filter(session -> session.startsAt() != null).toList();
            if (releases != null) {
                var row = dsl.selectFrom(MEETING).where(MEETING.ID.eq(id)).fetchSingle();
                releases.add(dsl, id, new PublishedProgramme(ZoneId.of(row.getZone()), row.getStartsOn(), row.getEndsOn(), rooms.stream().map(Hall::name).toList(),
                        published));
            }
        });
    }

    private Map<String, Long> halls(DSLContext dsl, long meetingId) {
        var halls = new HashMap<String, Long>();
        for (var position = 0; position < rooms.size(); position++) {
            var hall = rooms.get(position);
            halls.put(hall.name(), dsl.insertInto(ROOM).set(ROOM.MEETING_ID, meetingId).set(ROOM.NAME, hall.name()).set(ROOM.POSITION, position)
                    .set(ROOM.CAPACITY, hall.capacity()).set(ROOM.BOOTHS, hall.booths())
                    .set(ROOM.EQUIPMENT, orNone(hall.equipment()).isEmpty() ? null : String.join("\n", hall.equipment())).returning(ROOM.ID).fetchSingle().getId());
        }
        return halls;
    }

    /** @return what was added, as a release keeps it */
    private static List<PublishedSession> add(DSLContext dsl, long meetingId, Meeting session, Map<String, Long> halls) {
        if (session.groups().isEmpty()) {
            return List.of(insert(dsl, meetingId, session, session.starts(), null, null, halls));
        }
        var days = session.days().isEmpty() ? List.of(session.starts().toLocalDate()) : session.days();
        var series = dsl.insertInto(SESSION_SERIES).set(SESSION_SERIES.MEETING_ID, meetingId).set(SESSION_SERIES.FIRST_DAY, days.getFirst())
                .set(SESSION_SERIES.LAST_DAY, days.getLast()).set(SESSION_SERIES.GROUP_NAMES, String.join("\n", session.groups()))
                .returning(SESSION_SERIES.ID).fetchSingle().getId();
        return days.stream().flatMap(day -> session.groups().stream().map(group ->
                insert(dsl, meetingId, session, day.atTime(session.starts().toLocalTime()), group, series, halls))).toList();
    }

    private static PublishedSession insert(DSLContext dsl, long meetingId, Meeting session, LocalDateTime starts, String group, Long series, Map<String, Long> halls) {
        var row = dsl.newRecord(SESSION);
        row.setMeetingId(meetingId);
        row.setSeriesId(series);
        row.setKind(session.kind());
        var region = dsl.selectFrom(REGION).where(REGION.NAME_EN.eq(group)).limit(1).fetchOptional();
        row.setTitleEn(titled(session.title().en(), ": ", group));
        row.setTitleFr(titled(session.title().fr(), "\u00a0: ", region.map(RegionRecord::getNameFr).orElse(group)));
        row.setTitleEs(titled(session.title().es(), ": ", region.map(RegionRecord::getNameEs).orElse(group)));
        row.setStartsAt(starts);
        row.setMinutes(session.minutes());
        row.setRoomId(session.room() == null ? null : halls.get(session.room()));
        row.setChair(session.chair());
        row.setClosed(session.closed());
        row.setLanguages(session.languages().isEmpty() ? null : String.join(" ", session.languages()));
        row.setExpected(group);
        row.setNote(session.note());
        row.setExample(session.example());
        row.setSource(session.source());
        row.insert();
        var items = new ArrayList<PublishedSession.Item>();
        session.items().forEach(number -> dsl.selectFrom(AGENDA_ITEM).where(AGENDA_ITEM.MEETING_ID.eq(meetingId)).and(AGENDA_ITEM.NUMBER_FIXED.eq(number)).fetchOptional()
                .ifPresent(item -> {
                    dsl.insertInto(SESSION_ITEM).set(SESSION_ITEM.SESSION_ID, row.getId()).set(SESSION_ITEM.ITEM_ID, item.getId())
                            .set(SESSION_ITEM.POSITION, items.size()).execute();
                    items.add(new PublishedSession.Item(number, item.getTitleEn(), item.getTitleFr(), item.getTitleEs()));
                }));
        return new PublishedSession(row.getId(), row.getKind(), row.getTitleEn(), row.getTitleFr(), row.getTitleEs(), row.getStartsAt(), row.getMinutes(), session.room(),
                row.getChair(), null, List.of(), session.languages(), null, row.getClosed(), group == null ? List.of() : List.of(group), items, row.getNote());
    }

    private static String titled(String title, String colon, String group) {
        return group == null ? title : title + colon + group;
    }
}
