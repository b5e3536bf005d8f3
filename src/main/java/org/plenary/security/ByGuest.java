package org.plenary.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called by somebody without an account. The method takes a {@link GuestPass}, which only {@link GuestLinks} can make, or the
 * token of the link itself.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ByGuest {
}
