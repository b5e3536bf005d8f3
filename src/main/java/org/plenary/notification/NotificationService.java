package org.plenary.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.notification.Mailing.Audience;
import org.plenary.notification.Mailing.Kind;
import org.plenary.correspondence.Letter;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of notifications. Staff who issue see and write those of their own organisation; everybody else reads what was issued
 * about a meeting that they see.
 */
@Service
public class NotificationService {

    public static final String NOTIFICATION = "NOTIFICATION";

    /** What stands for the meeting in live changes of what belongs to none. */
    public static final long NO_MEETING = 0;

    /** @param deadline local to the zone of the notification */
    private record Standing(String number, NotificationState state, LocalDateTime deadline, String text) {
    }

    private final NotificationRepository notifications;
    private final AddresseeRepository addressees;
    private final MailingRepository mailings;
    private final NotificationSending sending;
    private final NotificationLetters letters;
    private final Register register;
    private final Rights rights;
    private final Clock clock;

    NotificationService(NotificationRepository notifications, AddresseeRepository addressees, MailingRepository mailings, NotificationSending sending,
            NotificationLetters letters, Register register, Rights rights, Clock clock) {
        this.notifications = notifications;
        this.addressees = addressees;
        this.mailings = mailings;
        this.sending = sending;
        this.letters = letters;
        this.register = register;
        this.rights = rights;
        this.clock = clock;
    }

    @SignedIn
    @Transactional(readOnly = true)
    public List<NotificationRow> page(NotificationFilter filter, NotificationOrder order, int offset, int limit) {
        return notifications.page(viewer(), filter, order, offset, limit, CurrentAccount.get().locale().getLanguage());
    }

    @SignedIn
    @Transactional(readOnly = true)
    public int count(NotificationFilter filter) {
        return notifications.count(viewer(), filter);
    }

