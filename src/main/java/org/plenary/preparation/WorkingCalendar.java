package org.plenary.preparation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * On which days an office works: the host's, or a secretariat's duty station.
 *
 * @param office   whose, as it reads
 * @param weekend  the days of each week on which nobody works; not all seven
 * @param holidays with their names
 */
public record WorkingCalendar(String office, Set<DayOfWeek> weekend, Map<LocalDate, String> holidays) {

    public WorkingCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Map.copyOf(holidays);
        if (weekend.size() > 6) {
            throw new IllegalArgumentException("An office works on some day of the week");
        }
    }

    /** Why nobody works on a day. */
    public sealed interface DayOff {

        String office();

        record Weekend(String office, DayOfWeek day) implements DayOff {
        }

        record Holiday(String office, String name) implements DayOff {
        }
    }

    /** @return why nobody works there on that day; empty on a working day */
    Optional<DayOff> dayOff(LocalDate day) {
        if (holidays.containsKey(day)) {
            return Optional.of(new DayOff.Holiday(office, holidays.get(day)));
        }
        return weekend.contains(day.getDayOfWeek()) ? Optional.of(new DayOff.Weekend(office, day.getDayOfWeek())) : Optional.empty();
    }
}
