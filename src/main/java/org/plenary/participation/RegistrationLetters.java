package org.plenary.participation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.meeting.MeetingFacts;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestLinks.Guest;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.MeetingHeading.Mark;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** What participants are written, each in their language. Whoever has no e-mail address is written nothing. */
@Component
class RegistrationLetters {

    private final MeetingFacts meetings;
    private final GuestLinks links;
    private final Messages messages;
    private final PublicAddress address;
    private final Outbox outbox;

    RegistrationLetters(MeetingFacts meetings, GuestLinks links, Messages messages, PublicAddress address, Outbox outbox) {
        this.meetings = meetings;
        this.links = links;
        this.messages = messages;
        this.address = address;
        this.outbox = outbox;
    }

    /** To each the link to register; the one before ends. */
    void invitations(long meetingId, List<Participant> participants, Instant now) {
        var expires = RegistrationPeriod.linkExpires(meetings.of(meetingId, Locale.ENGLISH), now);
        var tokens = links.issueAll(Purpose.REGISTER, meetingId, participants.stream().map(participant -> new Guest(participant.id(), participant.name(),
                participant.fields().email(), Locale.of(participant.fields().language()))).toList(), expires);
        outbox.putAll(meetingId, participants.stream().map(participant -> invitation(participant, tokens.get(participant.id()), now)).toList());
    }

    private Letter invitation(Participant participant, String token, Instant now) {
        var locale = Locale.of(participant.fields().language());
        var meeting = meetings.of(participant.meetingId(), locale);
        return letter(participant, "invitation", meeting, facts(meeting, locale),
                Dates.instant(RegistrationPeriod.correctUntil(meeting, now), meeting.zone(), locale), address.of("/register/" + token));
    }

    void approved(Participant participant) {
        decided(participant, "approved");
    }

    void refused(Participant participant) {
        decided(participant, "refused");
    }

    void cancelled(Participant participant) {
        decided(participant, "cancelled");
    }

    private void decided(Participant participant, String kind) {
        if (participant.fields().email() != null) {
            var locale = Locale.of(participant.fields().language());
            var meeting = meetings.of(participant.meetingId(), locale);
            var reason = participant.reason() == null ? "" : "\n" + messages.get("participation.mail.reason", locale, participant.reason()) + "\n";
            outbox.put(letter(participant, kind, meeting, facts(meeting, locale), reason, ""));
        }
    }

    private Letter letter(Participant participant, String kind, MeetingHeading meeting, String facts, String detail, String link) {
        var fields = participant.fields();
        var locale = Locale.of(fields.language());
        return new Letter(participant.meetingId(), fields.email(), fields.name(), locale,
                messages.get("participation.mail." + kind + ".subject", locale, meeting.title(locale.getLanguage())),
                messages.get("participation.mail." + kind + ".body", locale, fields.name(), facts, detail, link, organisers(meeting)));
    }

    private static String facts(MeetingHeading meeting, Locale locale) {
        return Stream.of(meeting.title(locale.getLanguage()), Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), locale), meeting.place(locale))
                .filter(line -> line != null).collect(Collectors.joining("\n"));
    }

    private static String organisers(MeetingHeading meeting) {
        return meeting.organisers().stream().map(Mark::name).collect(Collectors.joining("\n"));
    }
}
