package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Numbers paragraphs by house style and language. Numbers are computed from the order and never stored: English writes
 * sub-paragraphs "(a)" and "(i)", French and Spanish "a)" and "i)".
 */
public final class Numbering {

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private final HouseStyle house;
    private final boolean english;
    private final int[] counted = new int[3];
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
    public record Place(Part part, int level, boolean suppressed) {
        public Place {
            if (level < 0 || level > 2) {
                throw new IllegalArgumentException("No level " + level);
            }
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
        counted[level]++;
        for (int below = level + 1; below < counted.length; below++) {
            counted[below] = 0;
        }
        if (level == 0) {
            return house == HouseStyle.CMS && part == Part.PREAMBLE ? "" : counted[0] + ".";
        }
        var sign = level == 1 ? letters(counted[1]) : roman(counted[2]);
        return (english ? "(" : "") + sign + ")";
    }

    private void startPart(Part next) {
        part = next;
        counted[1] = 0;
        counted[2] = 0;
        if (house == HouseStyle.CMS) {
            counted[0] = 0;
        }
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
