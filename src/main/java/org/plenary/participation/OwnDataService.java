package org.plenary.participation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.correspondence.SentMail;
import org.plenary.correspondence.SentMail.Sent;
import org.plenary.exchange.Block;
import org.plenary.exchange.Masthead;
import org.plenary.exchange.PdfDocument;
import org.plenary.exchange.PrintedDocument;
import org.plenary.nomination.NomineeData;
import org.plenary.nomination.NomineeData.Named;
import org.plenary.participation.LetterService.LetterFile;
import org.plenary.participation.Registration.Answer;
import org.plenary.security.ByGuest;
import org.plenary.security.InvalidLink;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingHeading.Mark;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept of a participant, for themselves: to read as PDF, or for machines as JSON. Throws {@link InvalidLink} when the link opens nothing. */
@Service
public class OwnDataService {

    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().enable(SerializationFeature.INDENT_OUTPUT).build();

    private record Said(String question, String answer) {
    }

    private record Kept(String meeting, ParticipantDraft participant, ParticipantState state, String reason, List<String> accompanying,
            List<Said> answers, List<String> letters, FundingDraft funding, List<Named> nominations, List<Sent> mail, List<String> attended) {
    }

    private final RegistrationService registrations;
    private final LetterRepository letters;
    private final FundingRepository funding;
    private final NomineeData nominations;
    private final SentMail mail;
    private final AttendanceRepository attendance;
    private final BodyService bodies;
    private final Messages messages;

    OwnDataService(RegistrationService registrations, LetterRepository letters, FundingRepository funding, NomineeData nominations, SentMail mail,
            AttendanceRepository attendance, BodyService bodies, Messages messages) {
        this.registrations = registrations;
        this.letters = letters;
        this.funding = funding;
        this.nominations = nominations;
        this.mail = mail;
        this.attendance = attendance;
        this.bodies = bodies;
        this.messages = messages;
    }

    @ByGuest
    @Transactional(readOnly = true)
    public LetterFile json(String token, Locale locale) {
        var registration = registrations.look(token, locale);
        return new LetterFile(name(registration, "json"), "application/json", JSON.writeValueAsString(kept(registration, locale)).getBytes(StandardCharsets.UTF_8));
    }

    @ByGuest
    @Transactional(readOnly = true)
    public LetterFile pdf(String token, Locale locale) {
        var registration = registrations.look(token, locale);
        var meeting = registration.meeting();
        var masthead = new Masthead(locale, meeting.organisers().stream().map(Mark::name).toList(), Optional.empty(), meeting.title(locale.getLanguage()),
                meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), Optional.ofNullable(meeting.place(locale)));
        var table = new Block.Table(List.of(new Block.Table.Column(messages.get("participation.own.field", locale), 40),
                new Block.Table.Column(messages.get("participation.own.value", locale), 60)), rows(registration, locale));
        var out = new ByteArrayOutputStream();
        try {
            new PdfDocument(messages::get).write(new PrintedDocument(masthead, messages.get("participation.own.title", locale), Optional.empty(), List.of(table)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LetterFile(name(registration, "pdf"), "application/pdf", out.toByteArray());
    }

    private static String name(Registration registration, String extension) {
        return registration.meeting().code() + "-registration." + extension;
    }

    private Kept kept(Registration registration, Locale locale) {
        var participant = registration.participant();
        return new Kept(registration.meeting().title(locale.getLanguage()), participant.fields(), participant.state(), participant.reason(),
                registration.accompanying().stream().map(Participant::name).toList(), said(registration, locale), references(participant),
                funding.find(participant.id()).map(FundingRepository.Funds::fields).orElse(null),
                nominations.of(participant.meetingId(), participant.fields().email(), participant.nominationId()),
                participant.fields().email() == null ? List.of() : mail.to(participant.meetingId(), participant.fields().email()),
                attendance.sessionsOf(participant.id()).stream().map(session -> Dates.day(session.heldOn(), locale) + ", " + session.name()).toList());
    }

    private List<String> references(Participant participant) {
        return letters.ofParticipant(participant.id()).stream().map(IssuedLetter::reference).toList();
    }

    private List<Said> said(Registration registration, Locale locale) {
        var language = locale.getLanguage();
        return registration.form().questions().stream().filter(question -> registration.answers().containsKey(question.id()))
                .map(question -> new Said(question.fields().text().in(language), words(question, registration.answers().get(question.id()), locale))).toList();
    }

    private String words(Question question, Answer answer, Locale locale) {
        return RegistrationForm.words(question, answer.text(), locale.getLanguage(), messages.get("yes", locale), messages.get("no", locale));
    }

    private List<List<String>> rows(Registration registration, Locale locale) {
        var kept = kept(registration, locale);
        var fields = kept.participant();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(label("category", locale), messages.get("participation.category." + fields.category(), locale));
        rows.put(label("iso2", locale), fields.iso2() == null ? null
                : bodies.countryNames().shortName(fields.iso2(), locale.getLanguage(), registration.meeting().startsOn()));
        rows.put(label("organisation", locale), fields.organisation());
        rows.put(label("delegationRole", locale), fields.delegationRole() == null ? null : messages.get("participation.role." + fields.delegationRole(), locale));
        rows.put(label("name", locale), fields.name());
        rows.put(label("badgeName", locale), fields.badgeName());
        rows.put(label("positionHeld", locale), fields.positionHeld());
        rows.put(label("email", locale), fields.email());
        rows.put(label("phone", locale), fields.phone());
        rows.put(label("gender", locale), fields.gender() == null ? null : messages.get("participation.gender." + fields.gender(), locale));
        rows.put(label("listed", locale), messages.get(fields.listed() ? "yes" : "no", locale));
        rows.put(label("state", locale), messages.get("participation.state." + kept.state(), locale));
        rows.put(label("reason", locale), kept.reason());
        rows.put(messages.get("participation.detail.accompanying", locale), String.join(", ", kept.accompanying()));
        rows.put(messages.get("participation.section.letters", locale), String.join(", ", kept.letters()));
        if (kept.funding() != null) {
            rows.put(messages.get("participation.section.funding", locale), kept.funding().currency() + " " + kept.funding().total());
        }
        kept.answers().forEach(said -> rows.put(said.question(), said.answer()));
        rows.put(messages.get("participation.own.attended", locale), String.join("\n", kept.attended()));
        rows.put(messages.get("participation.own.nomination", locale), kept.nominations().stream().map(named -> words(named, locale)).collect(Collectors.joining("\n")));
        rows.put(messages.get("participation.own.mail", locale), kept.mail().stream()
                .map(sent -> Dates.instant(sent.writtenAt(), registration.meeting().zone(), locale) + ": " + sent.subject()).collect(Collectors.joining("\n")));
        var lines = new ArrayList<List<String>>();
        rows.forEach((label, value) -> {
            if (value != null && !value.isEmpty()) {
                lines.add(List.of(label, value));
            }
        });
        return lines;
    }

    private String words(Named named, Locale locale) {
        var candidate = named.candidate();
        return Stream.concat(Stream.of(named.by() == null ? null : messages.get("participation.own.nominated-by", locale, named.by()), candidate.name(),
                        candidate.positionHeld(), candidate.institution(), candidate.email(), candidate.phone(),
                        messages.get("nomination.state." + named.state(), locale), named.reason()), named.papers().stream())
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private String label(String field, Locale locale) {
        return messages.get("field.PARTICIPANT." + field, locale);
    }
}
