package org.plenary.participation;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.plenary.schema.Tables.FUNDING;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.PARTICIPANT;
import static org.plenary.schema.Tables.STATE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plenary.participation.FundingOrder.Candidate;
import org.plenary.participation.FundingOrder.Rule;
import org.plenary.participation.FundingService.Total;
import org.plenary.schema.tables.records.FundingRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is paid what. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FundingRepository {

    /** What a row holds. */
    record Funds(long participantId, FundingDraft fields, FundingState state, int version) {
    }

    /** What the call of the meeting offers. */
    record Offer(int places, Rule rule) {
    }

    private final DSLContext db;

    FundingRepository(DSLContext db) {
        this.db = db;
    }

    /** @return in the order of the participants' names */
    List<Funds> all(long meetingId) {
        return db.select(FUNDING.fields()).from(FUNDING).join(PARTICIPANT).on(PARTICIPANT.ID.eq(FUNDING.PARTICIPANT_ID))
                .where(FUNDING.MEETING_ID.eq(meetingId)).orderBy(PARTICIPANT.SORT_KEY, PARTICIPANT.ID).fetch(row -> funds(row.into(FUNDING)));
    }

    Optional<Funds> find(long participantId) {
        return db.selectFrom(FUNDING).where(FUNDING.PARTICIPANT_ID.eq(participantId)).fetchOptional(FundingRepository::funds);
    }

    /** Takes the row lock. */
    Optional<Funds> findForUpdate(long meetingId, long participantId) {
        return db.selectFrom(FUNDING).where(FUNDING.PARTICIPANT_ID.eq(participantId)).and(FUNDING.MEETING_ID.eq(meetingId)).forUpdate()
                .fetchOptional(FundingRepository::funds);
    }

    /** @return whether there was none for this participant */
    boolean insert(long meetingId, long participantId, FundingDraft fields) {
        var row = db.newRecord(FUNDING);
        fill(row, fields);
        row.setParticipantId(participantId);
        row.setMeetingId(meetingId);
        return db.insertInto(FUNDING).set(row).onDuplicateKeyIgnore().execute() == 1;
    }

    /** @return whether the row still had this version */
    boolean update(Funds funds) {
        var row = db.newRecord(FUNDING);
        fill(row, funds.fields());
        row.setState(funds.state().name());
        row.setVersion(funds.version() + 1);
        return db.update(FUNDING).set(row).where(FUNDING.PARTICIPANT_ID.eq(funds.participantId())).and(FUNDING.VERSION.eq(funds.version())).execute() == 1;
    }

    List<Total> totals(long meetingId) {
        var dsa = coalesce(FUNDING.DSA_DAYS.times(FUNDING.DSA_RATE), inline(BigDecimal.ZERO));
        return db.select(FUNDING.CURRENCY, count(), sum(coalesce(FUNDING.TICKET, inline(BigDecimal.ZERO))), sum(dsa),
                        sum(coalesce(FUNDING.TERMINAL, inline(BigDecimal.ZERO))))
                .from(FUNDING).where(FUNDING.MEETING_ID.eq(meetingId)).and(FUNDING.STATE.ne(FundingState.REFUSED.name()))
                .groupBy(FUNDING.CURRENCY).orderBy(FUNDING.CURRENCY)
                .fetch(row -> new Total(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    Optional<Offer> offer(long meetingId) {
        return db.select(NOMINATION_CALL.FUNDED_PLACES, NOMINATION_CALL.FUNDING_RULE).from(NOMINATION_CALL).where(NOMINATION_CALL.MEETING_ID.eq(meetingId))
                .fetchOptional(row -> new Offer(row.value1(), Rule.valueOf(row.value2())));
    }

    /** @return participants who come by a nomination */
    List<Candidate> candidates(long meetingId) {
        return db.select(PARTICIPANT.ID, NOMINATION.ISO2, NOMINATION.PRIORITY, STATE.LDC, STATE.SIDS)
                .from(PARTICIPANT).join(NOMINATION).on(NOMINATION.ID.eq(PARTICIPANT.NOMINATION_ID)).join(STATE).on(STATE.ISO2.eq(NOMINATION.ISO2))
                .where(PARTICIPANT.MEETING_ID.eq(meetingId)).and(PARTICIPANT.STATE.notIn(ParticipantState.REFUSED.name(), ParticipantState.CANCELLED.name()))
                .fetch(row -> new Candidate(row.value1(), row.value2(), row.value3(), row.value4() || row.value5()));
    }

    private static void fill(FundingRecord row, FundingDraft fields) {
        row.setCurrency(fields.currency());
        row.setTicket(fields.ticket());
        row.setDsaDays(fields.dsaDays());
        row.setDsaRate(fields.dsaRate());
        row.setTerminal(fields.terminal());
        row.setNote(fields.note());
    }

    private static Funds funds(FundingRecord row) {
        return new Funds(row.getParticipantId(), new FundingDraft(row.getCurrency(), row.getTicket(), row.getDsaDays(), row.getDsaRate(),
                row.getTerminal(), row.getNote()), FundingState.valueOf(row.getState()), row.getVersion());
    }
}
