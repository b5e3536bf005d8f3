package org.plenary.programme.release;

import static org.plenary.schema.Tables.PROGRAMME_RELEASE;
import static org.plenary.schema.Tables.RELEASE_NOTICE;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plenary.retention.Emptied;
import org.plenary.schema.tables.records.ReleaseNoticeRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NoticeRepository {

    record Kept(NoticeDraft fields, int version) {
    }

    private final DSLContext db;

    NoticeRepository(DSLContext db) {
        this.db = db;
    }

    void insert(long releaseId, long sessionId, NoticeDraft fields) {
        var row = db.newRecord(RELEASE_NOTICE);
        fill(row, fields);
        row.setReleaseId(releaseId);
        row.setSessionId(sessionId);
        row.insert();
    }

    /** @return by session */
    Map<Long, Kept> notices(long releaseId) {
        return db.selectFrom(RELEASE_NOTICE).where(RELEASE_NOTICE.RELEASE_ID.eq(releaseId)).fetchMap(ReleaseNoticeRecord::getSessionId, NoticeRepository::kept);
    }

    Optional<Kept> held(long releaseId, long sessionId) {
        return db.selectFrom(RELEASE_NOTICE).where(RELEASE_NOTICE.RELEASE_ID.eq(releaseId)).and(RELEASE_NOTICE.SESSION_ID.eq(sessionId)).forUpdate()
                .fetchOptional(NoticeRepository::kept);
    }

    /** Written under its lock. */
    void update(long releaseId, long sessionId, NoticeDraft fields, int version) {
        var row = db.newRecord(RELEASE_NOTICE);
        fill(row, fields);
        row.setVersion(version + 1);
        if (db.update(RELEASE_NOTICE).set(row).where(RELEASE_NOTICE.RELEASE_ID.eq(releaseId)).and(RELEASE_NOTICE.SESSION_ID.eq(sessionId))
                .and(RELEASE_NOTICE.VERSION.eq(version)).execute() != 1) {
            throw new IllegalStateException("The notice of session " + sessionId + " changed under its lock");
        }
    }

    /** @return how many said something */
    int empty(long meetingId) {
        return db.update(RELEASE_NOTICE).set(RELEASE_NOTICE.TEXT_EN, Emptied.MARK).set(RELEASE_NOTICE.TEXT_FR, Emptied.MARK).set(RELEASE_NOTICE.TEXT_ES, Emptied.MARK)
                .set(RELEASE_NOTICE.VERSION, RELEASE_NOTICE.VERSION.plus(1)).where(RELEASE_NOTICE.TEXT_EN.ne(Emptied.MARK)).and(RELEASE_NOTICE.RELEASE_ID.in(
                        db.select(PROGRAMME_RELEASE.ID).from(PROGRAMME_RELEASE).where(PROGRAMME_RELEASE.MEETING_ID.eq(meetingId)))).execute();
    }

    private static void fill(ReleaseNoticeRecord row, NoticeDraft fields) {
        row.setTextEn(fields.textEn());
        row.setTextFr(fields.textFr());
        row.setTextEs(fields.textEs());
        row.setWithheld(fields.withheld());
    }

    private static Kept kept(ReleaseNoticeRecord row) {
        return new Kept(new NoticeDraft(row.getTextEn(), row.getTextFr(), row.getTextEs(), row.getWithheld()), row.getVersion());
    }
}
