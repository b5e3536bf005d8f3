package org.plenary.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.audit.AuditTrail;
import org.plenary.document.DocumentService;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.outcome.Feeding.Feed;
import org.plenary.outcome.OutcomeRepository.Row;
import org.plenary.outcome.Point.Kind;
import org.plenary.outcome.Trace.Step;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What meetings came to, and what it leads to. Of what lies in meetings that the caller may not see no more is told than how much it is. */
@Service
public class OutcomeService {

    public static final String OUTCOME = "OUTCOME";
    private static final int MOST_FOUND = 30;

    /** A published text of the meeting that may be an outcome. */
    public record Paper(long issueId, String title) {
    }

    /** A link as the history tells it. @param leadsTo null where it no longer does */
    private record OnRecord(String title, String leadsTo) {
    }

    private final OutcomeRepository outcomes;
    private final Stations stations;
    private final DocumentService documents;
    private final List<Feeding> feedings;
    private final AuditTrail audit;
    private final Changes changes;

    OutcomeService(OutcomeRepository outcomes, Stations stations, DocumentService documents, List<Feeding> feedings, AuditTrail audit, Changes changes) {
        this.outcomes = outcomes;
        this.stations = stations;
        this.documents = documents;
        this.feedings = feedings;
        this.audit = audit;
        this.changes = changes;
    }

    /** @return the meeting's outcomes in the order in which they were entered */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<Outcome> outcomes(long meetingId) {
        return linked(outcomes.all(meetingId));
    }

    private List<Outcome> linked(List<Row> rows) {
        var links = outcomes.links();
        var forward = links.stream().collect(Collectors.groupingBy(Step::from, Collectors.mapping(Step::to, Collectors.toList())));
        var back = links.stream().collect(Collectors.groupingBy(Step::to, Collectors.mapping(Step::from, Collectors.toList())));
        var about = rows.stream().map(Row::point).flatMap(point -> Stream.concat(forward.getOrDefault(point, List.of()).stream(), back.getOrDefault(point, List.of()).stream())).toList();
        var there = outcomes.meetings(about).keySet();
        var shown = stations.of(about, language());
        return rows.stream().map(row -> {
            var to = forward.getOrDefault(row.point(), List.of()).stream().filter(there::contains).toList();
            var from = back.getOrDefault(row.point(), List.of()).stream().filter(there::contains).toList();
            var seenTo = to.stream().filter(shown::containsKey).map(shown::get).toList();
            var seenFrom = from.stream().filter(shown::containsKey).map(shown::get).toList();
            return new Outcome(row.id(), row.fields(), seenTo, to.size() - seenTo.size(), seenFrom, from.size() - seenFrom.size(), row.version());
        }).toList();
    }

    /** @return the published texts of the meeting, the newest first */
    @Requires(Action.EDIT_OUTCOMES)
    @Transactional(readOnly = true)
    public List<Paper> papers(long meetingId) {
        return outcomes.publishedTexts(meetingId).stream().map(text -> new Paper(text.issueId(), text.title())).toList();
    }

