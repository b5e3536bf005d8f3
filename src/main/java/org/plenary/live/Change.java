package org.plenary.live;

import org.plenary.audit.Actor;

/**
 * A small note that something was committed. It carries no content: whoever is told reads what they may see.
 *
 * @param entity  the kind of object, as in the audit trail
 * @param version the version after the change
 */
public record Change(long meetingId, String entity, long entityId, int version, Actor by) {
}
