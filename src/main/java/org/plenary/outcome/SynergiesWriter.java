package org.plenary.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.Body;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.exchange.Block;
import org.plenary.exchange.Block.Heading;
import org.plenary.exchange.Block.NumberedItem;
import org.plenary.exchange.Masthead;
import org.plenary.exchange.PaperFormat;
import org.plenary.exchange.PrintedDocument;
import org.plenary.exchange.Run;
import org.plenary.outcome.Activity.Kind;
import org.plenary.outcome.Grouping.Placing;
import org.plenary.outcome.SynergiesReport.Paragraph;
import org.plenary.outcome.SynergiesReport.Part;
import org.plenary.outcome.SynergiesReport.Source;
import org.plenary.outcome.SynergiesRepository.Edit;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Writes a report on synergies and partnerships: a summary, what was done under headings by group and by partner, and the action requested. */
@Component
class SynergiesWriter {

    /** Meetings that are to come are announced this far beyond the period. */
    static final int MONTHS_AHEAD = 18;

    private static final int ACTIONS = 2;

    private final BodyService bodies;
    private final Wordings words;
    private final Messages messages;

    SynergiesWriter(BodyService bodies, Wordings words, Messages messages) {
        this.bodies = bodies;
        this.words = words;
        this.messages = messages;
    }

    private record Placed(Activity activity, Placing placing) {
    }

    /** Numbers paragraphs as they come, and puts the edits of the draft in. */
    private static final class Draft {

        private final Map<String, Edit> edits;
        private int last;

        Draft(Map<String, Edit> edits) {
            this.edits = edits;
        }

        Paragraph paragraph(String key, String base, boolean numbered, List<Source> sources) {
            var edit = edits.get(key);
            var leftOut = edit != null && edit.leftOut();
            var said = edit == null || edit.words() == null ? base : edit.words();
            return new Paragraph(key, numbered && !leftOut ? ++last : null, base, said, leftOut, edit != null && edit.words() != null && !edit.base().equals(base), sources,
                    edit == null ? 0 : edit.version());
        }
    }

    /** @param activities of the period and of the months after it */
    SynergiesReport write(long organisationId, ReportQuery query, List<Activity> activities, List<PartnerGroup> groups, List<PartnerRule> rules, Map<String, Edit> edits) {
        var organisations = bodies.organisations().stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        var own = organisations.get(organisationId);
        var grouping = new Grouping(rules);
        var placed = new ArrayList<Placed>();
        var alone = new ArrayList<Activity>();
        activities.forEach(activity -> {
            var partners = activity.partners().stream().map(organisations::get).map(one -> new Grouping.Partner(one.id(), one.code(), one.kind().name())).toList();
            grouping.place(activity.group(), activity.meetingKind(), partners, activity.title())
                    .ifPresentOrElse(placing -> placed.add(new Placed(activity, placing)), () -> alone.add(activity));
        });
        var draft = new Draft(edits);
        var language = query.language();
        var summary = summary(own, query, placed, alone, draft);
        var parts = parts(query, placed, groups, organisations, draft);
        var actions = Stream.iterate(1, number -> number <= ACTIONS, number -> number + 1)
                .map(number -> draft.paragraph("ACTION-" + number, words.get("synergies.action." + number, language), false, List.of())).toList();
        return new SynergiesReport(words.get("synergies.title", language), words.get("synergies.prepared-by", language, Wordings.name(own, language)), summary, parts, actions);
    }

    private List<Paragraph> summary(Organisation own, ReportQuery query, List<Placed> placed, List<Activity> alone, Draft draft) {
        var language = query.language();
        var period = Wordings.dates(query.from(), query.to(), false, language);
        var summary = new ArrayList<>(List.of(draft.paragraph("SUMMARY-1", words.get("synergies.summary", language, Wordings.name(own, language), period), false, List.of())));
        var mandates = placed.stream().map(Placed::activity).filter(activity -> activity.within(query.from(), query.to()))
                .flatMap(activity -> activity.mandates().stream()).distinct().sorted().toList();
        if (!mandates.isEmpty()) {
            summary.add(draft.paragraph("SUMMARY-2", words.get("synergies.summary-mandates", language, words.list(mandates, language)), false, List.of()));
        }
        var meetings = alone.stream().filter(activity -> activity.kind() == Kind.MEETING && activity.within(query.from(), query.to())).toList();
        if (!meetings.isEmpty()) {
            summary.add(draft.paragraph("SUMMARY-3", words.get("synergies.summary-meetings", language, words.list(meetings.stream().map(Activity::title).toList(), language)), false,
                    meetings.stream().map(SynergiesWriter::source).toList()));
        }
        return summary;
    }

    private List<Part> parts(ReportQuery query, List<Placed> placed, List<PartnerGroup> groups, Map<Long, Organisation> organisations, Draft draft) {
        var parts = new ArrayList<Part>();
        groups.stream().filter(group -> group.parent() == null && (query.groups().isEmpty() || query.groups().contains(group.code()))).forEach(top -> {
            var below = new ArrayList<>(part(1, top, placed, query, organisations, draft));
            groups.stream().filter(group -> top.code().equals(group.parent())).forEach(group -> below.addAll(part(2, group, placed, query, organisations, draft)));
            if (!below.isEmpty()) {
                if (below.getFirst().level() > 1) {
                    parts.add(new Part(1, top.name().in(query.language().getLanguage()), List.of()));
                }
                parts.addAll(below);
            }
        });
        return parts;
    }

