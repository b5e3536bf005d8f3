package org.plenary.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation.Kind;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.WrittenLetters;
import org.plenary.live.EditConflict;
import org.plenary.notification.Addressee.Delivery;
import org.plenary.notification.Mailing.Audience;
import org.plenary.security.Action;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a notification goes to, how far each letter is, and who is reminded. */
@Service
public class NotificationAddresseeService {

    private static final Set<Kind> INTERGOVERNMENTAL = Set.of(Kind.IGO, Kind.UN_BODY, Kind.SECRETARIAT);

    /** Where letters go. @param email null while it is not known */
    public record Address(String email) {

        public Address {
            email = Input.trimmed(email);
        }
    }

    /** @param added or removed */
    private record Addressed(Integer addressees, String recipient) {
    }

    private final AddresseeRepository addressees;
    private final MailingRepository mailings;
    private final DirectoryRepository directory;
    private final NotificationSending sending;
    private final BodyService bodies;
    private final GuestLinks links;
    private final Outbox outbox;
    private final WrittenLetters written;
    private final Register register;
    private final Clock clock;

    NotificationAddresseeService(AddresseeRepository addressees, MailingRepository mailings, DirectoryRepository directory, NotificationSending sending,
            BodyService bodies, GuestLinks links, Outbox outbox, WrittenLetters written, Register register, Clock clock) {
        this.written = written;
        this.addressees = addressees;
        this.mailings = mailings;
        this.directory = directory;
        this.sending = sending;
        this.bodies = bodies;
        this.links = links;
        this.outbox = outbox;
        this.register = register;
        this.clock = clock;
    }

    /** @return the addressees with how far the last letter to each is, in the order in which they were added */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional(readOnly = true)
    public List<Addressee> addressees(long id) {
        register.own(id);
        return addressees.of(id);
    }

    /** @return the last letter to this addressee; the secret of its link is there in demonstration mode only */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional(readOnly = true)
    public Optional<String> letter(long id, long addresseeId) {
        register.own(id);
        found(id, addresseeId);
        return mailings.last(addresseeId).flatMap(written::body);
    }

    /** @return what was sent and what is planned, in the order of time */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional(readOnly = true)
    public List<Mailing> mailings(long id) {
        register.own(id);
        return mailings.of(id);
    }

    /** @return how the letters of all mailings stand */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional(readOnly = true)
    public Progress progress(long id) {
        register.own(id);
        return mailings.progress(id);
    }

    /** @return why letters wait that the mail server could not take; empty while it takes them */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional(readOnly = true)
    public Optional<Standstill> standstill(long id) {
        register.own(id);
        return mailings.standstill(id);
    }

    /** @return who would be addressed together with those already there; nothing is written */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional(readOnly = true)
    public Preview preview(long id, Groups groups) {
        return Preview.of(candidates(register.own(id), groups));
    }

    /** @return those already there, as they would be sent to */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional(readOnly = true)
    public Preview preview(long id) {
        register.own(id);
        return Preview.of(addressees.recipients(id));
    }

    /**
     * Addresses these groups and persons; whoever stands there twice, by address, is addressed once.
     *
     * @throws InvalidInput when nobody was chosen, Parties are asked for and no convention is named, or it was issued
     */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public Preview address(long id, Groups groups) {
        var draft = register.lockedDraft(id);
        var violations = new ArrayList<Violation>();
        if (groups.none()) {
            violations.add(Violation.of("groups", "notification.error.groups"));
        }
        groups.named().forEach(one -> Input.email(violations, "named", one.email()));
        InvalidInput.throwIfAny(violations);
        var preview = Preview.of(candidates(draft, groups));
        var present = new HashSet<>(addressees.recipients(id));
        var added = preview.recipients().stream().filter(one -> !present.contains(one)).toList();
        if (!added.isEmpty()) {
            addressees.insertAll(id, added);
            register.recorded(draft, "ADDRESSEES_ADDED", null, new Addressed(added.size(), null));
        }
        return preview;
    }

    /** @throws InvalidInput when it was issued */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void remove(long id, long addresseeId) {
        var draft = register.lockedDraft(id);
        var addressee = found(id, addresseeId);
        addressees.remove(id, addresseeId);
        register.recorded(draft, "ADDRESSEE_REMOVED", new Addressed(null, addressee.who().name()), null);
    }

    /** Addresses nobody any more. @throws InvalidInput when it was issued */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void clear(long id) {
        var draft = register.lockedDraft(id);
        addressees.clear(id);
        register.recorded(draft, "ADDRESSEES_CLEARED", null, null);
    }

    private List<Recipient> candidates(Notification notification, Groups groups) {
        var body = notification.fields().bodyId();
        var on = LocalDate.now(clock);
        var candidates = new ArrayList<>(addressees.recipients(notification.id()));
        if (groups.parties()) {
            if (body == null) {
                throw Input.refused("groups", "notification.error.parties-of-what");
            }
            candidates.addAll(directory.parties(body, on));
        }
        if (!groups.rangeLists().isEmpty()) {
            candidates.addAll(directory.governments(body, groups.rangeLists(), on));
        }
        if (groups.igos()) {
            candidates.addAll(directory.organisations(Category.IGO, INTERGOVERNMENTAL, notification.organisationId(), on));
        }
        if (groups.ngos()) {
            candidates.addAll(directory.organisations(Category.NGO, Set.of(Kind.NGO), notification.organisationId(), on));
        }
        candidates.addAll(groups.named());
        var names = bodies.countryNames();
        return candidates.stream().map(one -> one.name() != null ? one
                : new Recipient(one.category(), one.iso2(), one.organisationId(), names.shortName(one.iso2(), "en", on), one.email(), one.language())).toList();
    }

