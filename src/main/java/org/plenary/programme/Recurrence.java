package org.plenary.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.body.Names;

/**
 * Daily from the first day to the last except on some, in one session or in one for each of several groups that meet at the same time.
 *
 * @param groups none where it is one session a day
 */
public record Recurrence(LocalDate first, LocalDate last, Set<LocalDate> except, List<String> groups) {

    static final int MOST = 300;

    public Recurrence {
        except = Set.copyOf(except);
        groups = groups.stream().filter(group -> !group.isBlank()).map(String::strip).distinct().toList();
    }

    List<LocalDate> days() {
        return first.isAfter(last) ? List.of() : first.datesUntil(last.plusDays(1)).filter(day -> !except.contains(day)).toList();
    }

    /**
     * @param template with the time of day in its start
     * @param named    a group in each language
     * @return one a day; of several groups one each, without a room
     */
    List<SessionDraft> expand(SessionDraft template, Function<String, Names> named) {
        return days().stream().flatMap(day -> {
            var that = template.at(template.place().at(day.atTime(template.startsAt().toLocalTime())));
            return groups.isEmpty() ? Stream.of(that) : groups.stream().map(group -> that.ofGroup(group, named.apply(group)));
        }).toList();
    }
}
