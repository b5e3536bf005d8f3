package org.plenary.participation;

import org.plenary.files.KeptFile;

/**
 * A badge to print.
 *
 * @param name        as it shall be read across a table
 * @param affiliation State or organisation, or null
 * @param function    position held, or null
 * @param label       of the category, as printed
 * @param colour      #rrggbb
 * @param photo       of the file store, or null
 * @param code        what its QR code holds, or null
 */
public record Badge(String name, String affiliation, String function, String label, String colour, KeptFile photo, String code) {
}
