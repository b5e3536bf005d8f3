package org.plenary.participation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.PersonalDataAccess;
import org.plenary.audit.PersonalDataAccess.Seen;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.participation.FundingOrder.Reason;
import org.plenary.participation.FundingOrder.Rule;
import org.plenary.participation.FundingRepository.Funds;
import org.plenary.participation.FundingRepository.Offer;
import org.plenary.security.Action;
import org.plenary.security.MeetingRole;
import org.plenary.security.Reading;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is funded: economy ticket, daily subsistence allowance, terminal expenses. Once the ticket is bought nothing changes, unless the lead organiser records why. */
@Service
public class FundingService {

    public static final String FUNDING = "FUNDING";

    /** What is paid in one currency, refusals left out. */
    public record Total(String currency, int people, BigDecimal ticket, BigDecimal dsa, BigDecimal terminal) {

        public BigDecimal all() {
            return ticket.add(dsa).add(terminal);
        }
    }

    /**
     * A line of the order proposed by the rule of the call.
     *
     * @param named  1 for the first of those of the Party who come
     * @param reason a name of {@link Reason}
     */
    public record Proposal(ParticipantRow participant, int named, boolean funded, String reason) {
    }

    private record Standing(FundingState state, String reason) {
    }

    private final FundingRepository funding;
    private final ParticipantRepository participants;
    private final Rights rights;
    private final AuditTrail audit;
    private final Changes changes;
    private final PersonalDataAccess access;

    FundingService(FundingRepository funding, ParticipantRepository participants, Rights rights, AuditTrail audit, Changes changes, PersonalDataAccess access) {
        this.funding = funding;
        this.participants = participants;
        this.rights = rights;
        this.audit = audit;
        this.changes = changes;
        this.access = access;
    }

    /** @return in the order of the participants' names */
    @Requires(Action.VIEW_FUNDING)
    @Reading
    @Transactional
    public List<Funding> list(long meetingId) {
        access.viewed(meetingId, Seen.FUNDING);
        var all = funding.all(meetingId);
        var rows = rows(meetingId, all.stream().map(Funds::participantId).toList());
        return all.stream().map(funds -> new Funding(rows.get(funds.participantId()), funds.fields(), funds.state(), funds.version())).toList();
    }

    @Requires(Action.VIEW_FUNDING)
    @Transactional(readOnly = true)
    public List<Total> totals(long meetingId) {
        return funding.totals(meetingId);
    }

    /** @return participants who come by a nomination, in the order in which the rule of the call funds them */
    @Requires(Action.VIEW_FUNDING)
    @Transactional(readOnly = true)
    public List<Proposal> proposal(long meetingId) {
        var offer = funding.offer(meetingId).orElse(new Offer(0, Rule.NONE));
        var proposed = FundingOrder.propose(funding.candidates(meetingId), offer.places(), offer.rule());
        var rows = rows(meetingId, proposed.stream().map(one -> one.candidate().participantId()).toList());
        return proposed.stream().map(one -> new Proposal(rows.get(one.candidate().participantId()), one.named(), one.funded(), one.reason().name())).toList();
    }

    private Map<Long, ParticipantRow> rows(long meetingId, List<Long> ids) {
        return participants.rows(meetingId, ids).stream().collect(Collectors.toMap(ParticipantRow::id, Function.identity()));
    }

    /**
     * Enters what is to be paid for somebody.
     *
     * @throws InvalidInput when a field is wrong, or something has been entered already
     */
    @Requires(Action.VIEW_FUNDING)
    @Transactional
    public void request(long meetingId, long participantId, FundingDraft fields) {
        InvalidInput.throwIfAny(fields.violations());
        participants.find(meetingId, participantId).orElseThrow(() -> new NotFound("participant", participantId));
        if (!funding.insert(meetingId, participantId, fields)) {
            throw Input.refused("participant", "participation.error.funding-exists");
        }
        audit.record(meetingId, FUNDING, participantId, "CREATED", null, fields);
        changes.changed(meetingId, FUNDING, participantId, 0);
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param reason needed once the ticket is bought, and then the lead organiser's alone to give
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is wrong, or the ticket is bought; nothing is saved
     */
    @Requires(Action.VIEW_FUNDING)
    @Transactional
    public void edit(long meetingId, long participantId, FundingDraft base, FundingDraft mine, String reason) {
        InvalidInput.throwIfAny(mine.violations());
        var now = found(meetingId, participantId);
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, FUNDING, participantId));
        if (merged.equals(now.fields())) {
            return;
        }
        InvalidInput.throwIfAny(merged.violations());
        requireNotFrozen(meetingId, now, reason);
        save(meetingId, new Funds(participantId, merged, now.state(), now.version()));
        audit.record(meetingId, FUNDING, participantId, "CHANGED", now.fields(), merged);
        if (now.state() == FundingState.TICKETED) {
            audit.record(meetingId, FUNDING, participantId, "THAWED", null, new Standing(now.state(), Input.trimmed(reason)));
        }
    }

    /** @param reason as for {@link #edit} */
    @Requires(Action.VIEW_FUNDING)
    @Transactional
    public void decide(long meetingId, long participantId, int version, FundingState state, String reason) {
        var now = found(meetingId, participantId);
        if (now.version() != version || now.state() == state) {
            throw Input.changedMeanwhile();
        }
        if (state == FundingState.TICKETED && now.state() != FundingState.APPROVED) {
            throw Input.refused("state", "participation.error.not-approved");
        }
        requireNotFrozen(meetingId, now, reason);
        save(meetingId, new Funds(participantId, now.fields(), state, now.version()));
        audit.record(meetingId, FUNDING, participantId, "CHANGED", new Standing(now.state(), null), new Standing(state, Input.trimmed(reason)));
    }

    private void requireNotFrozen(long meetingId, Funds now, String reason) {
        if (now.state() == FundingState.TICKETED) {
            if (rights.roleIn(meetingId).filter(role -> role == MeetingRole.LEAD_ORGANISER).isEmpty()) {
                throw Input.refused("reason", "participation.error.frozen");
            }
            if (Objects.isNull(Input.trimmed(reason))) {
                throw Input.refused("reason", "participation.error.frozen-reason");
            }
        }
    }

    private void save(long meetingId, Funds changed) {
        if (!funding.update(changed)) {
            throw Input.changedMeanwhile();
        }
        changes.changed(meetingId, FUNDING, changed.participantId(), changed.version() + 1);
    }

    private Funds found(long meetingId, long participantId) {
        return funding.findForUpdate(meetingId, participantId).orElseThrow(() -> new NotFound("funding of participant", participantId));
    }
}
