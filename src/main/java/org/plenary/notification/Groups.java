package org.plenary.notification;

import java.util.List;

/**
 * Whom to address: whole groups, and persons by name.
 *
 * @param parties    the focal points of all Parties to the body
 * @param rangeLists codes of range lists whose States that are no Parties are addressed
 */
public record Groups(boolean parties, List<String> rangeLists, boolean igos, boolean ngos, List<Recipient> named) {

    public Groups {
        rangeLists = List.copyOf(rangeLists);
        named = List.copyOf(named);
    }

    public boolean none() {
        return !parties && rangeLists.isEmpty() && !igos && !ngos && named.isEmpty();
    }
}
