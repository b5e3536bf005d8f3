package org.plenary.preparation;

import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ANCHOR;
import static org.plenary.schema.Tables.MEETING_HOLIDAY;
import static org.plenary.schema.Tables.MEETING_PARTNER;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.OFFICE;
import static org.plenary.schema.Tables.OFFICE_HOLIDAY;
import static org.plenary.schema.Tables.ORGANISATION;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.plenary.meeting.MeetingDraft;
import org.plenary.schema.tables.records.MeetingAnchorRecord;
import org.plenary.schema.tables.records.MeetingRecord;
import org.plenary.security.AccountPrincipal;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What bears on the deadlines of meetings: their dates and anchors, and the calendars of the offices concerned. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FrameRepository {

    private final DSLContext db;

    FrameRepository(DSLContext db) {
        this.db = db;
    }

    /** @return these meetings and those from which they are counted, by id; titles of those that the viewer may not see are left out */
    Map<Long, MeetingFrame> frames(Collection<Long> meetings, AccountPrincipal viewer) {
        var anchors = db.selectFrom(MEETING_ANCHOR).where(MEETING_ANCHOR.MEETING_ID.in(meetings)).fetchMap(MEETING_ANCHOR.MEETING_ID);
        var all = new HashSet<>(meetings);
        anchors.values().forEach(row -> Stream.of(row.getReviewingId(), row.getPreviousId()).filter(Objects::nonNull).forEach(all::add));
        // Those from which is counted may say where they open.
        anchors.putAll(db.selectFrom(MEETING_ANCHOR).where(MEETING_ANCHOR.MEETING_ID.in(all)).fetchMap(MEETING_ANCHOR.MEETING_ID));
        var rows = db.selectFrom(MEETING).where(MEETING.ID.in(all)).fetch();
        var seen = db.selectDistinct(MEETING_ROLE.MEETING_ID).from(MEETING_ROLE).where(MEETING_ROLE.MEETING_ID.in(all))
                .and(MEETING_ROLE.ACCOUNT_ID.eq(viewer.id()).or(MEETING_ROLE.ORGANISATION_ID.eq(viewer.organisationId()))).fetchSet(MEETING_ROLE.MEETING_ID);
        var offices = offices(all, viewer.locale().getLanguage());
        var frames = new HashMap<Long, MeetingFrame>();
        rows.forEach(row -> frames.put(row.getId(), new MeetingFrame(row.getId(), seen.contains(row.getId()) ? title(row, viewer.locale().getLanguage()) : null,
                row.getStartsOn(), row.getEndsOn(), "MONTH".equals(row.getDatePrecision()), ZoneId.of(row.getZone()), anchors(anchors.get(row.getId())),
                offices.secretariat(row.getId()), offices.calendars(row.getId(), row.getIso2(), row.getStartsOn()))));
        return frames;
    }

    /** The frame as an edit would leave it. */
    MeetingFrame moved(MeetingFrame frame, MeetingDraft to, AccountPrincipal viewer) {
        var offices = offices(Set.of(frame.id()), viewer.locale().getLanguage());
        return new MeetingFrame(frame.id(), frame.title(), to.startsOn(), to.endsOn(), to.monthOnly(), ZoneId.of(to.zone()), frame.anchors(), frame.secretariat(),
                offices.calendars(frame.id(), to.iso2(), to.startsOn()));
    }

    private Offices offices(Set<Long> meetings, String language) {
        var conveners = db.select(MEETING_PARTNER.MEETING_ID, ORGANISATION.CODE).from(MEETING_PARTNER).join(ORGANISATION).on(ORGANISATION.ID.eq(MEETING_PARTNER.ORGANISATION_ID))
                .where(MEETING_PARTNER.MEETING_ID.in(meetings), MEETING_PARTNER.CAPACITY.eq("CONVENER")).orderBy(MEETING_PARTNER.POSITION)
                .fetchGroups(MEETING_PARTNER.MEETING_ID, ORGANISATION.CODE);
        var offices = db.selectFrom(OFFICE).orderBy(OFFICE.VALID_FROM.desc(), OFFICE.ID).fetch();
        var holidays = db.selectFrom(OFFICE_HOLIDAY).fetchGroups(OFFICE_HOLIDAY.OFFICE_CODE,
                row -> new HostHoliday(row.getDay(), inLanguage(language, row.getNameEn(), row.getNameFr(), row.getNameEs())));
        var hosts = db.selectFrom(MEETING_HOLIDAY).where(MEETING_HOLIDAY.MEETING_ID.in(meetings))
                .fetchGroups(MEETING_HOLIDAY.MEETING_ID, row -> new HostHoliday(row.getDay(), row.getName()));
        return new Offices(conveners, offices.map(row -> new Offices.Office(row.getCode(), row.getValidFrom(), inLanguage(language, row.getNameEn(), row.getNameFr(), row.getNameEs()),
                row.getWeekend(), row.getZone() == null ? null : ZoneId.of(row.getZone()), row.getOrganisations())), holidays, hosts);
    }

    private static MeetingAnchors anchors(MeetingAnchorRecord row) {
        return row == null ? MeetingAnchors.USUAL : new MeetingAnchors(row.getAnnouncedAfter(), row.getOpensAfter(), row.getOpensAt(), row.getClosesBefore(),
                row.getClosesAt(), row.getReviewingId(), row.getPreviousId());
    }

    private static String title(MeetingRecord row, String language) {
        var wanted = inLanguage(language, row.getTitleEn(), row.getTitleFr(), row.getTitleEs());
        return Stream.of(wanted, row.getTitleEn(), row.getTitleFr(), row.getTitleEs()).filter(Objects::nonNull).findFirst().orElse(row.getCode());
    }

    private static String inLanguage(String language, String en, String fr, String es) {
        return switch (language) {
            case "fr" -> fr;
            case "es" -> es;
            default -> en;
        };
    }

    List<HostHoliday> holidays(long meetingId) {
        return db.selectFrom(MEETING_HOLIDAY).where(MEETING_HOLIDAY.MEETING_ID.eq(meetingId)).orderBy(MEETING_HOLIDAY.DAY)
                .fetch(row -> new HostHoliday(row.getDay(), row.getName()));
    }

    /** Takes the lock on the anchors of a meeting. @return their version */
    int lock(long meetingId) {
        db.insertInto(MEETING_ANCHOR).set(MEETING_ANCHOR.MEETING_ID, meetingId).onDuplicateKeyIgnore().execute();
        return db.selectFrom(MEETING_ANCHOR).where(MEETING_ANCHOR.MEETING_ID.eq(meetingId)).forUpdate().fetchSingle().getVersion();
    }

    /** The caller holds the lock. */
    void store(long meetingId, int version, MeetingAnchors anchors, List<HostHoliday> holidays) {
        db.update(MEETING_ANCHOR).set(MEETING_ANCHOR.ANNOUNCED_AFTER, anchors.announcedAfter()).set(MEETING_ANCHOR.OPENS_AFTER, anchors.opensAfter())
                .set(MEETING_ANCHOR.OPENS_AT, anchors.opensAt()).set(MEETING_ANCHOR.CLOSES_BEFORE, anchors.closesBefore())
                .set(MEETING_ANCHOR.CLOSES_AT, anchors.closesAt()).set(MEETING_ANCHOR.REVIEWING_ID, anchors.reviewingId())
                .set(MEETING_ANCHOR.PREVIOUS_ID, anchors.previousId()).set(MEETING_ANCHOR.VERSION, version + 1)
                .where(MEETING_ANCHOR.MEETING_ID.eq(meetingId)).execute();
        db.deleteFrom(MEETING_HOLIDAY).where(MEETING_HOLIDAY.MEETING_ID.eq(meetingId)).execute();
        holidays.forEach(holiday -> db.insertInto(MEETING_HOLIDAY).set(MEETING_HOLIDAY.MEETING_ID, meetingId).set(MEETING_HOLIDAY.DAY, holiday.day())
                .set(MEETING_HOLIDAY.NAME, holiday.name()).execute());
    }

    /** Keeps every link between meetings as it is until this transaction ends. @return by meeting, those from which it is counted */
    Map<Long, Set<Long>> links() {
        return db.selectFrom(MEETING_ANCHOR).where(MEETING_ANCHOR.REVIEWING_ID.isNotNull().or(MEETING_ANCHOR.PREVIOUS_ID.isNotNull())).forUpdate().fetch().stream()
                .collect(Collectors.toMap(MeetingAnchorRecord::getMeetingId,
                        row -> Stream.of(row.getReviewingId(), row.getPreviousId()).filter(Objects::nonNull).collect(Collectors.toSet())));
    }

    /** @return the meetings that are counted from this one */
    List<Long> countedFrom(long meetingId) {
        return db.select(MEETING_ANCHOR.MEETING_ID).from(MEETING_ANCHOR).where(MEETING_ANCHOR.REVIEWING_ID.eq(meetingId).or(MEETING_ANCHOR.PREVIOUS_ID.eq(meetingId)))
                .fetch(MEETING_ANCHOR.MEETING_ID);
    }

    Map<Long, String> codes(Collection<Long> meetings) {
        return db.select(MEETING.ID, MEETING.CODE).from(MEETING).where(MEETING.ID.in(meetings)).fetchMap(MEETING.ID, MEETING.CODE);
    }
}
