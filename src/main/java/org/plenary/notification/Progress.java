package org.plenary.notification;

/**
 * How many letters of a notification stand how.
 *
 * @param sent     and not marked as returned
 * @param refused  by the mail server, for good
 * @param returned marked as returned after they were sent
 */
public record Progress(int sent, int waiting, int refused, int returned) {

    public int all() {
        return sent + waiting + refused + returned;
    }
}
