package org.plenary.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.live.ThreeWay;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Refused;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.subject.Kind;
import org.plenary.subject.Subjects;
import org.plenary.together.Area.Holder;
import org.plenary.together.Area.Standing;
import org.plenary.together.AreaDraft.Progress;
import org.plenary.together.Board.Side;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which organisation is responsible for what. An organisation that is asked accepts or hands back; one that takes something itself has accepted. */
@Service
public class ResponsibilityService {

    public static final String RESPONSIBILITY = "RESPONSIBILITY";
    static final int LONGEST_WORDS = 500;

    /** An area as the history tells it: organisations by acronym, people and tasks by number. */
    private record OnRecord(String name, String lead, List<String> helpers, Progress state, String note, int people, int tasks) {
    }

    /** An answer as the history tells it. */
    private record Answered(String organisation, Standing standing, String words) {
    }

    private final ResponsibilityRepository areas;
    private final UsualAreas usual;
    private final Subjects subjects;
    private final Rights rights;
    private final AuditTrail audit;
    private final Changes changes;

    ResponsibilityService(ResponsibilityRepository areas, UsualAreas usual, Subjects subjects, Rights rights, AuditTrail audit, Changes changes) {
        this.areas = areas;
        this.usual = usual;
        this.subjects = subjects;
        this.rights = rights;
        this.audit = audit;
        this.changes = changes;
    }

    /** @param language in which names and titles are wanted */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Board board(long meetingId, String language) {
        var all = areas.of(meetingId);
        var sides = areas.sides(meetingId, language);
        return new Board(all, sides, areas.people(sides.stream().map(Side::id).toList()),
                rights.may(Action.VIEW_PLAN, meetingId) ? areas.tasks(meetingId, language) : List.of());
    }

    /** Adds the areas that meetings of this kind usually have and this one has not. @return how many */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public int addUsual(long meetingId) {
        var kind = areas.lock(meetingId);
        var there = areas.codes(meetingId);
        var missing = usual.of(kind).stream().filter(area -> !there.contains(area.code())).toList();
        missing.forEach(area -> {
            var draft = new AreaDraft(area.nameEn(), area.nameFr(), area.nameEs(), null, Set.of(), Set.of(), Progress.OPEN, null, Set.of());
            told(meetingId, areas.insert(meetingId, area.code(), draft), "CREATED", null);
        });
        return missing.size();
    }

