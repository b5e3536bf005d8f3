package org.plenary.nomination;

import java.time.Clock;
import java.util.List;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.nomination.NominationService.Standing;
import org.plenary.security.Action;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nominations that look like one person, for the organisers to decide. */
@Service
public class DuplicateService {

    private record Merged(String name, String reason) {
    }

    private final NominationRepository nominations;
    private final PaperRepository papers;
    private final AlikeRepository alike;
    private final CallRepository calls;
    private final SeatRepository seats;
    private final GuestLinks links;
    private final NominationLetters letters;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    DuplicateService(NominationRepository nominations, PaperRepository papers, AlikeRepository alike, CallRepository calls, SeatRepository seats,
            GuestLinks links, NominationLetters letters, AuditTrail audit, Changes changes, Clock clock) {
        this.nominations = nominations;
        this.papers = papers;
        this.alike = alike;
        this.calls = calls;
        this.seats = seats;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return pairs about which nobody has decided, the likeliest first */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public List<Twins> twins(long meetingId) {
        return alike.open(meetingId).stream().map(pair -> new Twins(nominations.find(meetingId, pair.oneId()).orElseThrow(),
                nominations.find(meetingId, pair.otherId()).orElseThrow(), pair.score(), pair.reason())).toList();
    }

    /** They are two persons: remembered, so that nobody is asked again. */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public void distinct(long meetingId, long oneId, long otherId) {
        var one = nominations.find(meetingId, oneId).orElseThrow(() -> new NotFound("nomination", oneId));
        var other = nominations.find(meetingId, otherId).orElseThrow(() -> new NotFound("nomination", otherId));
        if (!alike.distinct(oneId, otherId, clock.instant())) {
            throw Input.changedMeanwhile();
        }
        audit.record(meetingId, NominationService.NOMINATION, oneId, "NOT_THE_SAME", null, new Merged(other.candidate().name(), null));
        audit.record(meetingId, NominationService.NOMINATION, otherId, "NOT_THE_SAME", null, new Merged(one.candidate().name(), null));
        changes.changed(meetingId, NominationService.NOMINATION, oneId, one.version());
    }

    /**
     * They are one person: one nomination stays and takes over the papers that it lacks, the other is replaced by it. Its nominating
     * authority is told.
     *
     * @param kept  with the version that was looked at
     * @param other with the version that was looked at
     * @throws InvalidInput when the other has a place and the one kept has not, or somebody else was quicker
     */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public void merge(long meetingId, Nomination kept, Nomination other, String reason) {
        var why = Input.reason(reason, false);
        var call = calls.findForUpdate(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        var stays = unchanged(meetingId, kept);
        var goes = unchanged(meetingId, other);
        if (!stays.state().standing() || !goes.state().standing()) {
            throw Input.changedMeanwhile();
        }
        if (goes.state().holdsPlace() && !stays.state().holdsPlace()) {
            throw Input.refused("reason", "nomination.error.other-has-place", goes.candidate().name());
        }
        papers.copy(goes.id(), stays.id());
        if (stays.state() == NominationState.INCOMPLETE) {
            nominations.touch(stays, papers.stateByPapers(call.id(), stays.id()));
        }
        links.revoke(Purpose.CONFIRM, goes.id());
        seats.release(goes.id());
        if (!nominations.changeState(goes, NominationState.REPLACED, why, null)) {
            throw Input.changedMeanwhile();
        }
        var replaced = nominations.find(meetingId, goes.id()).orElseThrow();
        audit.record(meetingId, NominationService.NOMINATION, goes.id(), "MERGED", Standing.of(goes), Standing.of(replaced));
        audit.record(meetingId, NominationService.NOMINATION, stays.id(), "MERGED", null, new Merged(goes.candidate().name(), why));
        changes.changed(meetingId, NominationService.NOMINATION, goes.id(), replaced.version());
        changes.changed(meetingId, NominationService.NOMINATION, stays.id(), stays.version() + 1);
        letters.result(call, calls.nominator(replaced), replaced);
    }

    private Nomination unchanged(long meetingId, Nomination seen) {
        return nominations.findForUpdate(meetingId, seen.id()).filter(now -> now.version() == seen.version())
                .orElseThrow(Input::changedMeanwhile);
    }
}
