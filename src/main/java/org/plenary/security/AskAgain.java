package org.plenary.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What somebody could do badly at a desk that its owner has left: whoever calls it must have shown who they are within
 * {@link ProofNeeded#VALID}, else it is refused with {@link ProofNeeded}. Stands beside {@link Requires} or {@link SignedIn}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AskAgain {
}
