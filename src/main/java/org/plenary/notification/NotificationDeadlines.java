package org.plenary.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.plenary.preparation.RoadItem;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.RoadSource;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Notifications on the road to their meetings: at the deadline for replies, or where there is none on the day they were issued. */
@Component
class NotificationDeadlines implements RoadSource {

    private final NotificationService notifications;
    private final Messages messages;
    private final Clock clock;

    NotificationDeadlines(NotificationService notifications, Messages messages, Clock clock) {
        this.notifications = notifications;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<RoadItem> items(Collection<Long> meetings, Locale locale) {
        var asked = new HashSet<>(meetings);
        return notifications.of(List.copyOf(meetings)).stream().filter(one -> one.deadline() != null || one.issuedOn() != null)
                .flatMap(one -> one.fields().meetings().stream().filter(asked::contains).map(meeting -> item(one, meeting, locale))).toList();
    }

    private RoadItem item(Notification notification, long meetingId, Locale locale) {
        var subject = notification.fields().subjectFor(locale.getLanguage());
        var cited = notification.cited() == null ? "" : messages.get("notification.cited", locale, notification.organisation(), notification.cited());
        var day = notification.deadline() == null ? notification.issuedOn() : LocalDate.ofInstant(notification.deadline(), notification.zone());
        var title = notification.cited() == null ? messages.get("notification.road.draft", locale, subject)
                : messages.get(notification.deadline() == null ? "notification.road.issued" : "notification.road.replies", locale, cited, subject);
        return new RoadItem(new Key(Kind.NOTIFICATION, notification.id()), meetingId, notification.organisationId(), title, day, day,
                progress(notification), List.of(), "notifications/" + notification.id(), false);
    }

    private Progress progress(Notification notification) {
        if (notification.state() == NotificationState.DRAFT) {
            return Progress.OPEN;
        }
        return notification.state() == NotificationState.CLOSED || notification.deadline() == null || notification.late(clock.instant()) ? Progress.DONE
                : Progress.UNDER_WAY;
    }
}
