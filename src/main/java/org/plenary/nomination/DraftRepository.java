package org.plenary.nomination;

import static org.plenary.schema.Tables.NOMINATION_DRAFT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What somebody is typing for an addressee. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DraftRepository {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final DSLContext db;

    DraftRepository(DSLContext db) {
        this.db = db;
    }

    Optional<Candidate> find(long addresseeId) {
        return db.select(NOMINATION_DRAFT.CONTENT).from(NOMINATION_DRAFT).where(NOMINATION_DRAFT.ADDRESSEE_ID.eq(addresseeId))
                .fetchOptional(row -> MAPPER.readValue(row.value1().data(), Candidate.class));
    }

    void save(long addresseeId, Candidate candidate, Instant now) {
        var content = JSON.json(MAPPER.writeValueAsString(candidate));
        db.insertInto(NOMINATION_DRAFT).set(NOMINATION_DRAFT.ADDRESSEE_ID, addresseeId).set(NOMINATION_DRAFT.CONTENT, content)
                .set(NOMINATION_DRAFT.SAVED_AT, now).onDuplicateKeyUpdate().set(NOMINATION_DRAFT.CONTENT, content)
                .set(NOMINATION_DRAFT.SAVED_AT, now).execute();
    }

    void remove(long addresseeId) {
        db.deleteFrom(NOMINATION_DRAFT).where(NOMINATION_DRAFT.ADDRESSEE_ID.eq(addresseeId)).execute();
    }
}