    private List<Part> part(int level, PartnerGroup group, List<Placed> placed, ReportQuery query, Map<Long, Organisation> organisations, Draft draft) {
        var inGroup = placed.stream().filter(one -> one.placing().group().equals(group.code())).toList();
        var now = inGroup.stream().filter(one -> one.activity().within(query.from(), query.to())).toList();
        var ahead = inGroup.stream().map(Placed::activity).filter(activity -> activity.kind() == Kind.MEETING && activity.from().isAfter(query.to())).toList();
        if (now.isEmpty() && ahead.isEmpty()) {
            return List.of();
        }
        var language = query.language();
        var parts = new ArrayList<Part>();
        var general = new ArrayList<>(now.stream().filter(one -> one.placing().partner() == null).map(one -> paragraph(one.activity(), draft)).toList());
        var heading = group.name().in(language.getLanguage());
        var byPartner = now.stream().filter(one -> one.placing().partner() != null)
                .collect(Collectors.groupingBy(one -> one.placing().partner(), LinkedHashMap::new, Collectors.toList()));
        var partners = byPartner.entrySet().stream().map(entry -> new Part(level + 1, partner(organisations.get(entry.getKey()), language),
                entry.getValue().stream().map(one -> paragraph(one.activity(), draft)).toList())).toList();
        var coming = Optional.of(ahead).filter(some -> !some.isEmpty()).map(some -> draft.paragraph("AHEAD-" + group.code(),
                words.get("synergies.ahead", language, words.list(some.stream().map(Activity::title).toList(), language)), true, some.stream().map(SynergiesWriter::source).toList()));
        if (partners.isEmpty()) {
            coming.ifPresent(general::add);
            return List.of(new Part(level, heading, general));
        }
        parts.add(new Part(level, heading, general));
        parts.addAll(partners);
        coming.ifPresent(paragraph -> parts.add(new Part(level + 1, words.get("synergies.ahead-heading", language), List.of(paragraph))));
        return parts;
    }

    /** A secretariat by its convention. */
    private String partner(Organisation organisation, Locale language) {
        return bodies.bodies().stream().filter(body -> Objects.equals(body.secretariatId(), organisation.id())).map(Body::name).findFirst().orElse(organisation.name())
                .in(language.getLanguage()).replace('\'', '’');
    }

    private static Paragraph paragraph(Activity activity, Draft draft) {
        return draft.paragraph(activity.key(), activity.words(), true, List.of(source(activity)));
    }

    private static Source source(Activity activity) {
        return new Source(activity.title(), activity.path(), activity.source());
    }

    byte[] file(SynergiesReport report, long organisationId, ReportQuery query, PaperFormat format) {
        var language = query.language();
        var own = bodies.organisations().stream().filter(one -> one.id() == organisationId).findFirst().orElseThrow();
        var masthead = new Masthead(language, List.of(Wordings.name(own, language)), Optional.empty(), words.get("synergies.subtitle", language), query.from(), query.to(), Optional.empty());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(0, List.of(Run.of(report.preparedBy(), Run.Mark.EMPHASIS))));
        heading(blocks, words.get("synergies.summary-heading", language), report.summary());
        report.summary().stream().filter(paragraph -> !paragraph.leftOut()).forEach(paragraph -> blocks.add(new Block.Paragraph(0, List.of(Run.of(paragraph.words())))));
        for (var index = 0; index < report.parts().size(); index++) {
            var part = report.parts().get(index);
            if (says(report.parts(), index)) {
                blocks.add(new Heading(part.level(), part.heading()));
            }
            part.paragraphs().stream().filter(paragraph -> !paragraph.leftOut())
                    .forEach(paragraph -> blocks.add(new NumberedItem(Run.of(paragraph.number() + "."), 0, List.of(Run.of(paragraph.words())))));
        }
        heading(blocks, words.get("synergies.action-requested", language), report.actions());
        var numbers = List.of("i)", "ii)");
        var actions = report.actions().stream().filter(paragraph -> !paragraph.leftOut()).toList();
        for (var index = 0; index < actions.size(); index++) {
            blocks.add(new NumberedItem(Run.of(numbers.get(index)), 1, List.of(Run.of(actions.get(index).words()))));
        }
        return format.file(new PrintedDocument(masthead, report.title(), Optional.empty(), blocks), messages::get);
    }

    private static void heading(List<Block> blocks, String heading, List<Paragraph> over) {
        if (over.stream().anyMatch(paragraph -> !paragraph.leftOut())) {
            blocks.add(new Heading(1, heading));
        }
    }

    /** A heading stands where something is left under it. */
    private static boolean says(List<Part> parts, int index) {
        var level = parts.get(index).level();
        return Stream.concat(Stream.of(parts.get(index)), parts.stream().skip(index + 1).takeWhile(part -> part.level() > level))
                .flatMap(part -> part.paragraphs().stream()).anyMatch(paragraph -> !paragraph.leftOut());
    }
}
