package org.plenary.nomination;

import java.io.InputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.body.BodyService;
import org.plenary.exchange.FileRefused;
import org.plenary.files.MeetingFiles;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.nomination.NominationService.Standing;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Naming candidates for one addressee, by its link or by organisers on its behalf. Whoever calls has found that it may and holds the
 * lock on the addressee: what is read after it is what others have committed.
 */
@Component
class Nominating {

    /** Whose list it is, and who writes on it. @param onBehalf whether organisers do so for the addressee */
    record Desk(Actor actor, Call call, Addressee addressee, boolean onBehalf) {

        long meetingId() {
            return call.meetingId();
        }
    }

    record Order(String names) {
    }

    record Paper(PaperKind paper, String file) {
    }

    private final NominationRepository nominations;
    private final PaperRepository papers;
    private final AlikeRepository alike;
    private final SuggestionRepository suggestions;
    private final CallListRepository lists;
    private final Offers offers;
    private final SeatRepository seats;
    private final CallHeading headings;
    private final BodyService bodies;
    private final GuestLinks links;
    private final NominationLetters letters;
    private final MeetingFiles files;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    Nominating(NominationRepository nominations, PaperRepository papers, AlikeRepository alike, SuggestionRepository suggestions,
            CallListRepository lists, Offers offers, SeatRepository seats, CallHeading headings, BodyService bodies, GuestLinks links,
            NominationLetters letters, MeetingFiles files, AuditTrail audit, Changes changes, Clock clock) {
        this.nominations = nominations;
        this.papers = papers;
        this.alike = alike;
        this.suggestions = suggestions;
        this.lists = lists;
        this.offers = offers;
        this.seats = seats;
        this.headings = headings;
        this.bodies = bodies;
        this.links = links;
        this.letters = letters;
        this.files = files;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param locale of the names @param letter the language of the letter */
    Invitation look(Desk desk, boolean open, Locale locale, Locale letter) {
        var call = desk.call();
        var fields = desk.addressee().fields();
        var meeting = headings.of(call, locale);
        var country = bodies.countryNames().shortName(fields.iso2(), locale.getLanguage(), meeting.startsOn());
        var named = nominations.ofAddressee(desk.addressee().id());
        return new Invitation(meeting, fields.name(), country, call.seatsPerParty(), call.longestList(), desk.addressee().deadline(call), open,
                call.note(), call.contact(), letter, lists.of(call.id()), named, papers.of(named.stream().map(Nomination::id).toList()),
                replaceable(desk));
    }

    /** @return nominations that may be replaced although the deadline has passed: their nominees have suggested somebody else */
    Set<Long> replaceable(Desk desk) {
        return suggestions.replaceable(desk.addressee().id(), clock.instant());
    }

    Proposed propose(Desk desk, Candidate candidate) {
        check(desk, candidate);
        var standing = nominations.ofAddressee(desk.addressee().id()).stream().filter(nomination -> nomination.state().standing()).count();
        if (standing >= desk.call().longestList()) {
            throw Input.refused("givenName", "nomination.error.list-full", desk.call().longestList());
        }
        return add(desk, candidate, desk.onBehalf() ? "NOMINATED_ON_BEHALF" : "CREATED");
    }

    private Proposed add(Desk desk, Candidate candidate, String action) {
        requireNew(desk.addressee(), candidate, 0);
        var id = unlessNominatedMeanwhile(() -> nominations.insert(desk.call().id(), desk.addressee(), candidate,
                papers.stateByPapers(desk.call().id(), 0)));
        audit.record(desk.actor(), desk.meetingId(), NominationService.NOMINATION, id, action, null, candidate);
        changes.changed(desk.actor(), desk.meetingId(), NominationService.NOMINATION, id, 0);
        return found(desk, id, candidate);
    }

    private Proposed found(Desk desk, long id, Candidate candidate) {
        var found = alike.find(desk.call().id(), id, candidate);
        var own = found.stream().filter(one -> one.addresseeId() == desk.addressee().id()).map(AlikeRepository.Alike::name).findFirst();
        return new Proposed(id, own.orElse(null), found.stream().anyMatch(one -> one.addresseeId() != desk.addressee().id()));
    }

    /** @param base what whoever corrects had in front of them @throws EditConflict when both corrected the same otherwise; nothing is saved */
    Proposed correct(Desk desk, long nominationId, Candidate base, Candidate mine) {
        check(desk, mine);
        var nomination = own(desk, nominationId);
        if (!nomination.state().undecided()) {
            throw Input.refused("givenName", "nomination.error.decided", desk.call().contact());
        }
        var candidate = EditConflict.merged(base, nomination.candidate(), mine, nomination.version(),
                desk.actor().accountId() == null ? null : new Of(desk.meetingId(), NominationService.NOMINATION, nominationId));
        if (nomination.candidate().equals(candidate)) {
            return new Proposed(nominationId, null, false);
        }
        requireNew(desk.addressee(), candidate, nominationId);
        if (!unlessNominatedMeanwhile(() -> nominations.correct(nomination, candidate))) {
            throw Input.changedMeanwhile();
        }
        record(desk, nomination, "CHANGED", nomination.candidate(), candidate);
        return found(desk, nominationId, candidate);
    }

    /** Another person in the place of one who was named; whoever had been asked is told, and their seat is free. */
    Proposed replace(Desk desk, long nominationId, int version, Candidate candidate) {
        check(desk, candidate);
        var nomination = own(desk, nominationId, version);
        if (nomination.state() == NominationState.WITHDRAWN || nomination.state() == NominationState.REPLACED) {
            throw Input.changedMeanwhile();
        }
        end(desk, nomination, NominationState.REPLACED, "REPLACED");
        suggestions.settle(nominationId, clock.instant());
        var proposed = add(desk, candidate, desk.onBehalf() ? "NOMINATED_ON_BEHALF" : "CREATED");
        nominations.inPlaceOf(proposed.nominationId(), nomination);
        return proposed;
    }

    void attach(Desk desk, long nominationId, int version, long paperId, String name, InputStream content) throws FileRefused {
        var nomination = own(desk, nominationId, version);
        var asked = lists.papers(desk.call().id()).stream().filter(paper -> paper.id() == paperId).findFirst()
                .orElseThrow(() -> new NotFound("paper", paperId));
        var before = papers.of(List.of(nominationId)).getOrDefault(nominationId, List.of()).stream()
                .filter(paper -> paper.paperId() == paperId).findFirst().map(paper -> new Paper(paper.kind(), paper.name())).orElse(null);
        var file = files.keep(desk.meetingId(), name, content, desk.actor());
        papers.put(nominationId, paperId, file.id());
        var state = nomination.state().undecided() ? papers.stateByPapers(nomination.callId(), nominationId) : nomination.state();
        if (!nominations.touch(nomination, state)) {
            throw Input.changedMeanwhile();
        }
        record(desk, nomination, "PAPER_ATTACHED", before, new Paper(asked.kind(), file.name()));
    }

    void prioritise(Desk desk, long nominationId, int priority) {
        var before = nominations.ofAddressee(desk.addressee().id());
        var moved = before.stream().filter(nomination -> nomination.id() == nominationId).findFirst()
                .orElseThrow(() -> new NotFound("nomination", nominationId));
        var after = before.stream().filter(nomination -> nomination != moved).collect(Collectors.toList());
        after.add(Math.clamp(priority - 1L, 0, after.size()), moved);
        arrange(desk, moved, before, after);
    }

    /** @param order ids of all that were neither withdrawn nor replaced */
    void arrange(Desk desk, List<Long> order) {
        var before = nominations.ofAddressee(desk.addressee().id());
        var after = before.stream().sorted(Comparator.comparingInt(nomination -> order.indexOf(nomination.id()))).toList();
        arrange(desk, after.getFirst(), before, after);
    }

    private void arrange(Desk desk, Nomination moved, List<Nomination> before, List<Nomination> after) {
        if (after.equals(before)) {
            return;
        }
        for (var place = 1; place <= after.size(); place++) {
            var nomination = after.get(place - 1);
            if (nomination.priority() != place) {
                nominations.setPriority(nomination, place);
            }
        }
        record(desk, moved, "PRIORITIES_CHANGED", new Order(names(before)), new Order(names(after)));
    }

    void withdraw(Desk desk, long nominationId, int version) {
        var nomination = own(desk, nominationId, version);
        if (!nomination.state().standing()) {
            throw Input.changedMeanwhile();
        }
        end(desk, nomination, NominationState.WITHDRAWN, "NOMINATION_WITHDRAWN");
    }

    private void end(Desk desk, Nomination nomination, NominationState state, String action) {
        links.revoke(Purpose.CONFIRM, nomination.id());
        seats.release(nomination.id());
        if (!nominations.changeState(nomination, state, null, null)) {
            throw Input.changedMeanwhile();
        }
        var ended = nominations.find(desk.meetingId(), nomination.id()).orElseThrow();
        if (nomination.state().holdsPlace()) {
            letters.nominationWithdrawn(desk.call(), ended);
        }
        record(desk, nomination, action, Standing.of(nomination), Standing.of(ended));
        if (nomination.state().holdsPlace()) {
            offers.placeFreed(nomination.id());
        }
    }

    private void record(Desk desk, Nomination nomination, String action, Object before, Object after) {
        audit.record(desk.actor(), desk.meetingId(), NominationService.NOMINATION, nomination.id(), action, before, after);
        changes.changed(desk.actor(), desk.meetingId(), NominationService.NOMINATION, nomination.id(), nomination.version() + 1);
    }

    private void check(Desk desk, Candidate candidate) {
        InvalidInput.throwIfAny(candidate.violations());
        var profile = candidate.profileId();
        if (profile != null && lists.profiles(desk.call().id()).stream().noneMatch(one -> one.id().equals(profile))) {
            throw new NotFound("profile of the call", profile);
        }
    }

    /** The same list may be written on twice at one moment: the constraint decides who was first. */
    private static <T> T unlessNominatedMeanwhile(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw alreadyNominated();
        }
    }

    private static InvalidInput alreadyNominated() {
        return Input.refused("email", "nomination.error.already-nominated");
    }

    private void requireNew(Addressee addressee, Candidate candidate, long exceptId) {
        if (nominations.emailInUse(addressee.id(), candidate.email(), exceptId)) {
            throw alreadyNominated();
        }
    }

    private Nomination own(Desk desk, long nominationId) {
        return nominations.findForUpdate(desk.meetingId(), nominationId)
                .filter(found -> found.addresseeId() == desk.addressee().id())
                .orElseThrow(() -> new NotFound("nomination", nominationId));
    }

    private Nomination own(Desk desk, long nominationId, int version) {
        var nomination = own(desk, nominationId);
        if (nomination.version() != version) {
            throw Input.changedMeanwhile();
        }
        return nomination;
    }

    private static String names(List<Nomination> order) {
        return order.stream().map(nomination -> nomination.candidate().name()).collect(Collectors.joining(", "));
    }
}
