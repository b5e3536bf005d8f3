package org.plenary.agenda;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.agenda.Wording.Said;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.exchange.AgendaDocument;
import org.plenary.exchange.AgendaDocument.Term;
import org.plenary.exchange.Masthead;
import org.plenary.exchange.PaperFormat;
import org.plenary.meeting.Meeting;
import org.plenary.meeting.Meeting.Capacity;
import org.plenary.meeting.MeetingService;
import org.plenary.shell.Cities;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** The agenda of a meeting, or a version of it, as a file to download, for whoever may see the meeting. */
@Component
public class AgendaPaper {

    private final AgendaVersionService versions;
    private final MeetingService meetings;
    private final BodyService bodies;
    private final Messages words;

    AgendaPaper(AgendaVersionService versions, MeetingService meetings, BodyService bodies, Messages words) {
        this.versions = versions;
        this.meetings = meetings;
        this.bodies = bodies;
        this.words = words;
    }

    /**
     * @param version   its number; empty for the agenda as it is now
     * @param language  of the document: English, French or Spanish; what has no words in it is given in another, and says so
     * @param annotated with the annotations, as an annotated agenda
     */
    public byte[] file(long meetingId, Optional<Integer> version, Locale language, boolean annotated, PaperFormat format) {
        var kept = version.map(number -> versions.version(meetingId, number));
        var standing = versions.standing(meetingId);
        var state = kept.map(AgendaVersion::state).orElse(standing.state());
        var symbol = kept.map(AgendaVersion::symbol).or(() -> version.isPresent() ? Optional.empty() : Optional.ofNullable(standing.symbol()));
        var items = versions.items(meetingId, version);
        var withNotes = annotated && items.stream().anyMatch(AgendaItem::annotated);
        var title = words.get(withNotes ? "agenda.paper.annotated." + state : "agenda.paper." + state, language);
        var leads = bodies.organisations().stream().collect(Collectors.toMap(Organisation::id, organisation -> organisation.name().in(language.getLanguage())));
        var document = AgendaDocument.of(masthead(meetings.get(meetingId), symbol, language), title, under(null, items, language, withNotes, leads), words::get);
        return format.file(document, words::get);
    }

    private List<AgendaDocument.Item> under(Long parentId, List<AgendaItem> items, Locale language, boolean annotated, Map<Long, String> leads) {
        return items.stream().filter(item -> Objects.equals(item.place().parentId(), parentId)).map(item -> {
            var title = item.title(language.getLanguage());
            return new AgendaDocument.Item(Optional.of(item.number()), title.text(), only(title, language),
                    item.annotation(language.getLanguage()).filter(_ -> annotated).map(note -> marked(note, title, language)),
                    annotated ? terms(item, title, language, leads) : List.of(), item.documents(), under(item.id(), items, language, annotated, leads));
        }).toList();
    }

    private List<Term> terms(AgendaItem item, Said title, Locale language, Map<Long, String> leads) {
        var fields = item.fields();
        return Stream.of(
                Optional.ofNullable(fields.mandate()).map(mandate -> new Term(words.get("agenda.paper.mandate", language), mandate)),
                Optional.ofNullable(fields.leadId()).map(lead -> new Term(words.get("agenda.paper.lead", language), leads.get(lead))),
                item.action(language.getLanguage()).map(action -> new Term(words.get("agenda.paper.action", language), marked(action, title, language))))
                .flatMap(Optional::stream).toList();
    }

    /** Says which language it is in, unless the title has said so already. */
    private String marked(Said said, Said title, Locale language) {
        return said.language().equals(title.language()) ? said.text() : said.text() + only(said, language).map(remark -> " " + remark).orElse("");
    }

    private Optional<String> only(Said said, Locale language) {
        return said.language().equals(language.getLanguage()) ? Optional.empty()
                : Optional.of(words.get("agenda.paper.only." + said.language(), language));
    }

    private Masthead masthead(Meeting meeting, Optional<String> symbol, Locale language) {
        var fields = meeting.fields();
        var organisations = bodies.organisations();
        var conveners = meeting.partners().stream().filter(partner -> partner.capacity() == Capacity.CONVENER)
                .flatMap(partner -> organisations.stream().filter(organisation -> organisation.id() == partner.organisationId()))
                .map(Organisation::name).map(name -> name.in(language.getLanguage())).toList();
        var country = fields.iso2() == null ? null : bodies.countryNames().shortName(fields.iso2(), language.getLanguage(), fields.startsOn());
        var place = Stream.of(Cities.name(fields.city(), language), country).filter(Objects::nonNull).distinct().reduce((city, state) -> city + ", " + state);
        return new Masthead(language, conveners, symbol, title(meeting, language.getLanguage()), fields.startsOn(), fields.endsOn(),
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
