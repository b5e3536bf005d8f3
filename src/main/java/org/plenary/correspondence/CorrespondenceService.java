package org.plenary.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenary.audit.AuditTrail;
import org.plenary.correspondence.OutboxRepository.Scope.Meetings;
import org.plenary.correspondence.OutboxRepository.Scope.OneMeeting;
import org.plenary.live.Changes;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.security.SignedIn;
import org.plenary.shell.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a meeting, or of all meetings of the signed-in account, as its organisers may read them. */
@Service
public class CorrespondenceService {

    /** Whether letters leave. */
    public enum Dispatch {
        SENDING,
        /** No mail server is configured. */
        NO_SERVER,
        /** Never in demonstration mode. */
        DEMONSTRATION
    }

    public record Undelivered(String meetingCode, String meeting, int letters) {
    }

    private record Sending(String recipient, LetterState state) {
    }

    private final OutboxRepository letters;
    private final Rights rights;
    private final PublicAddress address;
    private final AuditTrail audit;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Dispatch dispatch;

    CorrespondenceService(OutboxRepository letters, Rights rights, PublicAddress address, AuditTrail audit, Changes changes, ApplicationEventPublisher events,
            Clock clock, ObjectProvider<OutboxDelivery> delivery, @Value("${plenary.demonstration:false}") boolean demonstration) {
        this.letters = letters;
        this.rights = rights;
        this.address = address;
        this.audit = audit;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
        this.dispatch = demonstration ? Dispatch.DEMONSTRATION
                : delivery.getIfAvailable() == null ? Dispatch.NO_SERVER : Dispatch.SENDING;
    }

    @SignedIn
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Dispatch dispatch() {
        return dispatch;
    }

    @Requires(Action.VIEW_CORRESPONDENCE)
    @Transactional(readOnly = true)
    public List<LetterRow> page(long meetingId, LetterFilter filter, LetterOrder order, int offset, int limit) {
        return letters.page(new OneMeeting(meetingId), filter, order, offset, limit, language());
    }

    @Requires(Action.VIEW_CORRESPONDENCE)
    @Transactional(readOnly = true)
    public int count(long meetingId, LetterFilter filter) {
        return letters.count(new OneMeeting(meetingId), filter);
    }

    @Requires(Action.VIEW_CORRESPONDENCE)
    @Transactional(readOnly = true)
    public Optional<LetterRow> find(long meetingId, long id) {
        return letters.find(new OneMeeting(meetingId), id, language());
    }

    /** @throws NotFound when this meeting has no such letter */
    @Requires(Action.VIEW_CORRESPONDENCE)
    @Transactional(readOnly = true)
    public OutgoingLetter get(long meetingId, long id) {
        var row = find(meetingId, id).orElseThrow(() -> new NotFound("letter", id));
        var stored = letters.body(id);
        var body = dispatch == Dispatch.DEMONSTRATION ? stored : LinkTokens.masked(stored);
        return new OutgoingLetter(row, LetterText.parse(body, address.of("")), body.contains(LinkTokens.MASK), letters.attachments(id));
    }

    /**
     * Tries a letter again that could not be delivered.
     *
     * @throws NotFound when this meeting has no such letter, or it has not failed
     */
    @Requires(Action.VIEW_CORRESPONDENCE)
    @Transactional
    public void retry(long meetingId, long id) {
        var letter = find(meetingId, id).orElseThrow(() -> new NotFound("letter", id));
        if (!letters.revive(meetingId, id, clock.instant())) {
            throw new NotFound("failed letter", id);
        }
        audit.record(meetingId, Outbox.LETTER, id, "RETRIED", new Sending(letter.recipient(), letter.state()),
                new Sending(letter.recipient(), LetterState.WAITING));
        changes.changed(meetingId, Outbox.LETTER, id, 0);
        events.publishEvent(new LetterWaiting(id));
    }

    /** The letters of every meeting in which the account may see the correspondence. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<LetterRow> page(LetterFilter filter, LetterOrder order, int offset, int limit) {
        return letters.page(mine(), filter, order, offset, limit, language());
    }

    @SignedIn
    @Transactional(readOnly = true)
    public int count(LetterFilter filter) {
        return letters.count(mine(), filter);
    }

    @SignedIn
    @Transactional(readOnly = true)
    public Optional<LetterRow> find(long id) {
        return letters.find(mine(), id, language());
    }

    /** How many letters could not be delivered, in each meeting in which the account may see that. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Undelivered> undelivered() {
        return letters.undelivered(mine(), language());
    }

    private Meetings mine() {
        return new Meetings(rights.meetings(Action.VIEW_CORRESPONDENCE));
    }

    private static String language() {
        return CurrentAccount.get().locale().getLanguage();
    }
}
