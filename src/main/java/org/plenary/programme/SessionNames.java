package org.plenary.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.plenary.security.MeetingPart;
import org.plenary.security.PartNames;
import org.plenary.shell.Dates;
import org.springframework.stereotype.Component;

/** Sessions as parts of a meeting, in the order of time; those without a time come last. */
@Component
class SessionNames implements PartNames {

    private final ProgrammeRepository programme;

    SessionNames(ProgrammeRepository programme) {
        this.programme = programme;
    }

    @Override
    public MeetingPart.Kind kind() {
        return MeetingPart.Kind.SESSION;
    }

    @Override
    public List<Named> parts(long meetingId, Locale locale) {
        return programme.programme(meetingId).sessions().stream()
                .sorted(Comparator.comparing(session -> session.place().startsAt(), Comparator.nullsLast(Comparator.naturalOrder())))
                .map(session -> new Named(new MeetingPart(kind(), session.id()), name(session, locale), session.fields().items())).toList();
    }

    private static String name(Session session, Locale locale) {
        var title = session.title(locale.getLanguage()).text();
        return session.place().isScheduled() ? Dates.day(session.place().day(), locale) + " · " + title : title;
    }
}
