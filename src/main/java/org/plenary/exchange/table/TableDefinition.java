package org.plenary.exchange.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plenary.exchange.table.Import.Field;
import org.plenary.exchange.table.Import.Line;
import org.plenary.exchange.table.Import.Mapping;

/**
 * How tables of one kind are read.
 *
 * @param <R> what a row becomes
 */
public interface TableDefinition<R> {

    List<Field> fields();

    /** @return the row of headings as far as it can be told, and what they name */
    Mapping guess(List<TableRow> rows);

    /** @return required fields that no column holds */
    List<String> missing(Mapping mapping);

    /** @return what has to be asked before the rows can be read; most tables ask nothing */
    default List<Question> questions(List<TableRow> rows, Mapping mapping) {
        return List.of();
    }

    /** @param answers the values of the chosen options, by the ids of their questions */
    List<Line<R>> read(List<TableRow> rows, Mapping mapping, Map<String, String> answers);

    /** @return what there was in a field before, as the reader would write it; null is nothing */
    default String said(String field, Object before) {
        return Objects.toString(before, null);
    }
}
