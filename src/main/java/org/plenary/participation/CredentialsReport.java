package org.plenary.participation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plenary.body.BodyService;
import org.plenary.exchange.Block;
import org.plenary.exchange.Masthead;
import org.plenary.exchange.PaperFormat;
import org.plenary.exchange.PrintedDocument;
import org.plenary.exchange.Run;
import org.plenary.meeting.MeetingFacts;
import org.plenary.participation.CredentialsTable.Row;
import org.plenary.participation.CredentialsTable.Standing;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** The report of the Credentials Committee to plenary as it stands at this moment, as a file to download. */
@Component
public class CredentialsReport {

    private final CredentialService credentials;
    private final MeetingFacts meetings;
    private final BodyService bodies;
    private final Messages words;
    private final Clock clock;

    CredentialsReport(CredentialService credentials, MeetingFacts meetings, BodyService bodies, Messages words, Clock clock) {
        this.credentials = credentials;
        this.meetings = meetings;
        this.bodies = bodies;
        this.words = words;
        this.clock = clock;
    }

    /** @param language of the document: English, French or Spanish; States stand in its alphabetical order */
    public byte[] file(long meetingId, Locale language, PaperFormat format) {
        return format.file(document(meetingId, language), words::get);
    }

    private PrintedDocument document(long meetingId, Locale language) {
        var rows = credentials.table(meetingId);
        var rule = credentials.rule(meetingId);
        var meeting = meetings.of(meetingId, language);
        var counts = CredentialsTable.counts(rows);
        var blocks = new ArrayList<Block>();
        blocks.add(paragraph(words.get("credentials.report.opening", language, Dates.instant(clock.instant(), meeting.zone(), language), rows.size())));
        if (rule.dueOn() != null) {
            blocks.add(paragraph(words.get("credentials.report.due", language, Dates.day(rule.dueOn(), language))));
        }
        blocks.add(new Block.Table(List.of(new Block.Table.Column(words.get("credentials.report.standing", language), 75),
                new Block.Table.Column(words.get("credentials.report.number", language), 25)),
                counts.entrySet().stream().map(count -> List.of(words.get("credentials.standing." + count.getKey(), language),
                        String.valueOf(count.getValue()))).toList()));
        section(blocks, "credentials.report.accepted", rows, row -> row.standing() == Standing.ACCEPTED, meeting, language);
        section(blocks, "credentials.report.pending", rows, row -> Set.of(Standing.RECEIVED, Standing.EXAMINED).contains(row.standing()), meeting, language);
        section(blocks, "credentials.report.copies", rows, row -> row.standing() == Standing.COPY_ONLY, meeting, language);
        section(blocks, "credentials.report.none", rows, row -> row.standing() == Standing.NONE, meeting, language);
        questioned(blocks, rows, meeting, language);
        return new PrintedDocument(masthead(meeting, language), words.get("credentials.report.title", language), Optional.empty(), blocks);
    }

    private void section(List<Block> blocks, String key, List<Row> rows, Predicate<Row> which, MeetingHeading meeting, Locale language) {
        var states = inOrder(rows.stream().filter(which).map(Row::iso2).toList(), meeting, language);
        if (!states.isEmpty()) {
            blocks.add(new Block.Heading(1, words.get(key, language, states.size())));
            blocks.add(paragraph(states.stream().map(iso2 -> name(iso2, meeting, language)).collect(Collectors.joining("; ")) + "."));
        }
    }

    private void questioned(List<Block> blocks, List<Row> rows, MeetingHeading meeting, Locale language) {
        var states = inOrder(rows.stream().filter(row -> row.standing() == Standing.QUESTIONED).map(Row::iso2).toList(), meeting, language);
        if (states.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, words.get("credentials.report.questioned", language, states.size())));
        blocks.add(new Block.Table(List.of(new Block.Table.Column(words.get("field.CREDENTIAL.iso2", language), 35),
                new Block.Table.Column(words.get("field.CREDENTIAL.reason", language), 65)),
                states.stream().map(iso2 -> List.of(name(iso2, meeting, language),
                        rows.stream().filter(row -> row.iso2().equals(iso2)).findFirst().orElseThrow().paper().reason())).toList()));
    }

    private List<String> inOrder(List<String> states, MeetingHeading meeting, Locale language) {
        return bodies.countryNames().inOrder(states, language.getLanguage(), meeting.startsOn());
    }

    private String name(String iso2, MeetingHeading meeting, Locale language) {
        return bodies.countryNames().shortName(iso2, language.getLanguage(), meeting.startsOn());
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(0, List.of(Run.of(text)));
    }

    private static Masthead masthead(MeetingHeading meeting, Locale language) {
        return new Masthead(language, meeting.organisers().stream().map(MeetingHeading.Mark::name).toList(), Optional.empty(),
                meeting.title(language.getLanguage()), meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), Optional.ofNullable(meeting.place(language)));
    }
}
