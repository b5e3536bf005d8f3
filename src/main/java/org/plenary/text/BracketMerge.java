package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.plenary.text.Inline.Bracket;

/**
 * Two revisions of one bracket. Alternatives and names added by either side stand; one reworded by both is merged inside;
 * those withdrawn by one side and not touched by the other go; where both withdrew some, all that either kept stays.
 */
final class BracketMerge {

    /** Merges the wording of one alternative: base, ours, theirs. */
    interface Wording {
        List<Inline> merge(List<Inline> base, List<Inline> ours, List<Inline> theirs);
    }

    private final Bracket base;
    private final Bracket ours;
    private final Bracket theirs;
    private final Wording wording;
    private final boolean contested;
    private boolean keptAgainstWithdrawal;

    BracketMerge(Bracket base, Bracket ours, Bracket theirs, Wording wording) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        this.wording = wording;
        contested = withdraws(ours) && withdraws(theirs) && !ours.alternatives().equals(theirs.alternatives());
    }

    /** Whether, after merging, every change of both sides stands just as it was made. */
    boolean clean() {
        return !contested && !keptAgainstWithdrawal;
    }

    Bracket merged(String oursAttribution, String theirsAttribution) {
        var mine = origins(ours);
        var yours = origins(theirs);
        var merged = new ArrayList<Alternative>();
        for (var our : ours.alternatives()) {
            var origin = mine.get(our);
            if (origin == null) {
                merged.add(added(our, oursAttribution));
            } else if (successor(origin, yours) instanceof Alternative their) {
                merged.add(reworded(origin, our, their));
            } else if (survives(our, origin)) {
                merged.add(our);
            }
        }
        for (var their : theirs.alternatives()) {
            var origin = yours.get(their);
            if (origin == null) {
                merged.add(added(their, theirsAttribution));
            } else if (successor(origin, mine) == null && survives(their, origin)) {
                merged.add(their);
            }
        }
        return new Bracket(ours.reason() == base.reason() ? theirs.reason() : ours.reason(), merged);
    }

    private boolean withdraws(Bracket side) {
        return !Set.copyOf(origins(side).values()).containsAll(base.alternatives());
    }

    /** Which base alternative each alternative of a side continues: the same wording first, then one that is alike. */
    private Map<Alternative, Alternative> origins(Bracket side) {
        var origins = new LinkedHashMap<Alternative, Alternative>();
        var free = new ArrayList<>(base.alternatives());
        for (var alternative : side.alternatives()) {
            claim(free, origin -> origin.content().equals(alternative.content()), alternative, origins);
        }
        for (var alternative : side.alternatives()) {
            if (!origins.containsKey(alternative)) {
                claim(free, alternative::isLike, alternative, origins);
            }
        }
        return origins;
    }

    private static void claim(List<Alternative> free, Predicate<Alternative> fits, Alternative successor,
            Map<Alternative, Alternative> origins) {
        free.stream().filter(fits).findFirst().ifPresent(origin -> {
            origins.put(successor, origin);
            free.remove(origin);
        });
    }

    private static Alternative successor(Alternative origin, Map<Alternative, Alternative> origins) {
        return origins.entrySet().stream().filter(entry -> entry.getValue().equals(origin))
                .map(Map.Entry::getKey).findFirst().orElse(null);
    }

    private Alternative added(Alternative added, String attribution) {
        return contested && added.attributions().isEmpty() ? Alternative.by(attribution, added.content()) : added;
    }

    private boolean survives(Alternative kept, Alternative origin) {
        boolean survives = contested || !kept.equals(origin);
        keptAgainstWithdrawal |= survives;
        return survives;
    }

    private Alternative reworded(Alternative origin, Alternative our, Alternative their) {
        var names = Alternative.union(our.attributions(), their.attributions());
        names.removeIf(name -> origin.attributions().contains(name)
                && !(our.attributions().contains(name) && their.attributions().contains(name)));
        var content = their.content().equals(origin.content()) ? our.content()
                : our.content().equals(origin.content()) || our.content().equals(their.content()) ? their.content()
                : wording.merge(origin.content(), our.content(), their.content());
        return new Alternative(content, names);
    }
}
