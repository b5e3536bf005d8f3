package org.plenary.participation;

import static org.plenary.schema.Tables.REGISTRATION_ANSWER;
import static org.plenary.schema.Tables.REGISTRATION_DRAFT;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.plenary.participation.Registration.Answer;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers to questions of the form, and what is typed and not yet submitted. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AnswerRepository {

    private final DSLContext db;

    AnswerRepository(DSLContext db) {
        this.db = db;
    }

    Map<Long, Answer> answers(long participantId) {
        return db.selectFrom(REGISTRATION_ANSWER).where(REGISTRATION_ANSWER.PARTICIPANT_ID.eq(participantId))
                .fetchMap(REGISTRATION_ANSWER.QUESTION_ID, row -> new Answer(row.getAnswer(), row.getFileId()));
    }

    void put(long participantId, long questionId, Answer answer) {
        db.insertInto(REGISTRATION_ANSWER).set(REGISTRATION_ANSWER.PARTICIPANT_ID, participantId).set(REGISTRATION_ANSWER.QUESTION_ID, questionId)
                .set(REGISTRATION_ANSWER.ANSWER, answer.text()).set(REGISTRATION_ANSWER.FILE_ID, answer.fileId())
                .onDuplicateKeyUpdate().set(REGISTRATION_ANSWER.ANSWER, answer.text()).set(REGISTRATION_ANSWER.FILE_ID, answer.fileId()).execute();
    }

    void removeAllBut(long participantId, Collection<Long> questionIds) {
        db.deleteFrom(REGISTRATION_ANSWER).where(REGISTRATION_ANSWER.PARTICIPANT_ID.eq(participantId))
                .and(REGISTRATION_ANSWER.QUESTION_ID.notIn(questionIds)).execute();
    }

    Optional<String> draft(long participantId) {
        return db.selectFrom(REGISTRATION_DRAFT).where(REGISTRATION_DRAFT.PARTICIPANT_ID.eq(participantId)).fetchOptional(row -> row.getContent().data());
    }

    void putDraft(long participantId, String content, Instant now) {
        db.insertInto(REGISTRATION_DRAFT).set(REGISTRATION_DRAFT.PARTICIPANT_ID, participantId).set(REGISTRATION_DRAFT.CONTENT, JSON.json(content))
                .set(REGISTRATION_DRAFT.SAVED_AT, now).onDuplicateKeyUpdate().set(REGISTRATION_DRAFT.CONTENT, JSON.json(content))
                .set(REGISTRATION_DRAFT.SAVED_AT, now).execute();
    }

    void removeDraft(long participantId) {
        db.deleteFrom(REGISTRATION_DRAFT).where(REGISTRATION_DRAFT.PARTICIPANT_ID.eq(participantId)).execute();
    }
}
