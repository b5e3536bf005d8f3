package org.plenary.nomination.selection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How good a selection is, tier by tier. The lesser is the better one. */
public record Values(Map<Tier, Long> byTier) implements Comparable<Values> {

    public Values {
        byTier = Collections.unmodifiableMap(new EnumMap<>(byTier));
    }

    public long of(Tier tier) {
        return byTier.get(tier);
    }

    /** @return the weightiest tier in which the two differ */
    public Optional<Tier> firstDifference(Values other) {
        for (var tier : Tier.values()) {
            if (of(tier) != other.of(tier)) {
                return Optional.of(tier);
            }
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(Values other) {
        return firstDifference(other).map(tier -> tier.compare(of(tier), other.of(tier))).orElse(0);
    }
}
