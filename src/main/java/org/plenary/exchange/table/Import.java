package org.plenary.exchange.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plenary.shell.Folded;
import org.plenary.shell.Violation;

/**
 * What a table is read into: finds the row of headings, guesses which column is what, and makes a value of each row or says what is
 * wrong at which cell. It keeps nothing and changes nothing.
 *
 * @param <R> what a row becomes
 */
public final class Import<R> implements TableDefinition<R> {

    private static final int SEARCHED_FOR_HEADINGS = 15;

    /** A cell is not what its field takes. */
    public static final class Misread extends Exception {

        private final transient List<Object> arguments;

        /** @param key a message of the bundles, about the cell */
        public Misread(String key, Object... arguments) {
            super(key);
            this.arguments = List.of(arguments);
        }
    }

    /** From what stands in a cell, which is not blank, to the value. */
    @FunctionalInterface
    public interface Parser {

        Object read(String cell) throws Misread;
    }

    /**
     * What a column can hold.
     *
     * @param name     as in the record that the row becomes, so that what is wrong with the record is said at the cell
     * @param headings that stand over such columns, in any language
     * @param required whether nothing can be read without such a column
     */
    public record Field(String name, boolean required, List<String> headings, Parser parser) {

        public static Field text(String name, boolean required, String... headings) {
            return new Field(name, required, List.of(headings), cell -> cell);
        }

        /** @param words what may stand in a cell, folded, and what it means */
        public static Field choice(String name, boolean required, Map<String, ?> words, String... headings) {
            return new Field(name, required, List.of(headings), cell -> {
                var value = words.get(Folded.of(cell));
                if (value == null) {
                    throw new Misread("exchange.import.unknown", cell);
                }
                return value;
            });
        }
    }

    /**
     * The cells of a row by field; fields without a column or with an empty cell are missing.
     *
     * @param row as the spreadsheet counts its rows
     */
    public record Values(int row, Map<String, Object> byField) {

        public String text(String field) {
            return (String) byField.get(field);
        }

        public <T> T get(String field, Class<T> type, T otherwise) {
            return byField.containsKey(field) ? type.cast(byField.get(field)) : otherwise;
        }
    }

    /**
     * Which column is what.
     *
     * @param headingRow index of the row of headings among the rows
     * @param columns    by field, from 0; fields without a column are missing
     */
    public record Mapping(int headingRow, List<String> headings, Map<String, Integer> columns) {

        public Mapping {
            headings = List.copyOf(headings);
            columns = Map.copyOf(columns);
        }

        /** @param column null when no column holds it; a column holds one field only */
        public Mapping with(String field, Integer column) {
            var changed = new HashMap<>(columns);
            changed.values().removeIf(taken -> taken.equals(column));
            changed.remove(field);
            if (column != null) {
                changed.put(field, column);
            }
            return new Mapping(headingRow, headings, changed);
        }
    }

    /**
     * A row as it was understood.
     *
     * @param number as the spreadsheet counts its rows
     * @param cells  by field, as they stand there
     * @param value  null where anything is wrong
     * @param wrong  each at its field
     * @param notes  each at its field: what a person should look at though it could be read
     */
    public record Line<R>(int number, Map<String, String> cells, R value, List<Violation> wrong, List<Violation> notes) {

        public boolean good() {
            return wrong.isEmpty();
        }
    }

    private final List<Field> fields;
    private final Function<Values, R> make;
    private final Function<R, List<Violation>> check;
    private final Function<R, String> key;
    private final String keyField;

