package org.plenary.notification;

/** How far a notification is. */
public enum NotificationState {
    DRAFT, ISSUED,
    /** Issued, and corrected since. */
    CORRECTED,
    /** Issued, and its deadline extended since. */
    EXTENDED,
    /** No more reminders go out; what arrives is still taken. */
    CLOSED
}
