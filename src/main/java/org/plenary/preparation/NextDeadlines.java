package org.plenary.preparation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.meeting.MeetingFilter;
import org.plenary.meeting.MeetingOrder;
import org.plenary.meeting.MeetingRow;
import org.plenary.meeting.MeetingService;
import org.plenary.meeting.MeetingState;
import org.plenary.security.Action;
import org.plenary.shell.Dates;
import org.plenary.shell.HomeSection;
import org.plenary.shell.Need;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The next deadlines of the meetings to come, on the home page. */
@Component
class NextDeadlines implements HomeSection {

    private static final int MOST = 6;
    private static final int MOST_MEETINGS = 200;

    private final MeetingService meetings;
    private final DeadlineReader reader;
    private final Clock clock;

    NextDeadlines(MeetingService meetings, DeadlineReader reader, Clock clock) {
        this.meetings = meetings;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "deadlines.next";
    }

    @Override
    @Transactional
    public List<Need> lines(Locale locale) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var coming = meetings.page(new MeetingFilter(null, null, null, today, null), MeetingOrder.NEXT_FIRST, 0, MOST_MEETINGS).stream()
                .filter(row -> row.role().allows(Action.VIEW_PLAN) && row.state() != MeetingState.CANCELLED && row.state() != MeetingState.HELD)
                .collect(Collectors.toMap(MeetingRow::id, Function.identity()));
        return reader.of(coming.keySet()).stream()
                .filter(deadline -> deadline.fields().state().stands() && deadline.due() instanceof Due.Dated(var dated) && dated.until().isAfter(now)).limit(MOST)
                .map(deadline -> new Need(coming.get(deadline.meetingId()).title(), Dates.weekday(deadline.day(), locale) + " · " + deadline.topic(locale.getLanguage()),
                        "m/" + coming.get(deadline.meetingId()).code() + "/plan?deadline=" + deadline.id()))
                .toList();
    }
}
