package org.plenary.participation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.audit.PersonalDataAccess;
import org.plenary.audit.PersonalDataAccess.Taken;
import org.plenary.body.BodyService;
import org.plenary.body.CountryNames;
import org.plenary.meeting.MeetingFacts;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates for those who attended enough sessions of a workshop. They say what was recorded and nothing else. */
@Service
public class CertificateService {

    /** @param sessions at how many they were checked in */
    public record Attendee(long id, String name, String of, int sessions) {
    }

    /**
     * A certificate to be printed.
     *
     * @param of        State or organisation, or null
     * @param attended  in words: how many of how many sessions
     * @param organisers in the order in which they convene
     */
    public record Certificate(String name, String of, String attended, String meeting, String placeAndDates, List<String> organisers) {
    }

    private final AttendanceRepository attendance;
    private final MeetingFacts meetings;
    private final BodyService bodies;
    private final Messages words;
    private final PersonalDataAccess access;

    CertificateService(AttendanceRepository attendance, MeetingFacts meetings, BodyService bodies, Messages words, PersonalDataAccess access) {
        this.attendance = attendance;
        this.meetings = meetings;
        this.bodies = bodies;
        this.words = words;
        this.access = access;
    }

    /** @return who attended at least so many sessions, by name */
    @Requires(Action.CHECK_IN)
    @Transactional(readOnly = true)
    public List<Attendee> attendees(long meetingId, int atLeast, Locale language) {
        var meeting = meetings.of(meetingId, language);
        var names = bodies.countryNames();
        return attendance.attended(meetingId, Math.max(1, atLeast)).entrySet().stream()
                .map(one -> new Attendee(one.getKey().id(), one.getKey().fields().familyName() + ", " + one.getKey().fields().givenName(),
                        of(names, one.getKey().fields(), meeting, language), one.getValue())).toList();
    }

    /** @param only one participant; null for all @return by name; empty when nobody attended enough */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public List<Certificate> certificates(long meetingId, int atLeast, Long only, Locale language) {
        var meeting = meetings.of(meetingId, language);
        var names = bodies.countryNames();
        var held = attendance.sessions(meetingId).size();
        var placeAndDates = Stream.of(meeting.place(language), Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), language))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
        var organisers = meeting.organisers().stream().map(MeetingHeading.Mark::name).toList();
        var made = attendance.attended(meetingId, Math.max(1, atLeast)).entrySet().stream().filter(one -> only == null || only == one.getKey().id())
                .map(one -> new Certificate(one.getKey().fields().name(), of(names, one.getKey().fields(), meeting, language),
                        words.get("lists.certificate.attended", language, one.getValue(), held), meeting.title(language.getLanguage()), placeAndDates, organisers)).toList();
        access.exported(meetingId, Taken.CERTIFICATES, made.size(), null);
        return made;
    }

    /** @param out stays open */
    @Requires(Action.MANAGE_PARTICIPANTS)
    public void print(long meetingId, List<Certificate> certificates, Locale language, OutputStream out) throws IOException {
        new CertificateSheets(words.get("lists.certificate.title", language), words.get("lists.certificate.given", language)).write(certificates, language, out);
    }

    private static String of(CountryNames names, ParticipantDraft fields, MeetingHeading meeting, Locale language) {
        return fields.iso2() != null && fields.category().delegation() ? names.shortName(fields.iso2(), language.getLanguage(), meeting.startsOn())
                : fields.organisation();
    }
}
