package org.plenary.nomination;

import java.time.Clock;
import java.util.Locale;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.meeting.MeetingFacts;
import org.plenary.nomination.Review.Reviewed;
import org.plenary.nomination.ReviewRepository.Judged;
import org.plenary.security.ByGuest;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scoring by link, independently: a reviewer sees and changes nobody's scores but their own. Every method takes the token and throws
 * {@link InvalidLink} when it opens nothing (any more).
 */
@Service
public class ReviewGuestService {

    /** What a reviewer said of a nominee, as the history tells it. */
    record Said(String name, Integer score, String recusal) {
    }

    private final ReviewRepository reviews;
    private final CallRepository calls;
    private final SelectionTexts texts;
    private final MeetingFacts meetings;
    private final GuestLinks links;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ReviewGuestService(ReviewRepository reviews, CallRepository calls, SelectionTexts texts, MeetingFacts meetings, GuestLinks links, AuditTrail audit,
            Changes changes, Clock clock) {
        this.reviews = reviews;
        this.calls = calls;
        this.texts = texts;
        this.meetings = meetings;
        this.links = links;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param locale of the names in the answer; null for the language of the letter */
    @ByGuest
    @Transactional(readOnly = true)
    public Review look(String token, Locale locale) {
        var pass = links.open(token, Purpose.REVIEW);
        var reviewer = reviewer(pass);
        var spoken = locale == null ? pass.locale() : locale;
        var words = texts.of(pass.meetingId(), spoken);
        var call = calls.find(pass.meetingId()).orElseThrow();
        var nominees = reviews.judged(call.id(), reviewer.id()).stream().map(one -> reviewed(one, reviewer.fields().anonymous(), words)).toList();
        return new Review(meetings.of(pass.meetingId(), spoken), reviewer.fields().name(), call.contact(), pass.expiresAt(), pass.locale(), nominees);
    }

    private static Reviewed reviewed(Judged one, boolean anonymous, SelectionWords words) {
        return new Reviewed(one.id(), anonymous ? null : one.givenName() + " " + one.familyName(), words.state(one.iso2()),
                one.profileId() == null ? null : words.profile(String.valueOf(one.profileId())), one.positionHeld(), anonymous ? null : one.institution(),
                one.state() != NominationState.INCOMPLETE, one.score(), one.recusal());
    }

    /**
     * @param score 1 (weak) to 5 (excellent); it replaces what the reviewer said before
     * @throws InvalidInput when it is another number
     */
    @ByGuest
    @Transactional
    public void score(String token, long nominationId, int score) {
        var pass = links.open(token, Purpose.REVIEW);
        if (score < 1 || score > 5) {
            throw Input.refused("score", "nomination.error.number", 1, 5);
        }
        judge(pass, nominationId, score, null);
    }

    /** @param reason why the reviewer does not judge this nominee; it replaces a score */
    @ByGuest
    @Transactional
    public void recuse(String token, long nominationId, String reason) {
        var pass = links.open(token, Purpose.REVIEW);
        judge(pass, nominationId, null, SelectionService.checked(reason));
    }

    private void judge(GuestPass pass, long nominationId, Integer score, String recusal) {
        var reviewer = reviewer(pass);
        var callId = calls.find(pass.meetingId()).orElseThrow().id();
        var before = reviews.judged(callId, reviewer.id()).stream().filter(one -> one.id() == nominationId).findFirst()
                .orElseThrow(() -> new NotFound("nomination", nominationId));
        reviews.judge(nominationId, reviewer.id(), score, recusal, clock.instant());
        var name = before.givenName() + " " + before.familyName();
        audit.record(Actor.of(pass), pass.meetingId(), ReviewerService.REVIEWER, reviewer.id(), "REVIEWED",
                before.score() == null && before.recusal() == null ? null : new Said(name, before.score(), before.recusal()), new Said(name, score, recusal));
        changes.changed(Actor.of(pass), pass.meetingId(), ReviewerService.REVIEWER, reviewer.id(), reviewer.version());
    }

    private Reviewer reviewer(GuestPass pass) {
        return reviews.reviewer(pass.meetingId(), pass.subjectId()).orElseThrow(() -> new InvalidLink(Reason.REVOKED));
    }
}
