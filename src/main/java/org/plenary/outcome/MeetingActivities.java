package org.plenary.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.meeting.Meeting;
import org.plenary.meeting.Meeting.Capacity;
import org.plenary.meeting.Meeting.Partner;
import org.plenary.meeting.MeetingFilter;
import org.plenary.meeting.MeetingLink.Relation;
import org.plenary.meeting.MeetingLinkService;
import org.plenary.meeting.MeetingOrder;
import org.plenary.meeting.MeetingRow;
import org.plenary.meeting.MeetingService;
import org.plenary.meeting.MeetingState;
import org.plenary.outcome.Activity.Kind;
import org.plenary.outcome.OutcomeRepository.Row;
import org.plenary.outcome.Trace.Step;
import org.springframework.stereotype.Component;

/** Meetings that an organisation convened, hosted, supported or was invited to, told with what came of them. Of its own meetings without a partner, what they decided. */
@Component
class MeetingActivities implements ActivitySource {

    private static final List<Capacity> MOST_FIRST = List.of(Capacity.CONVENER, Capacity.HOST, Capacity.SUPPORT, Capacity.INVITED);

    private final MeetingService meetings;
    private final MeetingLinkService links;
    private final OutcomeRepository outcomes;
    private final Stations stations;
    private final BodyService bodies;
    private final Wordings words;

    MeetingActivities(MeetingService meetings, MeetingLinkService links, OutcomeRepository outcomes, Stations stations, BodyService bodies, Wordings words) {
        this.meetings = meetings;
        this.links = links;
        this.outcomes = outcomes;
        this.stations = stations;
        this.bodies = bodies;
        this.words = words;
    }

    @Override
    public List<Activity> activities(long organisationId, LocalDate from, LocalDate to, Locale language) {
        var own = bodies.organisations().stream().filter(one -> one.id() == organisationId).findFirst().orElseThrow();
        var filter = MeetingFilter.between(from, to);
        var told = new ArrayList<Activity>();
        meetings.page(filter, MeetingOrder.NEXT_FIRST, 0, meetings.count(filter)).stream().map(MeetingRow::id).map(meetings::get)
                .filter(meeting -> meeting.fields().state() != MeetingState.CANCELLED && meeting.fields().state() != MeetingState.IDEA)
                .forEach(meeting -> capacity(meeting, organisationId).ifPresent(capacity -> {
                    var others = others(meeting, organisationId, MOST_FIRST);
                    told.add(meeting(meeting, own, capacity, others, language));
                    if (others.isEmpty()) {
                        outcomes.all(meeting.id()).forEach(outcome -> told.add(outcome(meeting, outcome, language)));
                    }
                }));
        return told;
    }

    private static Optional<Capacity> capacity(Meeting meeting, long organisationId) {
        return meeting.partners().stream().filter(partner -> partner.organisationId() == organisationId).map(Partner::capacity)
                .min((one, other) -> MOST_FIRST.indexOf(one) - MOST_FIRST.indexOf(other));
    }

    private static List<Long> others(Meeting meeting, long organisationId, List<Capacity> capacities) {
        return capacities.stream().flatMap(capacity -> meeting.partners().stream().filter(partner -> partner.capacity() == capacity))
                .map(Partner::organisationId).filter(id -> id != organisationId).distinct().toList();
    }

