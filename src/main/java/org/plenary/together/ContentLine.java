package org.plenary.together;

/**
 * One line of what is approved.
 *
 * @param key   the same as long as the line is about the same
 * @param name  what the line is about; begins with "field." where it is the key of a text
 * @param value never null
 */
public record ContentLine(String key, String name, String value) {

    public ContentLine {
        value = value == null ? "" : value;
    }
}
