package org.plenary.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/** A table kept as a file says, row by row under a key that the file knows. */
final class ReferenceTable<R extends UpdatableRecord<R>> {

    private final DSLContext dsl;
    private final List<Field<?>> key;
    private final Map<List<Object>, R> present = new LinkedHashMap<>();

    ReferenceTable(DSLContext dsl, Table<R> table, Field<?>... key) {
        this.dsl = dsl;
        this.key = List.of(key);
        dsl.fetch(table).forEach(row -> present.put(values(row, this.key), row));
    }

    /** Inserts rows whose key is new and updates those of which a touched field differs. @return rows written */
    int merge(List<R> wanted) {
        var inserts = new ArrayList<R>();
        var updates = new ArrayList<R>();
        for (var row : wanted) {
            var old = present.get(values(row, key));
            if (old == null) {
                inserts.add(row);
            } else if (take(row, old)) {
                updates.add(old);
            }
        }
        dsl.batchInsert(inserts).execute();
        dsl.batchUpdate(updates).execute();
        return inserts.size() + updates.size();
    }

    /**
     * Merges, and removes the rows of each group that the file names without naming the row.
     *
     * @param group what rows are replaced together by: a State in one language, say
     * @return rows written
     */
    int replaceWithin(Function<R, ?> group, List<R> wanted) {
        var groups = new HashSet<Object>();
        var keys = new HashSet<List<Object>>();
        for (var row : wanted) {
            groups.add(group.apply(row));
            keys.add(values(row, key));
        }
        var stale = present.entrySet().stream()
                .filter(entry -> groups.contains(group.apply(entry.getValue())) && !keys.contains(entry.getKey()))
                .map(Map.Entry::getValue).toList();
        dsl.batchDelete(stale).execute();
        return stale.size() + merge(wanted);
    }

    private boolean take(R from, R to) {
        for (var field : from.fields()) {
            if (from.touched(field) && !Objects.equals(from.get(field), to.get(field))) {
                copy(field, from, to);
            }
        }
        var version = to.field("version", Integer.class);
        if (to.touched() && version != null) {
            to.set(version, to.get(version) + 1);
        }
        return to.touched();
    }

    private static <T> void copy(Field<T> field, Record from, Record to) {
        to.set(field, from.get(field));
    }

    private static List<Object> values(Record row, List<Field<?>> fields) {
        return fields.stream().<Object>map(row::get).toList();
    }
}
