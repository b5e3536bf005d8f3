package org.plenary.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.notification.MailingRepository.Written;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestLinks.Guest;
import org.plenary.security.GuestPass.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters of a mailing, each exactly once, with a link of its own; from then on the outbox delivers them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NotificationSending {

    /** For so long after the deadline, or after the letter where there is none, a link is good. */
    private static final Duration READABLE = Duration.ofDays(365);

    private final AddresseeRepository addressees;
    private final MailingRepository mailings;
    private final NotificationLetters letters;
    private final GuestLinks links;
    private final PublicAddress address;
    private final Outbox outbox;
    private final Clock clock;

    NotificationSending(AddresseeRepository addressees, MailingRepository mailings, NotificationLetters letters, GuestLinks links, PublicAddress address,
            Outbox outbox, Clock clock) {
        this.addressees = addressees;
        this.mailings = mailings;
        this.letters = letters;
        this.links = links;
        this.address = address;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** To all of its audience who have no letter of it yet. @return how many letters were written */
    int send(Notification notification, Mailing mailing) {
        var due = addressees.due(notification.id(), mailing.id(), mailing.audience());
        write(notification, mailing, due);
        mailings.markSent(mailing.id(), clock.instant());
        return due.size();
    }

    /** To one, whose address was wrong. */
    void sendAgain(Notification notification, Mailing mailing, Addressee addressee) {
        write(notification, mailing, List.of(addressee));
    }

    private void write(Notification notification, Mailing mailing, List<Addressee> due) {
        if (due.isEmpty()) {
            return;
        }
        var tokens = links.issueAll(Purpose.NOTIFIED, null, due.stream().map(one ->
                new Guest(one.id(), one.who().name(), one.who().email(), Locale.of(one.who().language()))).toList(), goodUntil(notification));
        var writer = letters.of(notification, mailing.kind(), mailing.ordinal(), mailing.note());
        var written = new ArrayList<Letter>();
        due.forEach(one -> written.add(writer.to(one.who(), address.of("/notified/" + tokens.get(one.id())))));
        var messageIds = outbox.putApart(written);
        var rows = new ArrayList<Written>();
        for (var i = 0; i < due.size(); i++) {
            rows.add(new Written(due.get(i).id(), messageIds.get(i), writer.textLanguage(due.get(i).who().language())));
        }
        mailings.insertLetters(mailing.id(), rows);
    }

    private Instant goodUntil(Notification notification) {
        var now = clock.instant();
        return (notification.deadline() == null || notification.deadline().isBefore(now) ? now : notification.deadline()).plus(READABLE);
    }
}
