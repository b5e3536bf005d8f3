package org.plenary.programme.notation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.programme.notation.Unreadable.Reason;

/**
 * Days as programmes write them in English, French and Spanish: 22 October 2017, Sunday 22 Oct, October 22, 22/10/2017, 10/22/2017,
 * 2017-10-22, 22-Oct-17, lunes 23, Monday, Day 2, and the number that a spreadsheet keeps. Where a text can be read in several ways, all
 * days that it can mean are told; the days of the meeting decide where only one of them is among them.
 */
public final class DayNotation {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));
    private static final Map<String, Month> MONTHS = words(Month.values(), month -> names(style -> locale -> month.getDisplayName(style, locale)));
    private static final Map<String, DayOfWeek> WEEKDAYS = words(DayOfWeek.values(), day -> names(style -> locale -> day.getDisplayName(style, locale)));
    private static final Set<String> FILLERS = Set.of("the", "of", "de", "del", "le", "el", "du", "al", "on");
    private static final Pattern COUNTED = Pattern.compile("(?:day|jour|journee|dia|jornada) ?(?:no?\\.? ?)?(\\d{1,3})\\b ?[:,.-]? ?(.*)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{1,2})\\.?|((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern THREE = Pattern.compile("(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})");
    private static final Pattern TWO = Pattern.compile("(\\d{1,2}) ?([/.-]) ?(\\d{1,2})\\.?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]0+)?");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|re|e|o|a)?");
    /** The day numbered 0: <a href="https://learn.microsoft.com/office/troubleshoot/excel/1900-and-1904-date-system">the two systems of spreadsheets</a>. */
    private static final List<LocalDate> EPOCHS = List.of(LocalDate.of(1899, 12, 30), LocalDate.of(1904, 1, 1));

    private final String text;
    private final LocalDate first;
    private final LocalDate last;
    private final SortedSet<LocalDate> found = new TreeSet<>();
    private boolean impossible;

    private DayNotation(String text, LocalDate first, LocalDate last) {
        this.text = text;
        this.first = first;
        this.last = last;
    }

    /**
     * @param first day of the meeting
     * @param last  day of the meeting; at most a year after the first
     * @return the days that it can mean, at least one; several where only a person can tell which
     * @throws Unreadable where it is no day, or none there is
     */
    public static SortedSet<LocalDate> read(String text, LocalDate first, LocalDate last) throws Unreadable {
        return new DayNotation(text.strip(), first, last).read();
    }

    private SortedSet<LocalDate> read() throws Unreadable {
        var plain = Plain.of(text).replaceAll("[()\\[\\]]", "");
        var counted = COUNTED.matcher(plain);
        if (counted.matches()) {
            return counted(Integer.parseInt(counted.group(1)), counted.group(2));
        }
        var words = new ArrayList<>(Arrays.asList(plain.split("[ ,]+")));
        words.removeIf(word -> word.isEmpty() || FILLERS.contains(word));
        var weekday = takeWeekday(words);
        if (!numeric(String.join(" ", words)) && !named(words)) {
            among(words, weekday);
        }
        return told(weekday);
    }

    private SortedSet<LocalDate> counted(int number, String rest) throws Unreadable {
        var day = first.plusDays(number - 1L);
        if (number < 1 || day.isAfter(last)) {
            throw new Unreadable(Reason.NOT_IN_MEETING, text);
        }
        if (!rest.isEmpty()) {
            var dated = new DayNotation(rest, first, last).read();
            if (!dated.contains(day)) {
                return dated;
            }
        }
        return new TreeSet<>(Set.of(day));
    }

    /** "mar" is Tuesday where the month stands elsewhere, else March. */
    private static DayOfWeek takeWeekday(List<String> words) {
        for (var at = 0; at < words.size(); at++) {
            var name = words.get(at).replaceAll("\\.$", "");
            var others = new ArrayList<>(words);
            others.remove(at);
            if (WEEKDAYS.containsKey(name) && (!MONTHS.containsKey(name) || others.stream().anyMatch(DayNotation::namesMonth))) {
                words.remove(at);
                return WEEKDAYS.get(name);
            }
        }
        return null;
    }

    private static boolean namesMonth(String word) {
        return word.matches("\\d+[-/.]\\d.*|\\d{8}") || Arrays.stream(word.split("[-/.]")).anyMatch(MONTHS::containsKey);
    }

    private boolean numeric(String plain) {
        var iso = YEAR_FIRST.matcher(plain);
        if (iso.matches()) {
            var at = iso.group(1) == null ? 4 : 1;
            add(number(iso.group(at)), number(iso.group(at + 1)), number(iso.group(at + 2)));
            return true;
        }
        var serial = SERIAL.matcher(plain);
        if (serial.matches()) {
            EPOCHS.forEach(epoch -> found.add(epoch.plusDays(number(serial.group(1)))));
            return true;
        }
        var three = THREE.matcher(plain);
        if (three.matches()) {
            three(number(three.group(1)), number(three.group(3)), three.group(4), three.group(2));
            return true;
        }
        var two = TWO.matcher(plain);
        if (two.matches()) {
            years().forEach(year -> either(year, number(two.group(1)), number(two.group(3)), two.group(2)));
            return true;
        }
        return false;
    }

    private void three(int one, int other, String year, String separator) {
        either(year(year), one, other, separator);
        if (year.length() == 2 && separator.equals("-")) {
            add(2000 + one, other, number(year));
        }
    }

    /** With points the day comes first everywhere. */
    private void either(int year, int one, int other, String separator) {
        add(year, other, one);
        if (!separator.equals(".")) {
            add(year, one, other);
        }
    }

    /** With the month as a word. */
    private boolean named(List<String> words) {
        var parts = words.stream().flatMap(word -> Stream.of(word.split("[-/.]"))).filter(part -> !part.isEmpty() && !FILLERS.contains(part)).toList();
        var month = parts.stream().map(MONTHS::get).filter(named -> named != null).findFirst().orElse(null);
        var numbers = parts.stream().filter(part -> !MONTHS.containsKey(part)).toList();
        if (month == null || parts.size() - numbers.size() != 1 || numbers.isEmpty() || numbers.size() > 2
                || numbers.size() == 2 && MONTHS.containsKey(parts.getLast())) {
            return false;
        }
        var day = ORDINAL.matcher(numbers.getFirst());
        var year = numbers.size() == 2 ? numbers.getLast().replaceAll("^'", "") : null;
        if (!day.matches() || year != null && !year.matches("\\d{4}|\\d{2}")) {
            return false;
        }
        (year == null ? years() : List.of(year(year))).forEach(one -> add(one, month.getValue(), number(day.group(1))));
        return true;
    }

    /** A day of the meeting by its weekday or number alone. */
    private void among(List<String> words, DayOfWeek weekday) throws Unreadable {
        var day = words.size() == 1 ? ORDINAL.matcher(words.getFirst()) : null;
        if (words.isEmpty() && weekday == null || !words.isEmpty() && (day == null || !day.matches())) {
            throw new Unreadable(Reason.NOT_A_DAY, text);
        }
        first.datesUntil(last.plusDays(1)).filter(date -> (weekday == null || date.getDayOfWeek() == weekday)
                && (day == null || date.getDayOfMonth() == number(day.group(1)))).forEach(found::add);
        if (found.isEmpty()) {
            throw new Unreadable(Reason.NOT_IN_MEETING, text);
        }
    }

    private SortedSet<LocalDate> told(DayOfWeek weekday) throws Unreadable {
        if (found.isEmpty()) {
            throw new Unreadable(impossible ? Reason.NO_SUCH_DAY : Reason.NOT_A_DAY, text);
        }
        var fitting = new TreeSet<>(found);
        fitting.removeIf(date -> weekday != null && date.getDayOfWeek() != weekday);
        if (fitting.isEmpty()) {
            throw new Unreadable(Reason.WEEKDAY, text);
        }
        var inside = new TreeSet<>(fitting);
        inside.removeIf(date -> date.isBefore(first) || date.isAfter(last));
        return inside.isEmpty() ? fitting : inside;
    }

    private void add(int year, int month, int day) {
        try {
            found.add(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            impossible = true;
        }
    }

    private Collection<Integer> years() {
        return new LinkedHashSet<>(List.of(first.getYear(), last.getYear()));
    }

    private static int year(String written) {
        return written.length() == 2 ? 2000 + number(written) : number(written);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static List<String> names(Function<TextStyle, Function<Locale, String>> name) {
        return LANGUAGES.stream().flatMap(locale -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT).map(style -> name.apply(style).apply(locale)))
                .map(Plain::of).map(written -> written.replaceAll("\\.$", "")).distinct().toList();
    }

    /** By every beginning of a name, from three letters on, that is the beginning of no other's. */
    private static <T> Map<String, T> words(T[] all, Function<T, List<String>> names) {
        Map<String, T> words = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (var one : all) {
            names.apply(one).stream().flatMap(name -> IntStream.rangeClosed(Math.min(3, name.length()), name.length()).mapToObj(end -> name.substring(0, end))).forEach(word -> {
                var taken = words.putIfAbsent(word, one);
                if (taken != null && !taken.equals(one)) {
                    shared.add(word);
                }
            });
        }
        words.keySet().removeAll(shared);
        return words;
    }
}
