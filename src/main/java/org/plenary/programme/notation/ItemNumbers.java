package org.plenary.programme.notation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.plenary.programme.notation.Unreadable.Reason;

/** Numbers of agenda items as programmes list them: "2.1; 3", "Items 3, 4 and 7.1", "points 5 à 7", "24.1.1–24.1.3". */
public final class ItemNumbers {

    private static final int MOST = 60;
    private static final int LONGEST = 400;
    private static final String NUMBER = "\\d{1,4}(?:\\.\\d{1,4})*";
    private static final Pattern LISTED = Pattern.compile("(" + NUMBER + ")\\.?(?: ?(?:-|to|a|al)(?: |(?<=-)) ?(" + NUMBER + ")\\.?)?");
    private static final Pattern BETWEEN = Pattern.compile("(?:[ ,;/&+\\n]|and|et|y|e|nos?\\.?|agenda|items?|points?|puntos?|temas?|de|del|the|l'ordre|ordre|du|jour|orden|dia)*");

    private ItemNumbers() {
    }

    /**
     * @return in their order; a series is told number by number
     * @throws Unreadable where there is anything but numbers and the words between them, or a series goes backwards
     */
    public static List<String> read(String text) throws Unreadable {
        var plain = Plain.of(text);
        if (plain.length() > LONGEST) {
            throw new Unreadable(Reason.NOT_NUMBERS, plain.substring(0, 40) + " …");
        }
        var numbers = new LinkedHashSet<String>();
        var found = LISTED.matcher(plain);
        var end = 0;
        while (found.find()) {
            if (!BETWEEN.matcher(plain.substring(end, found.start())).matches()) {
                throw new Unreadable(Reason.NOT_NUMBERS, text.strip());
            }
            numbers.addAll(found.group(2) == null ? List.of(found.group(1)) : series(found.group(1), found.group(2)));
            end = found.end();
        }
        if (numbers.isEmpty() || !BETWEEN.matcher(plain.substring(end)).matches()) {
            throw new Unreadable(Reason.NOT_NUMBERS, text.strip());
        }
        return new ArrayList<>(numbers);
    }

    private static List<String> series(String from, String to) throws Unreadable {
        var parent = from.substring(0, from.lastIndexOf('.') + 1);
        var begin = Integer.parseInt(from.substring(parent.length()));
        var until = to.startsWith(parent) ? to.substring(parent.length()) : to;
        if (!until.matches("\\d+") || Integer.parseInt(until) <= begin || Integer.parseInt(until) - begin > MOST) {
            throw new Unreadable(Reason.NOT_NUMBERS, from + "–" + to);
        }
        return IntStream.rangeClosed(begin, Integer.parseInt(until)).mapToObj(number -> parent + number).toList();
    }
}
