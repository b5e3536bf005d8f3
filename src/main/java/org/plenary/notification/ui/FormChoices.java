package org.plenary.notification.ui;

import org.plenary.body.BodyService;
import org.plenary.meeting.MeetingFilter;
import org.plenary.meeting.MeetingOrder;
import org.plenary.meeting.MeetingService;
import org.plenary.notification.NotificationFilter;
import org.plenary.notification.NotificationOrder;
import org.plenary.notification.NotificationService;
import org.plenary.notification.ui.NotificationForm.Choices;

/** What the form of a notification offers: the latest of each, as many as somebody may look through. */
final class FormChoices {

    private static final int MOST = 500;

    private FormChoices() {
    }

    static Choices of(NotificationService notifications, BodyService bodies, MeetingService meetings) {
        return new Choices(bodies.bodies(), meetings.page(MeetingFilter.ALL, new MeetingOrder(MeetingOrder.By.DATES, true), 0, MOST),
                notifications.page(NotificationFilter.ALL, new NotificationOrder(NotificationOrder.By.NUMBER, true), 0, MOST).stream()
                        .filter(row -> row.cited() != null).toList());
    }
}
