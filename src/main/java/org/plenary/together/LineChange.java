package org.plenary.together;

/** @param before null where the line is new @param after null where it is gone */
public record LineChange(String name, String before, String after) {
}
