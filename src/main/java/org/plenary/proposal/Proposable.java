package org.plenary.proposal;

import java.util.List;
import java.util.Optional;
import org.plenary.restore.Restorable;
import org.plenary.security.MeetingPart;
import org.plenary.shell.Violation;

/**
 * Objects of a kind of which changes can be proposed, told by their feature: what of them is edited, and how it is saved, as for putting
 * back what they were.
 */
public interface Proposable extends Restorable {

    /** The part of the meeting that one of them is: the right to edit it can be held in that part alone. */
    MeetingPart.Kind part();

    /** @return what is wrong with it whoever saves it, each at its field; empty when it can be proposed */
    List<Violation> violations(long meetingId, Record mine);

    /**
     * What only the feature can say of a value: a name for an id.
     *
     * @param language en, fr or es
     * @return empty where the value says itself
     */
    default Optional<String> words(long meetingId, String field, Object value, String language) {
        return Optional.empty();
    }
}
