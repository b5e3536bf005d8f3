package org.plenary.meeting;

import java.util.List;
import java.util.Locale;
import org.plenary.shell.Cities;
import org.plenary.shell.HomeSection;
import org.plenary.shell.Need;
import org.plenary.shell.Dates;
import org.springframework.stereotype.Component;

/** The meetings of the signed-in account on the home page, the latest first. */
@Component
class MyMeetings implements HomeSection {

    private static final int MOST = 8;

    private final MeetingService meetings;

    MyMeetings(MeetingService meetings) {
        this.meetings = meetings;
    }

    @Override
    public String titleKey() {
        return "home.meetings";
    }

    @Override
    public List<Need> lines(Locale locale) {
        return meetings.page(MeetingFilter.ALL, MeetingOrder.NEXT_FIRST, 0, MOST).stream()
                .map(row -> new Need(Dates.range(row.startsOn(), row.endsOn(), row.monthOnly(), locale) + (row.city() == null ? "" : " · " + Cities.name(row.city(), locale)),
                        row.title(), "m/" + row.code()))
                .toList();
    }
}
