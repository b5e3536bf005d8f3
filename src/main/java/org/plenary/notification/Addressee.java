package org.plenary.notification;

import java.time.Instant;
import org.plenary.correspondence.DeliveryFailure;

/**
 * An addressee, and how far the last letter to it is.
 *
 * @param delivery       NONE while no letter was written
 * @param failure        what the mail server or the network said at the last attempt, or null
 * @param nextTry        when a letter is tried again that could not be handed over, else null; past where that is about to be
 * @param sentAt         when the mail server took the last letter, or null
 * @param bounceNote     what came back, where the letter was marked as bounced
 * @param acknowledgedAt null while it has not been
 * @param responses      how many came from it
 */
public record Addressee(long id, Recipient who, Delivery delivery, DeliveryFailure failure, Instant nextTry, Instant sentAt, String bounceNote, Instant acknowledgedAt,
        int responses) {

    public enum Delivery {
        NONE, NO_ADDRESS, WAITING, SENT, FAILED, BOUNCED
    }
}
