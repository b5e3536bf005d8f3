package org.plenary.document;

/** How far a document is, in the order in which it goes. */
public enum DocumentStatus {
    EXPECTED, RECEIVED, IN_TRANSLATION, PUBLISHED,
    /** Of the document as a whole: its symbol is not given again. */
    WITHDRAWN
}
