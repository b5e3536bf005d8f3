package org.plenary.people;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether two names may be one person's: whatever the script, with or without marks, with given and family names swapped, with
 * particles, hyphens, initials, a name more or less, or a slip of the pen. It finds whom a person should look at; it decides nothing.
 *
 * @param score how alike, from 1 to 100
 */
public record NameMatch(int score, Reason reason) {

    /** Why two names look alike. */
    public enum Reason {
        SAME,
        /** The same names in another order: given and family names are often swapped. */
        SWAPPED,
        /** One has a name more than the other. */
        PARTS,
        SPELLING,
        INITIALS,
        /** The same consonants, where one was written without its vowels (Arabic, Hebrew). */
        CONSONANTS
    }

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");
    private static final Set<String> PARTICLES = Set.of("al", "el", "bin", "binti", "bint", "ibn", "ben", "da", "das", "de", "del", "della", "den",
            "der", "di", "do", "dos", "du", "e", "la", "le", "ter", "van", "von", "y", "zu", "dr", "mr", "mrs", "ms", "prof", "sir");
    private static final String WITHOUT_VOWELS = "~";
    private static final int SHORTEST_NAME = 3;
    private static final int LONG_NAME = 8;

    /** Two names as compared. @param edits slips of the pen @param initials letters that stand for names */
    private record Alignment(int edits, int initials, int whole) {

        static final Alignment NONE = new Alignment(1_000, 1_000, 0);

        Alignment with(Alignment one) {
            return new Alignment(edits + one.edits, initials + one.initials, whole + one.whole);
        }

        boolean better(Alignment other) {
            return 10 * edits + initials < 10 * other.edits + other.initials;
        }
    }

    /**
     * @return the name as it is compared and may be stored: Latin letters in lower case, without marks and particles; letters that have
     *         no Latin one, such as a hamza alone, stay as they are; empty where there is no letter
     */
    public static String key(String givenName, String familyName) {
        var text = givenName + " " + familyName;
        var plain = LATIN.transliterate(text.replaceAll("[-‐‑–]", " ")).replaceAll("[^a-z0-9 ]", "");
        var all = Arrays.stream(plain.split(" +")).filter(token -> !token.isEmpty()).toList();
        if (all.isEmpty()) {
            return text.replaceAll("\\P{L}+", " ").strip();
        }
        var names = all.stream().filter(token -> !PARTICLES.contains(token)).toList();
        var kept = String.join(" ", names.isEmpty() ? all : names);
        return text.codePoints().anyMatch(NameMatch::lacksVowels) ? kept + " " + WITHOUT_VOWELS : kept;
    }

    private static boolean lacksVowels(int letter) {
        var script = UScript.getScript(letter);
        return script == UScript.ARABIC || script == UScript.HEBREW;
    }

    /**
     * @param key   of one name, as {@link #key} gives it
     * @param other of the other
     * @return empty where nobody would take them for one person; the same whichever comes first
     */
    public static Optional<NameMatch> of(String key, String other) {
        var one = names(key);
        var two = names(other);
        if (one.isEmpty() || two.isEmpty()) {
            return Optional.empty();
        }
        if (String.join("", one).equals(String.join("", two))) {
            return match(100, Reason.SAME);
        }
        if (sorted(one).equals(sorted(two))) {
            return match(95, Reason.SWAPPED);
        }
        if (key.endsWith(WITHOUT_VOWELS) || other.endsWith(WITHOUT_VOWELS)) {
            var consonants = sorted(one.stream().map(NameMatch::consonants).toList());
            if (consonants.size() > 1 && consonants.equals(sorted(two.stream().map(NameMatch::consonants).toList()))) {
                return match(80, Reason.CONSONANTS);
            }
        }
        return aligned(one.size() <= two.size() ? one : two, one.size() <= two.size() ? two : one);
    }

    private static Optional<NameMatch> aligned(List<String> fewer, List<String> more) {
        var best = align(fewer, more);
        var extra = more.size() - fewer.size();
        if (best == Alignment.NONE || best.whole() == 0 || fewer.size() == 1 && extra > 0 || extra > 1 && best.edits() > 0) {
            return Optional.empty();
        }
        var score = 92 - 6 * best.edits() - 6 * best.initials() - 3 * extra;
        if (best.edits() > 0) {
            return match(score, Reason.SPELLING);
        }
        return match(score, best.initials() > 0 ? Reason.INITIALS : Reason.PARTS);
    }

    /** @return how the fewer names are best found among the others, each once */
    private static Alignment align(List<String> fewer, List<String> more) {
        if (fewer.isEmpty()) {
            return new Alignment(0, 0, 0);
        }
        var best = Alignment.NONE;
        for (var candidate : more) {
            var one = alike(fewer.getFirst(), candidate);
            if (one != Alignment.NONE) {
                var rest = new ArrayList<>(more);
                rest.remove(candidate);
                var others = align(fewer.subList(1, fewer.size()), rest);
                if (others != Alignment.NONE && one.with(others).better(best)) {
                    best = one.with(others);
                }
            }
        }
        return best;
    }

    private static Alignment alike(String one, String other) {
        if (one.equals(other)) {
            return new Alignment(0, 0, one.length() >= SHORTEST_NAME ? 1 : 0);
        }
        if (one.charAt(0) == other.charAt(0) && (one.length() == 1 || other.length() == 1)) {
            return new Alignment(0, 1, 0);
        }
        var shorter = Math.min(one.length(), other.length());
        var allowed = shorter >= LONG_NAME ? 2 : shorter > SHORTEST_NAME ? 1 : 0;
        if (Math.abs(one.length() - other.length()) > allowed) {
            return Alignment.NONE;
        }
        var edits = edits(one, other);
        return edits <= allowed ? new Alignment(edits, 0, shorter > SHORTEST_NAME + 1 ? 1 : 0) : Alignment.NONE;
    }

    /** Letters left out, added, changed, or two that changed places. */
    private static int edits(String one, String other) {
        var distance = new int[one.length() + 1][other.length() + 1];
        for (var row = 0; row <= one.length(); row++) {
            for (var column = 0; column <= other.length(); column++) {
                if (row == 0 || column == 0) {
                    distance[row][column] = row + column;
                    continue;
                }
                var changed = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                distance[row][column] = Math.min(distance[row - 1][column - 1] + changed,
                        Math.min(distance[row - 1][column], distance[row][column - 1]) + 1);
                if (row > 1 && column > 1 && one.charAt(row - 1) == other.charAt(column - 2) && one.charAt(row - 2) == other.charAt(column - 1)) {
                    distance[row][column] = Math.min(distance[row][column], distance[row - 2][column - 2] + 1);
                }
            }
        }
        return distance[one.length()][other.length()];
    }

    private static String consonants(String name) {
        return name.replaceAll("[aeiouyw]", "").replaceAll("(.)\\1+", "$1");
    }

    private static List<String> names(String key) {
        return Stream.of(key.split(" ")).filter(name -> !name.isEmpty() && !name.equals(WITHOUT_VOWELS)).collect(Collectors.toList());
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    private static Optional<NameMatch> match(int score, Reason reason) {
        return Optional.of(new NameMatch(Math.max(1, score), reason));
    }
}
