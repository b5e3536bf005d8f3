package org.plenary.notification;

/** Which notifications to list; a null component does not restrict. @param body its code @param text found in subjects and numbers */
public record NotificationFilter(String text, Integer year, String body, NotificationState state) {

    public static final NotificationFilter ALL = new NotificationFilter(null, null, null, null);
}
