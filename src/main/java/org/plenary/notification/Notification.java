package org.plenary.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A notification as it stands.
 *
 * @param organisationId which issues it
 * @param organisation   its acronym
 * @param number         null while it is a draft, and for an act outside the numbered series
 * @param reference      how an act outside the numbered series is cited, else null
 * @param issuedOn       the date on it; null while it is a draft
 * @param deadline       null where none is set
 * @param source         where the facts of a notification carried over come from; null for one written here
 */
public record Notification(long id, long organisationId, String organisation, NotificationNumber number, String reference, NotificationState state,
        LocalDate issuedOn, NotificationDraft fields, Instant deadline, String source, int version) {

    public ZoneId zone() {
        return ZoneId.of(fields.zone());
    }

    /** @return how it is cited, without its organisation; null while it is a draft */
    public String cited() {
        return number == null ? reference : number.toString();
    }

    public boolean carriedOver() {
        return source != null;
    }

    /** @return whether what comes at this moment comes after the deadline */
    public boolean late(Instant moment) {
        return deadline != null && moment.isAfter(deadline);
    }

    /** @return whether letters may still go out about it */
    public boolean open() {
        return state != NotificationState.DRAFT && state != NotificationState.CLOSED && !carriedOver();
    }
}
