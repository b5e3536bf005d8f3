package org.plenary.notification;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.outcome.Feeding;
import org.plenary.outcome.Point;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Recommendations that were drawn from the responses to a notification feed the items and documents to which they are attached. */
@Component
class ConsolidationFeeds implements Feeding {

    private final ConsolidationRepository consolidations;
    private final NotificationRepository notifications;
    private final Messages messages;

    ConsolidationFeeds(ConsolidationRepository consolidations, NotificationRepository notifications, Messages messages) {
        this.consolidations = consolidations;
        this.notifications = notifications;
        this.messages = messages;
    }

    @Override
    public Map<Long, List<Feed>> feeds(long meetingId, Point.Kind kind, Locale locale) {
        if (kind != Point.Kind.AGENDA_ITEM && kind != Point.Kind.DOCUMENT) {
            return Map.of();
        }
        var attached = consolidations.attached(meetingId, Target.Kind.valueOf(kind.name()));
        var seen = notifications.seen(Viewer.of(CurrentAccount.get()), attached.values().stream().flatMap(Collection::stream).distinct().toList());
        return attached.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                ids -> ids.getValue().stream().flatMap(id -> Stream.ofNullable(seen.get(id))).map(one -> feed(one, locale)).toList()));
    }

    private Feed feed(Notification notification, Locale locale) {
        return new Feed(messages.get("notification.feeds", locale, notification.organisation(), notification.cited()),
                "notifications/" + notification.id() + "?section=consolidation");
    }
}
