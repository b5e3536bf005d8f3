package org.plenary.notification;

import java.time.Instant;
import org.plenary.correspondence.DeliveryFailure;

/**
 * Letters wait because the mail server could not take one of them; they go out by themselves.
 *
 * @param failure what it said, or the network, the last time
 * @param nextTry when the first of them is tried again; past where that is about to be
 */
public record Standstill(DeliveryFailure failure, Instant nextTry) {
}
