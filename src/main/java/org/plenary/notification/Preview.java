package org.plenary.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who would be addressed, before anybody is.
 *
 * @param recipients one to each address, and those without an address
 * @param merged     how many stood twice, by address, or by State or organisation where there is no address
 */
public record Preview(List<Recipient> recipients, int merged) {

    /** Of two with the same address the first stays. */
    static Preview of(List<Recipient> candidates) {
        var seen = new HashSet<Object>();
        var kept = new ArrayList<Recipient>();
        candidates.stream().filter(one -> seen.add(key(one))).forEach(kept::add);
        return new Preview(List.copyOf(kept), candidates.size() - kept.size());
    }

    private static Object key(Recipient one) {
        return one.email() != null ? one.email().toLowerCase(Locale.ROOT) : List.of(String.valueOf(one.iso2()), String.valueOf(one.organisationId()), one.name());
    }

    public List<Recipient> withoutAddress() {
        return recipients.stream().filter(one -> one.email() == null).toList();
    }

    public int letters() {
        return recipients.size() - withoutAddress().size();
    }

    /** @return how many letters by capacity */
    public Map<Category, Long> byCategory() {
        return recipients.stream().filter(one -> one.email() != null).collect(Collectors.groupingBy(Recipient::category, TreeMap::new, Collectors.counting()));
    }

    /** @return how many letters by language */
    public Map<String, Long> byLanguage() {
        return recipients.stream().filter(one -> one.email() != null).collect(Collectors.groupingBy(Recipient::language, TreeMap::new, Collectors.counting()));
    }
}
