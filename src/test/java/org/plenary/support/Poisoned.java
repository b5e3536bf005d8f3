package org.plenary.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.plenary.schema.DefaultSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@link Payload}s into every column of the database that holds words, and into the words of every kept JSON, in the place of what was
 * there. A table of few rows gets all of them in every field; one of many gets some in each row, and all in some. What is left as it is stands
 * with its reason in {@code /org/plenary/security/columns-without-words.txt}: a new column is poisoned until it is named there.
 */
public final class Poisoned {

    private static final int SHORTEST = 60;
    private static final int FEW_ROWS = 40;
    private static final int SOME = 12;
    private static final int WIDE = 60_000;
    private static final Pattern WORDS = Pattern.compile("(?i).*(title|name|note|words|summary|venue|city|reason|label|details|source|chair|speakers|room|remark|subject|why|text)(en|fr|es)?");

    private final DSLContext db;
    private final List<String> payloads = Payload.texts();
    private final Set<String> left;
    private final Set<String> filled = new TreeSet<>();

    public Poisoned(DSLContext db) {
        this.db = db;
        this.left = left();
    }

    /** @return the columns that were filled, as table.column */
    public Set<String> all() {
        db.execute("SET SESSION sql_mode = ''");
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            if (table.getPrimaryKey() != null) {
                poison(table);
            }
        }
        return filled;
    }

    private void poison(Table<?> table) {
        var key = table.getPrimaryKey().getFields();
        var columns = Arrays.stream(table.fields()).filter(field -> !key.contains(field) && !left.contains(name(table, field)) && (hasWords(field) || isJson(field))).toList();
        if (columns.isEmpty()) {
            return;
        }
        var rows = db.selectFrom(table).fetch();
        var lengths = new LinkedHashMap<Field<?>, Integer>();
        columns.forEach(column -> lengths.put(column, isJson(column) ? WIDE : widened(table, column)));
        var number = 0;
        for (var row : rows) {
            var values = new LinkedHashMap<Field<?>, Object>();
            for (var column : columns) {
                number++;
                if (row.get(column) != null || !isJson(column)) {
                    values.put(column, value(column, row.get(column), rows.size() <= FEW_ROWS ? payloads.size() : SOME, number, lengths.get(column)));
                }
            }
            write(table, values, key, row);
        }
    }

    /** In fields that were empty too, unless these have to be empty because of others. */
    private void write(Table<?> table, Map<Field<?>, Object> values, List<? extends TableField<?, ?>> key, Record row) {
        try {
            db.update(table).set(values).where(same(key, row)).execute();
        } catch (DataAccessException | org.springframework.dao.DataAccessException hasToBeEmpty) {
            values.keySet().removeIf(column -> row.get(column) == null);
            if (values.isEmpty()) {
                return;
            }
            db.update(table).set(values).where(same(key, row)).execute();
        }
        values.keySet().forEach(column -> filled.add(name(table, column)));
    }

    private static Condition same(List<? extends TableField<?, ?>> key, Record row) {
        return DSL.and(key.stream().map(field -> equal(field, row)).toList());
    }

    private static <T> Condition equal(TableField<?, T> field, Record row) {
        return field.eq(row.get(field));
    }

    private static boolean hasWords(Field<?> field) {
        return field.getType() == String.class && !field.getDataType().getTypeName().equalsIgnoreCase("char") && (field.getDataType().length() == 0 || field.getDataType().length() >= SHORTEST);
    }

    private static boolean isJson(Field<?> field) {
        return field.getType() == JSON.class || field.getName().endsWith("_json");
    }

    /** @return how much it holds from now on; one that an index holds keeps its length */
    private int widened(Table<?> table, Field<?> column) {
        if (column.getDataType().length() == 0) {
            return WIDE;
        }
        try {
            db.execute("ALTER TABLE %s MODIFY %s MEDIUMTEXT".formatted(table.getName(), column.getName()));
            return WIDE;
        } catch (DataAccessException | org.springframework.dao.DataAccessException indexed) {
            return column.getDataType().length();
        }
    }

    private Object value(Field<?> column, Object before, int many, int number, int length) {
        if (column.getType() == JSON.class) {
            return JSON.valueOf(poisoned(((JSON) before).data(), number));
        }
        if (column.getName().endsWith("_json")) {
            return poisoned((String) before, number);
        }
        return column.getName().equals("body") && isWording(column) ? escaped(words(many, number, length / 2)) : words(many, number, length);
    }

    /** The notation of negotiated wording, in which some signs mean something. */
    private static boolean isWording(Field<?> column) {
        return column instanceof TableField<?, ?> of && Set.of("paragraph_revision", "text_proposal").contains(of.getTable().getName());
    }

    private static String escaped(String words) {
        return words.replaceAll("[\\[\\]|{}*~@#^\\\\]", "\\\\$0").replaceAll("\\s", " ");
    }

    private String words(int many, int number, int length) {
        var all = IntStream.range(0, many).mapToObj(at -> payloads.get((number * SOME + at) % payloads.size())).collect(Collectors.joining(" ", number + " ", ""));
        return all.length() <= length ? all : all.substring(0, length);
    }

    private String poisoned(String json, int number) {
        var mapper = JsonMapper.shared();
        var tree = mapper.readTree(json);
        poison(tree, number);
        return mapper.writeValueAsString(tree);
    }

    private void poison(JsonNode node, int number) {
        if (node instanceof ArrayNode array) {
            array.forEach(one -> poison(one, number));
        } else if (node instanceof ObjectNode object) {
            for (var name : new ArrayList<>(object.propertyNames())) {
                if (object.get(name).isString() && WORDS.matcher(name).matches()) {
                    object.put(name, words(SOME, number + name.hashCode() % 97 + 97, 4_000));
                } else {
                    poison(object.get(name), number);
                }
            }
        }
    }

    private static String name(Table<?> table, Field<?> field) {
        return table.getName() + "." + field.getName();
    }

    private static Set<String> left() {
        try (var file = Poisoned.class.getResourceAsStream("/org/plenary/security/columns-without-words.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +\\| ")[0].strip()).collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