    /** @throws InvalidInput where a field is missing or wrong */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public Area add(long meetingId, AreaDraft draft) {
        areas.lock(meetingId);
        check(meetingId, draft);
        var id = areas.insert(meetingId, null, draft);
        var area = areas.get(meetingId, id);
        areas.update(area, draft, holders(area, draft));
        return told(meetingId, id, "CREATED", null);
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @throws EditConflict where a field was changed by both; nothing is saved
     * @throws InvalidInput where a field is missing or wrong; nothing is saved
     */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public Area edit(long meetingId, long id, AreaDraft base, AreaDraft mine) {
        areas.lock(meetingId);
        check(meetingId, mine);
        var now = areas.get(meetingId, id);
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, RESPONSIBILITY, id));
        if (merged.equals(now.fields())) {
            return now;
        }
        check(meetingId, merged);
        areas.update(now, merged, holders(now, merged));
        return told(meetingId, id, "CHANGED", now);
    }

    /** @param version that was seen */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public void remove(long meetingId, long id, int version) {
        var area = unchanged(meetingId, id, version);
        areas.delete(id);
        audit.record(meetingId, RESPONSIBILITY, id, "REMOVED", onRecord(area), null);
        changes.changed(meetingId, RESPONSIBILITY, id, area.version() + 1);
    }

    /**
     * The own organisation accepts what it was asked for, or hands it back.
     *
     * @param words   why it hands it back; not asked for where it accepts
     * @param version that was seen
     * @throws InvalidInput at "words" where it hands back without a word, or where somebody was quicker
     */
    @Requires(Action.DISCUSS)
    @Transactional
    public Area answer(long meetingId, long id, boolean accepts, String words, int version) {
        var own = CurrentAccount.get().organisationId();
        var said = accepts ? null : Input.trimmed(words);
        if (!accepts) {
            var violations = new ArrayList<Violation>();
            Input.required(violations, "words", said, LONGEST_WORDS);
            InvalidInput.throwIfAny(violations);
        }
        var area = unchanged(meetingId, id, version);
        var mine = area.holder(own).orElseThrow(Input::changedMeanwhile);
        var answered = new Holder(own, mine.acronym(), mine.leads(), accepts ? Standing.ACCEPTED : Standing.HANDED_BACK, said);
        areas.update(area, area.fields(), area.holders().stream().map(holder -> holder.organisationId() == own ? answered : holder).toList());
        audit.record(meetingId, RESPONSIBILITY, id, accepts ? "RESPONSIBILITY_ACCEPTED" : "RESPONSIBILITY_HANDED_BACK", new Answered(mine.acronym(), mine.standing(), mine.words()),
                new Answered(mine.acronym(), answered.standing(), said));
        changes.changed(meetingId, RESPONSIBILITY, id, area.version() + 1);
        return areas.get(meetingId, id);
    }

    /** How far it is: said by an organisation that has it, or by those who edit the meeting. @param version that was seen */
    @Requires(Action.DISCUSS)
    @Transactional
    public Area report(long meetingId, long id, Progress progress, int version) {
        var area = unchanged(meetingId, id, version);
        if (area.holder(CurrentAccount.get().organisationId()).filter(holder -> holder.standing() == Standing.ACCEPTED).isEmpty() && !rights.may(Action.EDIT_MEETING, meetingId)) {
            throw new Refused(Action.EDIT_MEETING);
        }
        var is = ThreeWay.with(area.fields(), Map.of("state", progress));
        areas.update(area, is, area.holders());
        return told(meetingId, id, "CHANGED", area);
    }

    /** @return what the organisation of the signed-in account was asked for and has not answered */
    @SignedIn
    @Transactional(readOnly = true)
    public List<AskedFor> askedFor(String language) {
        return areas.asked(CurrentAccount.get().organisationId(), rights.meetings(Action.DISCUSS)).stream().map(asked -> {
            var meeting = subjects.find(asked.meetingId(), Kind.MEETING, asked.meetingId(), language).orElseThrow();
            return new AskedFor(meeting.path(), meeting.title(), asked.area().id(), asked.area().fields().name(language));
        }).toList();
    }

    private Area unchanged(long meetingId, long id, int version) {
        areas.lock(meetingId);
        var area = areas.get(meetingId, id);
        if (area.version() != version) {
            throw Input.changedMeanwhile();
        }
        return area;
    }

    private void check(long meetingId, AreaDraft draft) {
        InvalidInput.throwIfAny(draft.violations());
        var sides = areas.sides(meetingId, "en").stream().map(Side::id).collect(Collectors.toSet());
        if (Stream.concat(Stream.ofNullable(draft.leadId()), draft.helpers().stream()).anyMatch(one -> !sides.contains(one))) {
            throw Input.refused("leadId", "together.error.no-role");
        }
        if (areas.people(sides).stream().map(Board.Person::id).collect(Collectors.toSet()).containsAll(draft.people())
                && draft.tasks().stream().allMatch(task -> areas.meetingOfTask(task).filter(of -> of == meetingId).isPresent())) {
            return;
        }
        throw Input.refused("people", "together.error.no-role");
    }

    /** Who had it already keeps the answer; who gives something to their own organisation has accepted it. */
    private static List<Holder> holders(Area now, AreaDraft fields) {
        return Stream.concat(Stream.ofNullable(fields.leadId()), fields.helpers().stream()).map(id -> {
            boolean leads = Objects.equals(id, fields.leadId());
            var own = CurrentAccount.get().organisationId() == id;
            return now.holder(id).filter(holder -> holder.leads() == leads && holder.standing() != Standing.HANDED_BACK)
                    .orElseGet(() -> new Holder(id, null, leads, own ? Standing.ACCEPTED : Standing.ASKED, null));
        }).toList();
    }

    private Area told(long meetingId, long id, String action, Area before) {
        var now = areas.get(meetingId, id);
        audit.record(meetingId, RESPONSIBILITY, id, action, before == null ? null : onRecord(before), onRecord(now));
        changes.changed(meetingId, RESPONSIBILITY, id, now.version());
        return now;
    }

    private static OnRecord onRecord(Area area) {
        var fields = area.fields();
        return new OnRecord(fields.name("en"), area.holders().stream().filter(Holder::leads).map(Holder::acronym).findFirst().orElse(null),
                area.holders().stream().filter(holder -> !holder.leads()).map(Holder::acronym).toList(), fields.state(), fields.note(), fields.people().size(), fields.tasks().size());
    }
}
