package org.plenary.search;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much was found.
 *
 * @param ofKind things of each kind; kinds of which there are none are missing
 * @param more   whether what is looked for is so frequent that only the newest meetings were counted: there is more, maybe of other kinds too
 */
public record SearchCounts(Map<SearchKind, Integer> ofKind, boolean more) {

    public static final SearchCounts NONE = new SearchCounts(Map.of(), false);

    SearchCounts with(SearchKind kind, int things, boolean moreOfThem) {
        var all = new EnumMap<SearchKind, Integer>(SearchKind.class);
        all.putAll(ofKind);
        all.put(kind, things);
        return new SearchCounts(all, more || moreOfThem);
    }

    public int all() {
        return ofKind.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** @param kind or null for all kinds */
    public int of(SearchKind kind) {
        return kind == null ? all() : ofKind.getOrDefault(kind, 0);
    }
}
