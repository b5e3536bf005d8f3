package org.plenary.body;

/** A region as one body draws it: not the regions of M49. */
public record Region(long id, String code, Names name) {
}
