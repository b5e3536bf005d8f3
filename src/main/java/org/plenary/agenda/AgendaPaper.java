package org.plenary.agenda;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.exchange.AgendaDocument;
import org.plenary.exchange.Masthead;
import org.plenary.exchange.PaperFormat;
import org.plenary.meeting.Meeting;
import org.plenary.meeting.Meeting.Capacity;
import org.plenary.meeting.MeetingService;
import org.plenary.shell.Cities;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** The provisional agenda of a meeting as a file to download, for whoever may see the meeting. */
@Component
public class AgendaPaper {

    private final AgendaService agenda;
    private final MeetingService meetings;
    private final BodyService bodies;
    private final Messages words;

    AgendaPaper(AgendaService agenda, MeetingService meetings, BodyService bodies, Messages words) {
        this.agenda = agenda;
        this.meetings = meetings;
        this.bodies = bodies;
        this.words = words;
    }

    /**
     * @param language  of the document: English, French or Spanish; what has no title in it is given in another
     * @param annotated with the annotations, as an annotated agenda
     */
    public byte[] file(long meetingId, Locale language, boolean annotated, PaperFormat format) {
        var items = agenda.tree(meetingId);
        var document = AgendaDocument.of(masthead(meetings.get(meetingId), language), under(null, items, language, annotated), words::get);
        return format.file(document, words::get);
    }

    private static List<AgendaDocument.Item> under(Long parentId, List<AgendaItem> items, Locale language, boolean annotated) {
        return items.stream().filter(item -> Objects.equals(item.place().parentId(), parentId))
                .map(item -> new AgendaDocument.Item(Optional.of(item.number()), item.title(language.getLanguage()).text(),
                        Optional.ofNullable(item.fields().note()).filter(note -> annotated), List.of(), under(item.id(), items, language, annotated)))
                .toList();
    }

    private Masthead masthead(Meeting meeting, Locale language) {
        var fields = meeting.fields();
        var organisations = bodies.organisations();
        var conveners = meeting.partners().stream().filter(partner -> partner.capacity() == Capacity.CONVENER)
                .flatMap(partner -> organisations.stream().filter(organisation -> organisation.id() == partner.organisationId()))
                .map(Organisation::name).map(name -> name.in(language.getLanguage())).toList();
        var country = fields.iso2() == null ? null : bodies.countryNames().shortName(fields.iso2(), language.getLanguage(), fields.startsOn());
        var place = Stream.of(Cities.name(fields.city(), language), country).filter(Objects::nonNull).distinct().reduce((city, state) -> city + ", " + state);
        return new Masthead(language, conveners, Optional.empty(), title(meeting, language.getLanguage()), fields.startsOn(), fields.endsOn(),
                fields.monthOnly(), place);
    }

    private static String title(Meeting meeting, String language) {
        var fields = meeting.fields();
        var own = switch (language) {
            case "fr" -> fields.titleFr();
            case "es" -> fields.titleEs();
            default -> fields.titleEn();
        };
        return Stream.of(own, fields.titleEn(), fields.titleFr(), fields.titleEs()).filter(Objects::nonNull).findFirst().orElseThrow();
    }
}
