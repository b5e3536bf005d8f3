package org.plenary.meeting;

import java.time.Instant;
import org.plenary.security.Action;
import org.plenary.security.MeetingPart;

/**
 * What the holder of a role may do beyond it, or what is withheld from them of what it allows.
 *
 * @param part     in which alone it is granted; null for the whole meeting
 * @param partName as people know it; null for the whole meeting, and where the part was removed meanwhile
 * @param givenBy  the name of whoever granted or withheld it, or null
 */
public record FinerRight(long id, long roleId, Action action, Effect effect, MeetingPart part, String partName, String givenBy, Instant givenAt) {

    public enum Effect {
        GRANTED, WITHHELD
    }

    FinerRight named(String name) {
        return new FinerRight(id, roleId, action, effect, part, name, givenBy, givenAt);
    }
}
