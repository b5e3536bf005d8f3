package org.plenary.proposal;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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
     * What only the feature can say of values, by their fields: a name for an id. It is asked of many values, and reads once what they are.
     *
     * @param language en, fr or es
     * @return empty where the value says itself
     */
    default BiFunction<String, Object, Optional<String>> words(long meetingId, String language) {
        return (field, value) -> Optional.empty();
    }
}