    private Activity meeting(Meeting meeting, Organisation own, Capacity capacity, List<Long> partners, Locale language) {
        var fields = meeting.fields();
        var conveners = others(meeting, own.id(), List.of(Capacity.CONVENER));
        var held = fields.state() == MeetingState.HELD ? "held" : "planned";
        var sentences = new ArrayList<String>();
        sentences.add(words.get("synergies.meeting." + capacity, language, words.subject(own, language), words.quoted(fields.title(language.getLanguage()), language),
                words.placeAndDates(fields, language), conveners.isEmpty() ? "none" : words.partners(conveners, language), held));
        if (capacity != Capacity.HOST) {
            by("synergies.hosted", others(meeting, own.id(), List.of(Capacity.HOST)), held, language).ifPresent(sentences::add);
        }
        by("synergies.supported", others(meeting, own.id(), List.of(Capacity.SUPPORT)), held, language).ifPresent(sentences::add);
        if (capacity == Capacity.CONVENER) {
            by("synergies.invited", others(meeting, own.id(), List.of(Capacity.INVITED)), held, language).ifPresent(sentences::add);
        }
        if (!fields.mandates().isEmpty()) {
            sentences.add(words.get("synergies.mandated", language, words.list(fields.mandates(), language)));
        }
        links.links(meeting.id()).shown().stream().filter(link -> link.relation() == Relation.FOLLOWS || link.relation() == Relation.PREPARES)
                .forEach(link -> sentences.add(words.get("synergies." + link.relation(), language, words.meeting(meetings.get(link.id()).fields(), language))));
        sentences.addAll(results(meeting, language));
        return new Activity("MEETING-" + meeting.id(), Kind.MEETING, fields.startsOn(), fields.endsOn(), fields.monthOnly(), fields.kind().name(), null, partners,
                fields.mandates(), words.meeting(fields, language), String.join(" ", sentences), "m/" + meeting.code(), meeting.source());
    }

    private Optional<String> by(String key, List<Long> organisations, String held, Locale language) {
        return organisations.isEmpty() ? Optional.empty()
                : Optional.of(words.get(key, language, words.partners(organisations, language), organisations.size(), held));
    }

    private List<String> results(Meeting meeting, Locale language) {
        var rows = outcomes.all(meeting.id());
        if (rows.isEmpty()) {
            return List.of();
        }
        var titles = rows.stream().map(row -> words.quoted(row.fields().title(language.getLanguage()).text(), language)).toList();
        return Stream.concat(Stream.of(words.get("synergies.resulted", language, words.list(titles, language))), takenUp(rows, language).stream()).toList();
    }

    /** Plans are no matter for a paper: of tasks it does not tell. */
    private Optional<String> takenUp(List<Row> rows, Locale language) {
        var points = rows.stream().map(Row::point).toList();
        var targets = outcomes.links().stream().filter(step -> points.contains(step.from())).map(Step::to)
                .filter(target -> target.kind() != Point.Kind.TASK).distinct().toList();
        var byMeeting = stations.of(targets, language.getLanguage()).values().stream()
                .collect(Collectors.groupingBy(Station::meetingCode, LinkedHashMap::new, Collectors.toList()));
        var told = byMeeting.entrySet().stream().map(entry -> takenUpAt(entry.getKey(), entry.getValue(), language)).toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(words.get("synergies.taken-up", language, words.list(told, language)));
    }

    private String takenUpAt(String code, List<Station> at, Locale language) {
        var meeting = words.meeting(meetings.get(meetings.find(code).orElseThrow().id()).fields(), language);
        var parts = at.stream().filter(station -> station.point().kind() != Point.Kind.MEETING)
                .map(station -> words.get("synergies.part." + station.point().kind(), language, station.label())).toList();
        return parts.isEmpty() ? words.get("synergies.at-meeting", language, meeting) : words.get("synergies.at-part", language, words.list(parts, language), meeting);
    }

    private Activity outcome(Meeting meeting, Row outcome, Locale language) {
        var fields = meeting.fields();
        var title = outcome.fields().title(language.getLanguage()).text();
        var sentences = Stream.concat(Stream.of(words.get("synergies.decided", language, words.meeting(fields, language), words.quoted(title, language),
                words.get("outcome.kind." + outcome.fields().kind(), language).toLowerCase(language))), takenUp(List.of(outcome), language).stream());
        return new Activity("OUTCOME-" + outcome.id(), Kind.OUTCOME, fields.startsOn(), fields.endsOn(), fields.monthOnly(), null, null, List.of(), fields.mandates(), title,
                sentences.collect(Collectors.joining(" ")), "m/" + meeting.code() + "/outcomes?outcome=" + outcome.id(), outcome.fields().source());
    }
}
