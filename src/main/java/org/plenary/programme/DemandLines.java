package org.plenary.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.programme.solver.Contradiction.Demand;
import org.plenary.programme.solver.Problem.Pin;
import org.plenary.programme.solver.RuleWords;

/**
 * Demands that contradict each other as they are stored, so that everybody reads them in their own language: one a line, the key of the text
 * and its arguments with tabs between, sessions and rooms by their ids.
 */
final class DemandLines {

    private DemandLines() {
    }

    /** @param demands in which sessions are called by their ids; @return null where there are none */
    static String write(List<Demand> demands) {
        return demands.isEmpty() ? null : demands.stream().map(demand -> Stream.concat(Stream.of(demand.key()), demand.arguments().stream().map(DemandLines::written))
                .collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
    }

    private static String written(Object argument) {
        return argument instanceof Pin(var day, var time, var room)
                ? Stream.of(day, time, room).map(part -> part == null ? "" : part.toString()).collect(Collectors.joining("\t")) : argument.toString();
    }

    /** @param lines null for none; a demand of a session that is gone is left out */
    static List<String> say(String lines, Programme programme, RuleWords words, String language) {
        return lines == null ? List.of() : lines.lines().map(line -> line.split("\t", -1)).filter(parts -> parts.length == 1 || programme.session(Long.parseLong(parts[1])).isPresent())
                .map(parts -> words.say(new Demand(parts[0], arguments(parts, programme, language)))).toList();
    }

    private static List<Object> arguments(String[] parts, Programme programme, String language) {
        var arguments = new ArrayList<Object>();
        if (parts.length > 1) {
            arguments.add(programme.session(Long.parseLong(parts[1])).orElseThrow().title(language).text());
            arguments.add(Integer.valueOf(parts[2]));
        }
        if (parts.length > 3) {
            arguments.add(new Pin(read(parts[3], LocalDate::parse), read(parts[4], LocalTime::parse),
                    read(parts[5], room -> programme.room(Long.valueOf(room)).map(Room::name).orElse(null))));
        }
        return arguments;
    }

    private static <T> T read(String part, Function<String, T> value) {
        return part.isEmpty() ? null : value.apply(part);
    }
}
