package org.plenary.exchange;

/**
 * A file as it was kept: what its row in the register says about it.
 *
 * @param sha256 of the content, 64 hexadecimal digits: what it is found by
 * @param name   cleaned, at most 250 characters, with the extension of its type
 * @param size   in bytes
 */
public record StoredContent(String sha256, String name, FileType type, long size) {
}
