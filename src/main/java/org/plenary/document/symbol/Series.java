package org.plenary.document.symbol;

/** The series that documents of a meeting are numbered in, in the order in which a register lists them. */
public enum Series {

    /** Working documents on an item of the agenda. */
    DOC("Doc"),
    /** Information documents. */
    INF("Inf"),
    /** Conference room papers, issued in session. */
    CRP("CRP"),
    /** Papers of limited distribution, issued in session. */
    L("L");

    private final String word;

    Series(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    public boolean inSession() {
        return this == CRP || this == L;
    }
}
