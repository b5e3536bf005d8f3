package org.plenary.agenda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.agenda.AgendaRefused.Reason;

/** The order of an agenda: which item stands under which and after which. Immutable; a change gives a new tree. */
public final class AgendaTree {

    /** Levels of numbers at most: 1.1.1.1.1.1. */
    public static final int DEEPEST = 6;

    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*?)(\\d{1,9})\\D*");

    /**
     * Where an item stands.
     *
     * @param parentId null at the top level
     * @param position among its siblings, from 0
     */
    public record Place(long id, Long parentId, int position) {
    }

    /** Where an item is to go, said by its neighbours: it means the same after others have moved theirs. */
    public sealed interface Target {

        record Before(long siblingId) implements Target {
        }

        record After(long siblingId) implements Target {
        }

        /**
         * @param parentId null for the top level
         * @param position among the other children, from 0; beyond their number it is the last
         */
        record In(Long parentId, int position) implements Target {
        }

        static Target lastIn(Long parentId) {
            return new In(parentId, Integer.MAX_VALUE);
        }
    }

    /** By parent; null is the top level. */
    private final Map<Long, List<Long>> children;
    private final Map<Long, Long> parents;

    private AgendaTree(Map<Long, List<Long>> children, Map<Long, Long> parents) {
        this.children = children;
        this.parents = parents;
    }

    /** @throws IllegalArgumentException when an id comes twice, or an item hangs under one that is not there or under itself */
    public static AgendaTree of(Collection<Place> places) {
        var tree = new AgendaTree(new HashMap<>(), new HashMap<>());
        places.stream().sorted(Comparator.comparingInt(Place::position).thenComparingLong(Place::id))
                .forEach(place -> tree.put(place.id(), place.parentId(), Integer.MAX_VALUE));
        if (tree.places().size() != places.size()) {
            throw new IllegalArgumentException("Not one tree: " + places);
        }
        return tree;
    }

    /** @return all items as they are read, each before what is under it; positions are 0, 1, 2 … under each parent. */
    public List<Place> places() {
        var places = new ArrayList<Place>();
        collect(null, places);
        return places;
    }

    private void collect(Long parentId, List<Place> into) {
        var siblings = childrenOf(parentId);
        for (var position = 0; position < siblings.size(); position++) {
            into.add(new Place(siblings.get(position), parentId, position));
            collect(siblings.get(position), into);
        }
    }

    public boolean contains(long id) {
        return parents.containsKey(id);
    }

    /** @throws AgendaRefused when it is not there */
    public Place place(long id) {
        require(id);
        return new Place(id, parents.get(id), siblingsOf(id).indexOf(id));
    }

    /** @return the item and everything under it, in reading order. */
    public List<Place> branch(long id) {
        var branch = new ArrayList<>(List.of(place(id)));
        collect(id, branch);
        return branch;
    }

    /** @return 1 at the top level. */
    public int depth(long id) {
        require(id);
        return depthUnder(id);
    }

    /** @throws AgendaRefused when the item or its target is not there, or it would stand under itself or too deep */
    public AgendaTree move(long id, Target target) {
        var branch = branch(id);
        var itself = new HashSet<Long>();
        branch.forEach(place -> itself.add(place.id()));
        var neighbour = switch (target) {
            case Target.Before(var sibling) -> (Long) sibling;
            case Target.After(var sibling) -> (Long) sibling;
            case Target.In(var parent, _) -> parent;
        };
        if (neighbour != null && itself.contains(neighbour)) {
            throw new AgendaRefused(Reason.INTO_ITSELF);
        }
        return remove(id).graft(branch, target);
    }

    /** @return the tree with a new item */
    public AgendaTree insert(long id, Target target) {
        return graft(List.of(new Place(id, null, 0)), target);
    }

    /** @return the tree without the item and everything under it */
    public AgendaTree remove(long id) {
        var gone = branch(id);
        var tree = copy();
        tree.siblingsOf(id).remove(id);
        gone.forEach(place -> {
            tree.children.remove(place.id());
            tree.parents.remove(place.id());
        });
        return tree;
    }

    /** @param branch as {@link #branch} gave it; its first item goes to the target */
    public AgendaTree graft(List<Place> branch, Target target) {
        var tree = copy();
        var root = branch.getFirst().id();
        switch (target) {
            case Target.Before(var sibling) -> tree.putBeside(root, sibling, 0);
            case Target.After(var sibling) -> tree.putBeside(root, sibling, 1);
            case Target.In(var parent, var position) -> tree.put(root, parent, position);
        }
        if (tree.parents.get(root) != null && !contains(tree.parents.get(root))) {
            throw new AgendaRefused(Reason.GONE);
        }
        branch.stream().skip(1).forEach(place -> tree.put(place.id(), place.parentId(), Integer.MAX_VALUE));
        if (branch.stream().anyMatch(place -> tree.depthUnder(place.id()) > DEEPEST)) {
            throw new AgendaRefused(Reason.TOO_DEEP);
        }
        return tree;
    }

    /** @return before the sibling above; empty for the first */
    public Optional<Target> up(long id) {
        return sibling(id, -1).map(Target.Before::new);
    }

    /** @return after the sibling below; empty for the last */
    public Optional<Target> down(long id) {
        return sibling(id, 1).map(Target.After::new);
    }

    /** @return last under the sibling above; empty for the first */
    public Optional<Target> indent(long id) {
        return sibling(id, -1).map(Target::lastIn);
    }

    /** @return after the item it stands under; empty at the top level */
    public Optional<Target> outdent(long id) {
        require(id);
        return Optional.ofNullable(parents.get(id)).map(Target.After::new);
    }

    /** @return the sibling above, or null for the first */
    public Long above(long id) {
        return sibling(id, -1).orElse(null);
    }

    /**
     * Where an item goes that is put back: after the sibling it stood after; where that one has left, at the same position; where
     * the item above has gone, at the end of the agenda.
     *
     * @param above the sibling it stood after, or null when it was the first
     */
    public Target back(Place was, Long above) {
        if (above != null && contains(above) && Objects.equals(parents.get(above), was.parentId())) {
            return new Target.After(above);
        }
        return was.parentId() == null || contains(was.parentId()) ? new Target.In(was.parentId(), was.position()) : Target.lastIn(null);
    }

    /**
     * The number shown with each item, in reading order: 1, 1.1, 1.1.1, 2 …
     *
     * @param printed numbers given by the secretariat, shown instead; what follows such an item, or stands under it, counts on from it
     */
    public Map<Long, String> numbers(Map<Long, String> printed) {
        var numbers = new LinkedHashMap<Long, String>();
        number(null, "", printed, numbers);
        return numbers;
    }

    private void number(Long parentId, String prefix, Map<Long, String> printed, Map<Long, String> numbers) {
        var next = prefix + 1;
        for (var id : childrenOf(parentId)) {
            var number = printed.getOrDefault(id, next);
            numbers.put(id, number);
            number(id, number + ".", printed, numbers);
            next = following(number).orElse(next);
        }
    }

    private static Optional<String> following(String number) {
        var matcher = ENDS_IN_A_NUMBER.matcher(number);
        return matcher.matches() ? Optional.of(matcher.group(1) + (Integer.parseInt(matcher.group(2)) + 1)) : Optional.empty();
    }

    private Optional<Long> sibling(long id, int away) {
        var siblings = siblingsOf(place(id).id());
        var at = siblings.indexOf(id) + away;
        return at < 0 || at >= siblings.size() ? Optional.empty() : Optional.of(siblings.get(at));
    }

    private void putBeside(long id, long sibling, int offset) {
        require(sibling);
        put(id, parents.get(sibling), siblingsOf(sibling).indexOf(sibling) + offset);
    }

    private void put(long id, Long parentId, int position) {
        if (parents.containsKey(id)) {
            throw new IllegalArgumentException("Twice: " + id);
        }
        parents.put(id, parentId);
        var siblings = children.computeIfAbsent(parentId, _ -> new ArrayList<>());
        siblings.add(Math.clamp(position, 0, siblings.size()), id);
    }

    private void require(long id) {
        if (!contains(id)) {
            throw new AgendaRefused(Reason.GONE);
        }
    }

    private int depthUnder(Long id) {
        return id == null ? 0 : 1 + depthUnder(parents.get(id));
    }

    private List<Long> childrenOf(Long parentId) {
        return children.getOrDefault(parentId, List.of());
    }

    private List<Long> siblingsOf(long id) {
        return childrenOf(parents.get(id));
    }

    private AgendaTree copy() {
        var copied = new HashMap<Long, List<Long>>();
        children.forEach((parent, of) -> copied.put(parent, new ArrayList<>(of)));
        return new AgendaTree(copied, new HashMap<>(parents));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgendaTree that && places().equals(that.places());
    }

    @Override
    public int hashCode() {
        return places().hashCode();
    }

    @Override
    public String toString() {
        return numbers(Map.of()).toString();
    }
}
