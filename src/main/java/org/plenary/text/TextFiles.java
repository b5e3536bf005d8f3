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
    private final MeetingService meetings;
    private final BodyService bodies;
    private final Messages messages;

    TextFiles(TextService texts, MeetingService meetings, BodyService bodies, Messages messages) {
        this.texts = texts;
        this.meetings = meetings;
        this.bodies = bodies;
        this.messages = messages;
    }

    public byte[] file(long meetingId, long textId, Locale language, PaperFormat format) {
        return format.file(document(meetingId, textId, language), messages::get);
    }

    private PrintedDocument document(long meetingId, long textId, Locale language) {
        var text = texts.text(meetingId, textId);
        var numbers = text.numbers(language);
        Function<Part, List<Clause>> clauses = part -> text.standing().stream().filter(paragraph -> paragraph.part() == part)
                .map(paragraph -> new Clause(Optional.of(numbers.get(paragraph.id())).filter(number -> !number.isEmpty()), paragraph.level(),
                        wording(paragraph, language)))
                .toList();
        return TextDocument.of(masthead(meetings.get(meetingId), language), text.fields().title(language.getLanguage()), text.example(),
                clauses.apply(Part.PREAMBLE), clauses.apply(Part.OPERATIVE), messages::get);
    }

    private List<Run> wording(Paragraph paragraph, Locale language) {
        var deletion = messages.get("text.settle.delete", language);
        return paragraph.head(language.getLanguage()).map(head -> PrintedWording.runs(head.body(), deletion))
                .orElseGet(() -> Stream.concat(Stream.of(Run.of("(" + messages.get("text.missing", language) + ") ", Run.Mark.STRONG)),
                        PrintedWording.runs(paragraph.source().body(), deletion).stream()).toList());
    }

    private Masthead masthead(Meeting meeting, Locale language) {
        var fields = meeting.fields();
        Map<Long, Organisation> organisations = bodies.organisations().stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        var conveners = meeting.partners().stream().filter(partner -> partner.capacity() == Capacity.CONVENER)
                .map(partner -> organisations.get(partner.organisationId()).name().in(language.getLanguage())).toList();
        var country = Optional.ofNullable(fields.iso2())
                .map(iso2 -> bodies.countryNames().shortName(iso2, language.getLanguage(), fields.startsOn()));
        var place = Stream.of(Optional.ofNullable(Cities.name(fields.city(), language)), country).flatMap(Optional::stream).collect(Collectors.joining(", "));
        return new Masthead(language, conveners, Optional.empty(), fields.title(language.getLanguage()), fields.startsOn(), fields.endsOn(),
                Optional.of(place).filter(one -> !one.isEmpty()));
    }
}
