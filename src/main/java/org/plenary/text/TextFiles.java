package org.plenary.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.exchange.Masthead;
import org.plenary.exchange.PaperFormat;
import org.plenary.exchange.PrintedDocument;
import org.plenary.exchange.Run;
import org.plenary.exchange.TextDocument;
import org.plenary.exchange.TextDocument.Clause;
import org.plenary.meeting.Meeting;
import org.plenary.meeting.Meeting.Capacity;
import org.plenary.meeting.MeetingService;
import org.plenary.shell.Cities;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/**
 * A negotiated text as a file in one language, with the brackets that are open. A paragraph that is not translated stands in the
 * language of negotiation and says so.
 */
@Component
public class TextFiles {

    private final TextService texts;
    private final IssueService issues;
    private final MeetingService meetings;
    private final BodyService bodies;
    private final Messages messages;

    TextFiles(TextService texts, IssueService issues, MeetingService meetings, BodyService bodies, Messages messages) {
        this.texts = texts;
        this.issues = issues;
        this.meetings = meetings;
        this.bodies = bodies;
        this.messages = messages;
    }

    public byte[] file(long meetingId, long textId, Locale language, PaperFormat format) {
        return format.file(document(meetingId, texts.text(meetingId, textId), null, language), messages::get);
    }

    /** An issue as it was put out, under its symbol. */
    public byte[] issue(long meetingId, long issueId, Locale language, PaperFormat format) {
        var issue = issues.issue(meetingId, issueId);
        return format.file(document(meetingId, issue.text(), issue.symbol(), language), messages::get);
    }

    /**
     * The text as it stands with every change since an issue and who made it: as tracked changes in Word, marked in PDF.
     *
     * @param issueId null for all changes since each paragraph was first worded
     */
    public byte[] tracked(long meetingId, long textId, Long issueId, Locale language, PaperFormat format) {
        var text = texts.text(meetingId, textId);
        var numbers = text.numbers(language);
        var changes = issues.changes(meetingId, textId, issueId, language.getLanguage());
        Function<Part, List<Clause>> clauses = part -> changes.stream().filter(change -> change.paragraph().part() == part)
                .map(change -> clause(change.paragraph(), numbers, tracked(change, language))).toList();
        return format.file(TextDocument.of(masthead(meetings.get(meetingId), null, language), text.fields().title(language.getLanguage()), text.example(),
                clauses.apply(Part.PREAMBLE), clauses.apply(Part.OPERATIVE), messages::get), messages::get);
    }

    private PrintedDocument document(long meetingId, NegotiatedText text, String symbol, Locale language) {
        var numbers = text.numbers(language);
        Function<Part, List<Clause>> clauses = part -> text.standing().stream().filter(paragraph -> paragraph.part() == part)
                .map(paragraph -> clause(paragraph, numbers, wording(paragraph, language)))
                .toList();
        return TextDocument.of(masthead(meetings.get(meetingId), symbol, language), text.fields().title(language.getLanguage()), text.example(),
                clauses.apply(Part.PREAMBLE), clauses.apply(Part.OPERATIVE), messages::get);
    }

    private static Clause clause(Paragraph paragraph, Map<Long, String> numbers, List<Run> wording) {
        return new Clause(Optional.of(numbers.get(paragraph.id())).filter(number -> !number.isEmpty()), paragraph.level(), wording);
    }

    private List<Run> tracked(TrackedParagraph change, Locale language) {
        return change.wording() == null ? wording(change.paragraph(), language)
                : PrintedWording.runs(change.wording(), messages.get("text.settle.delete", language));
    }

    private List<Run> wording(Paragraph paragraph, Locale language) {
        var deletion = messages.get("text.settle.delete", language);
        return paragraph.head(language.getLanguage()).map(head -> PrintedWording.runs(head.body(), deletion))
                .orElseGet(() -> Stream.concat(Stream.of(Run.of("(" + messages.get("text.missing", language) + ") ", Run.Mark.STRONG)),
                        PrintedWording.runs(paragraph.source().body(), deletion).stream()).toList());
    }

    /** @param symbol null where it bears none */
    private Masthead masthead(Meeting meeting, String symbol, Locale language) {
        var fields = meeting.fields();
        Map<Long, Organisation> organisations = bodies.organisations().stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        var conveners = meeting.partners().stream().filter(partner -> partner.capacity() == Capacity.CONVENER)
                .map(partner -> organisations.get(partner.organisationId()).name().in(language.getLanguage())).toList();
        var country = Optional.ofNullable(fields.iso2())
                .map(iso2 -> bodies.countryNames().shortName(iso2, language.getLanguage(), fields.startsOn()));
        var place = Stream.of(Optional.ofNullable(Cities.name(fields.city(), language)), country).flatMap(Optional::stream).collect(Collectors.joining(", "));
        return new Masthead(language, conveners, Optional.ofNullable(symbol), fields.title(language.getLanguage()), fields.startsOn(), fields.endsOn(),
                Optional.of(place).filter(one -> !one.isEmpty()));
    }
}
