package org.plenary.nomination;

import static org.jooq.impl.DSL.select;
import static org.plenary.schema.Tables.CALL_PAPER;
import static org.plenary.schema.Tables.NOMINATION_PAPER;
import static org.plenary.schema.Tables.STORED_FILE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Papers handed in with nominations. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PaperRepository {

    private final DSLContext db;

    PaperRepository(DSLContext db) {
        this.db = db;
    }

    /** @return by nomination, in the order in which the call asks for them; a nomination without papers is missing */
    Map<Long, List<PaperIn>> of(Collection<Long> nominationIds) {
        return db.select(NOMINATION_PAPER.NOMINATION_ID, CALL_PAPER.ID, CALL_PAPER.KIND, NOMINATION_PAPER.FILE_ID, STORED_FILE.NAME)
                .from(NOMINATION_PAPER).join(CALL_PAPER).on(CALL_PAPER.ID.eq(NOMINATION_PAPER.PAPER_ID))
                .join(STORED_FILE).on(STORED_FILE.ID.eq(NOMINATION_PAPER.FILE_ID))
                .where(NOMINATION_PAPER.NOMINATION_ID.in(nominationIds)).orderBy(CALL_PAPER.POSITION, CALL_PAPER.ID)
                .fetchGroups(NOMINATION_PAPER.NOMINATION_ID,
                        row -> new PaperIn(row.value2(), PaperKind.valueOf(row.value3()), row.value4(), row.value5()));
    }

    /** A later one takes the place of an earlier one. */
    void put(long nominationId, long paperId, long fileId) {
        db.insertInto(NOMINATION_PAPER).set(NOMINATION_PAPER.NOMINATION_ID, nominationId).set(NOMINATION_PAPER.PAPER_ID, paperId)
                .set(NOMINATION_PAPER.FILE_ID, fileId).onDuplicateKeyUpdate().set(NOMINATION_PAPER.FILE_ID, fileId).execute();
    }

    /** What the other has and this one has not is with this one too from now on. */
    void copy(long fromNominationId, long toNominationId) {
        of(List.of(fromNominationId)).getOrDefault(fromNominationId, List.of()).forEach(paper -> db.insertInto(NOMINATION_PAPER)
                .set(NOMINATION_PAPER.NOMINATION_ID, toNominationId).set(NOMINATION_PAPER.PAPER_ID, paper.paperId())
                .set(NOMINATION_PAPER.FILE_ID, paper.fileId()).onDuplicateKeyIgnore().execute());
    }

    /** @return PROPOSED where all required papers of the call are there, else INCOMPLETE. @param nominationId 0 for one to come */
    NominationState stateByPapers(long callId, long nominationId) {
        var missing = db.fetchExists(CALL_PAPER, CALL_PAPER.CALL_ID.eq(callId).and(CALL_PAPER.REQUIRED)
                .and(CALL_PAPER.ID.notIn(select(NOMINATION_PAPER.PAPER_ID).from(NOMINATION_PAPER).where(NOMINATION_PAPER.NOMINATION_ID.eq(nominationId)))));
        return missing ? NominationState.INCOMPLETE : NominationState.PROPOSED;
    }
}