    /**
     * @param make     of what was read; what is missing may be
     * @param check    what is wrong with it
     * @param key      by which two rows are the same thing; null where the row is none of them
     * @param keyField where to say that they are
     */
    public Import(Collection<Field> fields, Function<Values, R> make, Function<R, List<Violation>> check, Function<R, String> key, String keyField) {
        this.fields = List.copyOf(fields);
        this.make = make;
        this.check = check;
        this.key = key;
        this.keyField = keyField;
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public List<String> missing(Mapping mapping) {
        return fields.stream().filter(field -> field.required() && !mapping.columns().containsKey(field.name())).map(Field::name).toList();
    }

    /** @return the row among the first ones in which most headings are known, and what they name; the first row where none is */
    @Override
    public Mapping guess(List<TableRow> rows) {
        var best = guess(rows, 0);
        for (var row = 1; row < Math.min(SEARCHED_FOR_HEADINGS, rows.size()); row++) {
            var other = guess(rows, row);
            if (other.columns().size() > best.columns().size()) {
                best = other;
            }
        }
        return best;
    }

    private Mapping guess(List<TableRow> rows, int headingRow) {
        var headings = rows.get(headingRow).cells();
        var words = headings.stream().map(Import::words).toList();
        Map<String, Integer> columns = new HashMap<>();
        Set<Integer> taken = new LinkedHashSet<>();
        for (var exactly : List.of(true, false)) {
            for (var field : fields) {
                if (!columns.containsKey(field.name())) {
                    for (var column = 0; column < words.size(); column++) {
                        if (!taken.contains(column) && names(field, words.get(column), exactly)) {
                            columns.put(field.name(), column);
                            taken.add(column);
                            break;
                        }
                    }
                }
            }
        }
        return new Mapping(headingRow, headings, columns);
    }

    private static boolean names(Field field, String heading, boolean exactly) {
        return field.headings().stream().map(Import::words).anyMatch(known -> exactly ? heading.equals(known)
                : known.length() > 3 && (" " + heading + " ").contains(" " + known + " "));
    }

    private static String words(String heading) {
        return Folded.of(heading).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    @Override
    public List<Line<R>> read(List<TableRow> rows, Mapping mapping, Map<String, String> answers) {
        return read(rows, mapping);
    }

    /** @return the rows below the headings; a row that repeats an earlier one is wrong */
    public List<Line<R>> read(List<TableRow> rows, Mapping mapping) {
        var lines = new ArrayList<Line<R>>();
        Map<String, Integer> seen = new HashMap<>();
        for (var row : rows.subList(mapping.headingRow() + 1, rows.size())) {
            lines.add(line(row, mapping, seen));
        }
        return lines;
    }

    private Line<R> line(TableRow row, Mapping mapping, Map<String, Integer> seen) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, Object> values = new HashMap<>();
        var wrong = new ArrayList<Violation>();
        var notes = new ArrayList<Violation>();
        for (var field : fields) {
            var column = mapping.columns().get(field.name());
            if (column == null) {
                continue;
            }
            var cell = row.cell(column).strip();
            cells.put(field.name(), cell);
            encoded(field, row.doubtful().contains(column), cell).ifPresent(notes::add);
            if (!cell.isEmpty()) {
                try {
                    values.put(field.name(), field.parser().read(cell));
                } catch (Misread e) {
                    wrong.add(new Violation(field.name(), e.getMessage(), e.arguments));
                }
            }
        }
        var value = make.apply(new Values(row.number(), values));
        var misread = wrong.stream().map(Violation::field).toList();
        check.apply(value).stream().filter(violation -> !misread.contains(violation.field())).forEach(wrong::add);
        if (wrong.isEmpty()) {
            var same = key.apply(value);
            var earlier = same == null ? null : seen.putIfAbsent(same, row.number());
            if (earlier != null) {
                wrong.add(Violation.of(keyField, "exchange.import.repeated", earlier));
            }
        }
        return new Line<>(row.number(), cells, wrong.isEmpty() ? value : null, List.copyOf(wrong), List.copyOf(notes));
    }

    private static Optional<Violation> encoded(Field field, boolean doubtful, String cell) {
        return doubtful ? Optional.of(Violation.of(field.name(), "exchange.import.encoding", cell))
                : Mojibake.repaired(cell).map(meant -> Violation.of(field.name(), "exchange.import.mojibake", meant));
    }
}
