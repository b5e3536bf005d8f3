package org.plenary.nomination;

/** A paper that was handed in with a nomination. @param name of the file */
public record PaperIn(long paperId, PaperKind kind, long fileId, String name) {
}
