package org.plenary.notification;

/** How to order a list of notifications. */
public record NotificationOrder(By by, boolean descending) {

    public enum By {
        NUMBER, ISSUED, DEADLINE, STATE
    }
}
