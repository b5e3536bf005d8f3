package org.plenary.preparation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The seats of secretariats and the countries of hosts.
 *
 * @param conveners by meeting, the codes of those who convene it, the first first
 * @param offices   the latest week of an office before its earlier ones
 * @param holidays  by code of the office
 * @param hosts     by meeting, the days off that its organisers entered
 */
record Offices(Map<Long, List<String>> conveners, List<Office> offices, Map<String, List<HostHoliday>> holidays, Map<Long, List<HostHoliday>> hosts) {

    private static final Set<DayOfWeek> USUAL_WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /**
     * @param code          a duty station, or the country of a host
     * @param since         when its week became this one
     * @param weekend       as in the table
     * @param zone          null for a country
     * @param organisations as in the table; null for a country
     */
    record Office(String code, LocalDate since, String name, String weekend, ZoneId zone, String organisations) {

        boolean seats(String organisation) {
            return organisations != null && Arrays.asList(organisations.split(" ")).contains(organisation);
        }

        Set<DayOfWeek> daysOff() {
            return Arrays.stream(weekend.split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        }
    }

    /** @return the zone of the first convening secretariat whose seat is known, or null */
    ZoneId secretariat(long meetingId) {
        return seats(meetingId).stream().map(Office::zone).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private List<Office> seats(long meetingId) {
        return conveners.getOrDefault(meetingId, List.of()).stream()
                .flatMap(organisation -> offices.stream().filter(office -> office.seats(organisation)).findFirst().stream()).distinct().toList();
    }

    /**
     * @param iso2 country of the venue, or null
     * @param on   a day of the meeting: weeks are taken as they were then
     * @return the calendars of the secretariats and of the host
     */
    List<WorkingCalendar> calendars(long meetingId, String iso2, LocalDate on) {
        var calendars = new ArrayList<WorkingCalendar>();
        seats(meetingId).forEach(office -> calendars.add(calendar(office, List.of())));
        var entered = hosts.getOrDefault(meetingId, List.of());
        if (iso2 != null) {
            calendars.add(country(iso2, on).map(office -> calendar(office, entered)).orElseGet(() -> calendar(new Office(iso2, on, iso2, null, null, null), entered)));
        } else if (!entered.isEmpty()) {
            calendars.add(new WorkingCalendar("", Set.of(), named(entered)));
        }
        return calendars;
    }

    private Optional<Office> country(String iso2, LocalDate on) {
        return offices.stream().filter(office -> office.code().equals(iso2) && !office.since().isAfter(on)).findFirst();
    }

    private WorkingCalendar calendar(Office office, List<HostHoliday> entered) {
        var days = named(holidays.getOrDefault(office.code(), List.of()));
        days.putAll(named(entered));
        return new WorkingCalendar(office.name(), office.weekend() == null ? USUAL_WEEKEND : office.daysOff(), days);
    }

    private static Map<LocalDate, String> named(List<HostHoliday> days) {
        return days.stream().collect(Collectors.toMap(HostHoliday::day, HostHoliday::name, (first, second) -> first, HashMap::new));
    }
}
