package org.plenary.participation;

import static org.plenary.schema.Tables.ISSUED_LETTER;
import static org.plenary.schema.Tables.LETTER_REGISTER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plenary.schema.tables.records.IssuedLetterRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of letters of a meeting. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LetterRepository {

    private final DSLContext db;

    LetterRepository(DSLContext db) {
        this.db = db;
    }

    /** Takes the next number; the lock on the register is held until the letter is there, so that no number is left out or given twice. */
    int nextNumber(long meetingId) {
        db.insertInto(LETTER_REGISTER).set(LETTER_REGISTER.MEETING_ID, meetingId).set(LETTER_REGISTER.LAST_NUMBER, 1)
                .onDuplicateKeyUpdate().set(LETTER_REGISTER.LAST_NUMBER, LETTER_REGISTER.LAST_NUMBER.plus(1)).execute();
        return db.select(LETTER_REGISTER.LAST_NUMBER).from(LETTER_REGISTER).where(LETTER_REGISTER.MEETING_ID.eq(meetingId)).fetchSingle().value1();
    }

    IssuedLetter insert(Participant participant, int number, LetterKind kind, String reference, String language, String text, String by, Instant now) {
        var row = db.newRecord(ISSUED_LETTER);
        row.setMeetingId(participant.meetingId());
        row.setNumber(number);
        row.setReference(reference);
        row.setKind(kind.name());
        row.setParticipantId(participant.id());
        row.setLanguage(language);
        row.setAddressee(participant.name());
        row.setIssuedAt(now);
        row.setIssuedBy(by);
        row.setText(text);
        row.store();
        row.refresh();
        return letter(row);
    }

    List<IssuedLetter> page(long meetingId, boolean newestFirst, int offset, int limit) {
        return db.selectFrom(ISSUED_LETTER).where(ISSUED_LETTER.MEETING_ID.eq(meetingId))
                .orderBy(newestFirst ? ISSUED_LETTER.NUMBER.desc() : ISSUED_LETTER.NUMBER.asc()).limit(limit).offset(offset).fetch(LetterRepository::letter);
    }

    int count(long meetingId) {
        return db.fetchCount(ISSUED_LETTER, ISSUED_LETTER.MEETING_ID.eq(meetingId));
    }

    Optional<IssuedLetter> find(long meetingId, long letterId) {
        return db.selectFrom(ISSUED_LETTER).where(ISSUED_LETTER.ID.eq(letterId)).and(ISSUED_LETTER.MEETING_ID.eq(meetingId)).fetchOptional(LetterRepository::letter);
    }

    Optional<String> text(long meetingId, long letterId) {
        return db.selectFrom(ISSUED_LETTER).where(ISSUED_LETTER.ID.eq(letterId)).and(ISSUED_LETTER.MEETING_ID.eq(meetingId))
                .fetchOptional(ISSUED_LETTER.TEXT);
    }

    Optional<IssuedLetter> latest(long participantId, LetterKind kind, String language) {
        return db.selectFrom(ISSUED_LETTER).where(ISSUED_LETTER.PARTICIPANT_ID.eq(participantId)).and(ISSUED_LETTER.KIND.eq(kind.name()))
                .and(ISSUED_LETTER.LANGUAGE.eq(language)).orderBy(ISSUED_LETTER.NUMBER.desc()).limit(1).fetchOptional(LetterRepository::letter);
    }

    List<IssuedLetter> ofParticipant(long participantId) {
        return db.selectFrom(ISSUED_LETTER).where(ISSUED_LETTER.PARTICIPANT_ID.eq(participantId)).orderBy(ISSUED_LETTER.NUMBER).fetch(LetterRepository::letter);
    }

    private static IssuedLetter letter(IssuedLetterRecord row) {
        return new IssuedLetter(row.getId(), row.getNumber(), row.getReference(), LetterKind.valueOf(row.getKind()), row.getParticipantId(),
                row.getLanguage(), row.getAddressee(), row.getIssuedAt(), row.getIssuedBy(), row.getText() != null);
    }
}
