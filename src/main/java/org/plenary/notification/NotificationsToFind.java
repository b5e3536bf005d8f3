package org.plenary.notification;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Notifications are found by number, subject and text: by those who issue them, and by those who plan the meetings that they concern. */
@Component
class NotificationsToFind implements SearchSource.OfAll {

    private final NotificationRepository notifications;

    NotificationsToFind(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.NOTIFICATION);
    }

    @Override
    public Set<String> reads() {
        return Set.of(NotificationService.NOTIFICATION);
    }

    @Override
    public List<SearchEntry> entries() {
        return notifications.all().stream().flatMap(notification -> {
            var fields = notification.fields();
            var cited = notification.organisation() + (notification.cited() == null ? "" : " " + notification.cited());
            UnaryOperator<String> with = subject -> subject == null ? null : cited + " " + subject;
            var entry = new SearchEntry(null, SearchKind.NOTIFICATION, String.valueOf(notification.id()), Action.ISSUE_NOTIFICATIONS, notification.organisationId(),
                    new Tongues(with.apply(fields.subjectEn()), with.apply(fields.subjectFr()), with.apply(fields.subjectEs())),
                    List.of(), new Tongues(fields.textEn(), fields.textFr(), fields.textEs()), List.of(), "notifications/" + notification.id());
            return Stream.concat(Stream.of(entry), notification.state() == NotificationState.DRAFT ? Stream.of()
                    : fields.meetings().stream().map(meeting -> new SearchEntry(meeting, entry.kind(), entry.object(), Action.VIEW_MEETING, null, entry.title(),
                            entry.names(), entry.body(), entry.more(), entry.path())));
        }).toList();
    }
}
