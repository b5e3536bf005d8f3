package org.plenary.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.meeting.MeetingFacts;
import org.plenary.participation.FundingRepository.Funds;
import org.plenary.shell.Dates;
import org.plenary.shell.Input;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.MeetingHeading.Mark;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Writes invitations and visa-support letters from what is known of the meeting and the participant, and from nothing else. */
@Component
class LetterWriter {

    private final MeetingFacts meetings;
    private final BodyService bodies;
    private final FormRepository forms;
    private final AnswerRepository answers;
    private final FundingRepository funding;
    private final Messages messages;

    LetterWriter(MeetingFacts meetings, BodyService bodies, FormRepository forms, AnswerRepository answers, FundingRepository funding, Messages messages) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.forms = forms;
        this.answers = answers;
        this.funding = funding;
        this.messages = messages;
    }

    /** @return as letters of the meeting are numbered: MUSCAT/2015/0007, the code of the meeting, its year, and the number */
    String reference(Participant participant, int number) {
        var meeting = meetings.of(participant.meetingId(), Locale.ENGLISH);
        var year = meeting.startsOn().getYear();
        return "%s/%d/%04d".formatted(meeting.code().toUpperCase(Locale.ROOT).replaceFirst("-" + year + "$", ""), year, number);
    }

    LetterContent write(Participant participant, LetterKind kind, String reference, Locale locale, LocalDate on) {
        var meeting = meetings.of(participant.meetingId(), locale);
        var paragraphs = switch (kind) {
            case INVITATION -> invitation(participant, meeting, locale, on);
            case VISA_SUPPORT -> visaSupport(participant, meeting, locale, on);
        };
        return new LetterContent(locale.getLanguage(), meeting.organisers().stream().map(Mark::name).toList(), reference,
                meeting.title(locale.getLanguage()), meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), meeting.place(locale),
                messages.get("participation.letter.title." + kind, locale), paragraphs);
    }

    private List<String> invitation(Participant participant, MeetingHeading meeting, Locale locale, LocalDate on) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(Dates.day(on, locale));
        paragraphs.add(addressee(participant, meeting, locale));
        paragraphs.add(messages.get("participation.letter.salutation", locale, participant.name()));
        paragraphs.add(messages.get("participation.letter.invite", locale, meeting.title(locale.getLanguage()), place(meeting, locale), dates(meeting, locale)));
        paragraphs.add(messages.get("participation.letter.capacity", locale, capacity(participant, meeting, locale)));
        funding.find(participant.id()).filter(funds -> funds.state() == FundingState.APPROVED || funds.state() == FundingState.TICKETED)
                .map(funds -> funded(funds, locale)).filter(text -> !text.isEmpty())
                .ifPresent(text -> paragraphs.add(messages.get("participation.letter.funded", locale, text)));
        paragraphs.add(messages.get("participation.letter.close", locale));
        paragraphs.add(organisers(meeting));
        return paragraphs;
    }

    private List<String> visaSupport(Participant participant, MeetingHeading meeting, Locale locale, LocalDate on) {
        var known = known(participant);
        for (var needed : List.of(ReadyMade.NATIONALITY, ReadyMade.PASSPORT_NUMBER, ReadyMade.PASSPORT_EXPIRY, ReadyMade.BIRTH_DATE)) {
            if (!known.containsKey(needed)) {
                throw Input.refused("kind", "participation.error.passport-missing", participant.name());
            }
        }
        var paragraphs = new ArrayList<String>();
        paragraphs.add(Dates.day(on, locale));
        paragraphs.add(known.containsKey(ReadyMade.CONSULATE) ? known.get(ReadyMade.CONSULATE) : messages.get("participation.letter.concern", locale));
        paragraphs.add(messages.get("participation.letter.visa", locale, participant.name(), meeting.title(locale.getLanguage()), place(meeting, locale),
                dates(meeting, locale)));
        paragraphs.add(Stream.of(
                        line("participation.letter.capacity-short", locale, capacity(participant, meeting, locale)),
                        line("participation.ready." + ReadyMade.NATIONALITY, locale, known.get(ReadyMade.NATIONALITY)),
                        line("participation.ready." + ReadyMade.BIRTH_DATE, locale, day(known.get(ReadyMade.BIRTH_DATE), locale)),
                        line("participation.ready." + ReadyMade.BIRTH_PLACE, locale, known.get(ReadyMade.BIRTH_PLACE)),
                        line("participation.ready." + ReadyMade.PASSPORT_NUMBER, locale, known.get(ReadyMade.PASSPORT_NUMBER)),
                        line("participation.ready." + ReadyMade.PASSPORT_EXPIRY, locale, day(known.get(ReadyMade.PASSPORT_EXPIRY), locale)))
                .filter(Objects::nonNull).collect(Collectors.joining("\n")));
        paragraphs.add(messages.get("participation.letter.visa-request", locale));
        paragraphs.add(organisers(meeting));
        return paragraphs;
    }

    private String line(String key, Locale locale, String value) {
        return value == null ? null : messages.get("participation.letter.line", locale, messages.get(key, locale), value);
    }

    private static String day(String isoDate, Locale locale) {
        return Dates.day(LocalDate.parse(isoDate), locale);
    }

    /** @return answers to ready-made questions, by their codes */
    private Map<String, String> known(Participant participant) {
        var given = answers.answers(participant.id());
        return forms.form(participant.meetingId()).questions().stream().filter(question -> question.code() != null && given.containsKey(question.id()))
                .collect(Collectors.toMap(Question::code, question -> given.get(question.id()).text()));
    }

    private String addressee(Participant participant, MeetingHeading meeting, Locale locale) {
        var fields = participant.fields();
        return Stream.of(fields.name(), fields.positionHeld(), fields.organisation(), country(fields.iso2(), meeting, locale)).filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private String capacity(Participant participant, MeetingHeading meeting, Locale locale) {
        var fields = participant.fields();
        return Stream.of(messages.get("participation.category." + fields.category(), locale),
                        fields.category().delegation() ? country(fields.iso2(), meeting, locale) : fields.organisation(),
                        fields.delegationRole() == null ? null : messages.get("participation.role." + fields.delegationRole(), locale))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private String country(String iso2, MeetingHeading meeting, Locale locale) {
        return iso2 == null ? null : bodies.countryNames().shortName(iso2, locale.getLanguage(), meeting.startsOn());
    }

    private String funded(Funds funds, Locale locale) {
        return Stream.of(funds.fields().ticket() == null ? null : messages.get("participation.letter.ticket", locale),
                        funds.fields().dsaDays() == null ? null : messages.get("participation.letter.dsa", locale, funds.fields().dsaDays()),
                        funds.fields().terminal() == null ? null : messages.get("participation.letter.terminal", locale))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static String place(MeetingHeading meeting, Locale locale) {
        return meeting.place(locale) == null ? "none" : meeting.place(locale);
    }

    private static String dates(MeetingHeading meeting, Locale locale) {
        return Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), locale);
    }

    private static String organisers(MeetingHeading meeting) {
        return meeting.organisers().stream().map(Mark::name).collect(Collectors.joining("\n"));
    }
}
