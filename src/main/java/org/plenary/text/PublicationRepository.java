package org.plenary.text;

import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.NEGOTIATED_TEXT;
import static org.plenary.schema.Tables.TEXT_ISSUE;
import static org.plenary.schema.Tables.TEXT_PUBLICATION;
import static org.plenary.schema.Tables.TEXT_PUBLICATION_FILE;
import static org.plenary.schema.Tables.TEXT_SIGN_OFF;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plenary.body.Names;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sign-offs and published files; written once and then only read. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PublicationRepository {

    /** @param by name and organisation as they were */
    record SignOff(String by, Instant at) {
    }

    /** The meeting whose text it is. @param title English stands in where a language has none */
    record Of(long meetingId, String code, Names title, LocalDate startsOn) {
    }

    private final DSLContext db;

    PublicationRepository(DSLContext db) {
        this.db = db;
    }

    /** Takes the row lock of the issue: sign-offs and publication follow one another. */
    void lock(long issueId) {
        db.select(TEXT_ISSUE.ID).from(TEXT_ISSUE).where(TEXT_ISSUE.ID.eq(issueId)).forUpdate().fetch();
    }

    /** @return by organisation */
    Map<Long, SignOff> signOffs(long issueId) {
        return db.selectFrom(TEXT_SIGN_OFF).where(TEXT_SIGN_OFF.ISSUE_ID.eq(issueId))
                .fetchMap(TEXT_SIGN_OFF.ORGANISATION_ID, row -> new SignOff(row.getByLabel(), row.getAt()));
    }

    void sign(long issueId, long organisationId, SignOff signOff) {
        db.insertInto(TEXT_SIGN_OFF).set(TEXT_SIGN_OFF.ISSUE_ID, issueId).set(TEXT_SIGN_OFF.ORGANISATION_ID, organisationId)
                .set(TEXT_SIGN_OFF.BY_LABEL, signOff.by()).set(TEXT_SIGN_OFF.AT, signOff.at()).execute();
    }

    Optional<SignOff> published(long issueId) {
        return db.fetchOptional(TEXT_PUBLICATION, TEXT_PUBLICATION.ISSUE_ID.eq(issueId)).map(row -> new SignOff(row.getPublishedBy(), row.getPublishedAt()));
    }

    void publish(long issueId, SignOff by) {
        db.insertInto(TEXT_PUBLICATION).set(TEXT_PUBLICATION.ISSUE_ID, issueId).set(TEXT_PUBLICATION.PUBLISHED_BY, by.by())
                .set(TEXT_PUBLICATION.PUBLISHED_AT, by.at()).execute();
    }

    void keep(long issueId, PublishedText.File file, byte[] content) {
        db.insertInto(TEXT_PUBLICATION_FILE).set(TEXT_PUBLICATION_FILE.ISSUE_ID, issueId).set(TEXT_PUBLICATION_FILE.LANGUAGE, file.language())
                .set(TEXT_PUBLICATION_FILE.CONTENT, content).set(TEXT_PUBLICATION_FILE.SHA256, file.sha256()).execute();
    }

    List<PublishedText.File> files(long issueId) {
        return db.select(TEXT_PUBLICATION_FILE.LANGUAGE, TEXT_PUBLICATION_FILE.SHA256).from(TEXT_PUBLICATION_FILE)
                .where(TEXT_PUBLICATION_FILE.ISSUE_ID.eq(issueId)).fetch(row -> new PublishedText.File(row.value1(), row.value2()));
    }

    Optional<byte[]> content(long issueId, String language) {
        return db.select(TEXT_PUBLICATION_FILE.CONTENT).from(TEXT_PUBLICATION_FILE)
                .where(TEXT_PUBLICATION_FILE.ISSUE_ID.eq(issueId)).and(TEXT_PUBLICATION_FILE.LANGUAGE.eq(language)).fetchOptional(TEXT_PUBLICATION_FILE.CONTENT);
    }

    /** @throws NotFound where there is no such issue */
    Of meeting(long issueId) {
        return db.select(MEETING.ID, MEETING.CODE, MEETING.TITLE_EN, MEETING.TITLE_FR, MEETING.TITLE_ES, MEETING.STARTS_ON).from(TEXT_ISSUE)
                .join(NEGOTIATED_TEXT).on(NEGOTIATED_TEXT.ID.eq(TEXT_ISSUE.TEXT_ID)).join(MEETING).on(MEETING.ID.eq(NEGOTIATED_TEXT.MEETING_ID))
                .where(TEXT_ISSUE.ID.eq(issueId))
                .fetchOptional(row -> new Of(row.value1(), row.value2(),
                        new Names(row.value3() != null ? row.value3() : row.value4() != null ? row.value4() : row.value5(), row.value4(), row.value5()),
                        row.value6()))
                .orElseThrow(() -> new NotFound("issue", issueId));
    }
}
