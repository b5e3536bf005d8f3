package org.plenary.nomination;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.audit.AuditTrail;
import org.plenary.document.KeptFile;
import org.plenary.document.MeetingFiles;
import org.plenary.live.Changes;
import org.plenary.meeting.MeetingFacts;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.Requires;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the organisers make of the nominations. */
@Service
public class NominationService {

    public static final String NOMINATION = "NOMINATION";

    /** A nominee has this long to answer, but not beyond the first day of a meeting that is still to come. */
    static final Duration TO_ANSWER = Duration.ofDays(14);

    /** A nomination's state and the reason for it, as the history tells it. */
    record Standing(String name, NominationState state, String reason) {

        static Standing of(Nomination nomination) {
            return new Standing(nomination.candidate().name(), nomination.state(), nomination.reason());
        }
    }

    private final NominationRepository nominations;
    private final CallRepository calls;
    private final SeatRepository seats;
    private final MeetingFacts meetings;
    private final GuestLinks links;
    private final NominationLetters letters;
    private final MeetingFiles files;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    NominationService(NominationRepository nominations, CallRepository calls, SeatRepository seats, MeetingFacts meetings, GuestLinks links,
            NominationLetters letters, MeetingFiles files, AuditTrail audit, Changes changes, Clock clock) {
        this.nominations = nominations;
        this.calls = calls;
        this.seats = seats;
        this.meetings = meetings;
        this.links = links;
        this.letters = letters;
        this.files = files;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public List<Nomination> page(long meetingId, NominationFilter filter, NominationOrder order, int offset, int limit) {
        return nominations.page(meetingId, filter, order, offset, limit);
    }

    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public int count(long meetingId, NominationFilter filter) {
        return nominations.count(meetingId, filter);
    }

    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public Optional<Nomination> find(long meetingId, long nominationId) {
        return nominations.find(meetingId, nominationId);
    }

    /** A file to hand out. @param content to be closed by whoever reads it */
    public record Download(KeptFile file, InputStream content) {
    }

    /** @throws NotFound when there is no such nomination in the meeting, or no letter with it */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public Download letter(long meetingId, long nominationId) {
        var letterId = nominations.find(meetingId, nominationId).map(Nomination::letterId).orElseThrow(() -> new NotFound("letter", nominationId));
        var file = files.find(meetingId, letterId);
        return new Download(file, files.open(file));
    }

    /**
     * Selects a nominee, puts them on the reserve, or does not select them. Whoever is selected gets a letter with a link to confirm;
     * the nominating authority gets a letter with the result.
     *
     * @param version of the nomination that was looked at
     * @param reason  required where somebody is not selected
     * @throws InvalidInput when the seats of the Party or of the meeting are all offered, or when somebody else was quicker
     */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public Nomination decide(long meetingId, long nominationId, int version, Decision decision, String reason) {
        var why = checked(reason, decision == Decision.NOT_SELECT);
        var call = locked(meetingId);
        var nomination = unchanged(meetingId, nominationId, version);
        if (!nomination.state().open() && nomination.state() != NominationState.SELECTED || nomination.state() == decision.state()) {
            throw Input.changedMeanwhile();
        }
        if (decision == Decision.SELECT) {
            requireSeat(call, nomination);
        } else {
            links.revoke(Purpose.CONFIRM, nominationId);
        }
        var decided = changeState(meetingId, nomination, decision.state(), why, decision.recordedAs());
        if (decision == Decision.SELECT) {
            askNominee(call, decided);
        } else if (nomination.state() == NominationState.SELECTED) {
            letters.nominationWithdrawn(call, decided);
        }
        letters.result(call, addressee(decided, meetingId), decided);
        return decided;
    }

    /** Sends the nominee a new link to confirm; the one before ends. */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public void askAgain(long meetingId, long nominationId, int version) {
        var call = locked(meetingId);
        var nomination = unchanged(meetingId, nominationId, version);
        if (nomination.state() != NominationState.SELECTED) {
            throw Input.changedMeanwhile();
        }
        askNominee(call, nomination);
        audit.record(meetingId, NOMINATION, nominationId, "ASKED_AGAIN", null, Standing.of(nomination));
    }

    /**
     * Withdraws a nomination at the wish of whoever made it; a seat that was taken is free again. The nominating authority is told,
     * and the nominee where they had been asked.
     */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Nomination withdraw(long meetingId, long nominationId, int version, String reason) {
        var why = checked(reason, false);
        var call = locked(meetingId);
        var nomination = unchanged(meetingId, nominationId, version);
        if (!nomination.state().standing()) {
            throw Input.changedMeanwhile();
        }
        links.revoke(Purpose.CONFIRM, nominationId);
        seats.release(nominationId);
        var withdrawn = changeState(meetingId, nomination, NominationState.WITHDRAWN, why, "NOMINATION_WITHDRAWN");
        if (nomination.state().holdsPlace()) {
            letters.nominationWithdrawn(call, withdrawn);
        }
        letters.result(call, addressee(withdrawn, meetingId), withdrawn);
        return withdrawn;
    }

    /** @return the calls of the viewer's meetings in which something waits for organisers */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return nominations.waiting(CurrentAccount.get());
    }

