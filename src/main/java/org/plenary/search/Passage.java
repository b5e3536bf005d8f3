package org.plenary.search;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.plenary.shell.Folded;

/** Where in a long text something is said: the place with the most of the words that are looked for, near each other. */
final class Passage {

    /** Characters within which words are near each other. */
    private static final int NEAR = 160;
    private static final int BEFORE = 100;
    private static final int AFTER = 400;
    /** Places that are looked at: a word that is everywhere has its best place among the first of them. */
    private static final int MOST_PLACES = 400;
    private static final int ASCII = 128;

    private Passage() {
    }

    private record Place(int at, int word) {
    }

    /** @param wanted words as {@link SearchWords#wanted} gives them @return a part of the text, cut between words; its beginning where nothing is found */
    static String of(String text, List<String> wanted) {
        var near = new ArrayDeque<Place>();
        int best = 0;
        int most = 0;
        int places = 0;
        for (int at = 0; at < text.length() && most < wanted.size() && places < MOST_PLACES; at++) {
            int word = at > 0 && isOfWord(text, at - 1) ? -1 : wantedAt(text, at, wanted);
            if (word >= 0) {
                places++;
                near.addLast(new Place(at, word));
                while (near.getFirst().at() < at - NEAR) {
                    near.removeFirst();
                }
                int found = distinct(near);
                if (found > most) {
                    most = found;
                    best = near.getFirst().at();
                }
            }
        }
        return text.substring(between(text, Math.max(0, best - BEFORE), best), between(text, Math.min(text.length(), best + AFTER), text.length()));
    }

    private static int distinct(Iterable<Place> near) {
        var words = new BitSet();
        near.forEach(place -> words.set(place.word()));
        return words.cardinality();
    }

    private static boolean isOfWord(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at)) || Character.isSurrogate(text.charAt(at)) || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK;
    }

    /** Folding takes time: most words are told apart without it. */
    private static int wantedAt(String text, int at, List<String> wanted) {
        char first = text.charAt(at);
        if (!isOfWord(text, at) || first < ASCII && wanted.stream().noneMatch(word -> word.charAt(0) == Character.toLowerCase(first))) {
            return -1;
        }
        int end = at;
        boolean plain = true;
        while (end < text.length() && isOfWord(text, end)) {
            plain &= text.charAt(end++) < ASCII;
        }
        var word = text.substring(at, end);
        var folded = plain ? word.toLowerCase(Locale.ROOT) : Folded.of(word);
        for (int i = 0; i < wanted.size(); i++) {
            if (folded.startsWith(wanted.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** @return the next place from here on that stands at the beginning of a word, not after the last */
    private static int between(String text, int from, int last) {
        int at = from;
        while (at > 0 && at < last && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }
}
