package org.plenary.nomination;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.meeting.MeetingFacts;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.MeetingHeading.Mark;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** The letters of a call, each in the language of whoever receives it. */
@Component
class NominationLetters {

    private final MeetingFacts meetings;
    private final BodyService bodies;
    private final Messages messages;
    private final PublicAddress address;
    private final Outbox outbox;

    NominationLetters(MeetingFacts meetings, BodyService bodies, Messages messages, PublicAddress address, Outbox outbox) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.messages = messages;
        this.address = address;
        this.outbox = outbox;
    }

    /** To the nominating authority: the call. */
    void invitation(Call call, Addressee addressee, String token) {
        toNominator("invitation", call, addressee, token, null);
    }

    /** To the nominating authority that has been told an earlier deadline. @param reason of the extension, or null */
    void deadline(Call call, Addressee addressee, String token, String reason) {
        toNominator("deadline", call, addressee, token, reason);
    }

    private void toNominator(String kind, Call call, Addressee addressee, String token, String reason) {
        var locale = Locale.of(addressee.fields().language());
        var meeting = meetings.of(call.meetingId(), locale);
        var name = addressee.fields().name();
        send(call, addressee.fields().email(), name, locale,
                messages.get("nomination.mail." + kind + ".subject", locale, title(meeting, locale)),
                messages.get("nomination.mail." + kind + ".body", locale, name, organisers(meeting), facts(meeting, locale),
                        country(addressee.fields().iso2(), meeting, locale), call.seatsPerParty(), call.longestList(),
                        Dates.instant(addressee.deadline(call), meeting.zone(), locale), note(call), address.of("/nominate/" + token),
                        call.contact(), reason(reason, locale)));
    }

    /** To the nominee: there is a place, if they take it. */
    void place(Call call, Nomination nomination, String token, Instant answerBy) {
        var candidate = nomination.candidate();
        var locale = Locale.of(candidate.language());
        var meeting = meetings.of(call.meetingId(), locale);
        send(call, candidate.email(), candidate.name(), locale,
                messages.get("nomination.mail.place.subject", locale, title(meeting, locale)),
                messages.get("nomination.mail.place.body", locale, candidate.name(), country(nomination.iso2(), meeting, locale),
                        facts(meeting, locale), note(call), Dates.instant(answerBy, meeting.zone(), locale), address.of("/confirm/" + token),
                        call.contact(), organisers(meeting)));
    }

    /** To the nominee who was asked or had a place: the nomination no longer stands. */
    void nominationWithdrawn(Call call, Nomination nomination) {
        var candidate = nomination.candidate();
        var locale = Locale.of(candidate.language());
        var meeting = meetings.of(call.meetingId(), locale);
        send(call, candidate.email(), candidate.name(), locale,
                messages.get("nomination.mail.withdrawn.subject", locale, title(meeting, locale)),
                messages.get("nomination.mail.withdrawn.body", locale, candidate.name(), country(nomination.iso2(), meeting, locale),
                        facts(meeting, locale), reason(nomination.reason(), locale), call.contact(), organisers(meeting)));
    }

    /**
     * To the nominating authority: what became of one of its nominations, and why.
     *
     * @param nomination with its new state and reason
     */
    void result(Call call, Addressee addressee, Nomination nomination) {
        var locale = Locale.of(addressee.fields().language());
        var meeting = meetings.of(call.meetingId(), locale);
        var candidate = nomination.candidate().name();
        send(call, addressee.fields().email(), addressee.fields().name(), locale,
                messages.get("nomination.mail.result.subject", locale, candidate, title(meeting, locale)),
                messages.get("nomination.mail.result.body", locale, addressee.fields().name(),
                        messages.get("nomination.mail.result." + nomination.state(), locale, candidate),
                        reason(nomination.reason(), locale), facts(meeting, locale), call.contact(), organisers(meeting)));
    }

    private void send(Call call, String email, String name, Locale locale, String subject, String body) {
        outbox.put(new Letter(call.meetingId(), email, name, locale, subject, body));
    }

    private static String facts(MeetingHeading meeting, Locale locale) {
        return Stream.of(title(meeting, locale), Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), locale), meeting.place()).filter(line -> line != null)
                .collect(Collectors.joining("\n"));
    }

    private String country(String iso2, MeetingHeading meeting, Locale locale) {
        return bodies.countryNames().shortName(iso2, locale.getLanguage(), meeting.startsOn());
    }

    private String reason(String reason, Locale locale) {
        return reason == null ? "" : "\n" + messages.get("nomination.mail.reason", locale, reason) + "\n";
    }

    private static String note(Call call) {
        return call.note() == null ? "" : "\n" + call.note() + "\n";
    }

    private static String title(MeetingHeading meeting, Locale locale) {
        return meeting.title(locale.getLanguage());
    }

    private static String organisers(MeetingHeading meeting) {
        return meeting.organisers().stream().map(Mark::name).collect(Collectors.joining("\n"));
    }
}
