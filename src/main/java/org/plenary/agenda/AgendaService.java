package org.plenary.agenda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.agenda.AgendaUndo.Moved;
import org.plenary.agenda.AgendaUndo.Removed;
import org.plenary.agenda.AgendaUndo.Spot;
import org.plenary.agenda.AgendaRefused.Reason;
import org.plenary.audit.AuditTrail;
import org.plenary.body.BodyService;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.security.Action;
import org.plenary.security.InPart;
import org.plenary.security.MeetingPart;
import org.plenary.security.Requires;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agenda of a meeting. Changes of one agenda are made one after the other, each on the agenda as it then is: two people who move
 * items at once both get what they asked for. An adopted agenda is changed no more.
 */
@Service
public class AgendaService {

    public static final String AGENDA_ITEM = "AGENDA_ITEM";

    /** Where an item stands, as its history tells it. */
    private record Standing(String number, String under) {
    }

    private final AgendaRepository agenda;
    private final AgendaVersionRepository versions;
    private final BodyService bodies;
    private final AuditTrail audit;
    private final Changes changes;

    AgendaService(AgendaRepository agenda, AgendaVersionRepository versions, BodyService bodies, AuditTrail audit, Changes changes) {
        this.agenda = agenda;
        this.versions = versions;
        this.bodies = bodies;
        this.audit = audit;
        this.changes = changes;
    }

    /** @return all items in reading order, numbered. */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<AgendaItem> tree(long meetingId) {
        return agenda.items(meetingId);
    }

