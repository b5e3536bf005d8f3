package org.plenary.subject;

/** A part of a meeting's workspace. The key of its name is {@code tab.} and the constant in lower case. */
public enum Part {
    OVERVIEW(""), PLAN("/plan"), NOMINATIONS("/nominations"), PARTICIPANTS("/participants"), AGENDA("/agenda"), DOCUMENTS("/documents"),
    PROGRAMME("/programme"), TEXTS("/texts"), OUTCOMES("/outcomes"), CORRESPONDENCE("/correspondence"), TOGETHER("/together"), ACCESS("/access");

    private final String path;

    Part(String path) {
        this.path = path;
    }

    /** @return below the path of the meeting */
    public String path() {
        return path;
    }
}
