package org.plenary.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the part of the meeting that a service method is about. Whoever lacks the action of {@link Requires} in the whole meeting is let
 * in when they hold it in every part that is so named; a method without such a parameter asks for the whole meeting.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface InPart {

    MeetingPart.Kind value();

    /** How the parts are found in the argument. */
    Class<? extends PartReader<?>> by() default PartReader.Ids.class;
}
