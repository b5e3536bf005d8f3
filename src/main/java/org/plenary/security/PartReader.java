package org.plenary.security;

import java.util.Collection;
import java.util.List;

/**
 * Finds in an argument of a service method the parts that the call is about. Has no state, and a constructor without parameters.
 *
 * @param <T> of the argument
 */
public interface PartReader<T> {

    /** What is granted to nobody. */
    long NOTHING = 0;

    /** @return every part that the call changes or from which it takes; {@link #NOTHING} where it goes beyond parts */
    List<MeetingPart> parts(MeetingPart.Kind kind, T argument);

    /** The argument is an id, or several. */
    class Ids implements PartReader<Object> {

        @Override
        public List<MeetingPart> parts(MeetingPart.Kind kind, Object argument) {
            return switch (argument) {
                case Long id -> List.of(new MeetingPart(kind, id));
                case Collection<?> several -> several.stream().map(one -> new MeetingPart(kind, (Long) one)).toList();
                case null, default -> List.of(new MeetingPart(kind, NOTHING));
            };
        }
    }
}
