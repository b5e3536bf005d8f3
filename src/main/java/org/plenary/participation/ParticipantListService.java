package org.plenary.participation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.audit.PersonalDataAccess;
import org.plenary.audit.PersonalDataAccess.Taken;
import org.plenary.body.BodyService;
import org.plenary.exchange.Masthead;
import org.plenary.exchange.Roster;
import org.plenary.exchange.RosterDocx;
import org.plenary.exchange.RosterPdf;
import org.plenary.exchange.table.Column;
import org.plenary.exchange.table.ListExport;
import org.plenary.exchange.table.TableFormat;
import org.plenary.meeting.MeetingFacts;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of participants that a meeting publishes. It names nobody who did not consent to it, and never visitors or accompanying
 * persons.
 */
@Service
public class ParticipantListService {

    /** How far registration has come. */
    public enum Stage {
        /** Those approved, and those registered who wait for approval. */
        PROVISIONAL(Set.of(ParticipantState.REGISTERED, ParticipantState.APPROVED)),
        FINAL(Set.of(ParticipantState.APPROVED));

        private final Set<ParticipantState> states;

        Stage(Set<ParticipantState> states) {
            this.states = states;
        }
    }

    public enum Format {
        PDF("application/pdf"), DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), XLSX(TableFormat.XLSX.mediaType());

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final ParticipantListRepository participants;
    private final MeetingFacts meetings;
    private final BodyService bodies;
    private final Messages words;
    private final PersonalDataAccess access;

    ParticipantListService(ParticipantListRepository participants, MeetingFacts meetings, BodyService bodies, Messages words, PersonalDataAccess access) {
        this.participants = participants;
        this.meetings = meetings;
        this.bodies = bodies;
        this.words = words;
        this.access = access;
    }

    /** @return how many the list would name */
    @Requires(Action.VIEW_PARTICIPANTS)
    @Transactional(readOnly = true)
    public int count(long meetingId, Stage stage) {
        return participants.listed(meetingId, stage.states).size();
    }

    /**
     * @param language of the whole document: English, French or Spanish
     * @param alphabet the language in whose alphabetical order States and organisations stand
     */
    @Requires(Action.VIEW_PARTICIPANTS)
    @Transactional
    public Roster list(long meetingId, Stage stage, Locale language, Locale alphabet) {
        var meeting = meetings.of(meetingId, language);
        var names = bodies.countryNames();
        var listed = participants.listed(meetingId, stage.states);
        access.exported(meetingId, Taken.LIST_OF_PARTICIPANTS, listed.size(), null);
        var ordered = new ListOrder(alphabet, iso2 -> names.shortName(iso2, alphabet.getLanguage(), meeting.startsOn())).of(listed);
        var parts = new ArrayList<Roster.Part>();
        for (var part : ordered) {
            parts.add(new Roster.Part(words.get("lists.category." + part.category(), language), part.groups().stream().map(group -> new Roster.Group(
                    group.name().isEmpty() ? Optional.empty() : Optional.of(part.category().delegation()
                            ? names.shortName(group.people().getFirst().iso2(), language.getLanguage(), meeting.startsOn()) : group.name()),
                    group.people().stream().map(person -> person(person, language)).toList())).toList()));
        }
        var masthead = new Masthead(language, meeting.organisers().stream().map(mark -> mark.name()).toList(), Optional.empty(), meeting.title(language.getLanguage()),
                meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), Optional.ofNullable(meeting.place(language)));
        return new Roster(masthead, words.get("lists.roster." + stage, language), words.get("lists.roster.number", language, listed.size()), parts);
    }

    /** Writes what {@link #list} found; reads nothing more. @param out stays open */
    public static void write(Roster roster, Format format, Messages words, OutputStream out) throws IOException {
        switch (format) {
            case PDF -> new RosterPdf(words::get).write(roster, out);
            case DOCX -> new RosterDocx(words::get).write(roster, out);
            case XLSX -> table(roster, words).write(TableFormat.XLSX, out);
        }
    }

    private record Row(String category, String group, Roster.Person person) {
    }

    private static ListExport<Row> table(Roster roster, Messages words) {
        var language = roster.masthead().language();
        var rows = roster.parts().stream().flatMap(part -> part.groups().stream().flatMap(group -> group.people().stream()
                .map(person -> new Row(part.heading(), group.name().orElse(null), person)))).toList();
        return new ListExport<>(language, roster.title() + " · " + roster.masthead().meeting() + " · " + roster.number(), List.of(
                Column.text(words.get("field.PARTICIPANT.category", language), 30, Row::category),
                Column.text(words.get("lists.roster.group", language), 34, Row::group),
                Column.text(words.get("field.PARTICIPANT.name", language), 34, row -> row.person().name()),
                Column.text(words.get("field.PARTICIPANT.delegationRole", language), 20, row -> row.person().role().orElse(null)),
                Column.text(words.get("lists.roster.position", language), 50, row -> String.join(", ", row.person().lines()))),
                (offset, limit) -> rows.subList(Math.min(offset, rows.size()), Math.min(offset + limit, rows.size())));
    }

    /** The family name in capitals, so that it is known in every language which of the names it is. */
    private Roster.Person person(ListedParticipant one, Locale language) {
        var name = Stream.of(one.honorific(), one.givenName(), one.familyName().toUpperCase(language)).filter(Objects::nonNull).reduce((a, b) -> a + " " + b).orElseThrow();
        var lines = Stream.of(one.positionHeld(), one.category().delegation() ? one.organisation() : null).filter(Objects::nonNull).toList();
        return new Roster.Person(name, Optional.ofNullable(one.delegationRole()).filter(role -> role != DelegationRole.MEMBER)
                .map(role -> words.get("participation.role." + role, language)), lines);
    }
}
