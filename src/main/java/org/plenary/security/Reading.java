package org.plenary.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reads, although it writes by the way: that somebody looked at personal data, or rows that follow from rules. Whoever looks at a meeting
 * as another may call it; a method whose transaction is read-only need not say so.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reading {
}
