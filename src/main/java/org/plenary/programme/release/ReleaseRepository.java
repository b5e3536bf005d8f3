package org.plenary.programme.release;

import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.PROGRAMME_RELEASE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.plenary.programme.release.Release.StoodFinding;
import org.plenary.programme.release.Release.Told;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReleaseRepository {

    private static final ObjectMapper MAPPER = JsonMapper.builder().findAndAddModules().build();
    private static final TypeReference<List<StoodFinding>> FINDINGS = new TypeReference<>() {
    };
    private static final SelectField<?>[] HEAD = {PROGRAMME_RELEASE.NUMBER, PROGRAMME_RELEASE.AT, PROGRAMME_RELEASE.BY_LABEL, PROGRAMME_RELEASE.NOTE_EN,
            PROGRAMME_RELEASE.NOTE_FR, PROGRAMME_RELEASE.NOTE_ES, PROGRAMME_RELEASE.FINDINGS, PROGRAMME_RELEASE.TOLD_SINCE, PROGRAMME_RELEASE.TOLD_AT,
            PROGRAMME_RELEASE.TOLD_BY, PROGRAMME_RELEASE.LETTERS};

    private final DSLContext db;

    ReleaseRepository(DSLContext db) {
        this.db = db;
    }

    /** One release after the other; what is published meanwhile waits. */
    void lock(long meetingId) {
        db.select(MEETING.ID).from(MEETING).where(MEETING.ID.eq(meetingId)).forUpdate().fetchSingle();
    }

    Optional<Long> meeting(String code) {
        return db.select(MEETING.ID).from(MEETING).where(MEETING.CODE.eq(code)).fetchOptional(MEETING.ID);
    }

    /** @return newest first */
    List<Release> releases(long meetingId) {
        return db.select(HEAD).from(PROGRAMME_RELEASE).where(PROGRAMME_RELEASE.MEETING_ID.eq(meetingId)).orderBy(PROGRAMME_RELEASE.NUMBER.desc())
                .fetch(ReleaseRepository::release);
    }

    Optional<Release> newest(long meetingId) {
        return db.select(HEAD).from(PROGRAMME_RELEASE).where(PROGRAMME_RELEASE.MEETING_ID.eq(meetingId)).orderBy(PROGRAMME_RELEASE.NUMBER.desc()).limit(1)
                .fetchOptional(ReleaseRepository::release);
    }

    Optional<Release> release(long meetingId, int number) {
        return db.select(HEAD).from(PROGRAMME_RELEASE).where(is(meetingId, number)).fetchOptional(ReleaseRepository::release);
    }

    Optional<PublishedProgramme> programme(long meetingId, int number) {
        return db.select(PROGRAMME_RELEASE.PROGRAMME).from(PROGRAMME_RELEASE).where(is(meetingId, number))
                .fetchOptional(row -> MAPPER.readValue(row.value1(), PublishedProgramme.class));
    }

    private static Condition is(long meetingId, int number) {
        return PROGRAMME_RELEASE.MEETING_ID.eq(meetingId).and(PROGRAMME_RELEASE.NUMBER.eq(number));
    }

    /** Written under the lock. @return its id */
    long insert(long meetingId, Release release, PublishedProgramme programme) {
        var row = db.newRecord(PROGRAMME_RELEASE);
        row.setMeetingId(meetingId);
        row.setNumber(release.number());
        row.setAt(release.at());
        row.setByLabel(release.by());
        row.setNoteEn(release.note().noteEn());
        row.setNoteFr(release.note().noteFr());
        row.setNoteEs(release.note().noteEs());
        row.setFindings(MAPPER.writeValueAsString(release.findings()));
        row.setProgramme(MAPPER.writeValueAsString(programme));
        row.setToldSince(release.toldSince());
        row.store();
        return row.getId();
    }

    long id(long meetingId, int number) {
        return db.select(PROGRAMME_RELEASE.ID).from(PROGRAMME_RELEASE).where(is(meetingId, number)).fetchSingle(PROGRAMME_RELEASE.ID);
    }

    /** @return whether nobody had been told of it before */
    boolean told(long meetingId, int number, Told told) {
        return db.update(PROGRAMME_RELEASE).set(PROGRAMME_RELEASE.TOLD_AT, told.at()).set(PROGRAMME_RELEASE.TOLD_BY, told.by())
                .set(PROGRAMME_RELEASE.LETTERS, told.letters()).where(is(meetingId, number)).and(PROGRAMME_RELEASE.TOLD_AT.isNull()).execute() == 1;
    }

    /** @return the newest release of which people know: the first, which is announced otherwise, and those of which letters told */
    Optional<Integer> known(long meetingId) {
        return db.select(DSL.max(PROGRAMME_RELEASE.NUMBER)).from(PROGRAMME_RELEASE).where(PROGRAMME_RELEASE.MEETING_ID.eq(meetingId))
                .and(PROGRAMME_RELEASE.NUMBER.eq(1).or(PROGRAMME_RELEASE.TOLD_AT.isNotNull())).fetchOptional(row -> row.value1());
    }

    /** @return how many releases named persons */
    int emptyPersons(long meetingId) {
        return (int) db.select(PROGRAMME_RELEASE.ID, PROGRAMME_RELEASE.PROGRAMME, PROGRAMME_RELEASE.FINDINGS).from(PROGRAMME_RELEASE)
                .where(PROGRAMME_RELEASE.MEETING_ID.eq(meetingId)).fetch().stream().filter(row -> {
                    var programme = MAPPER.readValue(row.value2(), PublishedProgramme.class);
                    var impersonal = programme.with(PublishedSession::impersonal);
                    var findings = MAPPER.readValue(row.value3(), FINDINGS);
                    if (impersonal.equals(programme) && findings.isEmpty()) {
                        return false;
                    }
                    db.update(PROGRAMME_RELEASE).set(PROGRAMME_RELEASE.PROGRAMME, MAPPER.writeValueAsString(impersonal)).set(PROGRAMME_RELEASE.FINDINGS, "[]")
                            .where(PROGRAMME_RELEASE.ID.eq(row.value1())).execute();
                    return true;
                }).count();
    }

    private static Release release(Record row) {
        var toldAt = row.get(PROGRAMME_RELEASE.TOLD_AT);
        return new Release(row.get(PROGRAMME_RELEASE.NUMBER), row.get(PROGRAMME_RELEASE.AT), row.get(PROGRAMME_RELEASE.BY_LABEL),
                new ReleaseNote(row.get(PROGRAMME_RELEASE.NOTE_EN), row.get(PROGRAMME_RELEASE.NOTE_FR), row.get(PROGRAMME_RELEASE.NOTE_ES)),
                MAPPER.readValue(row.get(PROGRAMME_RELEASE.FINDINGS), FINDINGS), row.get(PROGRAMME_RELEASE.TOLD_SINCE),
                toldAt == null ? null : new Told(toldAt, row.get(PROGRAMME_RELEASE.TOLD_BY), row.get(PROGRAMME_RELEASE.LETTERS)));
    }
}
