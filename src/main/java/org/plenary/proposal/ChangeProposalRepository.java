package org.plenary.proposal;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.plenary.schema.Tables.CHANGE_PROPOSAL;
import static org.plenary.schema.Tables.CHANGE_PROPOSAL_FIELD;
import static org.plenary.schema.Tables.CHANGE_PROPOSAL_SEEN;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.plenary.audit.Actor;
import org.plenary.proposal.FieldChange.Outcome;
import org.plenary.retention.Emptied;
import org.plenary.security.AccountPrincipal;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposals for change as they are kept, whoever reads them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ChangeProposalRepository {

    /** @param renewed whether it was proposed again */
    record Row(long id, long meetingId, String entity, long entityId, ChangeProposal.State state, long proposerId, String proposer, long organisationId, Instant proposedAt,
            String reason, boolean renewed, String answer, String answeredBy, Instant answeredAt, Instant readAt, int version) {
    }

    /** @param base JSON @param proposed JSON @param outcome null until it is accepted */
    record FieldRow(String field, String base, String proposed, Outcome outcome) {
    }

    /** Fields of sessions that name persons. */
    private static final Set<String> NAMING = Set.of("chair", "rapporteur", "speakers", "afar", "note");

    private final DSLContext db;

    ChangeProposalRepository(DSLContext db) {
        this.db = db;
    }

    /** @return the newest first */
    List<Row> ofMeeting(long meetingId) {
        return fetch(CHANGE_PROPOSAL.MEETING_ID.eq(meetingId));
    }

    List<Row> open(long meetingId) {
        return fetch(CHANGE_PROPOSAL.MEETING_ID.eq(meetingId).and(CHANGE_PROPOSAL.STATE.eq(ChangeProposal.State.OPEN.name())));
    }

    /** @return of these meetings, those with open proposals */
    List<Long> withOpen(Collection<Long> meetingIds) {
        return db.selectDistinct(CHANGE_PROPOSAL.MEETING_ID).from(CHANGE_PROPOSAL).where(CHANGE_PROPOSAL.MEETING_ID.in(meetingIds))
                .and(CHANGE_PROPOSAL.STATE.eq(ChangeProposal.State.OPEN.name())).orderBy(CHANGE_PROPOSAL.MEETING_ID).fetch(CHANGE_PROPOSAL.MEETING_ID);
    }

    /** @return proposals in these meetings of which their proposer does not know what became of them, the newest first; open ones too */
    List<Row> unread(long proposerId, Collection<Long> meetingIds) {
        return fetch(CHANGE_PROPOSAL.PROPOSER_ID.eq(proposerId).and(CHANGE_PROPOSAL.READ_AT.isNull()).and(CHANGE_PROPOSAL.MEETING_ID.in(meetingIds)));
    }

    /** @return what was decided since then of what colleagues proposed in these meetings, and this account has not seen, the newest first */
    List<Row> unseenOfColleagues(AccountPrincipal reader, Collection<Long> meetingIds, Instant since) {
        return fetch(CHANGE_PROPOSAL.ORGANISATION_ID.eq(reader.organisationId()).and(CHANGE_PROPOSAL.PROPOSER_ID.ne(reader.id())).and(CHANGE_PROPOSAL.MEETING_ID.in(meetingIds))
                .and(CHANGE_PROPOSAL.ANSWERED_AT.ge(since)).and(notExists(selectOne().from(CHANGE_PROPOSAL_SEEN)
                        .where(CHANGE_PROPOSAL_SEEN.PROPOSAL_ID.eq(CHANGE_PROPOSAL.ID)).and(CHANGE_PROPOSAL_SEEN.ACCOUNT_ID.eq(reader.id())))));
    }

    /** A colleague of the proposer has seen what became of it. */
    void seen(long id, long accountId, Instant at) {
        db.insertInto(CHANGE_PROPOSAL_SEEN).set(CHANGE_PROPOSAL_SEEN.PROPOSAL_ID, id).set(CHANGE_PROPOSAL_SEEN.ACCOUNT_ID, accountId).set(CHANGE_PROPOSAL_SEEN.SEEN_AT, at)
                .onDuplicateKeyIgnore().execute();
    }

    Optional<Row> find(long meetingId, long id) {
        return fetch(CHANGE_PROPOSAL.MEETING_ID.eq(meetingId).and(CHANGE_PROPOSAL.ID.eq(id))).stream().findFirst();
    }

    /** Takes the row lock. */
    Optional<Row> forUpdate(long meetingId, long id) {
        db.select(CHANGE_PROPOSAL.ID).from(CHANGE_PROPOSAL).where(CHANGE_PROPOSAL.ID.eq(id)).and(CHANGE_PROPOSAL.MEETING_ID.eq(meetingId)).forUpdate().fetch();
        return find(meetingId, id);
    }

    private List<Row> fetch(Condition which) {
        var later = CHANGE_PROPOSAL.as("later");
        return db.select(CHANGE_PROPOSAL.asterisk(), later.ID).from(CHANGE_PROPOSAL).leftJoin(later).on(later.AGAIN_ID.eq(CHANGE_PROPOSAL.ID))
                .where(which).orderBy(CHANGE_PROPOSAL.ID.desc()).fetch(joined -> {
                    var row = joined.into(CHANGE_PROPOSAL);
                    return new Row(row.getId(), row.getMeetingId(), row.getEntity(), row.getEntityId(), ChangeProposal.State.valueOf(row.getState()), row.getProposerId(),
                            row.getProposerLabel(), row.getOrganisationId(), row.getProposedAt(), row.getReason(), joined.get(later.ID) != null, row.getAnswer(),
                            row.getAnsweredBy(), row.getAnsweredAt(), row.getReadAt(), row.getVersion());
                });
    }

    Map<Long, List<FieldRow>> fields(Collection<Long> ids) {
        return db.selectFrom(CHANGE_PROPOSAL_FIELD).where(CHANGE_PROPOSAL_FIELD.PROPOSAL_ID.in(ids)).fetch().stream()
                .collect(Collectors.groupingBy(field -> field.getProposalId(), Collectors.mapping(field -> new FieldRow(field.getField(), field.getBase().data(), field.getProposed().data(),
                        field.getOutcome() == null ? null : Outcome.valueOf(field.getOutcome())), Collectors.toList())));
    }

    /** @param again the proposal that is proposed again, or null */
    long insert(long meetingId, String entity, long entityId, Actor proposer, Instant at, String reason, Long again, List<FieldRow> fields) {
        var id = db.insertInto(CHANGE_PROPOSAL).set(CHANGE_PROPOSAL.MEETING_ID, meetingId).set(CHANGE_PROPOSAL.ENTITY, entity).set(CHANGE_PROPOSAL.ENTITY_ID, entityId)
                .set(CHANGE_PROPOSAL.PROPOSER_ID, proposer.accountId()).set(CHANGE_PROPOSAL.PROPOSER_LABEL, proposer.label())
                .set(CHANGE_PROPOSAL.ORGANISATION_ID, proposer.organisationId()).set(CHANGE_PROPOSAL.PROPOSED_AT, at).set(CHANGE_PROPOSAL.REASON, reason)
                .set(CHANGE_PROPOSAL.AGAIN_ID, again).returning(CHANGE_PROPOSAL.ID).fetchSingle().getId();
        fields.forEach(field -> db.insertInto(CHANGE_PROPOSAL_FIELD).set(CHANGE_PROPOSAL_FIELD.PROPOSAL_ID, id).set(CHANGE_PROPOSAL_FIELD.FIELD, field.field())
                .set(CHANGE_PROPOSAL_FIELD.BASE, JSON.json(field.base())).set(CHANGE_PROPOSAL_FIELD.PROPOSED, JSON.json(field.proposed())).execute());
        return id;
    }

    /** The caller holds the lock. The proposer has not read it yet. @param answer null where there are no words */
    void answer(Row row, ChangeProposal.State state, Actor by, Instant at, String answer) {
        db.update(CHANGE_PROPOSAL).set(CHANGE_PROPOSAL.STATE, state.name()).set(CHANGE_PROPOSAL.ANSWER, answer).set(CHANGE_PROPOSAL.ANSWERED_BY, by.label())
                .set(CHANGE_PROPOSAL.ANSWERED_AT, at).setNull(CHANGE_PROPOSAL.READ_AT).set(CHANGE_PROPOSAL.VERSION, row.version() + 1)
                .where(CHANGE_PROPOSAL.ID.eq(row.id())).and(CHANGE_PROPOSAL.VERSION.eq(row.version())).execute();
    }

    /** The caller holds the lock. Whoever withdraws knows of it. */
    void withdraw(Row row, Instant at) {
        db.update(CHANGE_PROPOSAL).set(CHANGE_PROPOSAL.STATE, ChangeProposal.State.WITHDRAWN.name()).set(CHANGE_PROPOSAL.READ_AT, at)
                .set(CHANGE_PROPOSAL.VERSION, row.version() + 1).where(CHANGE_PROPOSAL.ID.eq(row.id())).and(CHANGE_PROPOSAL.VERSION.eq(row.version())).execute();
    }

    void outcome(long id, String field, Outcome outcome) {
        db.update(CHANGE_PROPOSAL_FIELD).set(CHANGE_PROPOSAL_FIELD.OUTCOME, outcome.name())
                .where(CHANGE_PROPOSAL_FIELD.PROPOSAL_ID.eq(id)).and(CHANGE_PROPOSAL_FIELD.FIELD.eq(field)).execute();
    }

    /** @return of how many proposals and fields of them something was emptied */
    int emptyPersons(long meetingId) {
        var ofSessions = select(CHANGE_PROPOSAL.ID).from(CHANGE_PROPOSAL).where(CHANGE_PROPOSAL.MEETING_ID.eq(meetingId)).and(CHANGE_PROPOSAL.ENTITY.eq("SESSION"));
        return db.deleteFrom(CHANGE_PROPOSAL_FIELD).where(CHANGE_PROPOSAL_FIELD.FIELD.in(NAMING)).and(CHANGE_PROPOSAL_FIELD.PROPOSAL_ID.in(ofSessions)).execute()
                + db.update(CHANGE_PROPOSAL).setNull(CHANGE_PROPOSAL.REASON)
                        .set(CHANGE_PROPOSAL.ANSWER, when(CHANGE_PROPOSAL.ANSWER.isNotNull(), Emptied.MARK))
                        .where(CHANGE_PROPOSAL.MEETING_ID.eq(meetingId)).and(CHANGE_PROPOSAL.REASON.isNotNull().or(CHANGE_PROPOSAL.ANSWER.ne(Emptied.MARK))).execute();
    }

    void read(long id, Instant at) {
        db.update(CHANGE_PROPOSAL).set(CHANGE_PROPOSAL.READ_AT, at).where(CHANGE_PROPOSAL.ID.eq(id)).execute();
    }
}
