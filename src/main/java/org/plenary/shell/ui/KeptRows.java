package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.plenary.agenda.InOrder;

/**
 * The rows of a list whose objects change while it is open. Only rows of which something changed are drawn anew: what others do elsewhere
 * in the list takes nothing from under its readers, and little is sent to them.
 *
 * @param <K> what tells one object from another
 * @param <C> a row
 */
public final class KeptRows<K, C extends Component> {

    private record Row<C>(Object shown, C drawn) {
    }

    private final Component list;
    private final Map<K, Row<C>> rows = new HashMap<>();

    /** @param list that has the rows alone */
    public <L extends Component & HasComponents> KeptRows(L list) {
        this.list = list;
    }

    /**
     * @param items in their order, each key once
     * @param shown everything of an item that its row depends on: rows of equal contents look the same
     * @return whether anything was changed
     */
    public <T> boolean show(List<T> items, Function<T, K> key, Function<T, ?> shown, Function<T, C> draw) {
        var present = new HashSet<K>();
        var wanted = new ArrayList<C>();
        for (var item : items) {
            var id = key.apply(item);
            var contents = shown.apply(item);
            present.add(id);
            var row = rows.get(id);
            if (row == null || !Objects.equals(row.shown(), contents)) {
                row = new Row<>(contents, draw.apply(item));
                rows.put(id, row);
            }
            wanted.add(row.drawn());
        }
        rows.keySet().retainAll(present);
        return arrange(list, wanted);
    }

    /** @return the row of that key as it is shown, or null */
    public C row(K key) {
        var row = rows.get(key);
        return row == null ? null : row.drawn();
    }

    /**
     * Puts these into a list, in their order, in place of what is there; as few as possible are moved.
     *
     * @return whether anything was changed
     */
    public static boolean arrange(Component list, List<? extends Component> wanted) {
        var present = list.getChildren().toList();
        if (present.equals(wanted)) {
            return false;
        }
        var places = new IdentityHashMap<Component, Integer>();
        wanted.forEach(row -> places.put(row, places.size()));
        Set<Integer> staying = InOrder.longest(present.stream().map(places::get).filter(Objects::nonNull).toList());
        present.stream().filter(row -> !staying.contains(places.get(row))).forEach(row -> row.getElement().removeFromParent());
        for (var index = 0; index < wanted.size(); index++) {
            if (!staying.contains(index)) {
                list.getElement().insertChild(index, wanted.get(index).getElement());
            }
        }
        return true;
    }
}
