package org.plenary.text;

/** How a body numbers its texts. */
public enum HouseStyle {
    /** The preamble is unnumbered; operative paragraphs count from 1. */
    CMS,
    /** One series runs through preamble and operative paragraphs. */
    RAMSAR
}
