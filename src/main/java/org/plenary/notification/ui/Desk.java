package org.plenary.notification.ui;

import org.plenary.body.BodyService;
import org.plenary.meeting.MeetingService;
import org.plenary.notification.ConsolidationService;
import org.plenary.notification.NotificationAddresseeService;
import org.plenary.notification.NotificationService;
import org.plenary.notification.ResponseService;
import org.springframework.stereotype.Component;

/** The services that the parts of a notification's page work with. */
@Component
record Desk(NotificationService notifications, NotificationAddresseeService addressees, ResponseService responses, ConsolidationService consolidations,
        BodyService bodies, MeetingService meetings) {
}
