package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Numbers paragraphs by house style and language. Numbers are computed from the order and never stored: English writes
 * sub-paragraphs "(a)" and "(i)", French and Spanish "a)" and "i)"; what was put in later is "3 bis." or "(a bis)", another version
 * of a paragraph "3 alt." or "(a alt.)", as the United Nations count them.
 */
public final class Numbering {

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final List<String> TIMES = List.of("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies",
            "undecies", "duodecies", "terdecies", "quaterdecies", "quindecies", "sexdecies", "septdecies", "octodecies", "novodecies", "vicies");

    private final HouseStyle house;
    private final boolean english;
    private final int[] counted = new int[3];
    private final int[] inserted = new int[3];
    private final int[] alternatives = new int[3];
    private Part part;

    private Numbering(HouseStyle house, Locale language) {
        this.house = house;
        this.english = language.getLanguage().equals("en");
    }

    /**
     * A paragraph in its order.
     *
     * @param level      0 for a paragraph, 1 for (a), 2 for (i)
     * @param suppressed whether it is struck out: it has no number and takes none away
     * @throws IllegalArgumentException for any other level
     */
    public record Place(Part part, int level, Placing placing, boolean suppressed) {
        public Place {
            if (level < 0 || level > 2) {
                throw new IllegalArgumentException("No level " + level);
            }
        }

        public Place(Part part, int level, boolean suppressed) {
            this(part, level, Placing.ORDINARY, suppressed);
        }
    }

    /** One label for each place, such as {@code "3."}, {@code "(b)"} or {@code "iv)"}; empty where there is no number. */
    public static List<String> labels(List<Place> places, HouseStyle house, Locale language) {
        var numbering = new Numbering(house, language);
        var labels = new ArrayList<String>(places.size());
        places.forEach(place -> labels.add(place.suppressed() ? "" : numbering.next(place)));
        return List.copyOf(labels);
    }

    private String next(Place place) {
        int level = place.level();
        if (place.part() != part) {
            startPart(place.part());
        }
        count(level, place.placing());
        for (int below = level + 1; below < counted.length; below++) {
            start(below);
        }
        var after = suffix(level);
        if (level == 0) {
            boolean unnumbered = house == HouseStyle.CMS && part == Part.PREAMBLE;
            return unnumbered ? unnumbered(after) : counted[0] + dotted(after);
        }
        var sign = counted[level] == 0 ? "0" : level == 1 ? letters(counted[1]) : roman(counted[2]);
        return (english ? "(" : "") + sign + after + ")";
    }

    private void count(int level, Placing placing) {
        switch (placing) {
            case ORDINARY -> {
                counted[level]++;
                inserted[level] = 0;
                alternatives[level] = 0;
            }
            case INSERTED -> {
                inserted[level]++;
                alternatives[level] = 0;
            }
            case ALTERNATIVE -> alternatives[level]++;
        }
    }

    private void start(int level) {
        counted[level] = 0;
        inserted[level] = 0;
        alternatives[level] = 0;
    }

    /** " bis", " alt.", " bis alt. 2", or nothing. */
    private String suffix(int level) {
        var times = inserted[level] == 0 ? "" : " " + times(inserted[level]);
        return times + switch (alternatives[level]) {
            case 0 -> "";
            case 1 -> " alt.";
            default -> " alt. " + alternatives[level];
        };
    }

    /** What has no number has no <i>bis</i> either; that it is another version of what stands before must be said. */
    private String unnumbered(String after) {
        return alternatives[0] == 0 ? "" : after.substring(after.indexOf("alt."));
    }

    private static String dotted(String after) {
        return after.endsWith(".") ? after : after + ".";
    }

    /** The Latin adverb, 1 for <i>bis</i>; in figures where Latin is no longer read. */
    private static String times(int number) {
        return number <= TIMES.size() ? TIMES.get(number - 1) : String.valueOf(number + 1);
    }

    private void startPart(Part next) {
        part = next;
        start(1);
        start(2);
        if (house == HouseStyle.CMS) {
            start(0);
        }
        inserted[0] = 0;
        alternatives[0] = 0;
    }

    /** a to z, then aa to az, ba, … */
    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('a' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static String roman(int number) {
        var roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
            }
        }
        return roman.toString();
    }
}
