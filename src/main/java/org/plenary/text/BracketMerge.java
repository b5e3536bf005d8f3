package org.plenary.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.Inline.Bracket;

/**
 * Two revisions of one bracket. Alternatives and names added by either side stand; those withdrawn by one side and not
 * touched by the other go; where each side withdrew something, all that either kept stays.
 *
 * @param clean whether every change of both sides stands just as it was made
 */
record BracketMerge(Bracket bracket, boolean clean) {

    static BracketMerge of(Bracket base, Bracket ours, Bracket theirs, String oursAttribution, String theirsAttribution) {
        var before = byContent(base);
        var mine = byContent(ours);
        var yours = byContent(theirs);
        boolean bothWithdrew = !mine.keySet().containsAll(before.keySet())
                && !yours.keySet().containsAll(before.keySet())
                && !mine.keySet().equals(yours.keySet());
        boolean clean = !bothWithdrew;
        var merged = new ArrayList<Alternative>();
        for (var content : Alternative.union(List.copyOf(mine.keySet()), List.copyOf(yours.keySet()))) {
            var old = before.get(content);
            var our = mine.get(content);
            var their = yours.get(content);
            if (our != null && their != null) {
                merged.add(our.withAttributions(names(old, our, their)));
            } else if (old == null) {
                merged.add(our != null ? attributed(our, bothWithdrew, oursAttribution)
                        : attributed(their, bothWithdrew, theirsAttribution));
            } else if (bothWithdrew || !old.equals(our != null ? our : their)) {
                merged.add(our != null ? our : their);
                clean = false;
            }
        }
        var reason = ours.reason() == base.reason() ? theirs.reason() : ours.reason();
        return new BracketMerge(new Bracket(reason, merged), clean);
    }

    private static Alternative attributed(Alternative added, boolean contested, String attribution) {
        return contested && added.attributions().isEmpty() ? Alternative.by(attribution, added.content()) : added;
    }

    private static List<String> names(Alternative base, Alternative ours, Alternative theirs) {
        var names = Alternative.union(ours.attributions(), theirs.attributions());
        if (base != null) {
            names.removeIf(name -> base.attributions().contains(name)
                    && !(ours.attributions().contains(name) && theirs.attributions().contains(name)));
        }
        return names;
    }

    private static Map<List<Inline>, Alternative> byContent(Bracket bracket) {
        var alternatives = new LinkedHashMap<List<Inline>, Alternative>();
        bracket.alternatives().forEach(alternative -> alternatives.put(alternative.content(), alternative));
        return alternatives;
    }
}
