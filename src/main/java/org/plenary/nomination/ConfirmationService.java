package org.plenary.nomination;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.body.BodyService;
import org.plenary.live.Changes;
import org.plenary.nomination.NominationService.Standing;
import org.plenary.security.ByGuest;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A nominee answers by link, once. Every method takes the token and throws {@link InvalidLink} when it opens nothing. */
@Service
public class ConfirmationService {

    /** @param place as it was looked at; the words on the page are the same before and after */
    public record Answered(Place place, Answer answer) {
    }

    private record Instead(String name, String email, String reason) {
    }

    private final NominationRepository nominations;
    private final SuggestionRepository suggestions;
    private final Offers offers;
    private final CallRepository calls;
    private final SeatRepository seats;
    private final CallHeading headings;
    private final BodyService bodies;
    private final GuestLinks links;
    private final NominationLetters letters;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ConfirmationService(NominationRepository nominations, SuggestionRepository suggestions, Offers offers, CallRepository calls,
            SeatRepository seats, CallHeading headings, BodyService bodies, GuestLinks links, NominationLetters letters, AuditTrail audit, Changes changes, Clock clock) {
        this.nominations = nominations;
        this.suggestions = suggestions;
        this.offers = offers;
        this.calls = calls;
        this.seats = seats;
        this.headings = headings;
        this.bodies = bodies;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Looks without changing anything.
     *
     * @param locale of the names in the answer; null for the language of the letter
     */
    @ByGuest
    @Transactional(readOnly = true)
    public Place look(String token, Locale locale) {
        var pass = links.open(token, Purpose.CONFIRM);
        var call = calls.find(pass.meetingId()).orElseThrow();
        return place(pass, call, nominations.find(pass.meetingId(), pass.subjectId()).orElseThrow(), locale);
    }

    private Place place(GuestPass pass, Call call, Nomination nomination, Locale locale) {
        var spoken = locale == null ? pass.locale() : locale;
        var meeting = headings.of(call, spoken);
        var country = bodies.countryNames().shortName(nomination.iso2(), spoken.getLanguage(), meeting.startsOn());
        return new Place(meeting, nomination.candidate().name(), country, call.note(), call.contact(), pass.expiresAt(), pass.locale());
    }

    /**
     * Takes a seat of the Party and a seat of the meeting in the same transaction, or puts the nominee on the reserve when none is
     * left.
     *
     * @param locale of the names in the answer; null for the language of the letter
     */
    @ByGuest
    @Transactional
    public Answered confirm(String token, Locale locale) {
        var pass = links.open(token, Purpose.CONFIRM);
        var call = calls.find(pass.meetingId()).orElseThrow();
        var nomination = spend(pass);
        var answer = seats.take(call.id(), nomination.iso2(), nomination.id()) ? Answer.CONFIRMED : Answer.NO_SEAT_LEFT;
        answered(pass, call, nomination, answer, null);
        return new Answered(place(pass, call, nomination, locale), answer);
    }

    /** @param reason in the nominee's words, or null; shortened to what is kept */
    @ByGuest
    @Transactional
    public Answer decline(String token, String reason) {
        var pass = links.open(token, Purpose.CONFIRM);
        var call = calls.find(pass.meetingId()).orElseThrow();
        answered(pass, call, spend(pass), Answer.DECLINED, shortened(reason));
        offers.placeFreed(pass.subjectId());
        return Answer.DECLINED;
    }

    /**
     * Declines and suggests somebody else: the nominating authority gets a letter with a link by which it may name a replacement, and
     * the organisers are told. The place itself is free.
     *
     * @throws InvalidInput when the name or the address is wrong; nothing is changed
     */
    @ByGuest
    @Transactional
    public Answer suggest(String token, String name, String email, String why) {
        var pass = links.open(token, Purpose.CONFIRM);
        var call = calls.find(pass.meetingId()).orElseThrow();
        var suggested = new Suggestion(0, pass.subjectId(), Input.trimmed(name), Input.trimmed(email), shortened(why), offers.answerBy(call));
        var violations = new ArrayList<Violation>();
        Input.required(violations, "name", suggested.name(), 250);
        Input.email(violations, "email", suggested.email());
        InvalidInput.throwIfAny(violations);
        var nomination = spend(pass);
        answered(pass, call, nomination, Answer.SUGGESTED, suggested.why());
        suggestions.insert(suggested, clock.instant());
        audit.record(Actor.of(pass), pass.meetingId(), NominationService.NOMINATION, nomination.id(), "REPLACEMENT_SUGGESTED", null,
                new Instead(suggested.name(), suggested.email(), suggested.why()));
        var addressee = calls.addressee(pass.meetingId(), nomination.addresseeId()).orElseThrow();
        letters.suggestion(call, addressee, nomination, suggested);
        offers.placeFreed(pass.subjectId());
        return Answer.SUGGESTED;
    }

    private static String shortened(String text) {
        var trimmed = Input.trimmed(text);
        return trimmed == null || trimmed.length() <= 1_000 ? trimmed : trimmed.substring(0, 1_000);
    }

    private Nomination spend(GuestPass pass) {
        var nomination = nominations.findForUpdate(pass.meetingId(), pass.subjectId()).orElseThrow();
        links.spend(pass);
        if (nomination.state() != NominationState.SELECTED) {
            throw new InvalidLink(Reason.REVOKED);
        }
        return nomination;
    }

    private void answered(GuestPass pass, Call call, Nomination nomination, Answer answer, String reason) {
        var now = nomination.answered(answer.state(), reason, clock.instant());
        if (!nominations.changeState(nomination, now.state(), reason, now.answeredAt())) {
            throw new IllegalStateException("The row lock on nomination " + nomination.id() + " did not hold");
        }
        audit.record(Actor.of(pass), pass.meetingId(), NominationService.NOMINATION, nomination.id(), answer.recordedAs(),
                Standing.of(nomination), Standing.of(now));
        changes.changed(Actor.of(pass), pass.meetingId(), NominationService.NOMINATION, nomination.id(), now.version());
        letters.result(call, calls.nominator(now), now);
    }
}