    /**
     * @throws InvalidInput when a field is missing or wrong
     * @throws AgendaRefused when it cannot stand there, or the agenda has been adopted
     */
    @Requires(Action.EDIT_AGENDA)
    @Transactional
    public AgendaItem add(long meetingId, @InPart(value = MeetingPart.Kind.AGENDA_ITEM, by = ItemsTouched.ByTarget.class) Target at, AgendaItemDraft draft) {
        check(draft);
        var id = agenda.insert(meetingId, locked(meetingId).size(), draft);
        var items = agenda.items(meetingId);
        arrange(items, treeOf(items).move(id, at));
        audit.record(meetingId, AGENDA_ITEM, id, "CREATED", null, draft);
        return told(meetingId, id);
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept; moving is no conflict.
     *
     * @param base what the editor had in front of them
     * @param mine what they made of it
     * @return the item as it is now
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is missing or wrong; nothing is saved
     * @throws AgendaRefused when the agenda has been adopted
     */
    @Requires(Action.EDIT_AGENDA)
    @Transactional
    public AgendaItem edit(long meetingId, @InPart(MeetingPart.Kind.AGENDA_ITEM) long id, AgendaItemDraft base, AgendaItemDraft mine) {
        check(mine);
        var now = find(locked(meetingId), id);
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, AGENDA_ITEM, id));
        if (merged.equals(now.fields())) {
            return now;
        }
        InvalidInput.throwIfAny(AgendaItemLimits.violations(merged));
        agenda.update(now, merged);
        audit.record(meetingId, AGENDA_ITEM, id, "CHANGED", now.fields(), merged);
        return told(meetingId, id);
    }

    /**
     * Moves an item with what stands under it, in the agenda as it is now.
     *
     * @return how to undo it; empty when it stands there already
     * @throws AgendaRefused when the target is gone, or the item cannot stand there
     */
    @Requires(Action.EDIT_AGENDA)
    @Transactional
    public Optional<AgendaUndo> move(long meetingId, @InPart(MeetingPart.Kind.BESIDE_AGENDA_ITEM) long id,
            @InPart(value = MeetingPart.Kind.AGENDA_ITEM, by = ItemsTouched.ByTarget.class) Target target) {
        var items = locked(meetingId);
        find(items, id);
        var was = Spot.of(treeOf(items), id);
        var is = move(meetingId, items, id, target);
        return was.sameAs(is) ? Optional.empty() : Optional.of(new Moved(meetingId, was, is));
    }

    /** Removes an item with what stands under it. */
    @Requires(Action.EDIT_AGENDA)
    @Transactional
    public Removed remove(long meetingId, @InPart(MeetingPart.Kind.BESIDE_AGENDA_ITEM) long id) {
        var items = locked(meetingId);
        find(items, id);
        var tree = treeOf(items);
        var branch = tree.branch(id).stream().map(place -> find(items, place.id())).toList();
        branch.reversed().forEach(item -> {
            agenda.delete(item);
            audit.record(meetingId, AGENDA_ITEM, item.id(), "ITEM_REMOVED", item.fields(), null);
        });
        arrange(items, tree.remove(id));
        changes.changed(meetingId, AGENDA_ITEM, id, branch.getFirst().version() + 1);
        return new Removed(meetingId, Spot.of(tree, id), branch);
    }

    /**
     * @return the item that was put back
     * @throws AgendaRefused when the item is gone, or somebody else has moved it since
     */
    @Requires(Action.EDIT_AGENDA)
    @Transactional
    public AgendaItem undo(long meetingId, @InPart(value = MeetingPart.Kind.AGENDA_ITEM, by = ItemsTouched.ByUndo.class) AgendaUndo undo) {
        if (undo.meetingId() != meetingId) {
            throw new NotFound("agenda change", undo);
        }
        var items = locked(meetingId);
        return switch (undo) {
            case Moved moved -> putBack(meetingId, items, moved);
            case Removed removed -> restore(meetingId, items, removed);
        };
    }

    private AgendaItem putBack(long meetingId, List<AgendaItem> items, Moved moved) {
        var tree = treeOf(items);
        var id = moved.was().place().id();
        if (!Spot.of(tree, id).sameAs(moved.is())) {
            throw new AgendaRefused(Reason.MOVED_SINCE);
        }
        move(meetingId, items, id, tree.back(moved.was().place(), moved.was().above()));
        return find(agenda.items(meetingId), id);
    }

    private AgendaItem restore(long meetingId, List<AgendaItem> items, Removed removed) {
        var tree = treeOf(items);
        var id = removed.was().place().id();
        if (tree.contains(id)) {
            return find(items, id);
        }
        var next = tree.graft(removed.items().stream().map(AgendaItem::place).toList(), tree.back(removed.was().place(), removed.was().above()));
        arrange(items, next);
        removed.items().forEach(item -> {
            agenda.restore(meetingId, item, next.place(item.id()));
            audit.record(meetingId, AGENDA_ITEM, item.id(), "ITEM_RESTORED", null, item.fields());
        });
        return told(meetingId, id);
    }

    private Spot move(long meetingId, List<AgendaItem> items, long id, Target target) {
        var tree = treeOf(items);
        var next = tree.move(id, target);
        var is = Spot.of(next, id);
        if (!Spot.of(tree, id).sameAs(is)) {
            arrange(items, next);
            audit.record(meetingId, AGENDA_ITEM, id, "ITEM_MOVED", standing(items, id), standing(agenda.items(meetingId), id));
            told(meetingId, id);
        }
        return is;
    }

    /** Writes the places that are not as stored. */
    private void arrange(List<AgendaItem> items, AgendaTree next) {
        Map<Long, AgendaItem> byId = items.stream().collect(Collectors.toMap(AgendaItem::id, Function.identity()));
        next.places().stream().filter(place -> byId.containsKey(place.id()) && !byId.get(place.id()).place().equals(place))
                .forEach(place -> agenda.place(byId.get(place.id()), place));
    }

    private AgendaItem told(long meetingId, long id) {
        var item = find(agenda.items(meetingId), id);
        changes.changed(meetingId, AGENDA_ITEM, id, item.version());
        return item;
    }

    private void check(AgendaItemDraft draft) {
        var violations = AgendaItemLimits.violations(draft);
        if (draft.leadId() != null && bodies.organisations().stream().noneMatch(organisation -> organisation.id() == draft.leadId())) {
            violations.add(Violation.of("leadId", "agenda.error.lead"));
        }
        InvalidInput.throwIfAny(violations);
    }

    /** @throws AgendaRefused when the agenda has been adopted */
    private List<AgendaItem> locked(long meetingId) {
        agenda.lock(meetingId);
        if (versions.standing(meetingId).state() == AgendaState.ADOPTED) {
            throw new AgendaRefused(Reason.ADOPTED);
        }
        return agenda.items(meetingId);
    }

    private static Standing standing(List<AgendaItem> items, long id) {
        var item = find(items, id);
        var parentId = item.place().parentId();
        if (parentId == null) {
            return new Standing(item.number(), null);
        }
        var parent = find(items, parentId);
        return new Standing(item.number(), parent.number() + " " + parent.title("en").text());
    }

    private static AgendaTree treeOf(List<AgendaItem> items) {
        return AgendaTree.of(items.stream().map(AgendaItem::place).toList());
    }

    private static AgendaItem find(List<AgendaItem> items, long id) {
        return items.stream().filter(item -> item.id() == id).findFirst().orElseThrow(() -> new NotFound("agenda item", id));
    }
}
