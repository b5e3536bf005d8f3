package org.plenary.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right that a service method asks for, checked before its body and its transaction. An action of a meeting is checked in
 * the meeting named by the method's parameter {@code long meetingId}; the method must then find everything else within that
 * meeting.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    Action value();
}
