package org.plenary.nomination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.audit.AuditTrail;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.live.Changes;
import org.plenary.meeting.MeetingFacts;
import org.plenary.security.Action;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.Requires;
import org.plenary.shell.Dates;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.MeetingHeading.Mark;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who scores the nominees, each by a link of their own. */
@Service
public class ReviewerService {

    public static final String REVIEWER = "REVIEWER";

    /** For a meeting that is under way or over, a link opens this long. */
    private static final Duration TO_REVIEW = Duration.ofDays(30);

    private final ReviewRepository reviews;
    private final CallRepository calls;
    private final MeetingFacts meetings;
    private final GuestLinks links;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Messages messages;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ReviewerService(ReviewRepository reviews, CallRepository calls, MeetingFacts meetings, GuestLinks links, Outbox outbox, PublicAddress address,
            Messages messages, AuditTrail audit, Changes changes, Clock clock) {
        this.reviews = reviews;
        this.calls = calls;
        this.meetings = meetings;
        this.links = links;
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public List<Reviewer> reviewers(long meetingId) {
        return reviews.reviewers(meetingId);
    }

    /**
     * Adds a reviewer and sends the letter with the link.
     *
     * @throws InvalidInput when a field is wrong, or somebody with this e-mail address is a reviewer already
     */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public void add(long meetingId, ReviewerDraft fields) {
        InvalidInput.throwIfAny(fields.violations());
        var call = calls.findForUpdate(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        var id = reviews.insert(call.id(), fields).orElseThrow(() -> Input.refused("email", "selection.error.reviewer-twice"));
        audit.record(meetingId, REVIEWER, id, "CREATED", null, fields);
        send(call, reviews.reviewer(meetingId, id).orElseThrow());
    }

    /** Sends a new link; the one before ends. */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public void askAgain(long meetingId, long reviewerId, int version) {
        var call = calls.findForUpdate(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        send(call, unchanged(meetingId, reviewerId, version));
    }

    /** Takes a reviewer away, with their scores. */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public void remove(long meetingId, long reviewerId, int version) {
        var reviewer = unchanged(meetingId, reviewerId, version);
        links.revoke(Purpose.REVIEW, reviewerId);
        if (!reviews.remove(reviewerId, version)) {
            throw Input.changedMeanwhile();
        }
        audit.record(meetingId, REVIEWER, reviewerId, "REVIEWER_REMOVED", reviewer.fields(), null);
        changes.changed(meetingId, REVIEWER, reviewerId, version + 1);
    }

    private void send(Call call, Reviewer reviewer) {
        var meetingId = call.meetingId();
        var fields = reviewer.fields();
        var locale = Locale.of(fields.language());
        var meeting = meetings.of(meetingId, locale);
        var until = until(meeting);
        if (!reviews.invited(reviewer.id(), reviewer.version(), clock.instant())) {
            throw Input.changedMeanwhile();
        }
        var token = links.issue(Purpose.REVIEW, meetingId, reviewer.id(), fields.name(), fields.email(), locale, until);
        var title = meeting.title(locale.getLanguage());
        outbox.put(new Letter(meetingId, fields.email(), fields.name(), locale, messages.get("selection.mail.review.subject", locale, title),
                messages.get("selection.mail.review.body", locale, fields.name(), title, Dates.instant(until, meeting.zone(), locale),
                        address.of("/review/" + token), call.contact() == null ? "" : call.contact(),
                        meeting.organisers().stream().map(Mark::name).collect(Collectors.joining("\n")))));
        audit.record(meetingId, REVIEWER, reviewer.id(), "REVIEW_ASKED", null, fields);
        changes.changed(meetingId, REVIEWER, reviewer.id(), reviewer.version() + 1);
    }

    private Instant until(MeetingHeading meeting) {
        var opening = meeting.startsOn().atStartOfDay(meeting.zone()).toInstant();
        return opening.isAfter(clock.instant()) ? opening : clock.instant().plus(TO_REVIEW);
    }

    private Reviewer unchanged(long meetingId, long reviewerId, int version) {
        var reviewer = reviews.reviewer(meetingId, reviewerId).orElseThrow(() -> new NotFound("reviewer", reviewerId));
        if (reviewer.version() != version) {
            throw Input.changedMeanwhile();
        }
        return reviewer;
    }
}
