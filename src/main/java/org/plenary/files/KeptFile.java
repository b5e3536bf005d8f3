package org.plenary.files;

/** A file of a meeting. @param name cleaned, with the extension of its type @param size in bytes */
public record KeptFile(long id, String name, String mediaType, long size, String sha256) {
}