    /** A letter came back. @param note what came back said; may be empty @throws InvalidInput when none was sent there */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void markBounced(long id, long addresseeId, String note) {
        var notification = register.locked(id);
        var addressee = found(id, addresseeId);
        var violations = new ArrayList<Violation>();
        Input.tooLong(violations, "note", Input.trimmed(note), 500);
        InvalidInput.throwIfAny(violations);
        if (!mailings.markBounced(addresseeId, Input.trimmed(note), clock.instant())) {
            throw Input.refused("note", "notification.error.nothing-sent");
        }
        register.recorded(notification, "LETTER_BOUNCED", null, new Addressed(null, addressee.who().email()));
    }

    /** Tries the letters to this address again that the mail server did not take. @throws InvalidInput when there is none */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void retry(long id, long addresseeId) {
        var notification = register.locked(id);
        var addressee = found(id, addresseeId);
        if (mailings.notArrived(addresseeId).values().stream().filter(outbox::retryApart).count() == 0) {
            throw Input.refused("email", "notification.error.nothing-failed");
        }
        register.recorded(notification, "RETRIED", null, new Addressed(null, addressee.who().email()));
    }

    /**
     * Corrects an address to which letters did not arrive, or one that was missing: what did not arrive goes to the new one, and the old
     * link ends.
     *
     * @param base what whoever corrects it had in front of them
     * @throws EditConflict when somebody else corrected it otherwise meanwhile; nothing is saved
     * @throws InvalidInput when it is no address, somebody else has it, or everything arrived
     */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void correctAddress(long id, long addresseeId, Address base, Address mine) {
        var notification = register.locked(id);
        var before = found(id, addresseeId);
        var now = new Address(before.who().email());
        var violations = new ArrayList<Violation>();
        Input.email(violations, "email", mine.email());
        InvalidInput.throwIfAny(violations);
        var address = EditConflict.merged(base, now, mine, notification.version(), null).email();
        if (address.equals(now.email()) && !now.equals(base)) {
            return;
        }
        if (addressees.hasAddress(id, address)) {
            violations.add(Violation.of("email", "notification.error.address-twice", address));
        }
        if (before.delivery() == Delivery.SENT || before.delivery() == Delivery.WAITING) {
            violations.add(Violation.of("email", "notification.error.arrived"));
        }
        InvalidInput.throwIfAny(violations);
        links.revoke(Purpose.NOTIFIED, addresseeId);
        addressees.setAddress(addresseeId, address);
        register.recorded(notification, "ADDRESS_CORRECTED", new Addressed(null, before.who().email()), new Addressed(null, address));
        if (notification.open()) {
            var corrected = found(id, addresseeId);
            var missed = mailings.notArrived(addresseeId);
            missed.keySet().forEach(mailing -> mailings.forget(mailing, addresseeId));
            var again = before.delivery() == Delivery.NO_ADDRESS ? mailings.of(id).stream().filter(one -> one.kind() == Mailing.Kind.ORIGINAL).toList()
                    : mailings.of(id).stream().filter(one -> missed.containsKey(one.id())).toList();
            again.forEach(mailing -> sending.sendAgain(notification, mailing, corrected));
        }
    }

    /** Reminds now. @return how many letters were written; nothing is recorded where nobody has to be reminded */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public int remind(long id, Audience audience, Note note) {
        var notification = open(id);
        InvalidInput.throwIfAny(note.violations(false));
        var mailing = mailings.insert(id, Mailing.Kind.REMINDER, clock.instant(), audience, note, null, null);
        var written = sending.send(notification, mailing);
        if (written == 0) {
            throw Input.refused("audience", "notification.error.nobody-to-remind");
        }
        register.recorded(notification, "REMINDED", null, new Addressed(written, null));
        return written;
    }

    /**
     * Plans a reminder: it goes out once, at this time, to those who are then still of the audience.
     *
     * @param at local to the zone of the notification
     * @throws InvalidInput when it is not to come
     */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void planReminder(long id, LocalDateTime at, Audience audience, Note note) {
        var notification = open(id);
        InvalidInput.throwIfAny(note.violations(false));
        if (at == null) {
            throw Input.refused("at", "error.required");
        }
        Instant due = at.atZone(notification.zone()).toInstant();
        if (!due.isAfter(clock.instant())) {
            throw Input.refused("at", "notification.error.reminder-past");
        }
        mailings.insert(id, Mailing.Kind.REMINDER, due, audience, note, null, null);
        register.recorded(notification, "REMINDER_PLANNED", null, null);
    }

    /** @throws InvalidInput when it was sent meanwhile */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void cancelReminder(long id, long mailingId) {
        var notification = register.locked(id);
        var mailing = mailings.find(id, mailingId).orElseThrow(() -> new NotFound("mailing", mailingId));
        if (mailing.sentAt() != null) {
            throw Input.changedMeanwhile();
        }
        mailings.delete(mailingId);
        register.recorded(notification, "REMINDER_CANCELLED", null, null);
    }

    /** By telephone, say. */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void acknowledge(long id, long addresseeId) {
        var notification = register.locked(id);
        var addressee = found(id, addresseeId);
        if (addressees.acknowledge(addresseeId, clock.instant())) {
            register.recorded(notification, "ACKNOWLEDGED", null, new Addressed(null, addressee.who().name()));
        }
    }

    private Notification open(long id) {
        var notification = register.locked(id);
        if (!notification.open()) {
            throw Input.refused("state", "notification.error.not-open");
        }
        return notification;
    }

    private Addressee found(long id, long addresseeId) {
        return addressees.find(id, addresseeId).orElseThrow(() -> new NotFound("addressee", addresseeId));
    }
}