    /** @return the years in which those that the account sees were issued, latest first */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return notifications.years(viewer());
    }

    /** @throws org.plenary.shell.NotFound when there is none, or none that the account may see */
    @SignedIn
    @Transactional(readOnly = true)
    public Notification get(long id) {
        return register.seen(id);
    }

    /** @return those of the own organisation that are not closed, drafts too */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional(readOnly = true)
    public List<Notification> open() {
        return notifications.open(CurrentAccount.get().organisationId());
    }

    /** @return of these meetings, what the account sees of each */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Notification> of(List<Long> meetings) {
        return notifications.of(viewer(), meetings);
    }

    /** @return what was said about it since: corrections and extensions, in the order of time */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Mailing> notices(long id) {
        register.seen(id);
        return mailings.of(id).stream().filter(one -> one.sentAt() != null && (one.kind() == Kind.CORRECTION || one.kind() == Kind.EXTENSION)).toList();
    }

    /** Begins a draft. @throws InvalidInput when a field is wrong */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public Notification create(NotificationDraft draft) {
        check(draft.violations(), draft);
        var id = notifications.insert(CurrentAccount.get().organisationId(), draft, null, clock.instant());
        var created = register.own(id);
        register.recorded(created, "CREATED", null, draft);
        return created;
    }

    /**
     * Enters a notification that was issued outside Plenary.
     *
     * @param number as 2015/019 or 2015/19
     * @param source where its facts come from
     * @throws InvalidInput when a field is wrong, the number is taken, or the date is to come
     */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public Notification enter(NotificationDraft draft, String number, LocalDate issuedOn, String source) {
        var violations = new ArrayList<>(draft.violations());
        var read = NotificationNumber.read(number);
        var organisation = CurrentAccount.get().organisationId();
        if (read.isEmpty()) {
            violations.add(Violation.of("number", "notification.error.number", number == null ? "" : number));
        } else if (notifications.taken(organisation, read.get())) {
            violations.add(Violation.of("number", "notification.error.number-taken", read.get().toString()));
        }
        if (issuedOn == null) {
            violations.add(Violation.of("issuedOn", "error.required"));
        } else if (issuedOn.isAfter(LocalDate.now(clock))) {
            violations.add(Violation.of("issuedOn", "notification.error.issued-to-come"));
        }
        Input.required(violations, "source", Input.trimmed(source), 600);
        check(violations, draft);
        var id = notifications.insert(organisation, draft, source.strip(), clock.instant());
        notifications.issue(register.locked(id), read.get(), issuedOn, NotificationState.ISSUED);
        var entered = register.own(id);
        register.recorded(entered, "NOTIFICATION_ENTERED", null, standing(entered, null));
        return entered;
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept. What was issued here is corrected by
     * {@link #correct}; of what was carried over everything may be mended.
     *
     * @param base what the editor had in front of them
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is wrong, or it has been issued meanwhile
     */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public Notification edit(long id, NotificationDraft base, NotificationDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        var stored = register.locked(id);
        if (stored.state() != NotificationState.DRAFT && !stored.carriedOver()) {
            throw Input.refused("state", "notification.error.issued");
        }
        var now = stored.fields();
        var merged = EditConflict.merged(base, now, mine, stored.version(), new Of(null, NOTIFICATION, id));
        if (merged.equals(now)) {
            return stored;
        }
        check(merged.violations(), merged);
        if (!notifications.update(stored, merged)) {
            throw Input.changedMeanwhile();
        }
        var saved = register.own(id);
        register.recorded(saved, "CHANGED", now, saved.fields());
        return saved;
    }

    /** A draft that is not wanted any more. @throws InvalidInput when it was issued */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void discard(long id) {
        var draft = register.lockedDraft(id);
        notifications.delete(id);
        register.recorded(draft, "DELETED", draft.fields(), null);
    }

    /**
     * Issues a draft: it gets the next number of the year in its zone, and a letter to each addressee is written, all in one
     * transaction. The outbox delivers the letters from then on.
     *
     * @param version what the sender looked at
     * @throws InvalidInput when a language lacks its subject or text, nobody can be reached, the deadline is past, or it changed
     */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public Notification issue(long id, int version) {
        var draft = register.locked(id, version);
        if (draft.state() != NotificationState.DRAFT) {
            throw Input.refused("state", "notification.error.issued");
        }
        InvalidInput.throwIfAny(draft.fields().violationsToIssue());
        var now = clock.instant();
        if (draft.deadline() != null && !draft.deadline().isAfter(now)) {
            throw Input.refused("deadline", "notification.error.deadline-past");
        }
        if (addressees.recipients(id).stream().noneMatch(one -> one.email() != null)) {
            throw Input.refused("addressees", "notification.error.nobody");
        }
        var today = LocalDate.ofInstant(now, draft.zone());
        notifications.issue(draft, notifications.nextNumber(draft.organisationId(), today.getYear()), today, NotificationState.ISSUED);
        var issued = register.own(id);
        sending.send(issued, mailings.insert(id, Kind.ORIGINAL, now, Audience.ALL, Note.NONE, null, null));
        register.recorded(issued, "NOTIFICATION_ISSUED", standing(draft, null), standing(issued, null));
        return issued;
    }

    /** Sends a correction to all addressees: "2016/017 Corr.1". @param note what is corrected @throws InvalidInput when nothing is said */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public Notification correct(long id, int version, Note note) {
        var before = sentOut(id, version);
        InvalidInput.throwIfAny(note.violations(true));
        notifications.setState(before, NotificationState.CORRECTED, before.deadline());
        var after = register.own(id);
        sending.send(after, mailings.insert(id, Kind.CORRECTION, clock.instant(), Audience.ALL, note, null, null));
        register.recorded(after, "NOTIFICATION_CORRECTED", standing(before, null), standing(after, note));
        return after;
    }

    /**
     * Extends the deadline, also after it has passed, and tells all addressees.
     *
     * @param deadline local to the zone of the notification
     * @param note     may be empty
     * @throws InvalidInput when it asks for no reply, or the new deadline is not after the old one and to come
     */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public Notification extend(long id, int version, LocalDateTime deadline, Note note) {
        var before = sentOut(id, version);
        InvalidInput.throwIfAny(note.violations(false));
        if (before.deadline() == null) {
            throw Input.refused("deadline", "notification.error.no-deadline");
        }
        if (deadline == null) {
            throw Input.refused("deadline", "error.required");
        }
        var until = deadline.atZone(before.zone()).toInstant();
        if (!until.isAfter(before.deadline()) || !until.isAfter(clock.instant())) {
            throw Input.refused("deadline", "notification.error.not-later");
        }
        notifications.setState(before, NotificationState.EXTENDED, until);
        var after = register.own(id);
        sending.send(after, mailings.insert(id, Kind.EXTENSION, clock.instant(), Audience.ALL, note, before.deadline(), until));
        register.recorded(after, "NOTIFICATION_EXTENDED", standing(before, null), standing(after, note));
        return after;
    }

    /** No more reminders go out; responses are still taken. */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public Notification close(long id, int version) {
        var before = register.locked(id, version);
        if (before.state() == NotificationState.DRAFT || before.state() == NotificationState.CLOSED) {
            throw Input.changedMeanwhile();
        }
        notifications.setState(before, NotificationState.CLOSED, before.deadline());
        var after = register.own(id);
        register.recorded(after, "NOTIFICATION_CLOSED", standing(before, null), standing(after, null));
        return after;
    }

    /** @return the letter as it would go out now, to an example person of this language; its link leads nowhere */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional(readOnly = true)
    public Letter preview(long id, Locale locale) {
        var notification = register.own(id);
        return letters.of(notification, Kind.ORIGINAL, 1, Note.NONE)
                .to(new Recipient(Category.NAMED, null, null, "…", "…", locale.getLanguage()), "…");
    }

    /** What it is about must be there, and seen by whoever writes. */
    private void check(List<Violation> found, NotificationDraft draft) {
        var violations = new ArrayList<>(found);
        if (!draft.meetings().stream().allMatch(meeting -> rights.may(Action.VIEW_MEETING, meeting))) {
            violations.add(Violation.of("meetings", "notification.error.meeting"));
        }
        if (draft.continuesId() != null && notifications.find(viewer(), draft.continuesId()).isEmpty()) {
            violations.add(Violation.of("continuesId", "notification.error.continues"));
        }
        InvalidInput.throwIfAny(violations);
    }

    private Notification sentOut(long id, int version) {
        var notification = register.locked(id, version);
        if (!notification.open()) {
            throw Input.refused("state", "notification.error.not-open");
        }
        return notification;
    }

    private static Standing standing(Notification notification, Note note) {
        return new Standing(notification.cited(), notification.state(), local(notification.deadline(), notification.zone()),
                note == null ? null : note.in("en"));
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone);
    }

    private static Viewer viewer() {
        return Viewer.of(CurrentAccount.get());
    }
}
