package org.plenary.shell;

import java.util.List;

/**
 * One thing wrong with an input.
 *
 * @param field the record component that caused it
 * @param key   a message of the bundles
 */
public record Violation(String field, String key, List<Object> arguments) {

    public static Violation of(String field, String key, Object... arguments) {
        return new Violation(field, key, List.of(arguments));
    }
}
