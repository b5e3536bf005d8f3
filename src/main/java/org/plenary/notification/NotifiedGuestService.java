package org.plenary.notification;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.body.BodyService;
import org.plenary.exchange.FileRefused;
import org.plenary.live.Changes;
import org.plenary.notification.Mailing.Kind;
import org.plenary.notification.Response.Manner;
import org.plenary.notification.ResponseDesk.Enclosure;
import org.plenary.security.ByGuest;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading.Mark;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever was addressed reads, acknowledges and answers by link. Every method throws {@link InvalidLink} when it opens nothing. */
@Service
public class NotifiedGuestService {

    private record Acknowledged(String recipient) {
    }

    private final NotificationRepository notifications;
    private final AddresseeRepository addressees;
    private final MailingRepository mailings;
    private final ResponseRepository responses;
    private final ResponseDesk desk;
    private final BodyService bodies;
    private final GuestLinks links;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    NotifiedGuestService(NotificationRepository notifications, AddresseeRepository addressees, MailingRepository mailings, ResponseRepository responses,
            ResponseDesk desk, BodyService bodies, GuestLinks links, AuditTrail audit, Changes changes, Clock clock) {
        this.notifications = notifications;
        this.addressees = addressees;
        this.mailings = mailings;
        this.responses = responses;
        this.desk = desk;
        this.bodies = bodies;
        this.links = links;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Looks without changing anything. @param locale of the names in the answer; null for the language of the letter */
    @ByGuest
    @Transactional(readOnly = true)
    public Notified look(String token, Locale locale) {
        var pass = links.open(token, Purpose.NOTIFIED);
        var notification = notification(pass);
        var addressee = addressees.find(notification.id(), pass.subjectId()).orElseThrow(() -> new InvalidLink(Reason.REVOKED));
        var language = (locale == null ? pass.locale() : locale).getLanguage();
        var issuer = bodies.organisations().stream().filter(one -> one.id() == notification.organisationId()).findFirst()
                .map(one -> new Mark(one.acronym(), one.name().in(language), one.colour())).orElseThrow();
        var told = mailings.of(notification.id()).stream()
                .filter(one -> one.sentAt() != null && (one.kind() == Kind.CORRECTION || one.kind() == Kind.EXTENSION)).toList();
        return new Notified(notification, issuer, pass.name(), pass.locale(), told, addressee.acknowledgedAt(), responses.from(pass.subjectId()),
                notification.late(clock.instant()));
    }

    /** @return the language of the letter that brought the link, whatever has become of it */
    @ByGuest
    @Transactional(readOnly = true)
    public Optional<Locale> language(String token) {
        return links.issued(token).map(GuestLinks.Issued::locale);
    }

    /** As often as wanted; the first time counts. */
    @ByGuest
    @Transactional
    public void acknowledge(String token) {
        var pass = links.open(token, Purpose.NOTIFIED);
        var notification = notification(pass);
        links.spend(pass);
        if (addressees.acknowledge(pass.subjectId(), clock.instant())) {
            audit.record(Actor.of(pass), null, NotificationService.NOTIFICATION, notification.id(), "ACKNOWLEDGED", null, new Acknowledged(pass.name()));
            changes.changed(Actor.of(pass), NotificationService.NO_MEETING, NotificationService.NOTIFICATION, notification.id(), notification.version());
        }
    }

    /**
     * Answers, as often as needed and also after the deadline.
     *
     * @param language in which it is written, ISO 639, or null
     * @param words    may be empty where there is a file
     * @param fileName null where there is no file
     * @throws InvalidInput when there is neither text nor file, or the text is too long; nothing is kept
     * @throws FileRefused  when the file is empty, too large, of no type that may be handed in, or infected; nothing is kept
     */
    @ByGuest
    @Transactional(rollbackFor = FileRefused.class)
    public Received respond(String token, String language, String words, String fileName, InputStream content) throws FileRefused {
        var pass = links.open(token, Purpose.NOTIFIED);
        var notification = notification(pass);
        var who = addressees.find(notification.id(), pass.subjectId()).orElseThrow(() -> new InvalidLink(Reason.REVOKED)).who();
        links.spend(pass);
        return desk.take(notification, new ResponseDraft(pass.subjectId(), who.iso2(), sender(who), language, null, words, null), Manner.LINK,
                fileName == null ? null : new Enclosure(fileName, content), Actor.of(pass));
    }

    /** A State or organisation answers, whoever writes for it. */
    private String sender(Recipient who) {
        if (who.iso2() != null) {
            return bodies.countryNames().shortName(who.iso2(), "en", LocalDate.now(clock));
        }
        return who.organisationId() == null ? who.name()
                : bodies.organisations().stream().filter(one -> one.id() == who.organisationId()).findFirst().map(one -> one.name().en()).orElse(who.name());
    }

    private Notification notification(GuestPass pass) {
        return addressees.notificationOf(pass.subjectId()).flatMap(notifications::find).orElseThrow(() -> new InvalidLink(Reason.REVOKED));
    }
}