    /**
     * What a call waits for.
     *
     * @param undecided nominations about which nothing was decided
     */
    public record Waiting(long meetingId, CallState state, int undecided) {
    }

    private void requireSeat(Call call, Nomination nomination) {
        var offered = nominations.offered(call.id(), nomination.iso2(), nomination.id());
        if (offered.ofState() >= call.seatsPerParty()) {
            throw Input.refused("decision", "nomination.error.party-full", call.seatsPerParty());
        }
        if (offered.inAll() >= call.seats()) {
            throw Input.refused("decision", "nomination.error.meeting-full", call.seats());
        }
    }

    private void askNominee(Call call, Nomination nomination) {
        var candidate = nomination.candidate();
        var answerBy = answerBy(call.meetingId());
        var token = links.issue(Purpose.CONFIRM, call.meetingId(), nomination.id(), candidate.name(), candidate.email(),
                Locale.of(candidate.language()), answerBy);
        letters.place(call, nomination, token, answerBy);
    }

    private Instant answerBy(long meetingId) {
        var meeting = meetings.of(meetingId, Locale.ENGLISH);
        var opening = meeting.startsOn().atStartOfDay(meeting.zone()).toInstant();
        var latest = clock.instant().plus(TO_ANSWER);
        return opening.isAfter(clock.instant()) && opening.isBefore(latest) ? opening : latest;
    }

    private Nomination changeState(long meetingId, Nomination nomination, NominationState state, String reason, String action) {
        if (!nominations.changeState(nomination, state, reason, null)) {
            throw Input.changedMeanwhile();
        }
        var changed = nominations.find(meetingId, nomination.id()).orElseThrow();
        audit.record(meetingId, NOMINATION, nomination.id(), action, Standing.of(nomination), Standing.of(changed));
        changes.changed(meetingId, NOMINATION, nomination.id(), changed.version());
        return changed;
    }

    private Addressee addressee(Nomination nomination, long meetingId) {
        return calls.addressee(meetingId, nomination.addresseeId()).orElseThrow();
    }

    /** The lock on the call makes decisions one by one: two at once cannot both offer the last seat. */
    private Call locked(long meetingId) {
        return calls.findForUpdate(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
    }

    private Nomination unchanged(long meetingId, long nominationId, int version) {
        var nomination = nominations.findForUpdate(meetingId, nominationId).orElseThrow(() -> new NotFound("nomination", nominationId));
        if (nomination.version() != version) {
            throw Input.changedMeanwhile();
        }
        return nomination;
    }

    private static String checked(String reason, boolean required) {
        var why = Input.trimmed(reason);
        if (required && why == null) {
            throw Input.refused("reason", "nomination.error.reason-missing");
        }
        if (why != null && why.length() > 1_000) {
            throw Input.refused("reason", "error.too-long", 1_000, why.length());
        }
        return why;
    }
}