    /** @throws InvalidInput when a field is missing or wrong */
    @Requires(Action.EDIT_OUTCOMES)
    @Transactional
    public Outcome add(long meetingId, OutcomeDraft draft) {
        InvalidInput.throwIfAny(draft.violations());
        outcomes.lock(meetingId);
        known(meetingId, draft);
        var id = outcomes.insert(meetingId, draft);
        audit.record(meetingId, OUTCOME, id, "CREATED", null, draft);
        changes.changed(meetingId, OUTCOME, id, 0);
        return get(meetingId, id);
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param base what the editor had in front of them
     * @param mine what they made of it
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is missing or wrong; nothing is saved
     */
    @Requires(Action.EDIT_OUTCOMES)
    @Transactional
    public Outcome edit(long meetingId, long id, OutcomeDraft base, OutcomeDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        outcomes.lock(meetingId);
        var now = find(meetingId, id);
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, OUTCOME, id));
        if (!merged.equals(now.fields())) {
            InvalidInput.throwIfAny(merged.violations());
            known(meetingId, merged);
            outcomes.update(now, merged);
            audit.record(meetingId, OUTCOME, id, "CHANGED", now.fields(), merged);
            changes.changed(meetingId, OUTCOME, id, now.version() + 1);
        }
        return get(meetingId, id);
    }

    /** Takes an outcome off the list with all that it leads to; the history keeps it. */
    @Requires(Action.EDIT_OUTCOMES)
    @Transactional
    public void remove(long meetingId, long id) {
        outcomes.lock(meetingId);
        var now = find(meetingId, id);
        outcomes.delete(id);
        audit.record(meetingId, OUTCOME, id, "OUTCOME_REMOVED", now.fields(), null);
        changes.changed(meetingId, OUTCOME, id, now.version() + 1);
    }

    /**
     * @param words of which what is found has all, in its name or its meeting's
     * @return at most thirty meetings, agenda items, documents, outcomes and tasks that the caller may see
     */
    @Requires(Action.EDIT_OUTCOMES)
    @Transactional(readOnly = true)
    public List<Station> targets(long meetingId, String words) {
        return stations.search(words, language(), MOST_FOUND).stream().filter(station -> !station.point().equals(new Point(Kind.MEETING, meetingId))).toList();
    }

    /**
     * Says that the outcome is taken up there; saying it twice changes nothing.
     *
     * @throws InvalidInput where it would lead to itself or to the meeting that it comes from, or to what the caller may not see
     */
    @Requires(Action.EDIT_OUTCOMES)
    @Transactional
    public Outcome link(long meetingId, long id, Point target) {
        outcomes.lock(meetingId);
        var now = find(meetingId, id);
        if (target == null) {
            throw Input.refused("target", "outcome.error.target-missing");
        }
        if (target.equals(now.point()) || target.equals(new Point(Kind.MEETING, meetingId))) {
            throw Input.refused("target", "outcome.error.leads-to-itself");
        }
        var station = stations.of(List.of(target), language()).get(target);
        if (station == null) {
            throw Input.refused("target", "outcome.error.target-unknown");
        }
        if (outcomes.link(id, target)) {
            told(meetingId, now, target, "OUTCOME_LINKED", new OnRecord(title(now), null), new OnRecord(title(now), station.label()));
        }
        return get(meetingId, id);
    }

    /** The outcome no longer leads there. */
    @Requires(Action.EDIT_OUTCOMES)
    @Transactional
    public Outcome unlink(long meetingId, long id, Point target) {
        outcomes.lock(meetingId);
        var now = find(meetingId, id);
        var station = stations.of(List.of(target), language()).get(target);
        if (station != null && outcomes.unlink(id, target)) {
            told(meetingId, now, target, "OUTCOME_UNLINKED", new OnRecord(title(now), station.label()), new OnRecord(title(now), null));
        }
        return get(meetingId, id);
    }

    /** @return by the id of an agenda item, document or task of the meeting, the outcomes and what of other features leads there and the caller may see */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Map<Long, List<Feed>> feeds(long meetingId, Kind kind) {
        var feeds = new HashMap<Long, List<Feed>>();
        fed(meetingId).forEach((point, stations) -> {
            if (point.kind() == kind) {
                feeds.put(point.id(), new ArrayList<>(stations.stream().map(station -> new Feed(station.label(), station.path())).toList()));
            }
        });
        feedings.forEach(feeding -> feeding.feeds(meetingId, kind, CurrentAccount.get().locale())
                .forEach((id, more) -> feeds.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(more)));
        return feeds;
    }

    private Map<Point, List<Station>> fed(long meetingId) {
        var links = outcomes.links();
        var of = outcomes.meetings(links.stream().map(Step::to).toList());
        var here = links.stream().filter(step -> Long.valueOf(meetingId).equals(of.get(step.to()))).toList();
        var shown = stations.of(here.stream().map(Step::from).toList(), language());
        var fed = new LinkedHashMap<Point, List<Station>>();
        here.stream().filter(step -> shown.containsKey(step.from()))
                .forEach(step -> fed.computeIfAbsent(step.to(), _ -> new ArrayList<>()).add(shown.get(step.from())));
        return fed;
    }

    /** @return what can be traced from in the meeting: itself, its outcomes, and the items, documents and tasks that outcomes lead to */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<Station> origins(long meetingId) {
        var points = new ArrayList<>(List.of(new Point(Kind.MEETING, meetingId)));
        outcomes.all(meetingId).forEach(row -> points.add(row.point()));
        points.addAll(fed(meetingId).keySet());
        return List.copyOf(stations.of(points.stream().distinct().toList(), language()).values());
    }

    /**
     * @param start   of the meeting
     * @param forward what became of it; otherwise what feeds it
     * @throws NotFound where the meeting has nothing of the kind
     */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Traced trace(long meetingId, Point start, boolean forward) {
        if (start == null || !Long.valueOf(meetingId).equals(outcomes.meetings(List.of(start)).get(start))) {
            throw new NotFound("point", start);
        }
        var links = outcomes.links();
        var steps = new ArrayList<>(links);
        steps.addAll(outcomes.ways());
        if (!forward) {
            steps.addAll(intoMeetings(links, steps));
        }
        var directed = forward ? steps : steps.stream().map(Step::turned).toList();
        var of = outcomes.meetings(directed.stream().flatMap(step -> Stream.of(step.from(), step.to())).distinct().toList());
        var visible = stations.visible(of);
        var seen = directed.stream().filter(step -> visible.contains(step.from()) && visible.contains(step.to())).toList();
        var hidden = directed.stream().filter(step -> of.containsKey(step.to()) && !visible.contains(step.to())).distinct()
                .collect(Collectors.groupingBy(Step::from, Collectors.counting()));
        var tree = Trace.from(start, seen);
        var points = new ArrayList<Point>();
        gather(tree, points);
        return Traced.of(tree, stations.of(points, language()), hidden);
    }

    /** What outcomes feed of a meeting feeds the meeting: its items, the documents that are on none, and its tasks. */
    private List<Step> intoMeetings(List<Step> links, Collection<Step> steps) {
        var documented = steps.stream().filter(step -> step.from().kind() == Kind.DOCUMENT).map(Step::from).collect(Collectors.toSet());
        var fed = new HashSet<>(links.stream().map(Step::to).toList());
        steps.stream().filter(step -> fed.contains(step.from()) && step.to().kind() == Kind.AGENDA_ITEM).map(Step::to).toList().forEach(fed::add);
        var direct = fed.stream().filter(point -> point.kind() == Kind.AGENDA_ITEM || point.kind() == Kind.TASK || point.kind() == Kind.DOCUMENT && !documented.contains(point)).toList();
        var of = outcomes.meetings(direct);
        return direct.stream().filter(of::containsKey).sorted(Comparator.comparing(Point::kind).thenComparing(Point::id))
                .map(point -> new Step(point, new Point(Kind.MEETING, of.get(point)))).toList();
    }

    private static void gather(Trace.Branch branch, Collection<Point> into) {
        into.add(branch.point());
        branch.branches().forEach(next -> gather(next, into));
    }

    /** Those who look at the meeting of the target hear of it, too. */
    private void told(long meetingId, Row now, Point target, String action, OnRecord before, OnRecord after) {
        outcomes.advance(now.id());
        audit.record(meetingId, OUTCOME, now.id(), action, before, after);
        Stream.of(meetingId, outcomes.meetings(List.of(target)).get(target)).distinct()
                .forEach(meeting -> changes.changed(meeting, OUTCOME, now.id(), now.version() + 1));
    }

    private void known(long meetingId, OutcomeDraft draft) {
        if (draft.documentId() != null && documents.register(meetingId).stream().noneMatch(document -> document.id() == draft.documentId())) {
            throw Input.refused("documentId", "outcome.error.document-unknown");
        }
        if (draft.issueId() != null && outcomes.publishedTexts(meetingId).stream().noneMatch(text -> text.issueId() == draft.issueId())) {
            throw Input.refused("issueId", "outcome.error.text-unknown");
        }
        if (draft.ownerId() != null && !outcomes.hasOrganisation(draft.ownerId())) {
            throw Input.refused("ownerId", "outcome.error.owner-missing");
        }
    }

    private Outcome get(long meetingId, long id) {
        return linked(List.of(find(meetingId, id))).getFirst();
    }

    private Row find(long meetingId, long id) {
        return outcomes.find(meetingId, id).orElseThrow(() -> new NotFound("outcome", id));
    }

    private static String title(Row row) {
        return row.fields().title(language()).text();
    }

    private static String language() {
        return CurrentAccount.get().locale().getLanguage();
    }
}
