package org.plenary.nomination;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.PersonalDataAccess.Seen;
import org.plenary.audit.PersonalDataAccess.Taken;
import org.plenary.audit.PersonalDataAccess;
import org.plenary.files.KeptFile;
import org.plenary.files.MeetingFiles;
import org.plenary.live.Changes;
import org.plenary.security.Action;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.Requires;
import org.plenary.security.Reading;
import org.plenary.security.Rights;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the organisers make of the nominations. */
@Service
public class NominationService {

    public static final String NOMINATION = "NOMINATION";

    /** A nomination's state and the reason for it, as the history tells it. */
    record Standing(String name, NominationState state, String reason) {

        static Standing of(Nomination nomination) {
            return new Standing(nomination.candidate().name(), nomination.state(), nomination.reason());
        }
    }

    private final NominationRepository nominations;
    private final Rights rights;
    private final PaperRepository papers;
    private final Places places;
    private final Offers offers;
    private final CallRepository calls;
    private final SeatRepository seats;
    private final GuestLinks links;
    private final NominationLetters letters;
    private final MeetingFiles files;
    private final AuditTrail audit;
    private final Changes changes;
    private final PersonalDataAccess access;

    NominationService(NominationRepository nominations, Rights rights, PaperRepository papers, Places places, Offers offers, CallRepository calls,
            SeatRepository seats, GuestLinks links, NominationLetters letters, MeetingFiles files, AuditTrail audit, Changes changes, PersonalDataAccess access) {
        this.nominations = nominations;
        this.rights = rights;
        this.papers = papers;
        this.places = places;
        this.offers = offers;
        this.calls = calls;
        this.seats = seats;
        this.links = links;
        this.letters = letters;
        this.files = files;
        this.audit = audit;
        this.changes = changes;
        this.access = access;
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

    /** @return the papers that were handed in with it, in the order in which the call asks for them */
    @Requires(Action.VIEW_NOMINATIONS)
    @Reading
    @Transactional
    public List<PaperIn> papers(long meetingId, long nominationId) {
        access.viewed(meetingId, NOMINATION, nominationId, Seen.DETAILS);
        return nominations.find(meetingId, nominationId).map(nomination -> papers.of(List.of(nomination.id()))
                .getOrDefault(nomination.id(), List.of())).orElseThrow(() -> new NotFound("nomination", nominationId));
    }

    /** The list leaves as a file. @param filter in words, by which they were chosen */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional
    public void exported(long meetingId, int persons, String filter) {
        access.exported(meetingId, Taken.NOMINATIONS, persons, filter);
    }

    /** A file to hand out. @param content to be closed by whoever reads it */
    public record Download(KeptFile file, InputStream content) {
    }

    /** @throws NotFound when there is no such nomination in the meeting, or no such paper with it */
    @Requires(Action.VIEW_NOMINATIONS)
    @Reading
    @Transactional
    public Download paper(long meetingId, long nominationId, long paperId) {
        var found = papers(meetingId, nominationId).stream().filter(paper -> paper.paperId() == paperId).findFirst()
                .orElseThrow(() -> new NotFound("paper", paperId));
        access.viewed(meetingId, NOMINATION, nominationId, Seen.PAPERS);
        var file = files.find(meetingId, found.fileId());
        return new Download(file, files.open(file));
    }

    /**
     * The organisers have looked at the papers of a nomination and found them in order, or not.
     *
     * @param inOrder false takes the finding back, or says that a paper has to come again
     * @param reason  told in the history; required where the papers are not in order
     */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public Nomination checkPapers(long meetingId, long nominationId, int version, boolean inOrder, String reason) {
        var why = Input.reason(reason, !inOrder);
        locked(meetingId);
        var nomination = unchanged(meetingId, nominationId, version);
        if (!nomination.state().undecided()) {
            throw Input.changedMeanwhile();
        }
        return inOrder ? changeState(meetingId, nomination, NominationState.ELIGIBLE, why, "PAPERS_IN_ORDER")
                : changeState(meetingId, nomination, NominationState.INCOMPLETE, why, "PAPERS_NOT_IN_ORDER");
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
        var why = Input.reason(reason, decision == Decision.NOT_SELECT);
        var call = locked(meetingId);
        var nomination = unchanged(meetingId, nominationId, version);
        if (!nomination.state().open() && nomination.state() != NominationState.SELECTED || nomination.state() == decision.state()) {
            throw Input.changedMeanwhile();
        }
        if (decision == Decision.SELECT) {
            requireComplete(nomination);
            places.refusal(call, nomination).ifPresent(refusal -> {
                throw new InvalidInput(List.of(refusal));
            });
        } else {
            links.revoke(Purpose.CONFIRM, nominationId);
        }
        var decided = changeState(meetingId, nomination, decision.state(), why, decision.recordedAs());
        if (decision == Decision.SELECT) {
            offers.placeFilled(decided);
            offers.ask(call, decided);
        } else if (nomination.state() == NominationState.SELECTED) {
            letters.nominationWithdrawn(call, decided);
        }
        letters.result(call, calls.nominator(decided), decided);
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
        offers.ask(call, nomination);
        audit.record(meetingId, NOMINATION, nominationId, "ASKED_AGAIN", null, Standing.of(nomination));
    }

    /**
     * Withdraws a nomination at the wish of whoever made it; a seat that was taken is free again. The nominating authority is told,
     * and the nominee where they had been asked.
     */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public Nomination withdraw(long meetingId, long nominationId, int version, String reason) {
        var why = Input.reason(reason, false);
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
        letters.result(call, calls.nominator(withdrawn), withdrawn);
        if (nomination.state().holdsPlace()) {
            offers.placeFreed(nominationId);
        }
        return withdrawn;
    }

    /** @return the calls of the viewer's meetings in which something waits for organisers */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return nominations.waiting(rights.meetings(Action.VIEW_NOMINATIONS));
    }

    /** @return the viewer's meetings whose call has gone out */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Long> called() {
        return nominations.called(rights.meetings(Action.VIEW_NOMINATIONS));
    }

    /**
     * What a call waits for.
     *
     * @param undecided nominations about which nothing was decided
     */
    public record Waiting(long meetingId, CallState state, int undecided) {
    }

    private static void requireComplete(Nomination nomination) {
        if (nomination.state() == NominationState.INCOMPLETE) {
            throw Input.refused("decision", "nomination.error.incomplete");
        }
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
}
