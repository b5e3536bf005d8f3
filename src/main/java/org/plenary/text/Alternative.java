package org.plenary.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One wording in a bracket.
 *
 * @param content      normalised; empty where the proposal is to delete
 * @param attributions who proposes or supports it (Parties, groups, observers), each once, in the order in which they came
 */
public record Alternative(List<Inline> content, List<String> attributions) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    public Alternative {
        content = Token.normalise(content);
        attributions = attributions.stream()
                .map(name -> SPACES.matcher(Token.tidy(name).strip()).replaceAll(" "))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** An alternative for one proponent; a null or blank name leaves it without attribution. */
    static Alternative by(String attribution, List<Inline> content) {
        return new Alternative(content, attribution == null ? List.of() : List.of(attribution));
    }

    Alternative withAttributions(List<String> names) {
        return new Alternative(content, names);
    }

    /** Whether this may be a later form of the other: at least half the words of the shorter stand in the longer. */
    boolean isLike(Alternative other) {
        if (content.equals(other.content)) {
            return true;
        }
        var words = Token.words(content);
        var others = Token.words(other.content);
        int shorter = Math.min(words.size(), others.size());
        words.retainAll(others);
        return shorter > 0 && words.size() * 2 >= shorter;
    }

    static boolean anyAlike(Inline.Bracket first, Inline.Bracket second) {
        return first.alternatives().stream().anyMatch(one -> second.alternatives().stream().anyMatch(one::isLike));
    }

    static List<Alternative> distinct(List<Alternative> alternatives) {
        var byContent = new LinkedHashMap<List<Inline>, Alternative>();
        for (var alternative : alternatives) {
            byContent.merge(alternative.content, alternative,
                    (first, second) -> first.withAttributions(union(first.attributions, second.attributions)));
        }
        return List.copyOf(byContent.values());
    }

    static <T> List<T> union(List<T> first, List<T> second) {
        var all = new LinkedHashSet<>(first);
        all.addAll(second);
        return new ArrayList<>(all);
    }
}
