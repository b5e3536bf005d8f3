package org.plenary.agenda;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of each item between two states of an agenda. Items are the same when they have the same id. */
public final class AgendaComparison {

    public enum Kind {
        ADDED, REMOVED,
        /** Put under another item, or elsewhere among its neighbours. */
        MOVED,
        /** Another number only because others came, went or moved. */
        RENUMBERED,
        RETITLED,
        /** Its annotation, action requested, lead or mandate. */
        ANNOTATED,
        /** Other documents are on it. */
        DOCUMENTED
    }

    /**
     * A field with two values; a text that was not there is null.
     *
     * @param field a component of {@link AgendaItemDraft}, or {@code documents}
     */
    public record Change(String field, String before, String after) {

        public List<WordDifference> words() {
            return WordDifference.between(Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, ""));
        }
    }

    /**
     * An item in one or both.
     *
     * @param before null where it was added
     * @param after  null where it was removed
     * @param kinds  empty where nothing became of it
     */
    public record Row(AgendaItem before, AgendaItem after, Set<Kind> kinds, List<Change> changes) {

        /** The item as it is, or was before it went. */
        public AgendaItem item() {
            return after == null ? before : after;
        }
    }

    private static final Map<String, Function<AgendaItemDraft, Object>> TITLES = new LinkedHashMap<>();
    private static final Map<String, Function<AgendaItemDraft, Object>> OTHERS = new LinkedHashMap<>();

    static {
        TITLES.put("titleEn", AgendaItemDraft::titleEn);
        TITLES.put("titleFr", AgendaItemDraft::titleFr);
        TITLES.put("titleEs", AgendaItemDraft::titleEs);
        OTHERS.put("noteEn", AgendaItemDraft::noteEn);
        OTHERS.put("noteFr", AgendaItemDraft::noteFr);
        OTHERS.put("noteEs", AgendaItemDraft::noteEs);
        OTHERS.put("actionEn", AgendaItemDraft::actionEn);
        OTHERS.put("actionFr", AgendaItemDraft::actionFr);
        OTHERS.put("actionEs", AgendaItemDraft::actionEs);
        OTHERS.put("leadId", AgendaItemDraft::leadId);
        OTHERS.put("mandate", AgendaItemDraft::mandate);
    }

    private AgendaComparison() {
    }

    /**
     * @param before items in reading order
     * @param after  items in reading order
     * @return each item once, in the order of the later agenda; removed ones after the item they followed
     */
    public static List<Row> between(List<AgendaItem> before, List<AgendaItem> after) {
        var old = byId(before);
        var revised = byId(after);
        var moved = moved(before, revised);
        var rows = new ArrayList<Row>();
        var gone = goneAfter(before, revised);
        gone.getOrDefault(null, List.of()).forEach(item -> rows.add(removed(item)));
        for (var item : after) {
            rows.add(row(old.get(item.id()), item, moved));
            gone.getOrDefault(item.id(), List.of()).forEach(each -> rows.add(removed(each)));
        }
        return List.copyOf(rows);
    }

    private static Row removed(AgendaItem item) {
        return new Row(item, null, EnumSet.of(Kind.REMOVED), List.of());
    }

    private static Row row(AgendaItem before, AgendaItem after, Set<Long> moved) {
        if (before == null) {
            return new Row(null, after, EnumSet.of(Kind.ADDED), List.of());
        }
        var kinds = EnumSet.noneOf(Kind.class);
        if (moved.contains(after.id())) {
            kinds.add(Kind.MOVED);
        } else if (!before.number().equals(after.number())) {
            kinds.add(Kind.RENUMBERED);
        }
        var titles = changes(TITLES, before.fields(), after.fields());
        var others = changes(OTHERS, before.fields(), after.fields());
        if (!titles.isEmpty()) {
            kinds.add(Kind.RETITLED);
        }
        if (!others.isEmpty()) {
            kinds.add(Kind.ANNOTATED);
        }
        var documents = new Change("documents", String.join(", ", before.documents()), String.join(", ", after.documents()));
        var documented = Stream.of(documents).filter(change -> !change.before().equals(change.after())).toList();
        if (!documented.isEmpty()) {
            kinds.add(Kind.DOCUMENTED);
        }
        return new Row(before, after, kinds, Stream.of(titles, others, documented).flatMap(List::stream).toList());
    }

    private static List<Change> changes(Map<String, Function<AgendaItemDraft, Object>> fields, AgendaItemDraft before, AgendaItemDraft after) {
        return fields.entrySet().stream()
                .map(field -> new Change(field.getKey(), text(field.getValue().apply(before)), text(field.getValue().apply(after))))
                .filter(change -> !Objects.equals(change.before(), change.after())).toList();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** @return by the nearest item before them that stayed, or null where there is none, the items that went */
    private static Map<Long, List<AgendaItem>> goneAfter(List<AgendaItem> before, Map<Long, AgendaItem> revised) {
        var gone = new HashMap<Long, List<AgendaItem>>();
        Long last = null;
        for (var item : before) {
            if (revised.containsKey(item.id())) {
                last = item.id();
            } else {
                gone.computeIfAbsent(last, _ -> new ArrayList<>()).add(item);
            }
        }
        return gone;
    }

    /** @return what stands under another item now, or is out of the order in which most of its neighbours stayed */
    private static Set<Long> moved(List<AgendaItem> before, Map<Long, AgendaItem> revised) {
        var stayed = before.stream().filter(item -> revised.containsKey(item.id()))
                .collect(Collectors.partitioningBy(item -> Objects.equals(item.place().parentId(), revised.get(item.id()).place().parentId())));
        var moved = stayed.get(false).stream().map(AgendaItem::id).collect(Collectors.toSet());
        stayed.get(true).stream().collect(Collectors.groupingBy(item -> Optional.ofNullable(item.place().parentId()))).values().forEach(siblings -> {
            var positions = siblings.stream().map(item -> revised.get(item.id()).place().position()).toList();
            var inOrder = InOrder.longest(positions);
            siblings.stream().filter(item -> !inOrder.contains(revised.get(item.id()).place().position())).map(AgendaItem::id).forEach(moved::add);
        });
        return moved;
    }

    private static Map<Long, AgendaItem> byId(List<AgendaItem> items) {
        return items.stream().collect(Collectors.toMap(AgendaItem::id, Function.identity()));
    }
}
