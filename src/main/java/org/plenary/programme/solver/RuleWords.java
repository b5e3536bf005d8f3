package org.plenary.programme.solver;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Findings in words, from the bundle of the rules in English, French or Spanish; every other language is English. */
public final class RuleWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Locale locale;
    private final Properties texts = new Properties();

    private RuleWords(Locale locale) {
        this.locale = locale;
        try (var stream = RuleWords.class.getResourceAsStream("/i18n/rules_" + locale.getLanguage() + ".properties");
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RuleWords in(Locale locale) {
        return new RuleWords(switch (locale.getLanguage()) {
            case "fr" -> Locale.FRENCH;
            case "es" -> Locale.of("es");
            default -> Locale.ENGLISH;
        });
    }

    /** @return one sentence that says who or what is where and why that is a problem */
    public String say(Finding finding) {
        return say(finding.key(), finding.arguments().toArray());
    }

    /** @return one of the demands that contradict each other */
    public String say(Contradiction.Demand demand) {
        return say(demand.key(), demand.arguments().toArray());
    }

    /** @return what the rule asks for, as a heading or beside its weight */
    public String name(Rule rule) {
        return say("rules.name." + rule);
    }

    String say(String key, Object... arguments) {
        var words = new Object[arguments.length];
        for (var at = 0; at < arguments.length; at++) {
            words[at] = word(arguments[at]);
        }
        return new MessageFormat(texts.getProperty(key), locale).format(words);
    }

    private Object word(Object argument) {
        return switch (argument) {
            case Span(var from, var to) -> "%s, %s–%s".formatted(day(from.toLocalDate()), TIME.format(from), TIME.format(to));
            case Problem.Hours(var from, var to) -> "%s–%s".formatted(TIME.format(from), TIME.format(to));
            case Problem.Pin(var day, var time, var room) -> String.join(", ", Stream.of(day == null ? null : day(day), time == null ? null : TIME.format(time), room)
                    .filter(Objects::nonNull).toList());
            case LocalDateTime time -> "%s, %s".formatted(day(time.toLocalDate()), TIME.format(time));
            case LocalDate date -> day(date);
            case LocalTime time -> TIME.format(time);
            case Collection<?> names -> ListFormatter.getInstance(locale).format(names.stream().map(name -> say("rules.quoted", name)).toList());
            default -> argument;
        };
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEE d MMM", locale).format(date);
    }
}
