package org.plenary.text;

/** The two parts of a communiqué or resolution. */
public enum Part {
    PREAMBLE,
    OPERATIVE
}
