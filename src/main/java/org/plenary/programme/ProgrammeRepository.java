package org.plenary.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.ROOM;
import static org.plenary.schema.Tables.ROOM_CLOSURE;
import static org.plenary.schema.Tables.SESSION;
import static org.plenary.schema.Tables.SESSION_AFTER;
import static org.plenary.schema.Tables.SESSION_ITEM;
import static org.plenary.schema.Tables.SESSION_SERIES;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.plenary.programme.ProgrammeMarks.Mark;
import org.plenary.programme.RoomDraft.Closure;
import org.plenary.programme.SessionDraft.RemoteSpeaker;
import org.plenary.programme.SessionDraft.SessionRef;
import org.plenary.schema.tables.records.SessionRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ProgrammeRepository {

    /** @param first day of the meeting */
    record Frame(ZoneId zone, LocalDate first, LocalDate last) {
    }

    private final DSLContext db;

    ProgrammeRepository(DSLContext db) {
        this.db = db;
    }

    Programme programme(long meetingId) {
        var frame = frame(meetingId);
        return new Programme(frame.zone(), frame.first(), frame.last(), rooms(meetingId), sessions(SESSION.MEETING_ID.eq(meetingId), false));
    }

    ProgrammeMarks marks(long meetingId) {
        return new ProgrammeMarks(frame(meetingId), db.select(ROOM.ID, ROOM.VERSION).from(ROOM).where(ROOM.MEETING_ID.eq(meetingId)).fetchMap(ROOM.ID, ROOM.VERSION),
                db.select(SESSION.ID, SESSION.VERSION, SESSION.STARTS_AT, SESSION.MINUTES, SESSION.ROOM_ID).from(SESSION).where(SESSION.MEETING_ID.eq(meetingId))
                        .fetchMap(row -> row.value1(), row -> new Mark(row.value2(), new Place(row.value3(), row.value4(), row.value5()))));
    }

    List<Session> some(long meetingId, Collection<Long> ids) {
        return sessions(SESSION.MEETING_ID.eq(meetingId).and(SESSION.ID.in(ids)), false);
    }

    Frame frame(long meetingId) {
        return db.select(MEETING.ZONE, MEETING.STARTS_ON, MEETING.ENDS_ON).from(MEETING).where(MEETING.ID.eq(meetingId))
                .fetchSingle(row -> new Frame(ZoneId.of(row.value1()), row.value2(), row.value3()));
    }

    List<Room> rooms(long meetingId) {
        var rooms = db.selectFrom(ROOM).where(ROOM.MEETING_ID.eq(meetingId)).orderBy(ROOM.POSITION, ROOM.ID).fetch();
        Map<Long, List<Closure>> closures = db.select(ROOM_CLOSURE.ROOM_ID, ROOM_CLOSURE.STARTS_AT, ROOM_CLOSURE.ENDS_AT).from(ROOM_CLOSURE)
                .join(ROOM).on(ROOM.ID.eq(ROOM_CLOSURE.ROOM_ID)).where(ROOM.MEETING_ID.eq(meetingId)).orderBy(ROOM_CLOSURE.STARTS_AT).stream()
                .collect(groupingBy(row -> row.value1(), mapping(row -> new Closure(row.value2(), row.value3()), toList())));
        return rooms.map(row -> new Room(row.getId(), new RoomDraft(row.getName(), row.getCapacity(), row.getBooths(), lines(row.getEquipment()),
                        closures.getOrDefault(row.getId(), List.of()), layouts(row.getLayouts())), row.getVersion()));
    }

    /** These sessions of the meeting, held until the transaction ends; locked in one order, so that two who move the same do not wait for each other. */
    Map<Long, Session> held(long meetingId, Collection<Long> ids) {
        return sessions(SESSION.MEETING_ID.eq(meetingId).and(SESSION.ID.in(ids)), true).stream().collect(Collectors.toMap(Session::id, session -> session));
    }

    List<Session> heldInRoom(long meetingId, long roomId) {
        return sessions(SESSION.MEETING_ID.eq(meetingId).and(SESSION.ROOM_ID.eq(roomId)), true);
    }

    /** @return a title of each session of the meeting, for its history */
    Map<Long, String> titles(long meetingId) {
        return db.select(SESSION.ID, DSL.coalesce(SESSION.TITLE_EN, SESSION.TITLE_FR, SESSION.TITLE_ES)).from(SESSION).where(SESSION.MEETING_ID.eq(meetingId))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    List<Session> heldOfSeries(long meetingId, long seriesId) {
        return sessions(SESSION.MEETING_ID.eq(meetingId).and(SESSION.SERIES_ID.eq(seriesId)), true);
    }

    /** Sessions before what belongs to them: whatever is changed meanwhile, nothing is older than the version that the session tells. */
    private List<Session> sessions(Condition which, boolean held) {
        if (held) {
            db.select(SESSION.ID).from(SESSION).where(which).orderBy(SESSION.ID).forUpdate().fetch();
        }
        var other = SESSION.as("other");
        var rows = db.select(SESSION.fields()).select(other.ID).from(SESSION).leftJoin(other).on(other.ID.eq(SESSION.PREPARES)).where(which)
                .orderBy(SESSION.STARTS_AT.isNull(), SESSION.STARTS_AT, SESSION.ID).fetch();
        Map<Long, List<Long>> items = db.select(SESSION_ITEM.SESSION_ID, SESSION_ITEM.ITEM_ID).from(SESSION_ITEM)
                .join(SESSION).on(SESSION.ID.eq(SESSION_ITEM.SESSION_ID)).where(which).orderBy(SESSION_ITEM.POSITION).stream()
                .collect(groupingBy(row -> row.value1(), mapping(row -> row.value2(), toList())));
        Map<Long, List<SessionRef>> after = db.select(SESSION_AFTER.SESSION_ID, SESSION_AFTER.BEFORE_ID).from(SESSION_AFTER)
                .join(SESSION).on(SESSION.ID.eq(SESSION_AFTER.SESSION_ID)).join(other).on(other.ID.eq(SESSION_AFTER.BEFORE_ID)).where(which)
                .orderBy(SESSION_AFTER.POSITION).stream()
                .collect(groupingBy(row -> row.value1(), mapping(row -> new SessionRef(row.value2()), toList())));
        return rows.map(row -> session(row.into(SESSION), items.getOrDefault(row.get(SESSION.ID), List.of()), after.getOrDefault(row.get(SESSION.ID), List.of()),
                row.get(other.ID)));
    }

    private static Session session(SessionRecord row, List<Long> items, List<SessionRef> after, Long prepares) {
        var fields = new SessionDraft(SessionKind.valueOf(row.getKind()), row.getTitleEn(), row.getTitleFr(), row.getTitleEs(), row.getStartsAt(),
                row.getMinutes(), row.getRoomId(), row.getPinned(), row.getChair(), row.getRapporteur(), lines(row.getSpeakers()),
                row.getLayout() == null ? null : SeatingLayout.valueOf(row.getLayout()),
                row.getLanguages() == null ? List.of() : List.of(row.getLanguages().split(" ")), row.getRemoteLink(), row.getClosed(),
                lines(row.getExpected()), items, row.getNote(), lines(row.getEquipment()), after, prepares == null ? null : new SessionRef(prepares), row.getClosesAt(),
                lines(row.getAfar()).stream().map(line -> line.split(" ", 2)).map(parts -> new RemoteSpeaker(parts[1], parts[0])).toList());
        return new Session(row.getId(), fields, row.getSeriesId(), row.getExample(), row.getSource(), row.getVersion());
    }

    long insert(long meetingId, SessionDraft fields, Long seriesId) {
        var row = db.newRecord(SESSION);
        fill(row, fields);
        row.setMeetingId(meetingId);
        row.setSeriesId(seriesId);
        row.setVersion(0);
        row.store();
        storeLists(row.getId(), fields);
        return row.getId();
    }

    /** Puts a removed session back under its own id, so that its history goes on. */
    void restore(long meetingId, Session session, Place place) {
        var row = db.newRecord(SESSION);
        fill(row, session.fields().at(place));
        row.setId(session.id());
        row.setMeetingId(meetingId);
        row.setSeriesId(session.seriesId());
        row.setExample(session.example());
        row.setSource(session.source());
        row.setVersion(session.version() + 1);
        row.insert();
        storeLists(session.id(), session.fields());
    }

    void update(Session session, SessionDraft fields) {
        var row = db.newRecord(SESSION);
        fill(row, fields);
        row.setVersion(session.version() + 1);
        sure(session, db.update(SESSION).set(row).where(SESSION.ID.eq(session.id())).and(SESSION.VERSION.eq(session.version())).execute());
        if (!fields.items().equals(session.fields().items()) || !fields.after().equals(session.fields().after())) {
            db.deleteFrom(SESSION_ITEM).where(SESSION_ITEM.SESSION_ID.eq(session.id())).execute();
            db.deleteFrom(SESSION_AFTER).where(SESSION_AFTER.SESSION_ID.eq(session.id())).execute();
            storeLists(session.id(), fields);
        }
    }

    void place(Session session, Place place) {
        sure(session, db.update(SESSION).set(SESSION.STARTS_AT, place.startsAt()).set(SESSION.MINUTES, place.minutes()).set(SESSION.ROOM_ID, place.roomId())
                .set(SESSION.VERSION, session.version() + 1)
                .where(SESSION.ID.eq(session.id())).and(SESSION.VERSION.eq(session.version())).execute());
    }

    void delete(Session session) {
        sure(session, db.deleteFrom(SESSION).where(SESSION.ID.eq(session.id())).and(SESSION.VERSION.eq(session.version())).execute());
    }

    long insertSeries(long meetingId, Recurrence recurrence) {
        return db.insertInto(SESSION_SERIES).set(SESSION_SERIES.MEETING_ID, meetingId).set(SESSION_SERIES.FIRST_DAY, recurrence.first())
                .set(SESSION_SERIES.LAST_DAY, recurrence.last())
                .set(SESSION_SERIES.EXCEPT_DAYS, recurrence.except().isEmpty() ? null
                        : recurrence.except().stream().sorted().map(LocalDate::toString).collect(Collectors.joining(" ")))
                .set(SESSION_SERIES.GROUP_NAMES, joined(recurrence.groups())).returning(SESSION_SERIES.ID).fetchSingle().getId();
    }

    boolean hasRoom(long meetingId, long roomId) {
        return db.fetchExists(DSL.selectOne().from(ROOM).where(ROOM.ID.eq(roomId)).and(ROOM.MEETING_ID.eq(meetingId)));
    }

    private void storeLists(long sessionId, SessionDraft fields) {
        for (var position = 0; position < fields.items().size(); position++) {
            db.insertInto(SESSION_ITEM).set(SESSION_ITEM.SESSION_ID, sessionId).set(SESSION_ITEM.ITEM_ID, fields.items().get(position))
                    .set(SESSION_ITEM.POSITION, position).execute();
        }
        for (var position = 0; position < fields.after().size(); position++) {
            db.insertInto(SESSION_AFTER).set(SESSION_AFTER.SESSION_ID, sessionId).set(SESSION_AFTER.BEFORE_ID, fields.after().get(position).id())
                    .set(SESSION_AFTER.POSITION, position).execute();
        }
    }

    private static void fill(SessionRecord row, SessionDraft fields) {
        row.setKind(fields.kind().name());
        row.setTitleEn(fields.titleEn());
        row.setTitleFr(fields.titleFr());
        row.setTitleEs(fields.titleEs());
        row.setStartsAt(fields.startsAt());
        row.setMinutes(fields.minutes());
        row.setRoomId(fields.roomId());
        row.setPinned(fields.pinned());
        row.setChair(fields.chair());
        row.setRapporteur(fields.rapporteur());
        row.setSpeakers(joined(fields.speakers()));
        row.setLayout(fields.layout() == null ? null : fields.layout().name());
        row.setLanguages(fields.languages().isEmpty() ? null : String.join(" ", fields.languages()));
        row.setRemoteLink(fields.remoteLink());
        row.setClosed(fields.closed());
        row.setExpected(joined(fields.expected()));
        row.setNote(fields.note());
        row.setEquipment(joined(fields.equipment()));
        row.setPrepares(fields.prepares() == null ? null : fields.prepares().id());
        row.setClosesAt(fields.closesAt());
        row.setAfar(joined(fields.afar().stream().map(one -> one.zone() + " " + one.name()).toList()));
    }

    private static List<SeatingLayout> layouts(String stored) {
        return stored == null ? List.of() : Arrays.stream(stored.split(" ")).map(SeatingLayout::valueOf).toList();
    }

    static List<String> lines(String stored) {
        return stored == null ? List.of() : Arrays.asList(stored.split("\n"));
    }

    static String joined(List<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static void sure(Session session, int rows) {
        if (rows != 1) {
            throw new IllegalStateException("Session " + session.id() + " changed under its lock");
        }
    }
}
