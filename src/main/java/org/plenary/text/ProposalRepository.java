package org.plenary.text;

import static org.plenary.schema.Tables.NEGOTIATED_TEXT;
import static org.plenary.schema.Tables.TEXT_POSITION;
import static org.plenary.schema.Tables.TEXT_PROPOSAL;
import static org.plenary.schema.Tables.TEXT_STATEMENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.audit.Actor;
import org.plenary.schema.tables.records.TextProposalRecord;
import org.plenary.shell.NotFound;
import org.plenary.text.Proposal.Position;
import org.plenary.text.Proposal.Stance;
import org.plenary.text.Proposal.State;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposals with the positions on them, and statements for the record. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ProposalRepository {

    private final DSLContext db;

    ProposalRepository(DSLContext db) {
        this.db = db;
    }

    List<Proposal> all(long textId) {
        return fetch(TEXT_PROPOSAL.TEXT_ID.eq(textId));
    }

    /** Takes the row lock. @throws NotFound where no text of the meeting has such a proposal */
    Proposal forUpdate(long meetingId, long id) {
        db.select(TEXT_PROPOSAL.ID).from(TEXT_PROPOSAL).where(TEXT_PROPOSAL.ID.eq(id)).forUpdate().fetch();
        return get(meetingId, id);
    }

    Proposal get(long meetingId, long id) {
        return fetch(TEXT_PROPOSAL.ID.eq(id).and(TEXT_PROPOSAL.TEXT_ID.in(db.select(NEGOTIATED_TEXT.ID).from(NEGOTIATED_TEXT)
                .where(NEGOTIATED_TEXT.MEETING_ID.eq(meetingId))))).stream().findFirst().orElseThrow(() -> new NotFound("proposal", id));
    }

    private List<Proposal> fetch(Condition which) {
        var positions = db.select(TEXT_POSITION.asterisk()).from(TEXT_POSITION).join(TEXT_PROPOSAL).on(TEXT_PROPOSAL.ID.eq(TEXT_POSITION.PROPOSAL_ID))
                .where(which).orderBy(TEXT_POSITION.AT, TEXT_POSITION.DELEGATION)
                .fetchGroups(TEXT_POSITION.PROPOSAL_ID, row -> new Position(row.get(TEXT_POSITION.DELEGATION), Stance.valueOf(row.get(TEXT_POSITION.STANCE)),
                        row.get(TEXT_POSITION.COMMENT), row.get(TEXT_POSITION.BY_LABEL), row.get(TEXT_POSITION.AT)));
        return db.selectFrom(TEXT_PROPOSAL).where(which).orderBy(TEXT_PROPOSAL.ID).fetch(row -> proposal(row, positions));
    }

    private static Proposal proposal(TextProposalRecord row, Map<Long, List<Position>> positions) {
        var fields = new ProposalDraft(Proposal.Kind.valueOf(row.getKind()), row.getParagraphId(), row.getAfterId(), Part.valueOf(row.getPart()),
                row.getLevel(), row.getAlternative(), row.getBaseRevisionId(), row.getBody(), row.getDelegation(), row.getOnBehalfOf(), row.getReason());
        return new Proposal(row.getId(), row.getTextId(), fields, State.valueOf(row.getState()), row.getAuthorLabel(), row.getCreatedAt(), row.getDecidedBy(),
                row.getDecidedAt(), row.getVersion(), positions.getOrDefault(row.getId(), List.of()));
    }

    /** @param body the wording as revisions keep it, or null */
    long insert(long textId, ProposalDraft draft, String body, Actor author, Instant now) {
        var row = db.newRecord(TEXT_PROPOSAL);
        row.setTextId(textId);
        row.setKind(draft.kind().name());
        row.setParagraphId(draft.paragraph());
        row.setAfterId(draft.after());
        row.setPart(draft.part().name());
        row.setLevel((byte) draft.level());
        row.setAlternative(draft.alternative());
        row.setBaseRevisionId(draft.baseRevision());
        row.setBody(body);
        row.setDelegation(draft.delegation());
        row.setOnBehalfOf(draft.onBehalfOf());
        row.setReason(draft.reason());
        row.setAuthorId(author.accountId());
        row.setAuthorLabel(author.label());
        row.setCreatedAt(now);
        row.store();
        return row.getId();
    }

    /** The caller holds the lock. */
    void decide(Proposal proposal, State state, Actor by, Instant now) {
        db.update(TEXT_PROPOSAL).set(TEXT_PROPOSAL.STATE, state.name()).set(TEXT_PROPOSAL.DECIDED_BY, by.label()).set(TEXT_PROPOSAL.DECIDED_AT, now)
                .set(TEXT_PROPOSAL.VERSION, proposal.version() + 1)
                .where(TEXT_PROPOSAL.ID.eq(proposal.id())).and(TEXT_PROPOSAL.VERSION.eq(proposal.version())).execute();
    }

    void take(long proposalId, Position position) {
        db.insertInto(TEXT_POSITION)
                .set(TEXT_POSITION.PROPOSAL_ID, proposalId).set(TEXT_POSITION.DELEGATION, position.delegation())
                .set(TEXT_POSITION.STANCE, position.stance().name()).set(TEXT_POSITION.COMMENT, position.comment())
                .set(TEXT_POSITION.BY_LABEL, position.by()).set(TEXT_POSITION.AT, position.at())
                .onDuplicateKeyUpdate()
                .set(TEXT_POSITION.STANCE, position.stance().name()).set(TEXT_POSITION.COMMENT, position.comment())
                .set(TEXT_POSITION.BY_LABEL, position.by()).set(TEXT_POSITION.AT, position.at())
                .execute();
    }

    void drop(long proposalId, String delegation) {
        db.deleteFrom(TEXT_POSITION).where(TEXT_POSITION.PROPOSAL_ID.eq(proposalId)).and(TEXT_POSITION.DELEGATION.eq(delegation)).execute();
    }

    long record(long textId, Statement statement) {
        var row = db.newRecord(TEXT_STATEMENT);
        row.setTextId(textId);
        row.setParagraphId(statement.paragraph());
        row.setDelegation(statement.delegation());
        row.setLanguage(statement.language());
        row.setWords(statement.words());
        row.setByLabel(statement.by());
        row.setAt(statement.at());
        row.store();
        return row.getId();
    }

    /** @return in the order in which they were recorded */
    List<Statement> statements(long textId) {
        return db.selectFrom(TEXT_STATEMENT).where(TEXT_STATEMENT.TEXT_ID.eq(textId)).orderBy(TEXT_STATEMENT.ID)
                .fetch(row -> new Statement(row.getParagraphId(), row.getDelegation(), row.getLanguage(), row.getWords(), row.getByLabel(), row.getAt()));
    }
}
