package org.plenary.discussion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a mention stands in what is kept of a remark: an "@" and a name are typed and read; the id of the person or organisation is kept
 * between two characters of the private use area, which nobody can type into a remark.
 */
public final class MentionNotation {

    private static final char OPENS = '\uE000';
    private static final char CLOSES = '\uE001';
    private static final Pattern KEPT = Pattern.compile(OPENS + "([ao])([0-9]{1,18})" + CLOSES);
    private static final Pattern RESERVED = Pattern.compile("[" + OPENS + CLOSES + "]");

    private MentionNotation() {
    }

    /** @param organisation false: a person, by the id of the account */
    public record Whom(boolean organisation, long id) {
    }

    /** @param mention whether the text is an "@" and the name of somebody who is mentioned */
    public record Stretch(String text, boolean mention) {
    }

    /**
     * @param typed with "@" before names; one that is followed by a further letter or digit is another name
     * @param names without "@"; the longest that fits is meant
     */
    static String kept(String typed, Map<String, Whom> names) {
        var clean = RESERVED.matcher(typed).replaceAll("");
        var longestFirst = names.keySet().stream().filter(name -> !name.isBlank()).sorted(Comparator.comparingInt(String::length).reversed()).toList();
        var kept = new StringBuilder();
        for (int at = 0; at < clean.length(); ) {
            var meant = clean.charAt(at) == '@' ? nameAt(clean, at + 1, longestFirst) : Optional.<String>empty();
            if (meant.isPresent()) {
                var whom = names.get(meant.get());
                kept.append(OPENS).append(whom.organisation() ? 'o' : 'a').append(whom.id()).append(CLOSES);
                at += 1 + meant.get().length();
            } else {
                kept.append(clean.charAt(at++));
            }
        }
        return kept.toString();
    }

    private static Optional<String> nameAt(String text, int from, List<String> longestFirst) {
        return longestFirst.stream().filter(name -> text.startsWith(name, from)
                && (from + name.length() == text.length() || !Character.isLetterOrDigit(text.charAt(from + name.length())))).findFirst();
    }

    static Set<Whom> mentioned(String kept) {
        var found = new LinkedHashSet<Whom>();
        KEPT.matcher(kept).results().forEach(one -> found.add(new Whom(one.group(1).equals("o"), Long.parseLong(one.group(2)))));
        return found;
    }

    /** @param names what each is called now */
    static List<Stretch> read(String kept, Function<Whom, String> names) {
        var read = new ArrayList<Stretch>();
        var matcher = KEPT.matcher(kept);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                read.add(new Stretch(kept.substring(from, matcher.start()), false));
            }
            read.add(new Stretch("@" + names.apply(new Whom(matcher.group(1).equals("o"), Long.parseLong(matcher.group(2)))), true));
            from = matcher.end();
        }
        if (from < kept.length()) {
            read.add(new Stretch(kept.substring(from), false));
        }
        return List.copyOf(read);
    }
}
