package org.plenary.text;

/** A wording as the history of a paragraph tells it. */
record Wording(String language, String wording, String delegation, String reason) {

    static Wording of(Revision revision, String reason) {
        return new Wording(revision.language(), PlainText.of(revision.body()), revision.delegation(), reason);
    }
}
