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
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@link Payload}s into every column of the database that holds words, and into the words of every kept JSON, in the place of what was
 * there. A table of few rows gets all of them in every field; one of many gets some in each row, and all in some; a column too short for them
 * gets one that fits. What the demonstration leaves empty is filled from {@code /org/plenary/security/rows-for-payloads.sql}. What is left as it is
 * stands with its reason in {@code columns-without-words.txt} beside it: a new column is poisoned until it is named there.
 */
public final class Poisoned {

    private static final String FOLDER = "/org/plenary/security/";
    private static final int SHORTEST = 60;
    /** For columns shorter than that, each shorter than the one before: the last is an element of no name. */
    private static final List<String> SHORT = List.of("\"><img src onerror=__xss(1)>", "<b data-xss>", "<xss>");
    private static final int FEW_ROWS = 40;
    private static final int SOME = 12;
    private static final int WIDE = 60_000;
    private static final Pattern IS_JSON = Pattern.compile("^[{\\[]");
    private static final Pattern WORDS = Pattern.compile("(?i).*(title|name|note|words|summary|venue|city|reason|label|details|source|chair|rapporteur|speakers|expected|rooms?|remark|subject|why|text|value|held|"
            + "institution|mandate)(en|fr|es)?");

    private final DSLContext db;
    private final List<String> payloads = Payload.texts();
    private final Set<String> left;

    public Poisoned(DSLContext db) {
        this.db = db;
        this.left = left();
    }

    /** Puts rows into the tables that the demonstration leaves empty; what another test has put there may stand in the way of some. */
    public static void rows(DSLContext db) {
        var script = new EncodedResource(new ClassPathResource(FOLDER + "rows-for-payloads.sql"), StandardCharsets.UTF_8);
        db.connection(connection -> ScriptUtils.executeSqlScript(connection, script, true, false, ScriptUtils.DEFAULT_COMMENT_PREFIX, ScriptUtils.DEFAULT_STATEMENT_SEPARATOR,
                ScriptUtils.DEFAULT_BLOCK_COMMENT_START_DELIMITER, ScriptUtils.DEFAULT_BLOCK_COMMENT_END_DELIMITER));
    }

    /** Writes over every word that is kept. */
    public void all() {
        db.execute("SET SESSION sql_mode = ''");
        DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(this::poison);
    }

    /** @return the columns of text in no row of which a payload stands, though they are not named as without words; and what is named so in vain */
    public Set<String> missed() {
        var missed = new TreeSet<>(left);
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            var texts = Arrays.stream(table.fields()).filter(Poisoned::isText).toList();
            texts.forEach(column -> missed.remove(name(table, column)));
            var words = texts.stream().filter(column -> !left.contains(name(table, column))).toList();
            if (!words.isEmpty()) {
                var holding = db.select(words.stream().map(column -> DSL.max(DSL.when(column.cast(String.class).contains("xss"), 1).otherwise(0))).toList()).from(table).fetchSingle();
                IntStream.range(0, words.size()).filter(at -> !Integer.valueOf(1).equals(holding.get(at))).forEach(at -> missed.add(name(table, words.get(at))));
            }
        }
        return missed;
    }

    private void poison(Table<?> table) {
        if (table.getPrimaryKey() == null) {
            return;
        }
        var key = table.getPrimaryKey().getFields();
        var columns = Arrays.stream(table.fields()).filter(field -> isText(field) && !key.contains(field) && !left.contains(name(table, field))).toList();
        if (columns.isEmpty()) {
            return;
        }
        var rows = db.selectFrom(table).fetch();
        if (rows.isEmpty()) {
            return;
        }
        var lengths = widened(table, columns);
        var number = 0;
        for (var row : rows) {
            var values = new LinkedHashMap<Field<?>, Object>();
            for (var column : columns) {
                number++;
                if (row.get(column) != null || !isJson(column) && !column.getName().endsWith("_by")) {
                    values.put(column, value(column, row.get(column), rows.size() <= FEW_ROWS ? payloads.size() : SOME, number, lengths.get(column)));
                }
            }
            write(table, values, key, row);
        }
    }

    /** In fields that were empty too, unless these have to be empty because of others: so has who did something that was not done. */
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
    }

    private static Condition same(List<? extends TableField<?, ?>> key, Record row) {
        return DSL.and(key.stream().map(field -> equal(field, row)).toList());
    }

    private static <T> Condition equal(TableField<?, T> field, Record row) {
        return field.eq(row.get(field));
    }

    /** Those of a fixed length hold codes and hashes. */
    private static boolean isText(Field<?> field) {
        return isJson(field) || field.getType() == String.class && !field.getDataType().getTypeName().equalsIgnoreCase("char");
    }

    private static boolean isJson(Field<?> field) {
        return field.getType() == JSON.class || field.getName().endsWith("_json");
    }

    /** Lets columns hold all payloads at once: those that an index holds keep their length. @return how much each holds from now on */
    private Map<Field<?>, Integer> widened(Table<?> table, List<? extends Field<?>> columns) {
        var lengths = new LinkedHashMap<Field<?>, Integer>();
        columns.forEach(column -> lengths.put(column, column.getDataType().length() == 0 || isJson(column) ? WIDE : column.getDataType().length()));
        var limited = columns.stream().filter(column -> lengths.get(column) >= SHORTEST && lengths.get(column) < WIDE).toList();
        if (!isWidened(table, limited)) {
            limited.stream().filter(column -> isWidened(table, List.of(column))).forEach(column -> lengths.put(column, WIDE));
        } else {
            limited.forEach(column -> lengths.put(column, WIDE));
        }
        return lengths;
    }

    private boolean isWidened(Table<?> table, List<? extends Field<?>> columns) {
        if (columns.isEmpty()) {
            return true;
        }
        try {
            db.execute("ALTER TABLE %s %s".formatted(table.getName(), columns.stream().map(column -> "MODIFY %s MEDIUMTEXT".formatted(column.getName())).collect(Collectors.joining(", "))));
            return true;
        } catch (DataAccessException | org.springframework.dao.DataAccessException indexed) {
            return false;
        }
    }

    private Object value(Field<?> column, Object before, int many, int number, int length) {
        if (column.getType() == JSON.class) {
            return JSON.valueOf(poisoned(((JSON) before).data(), number));
        }
        if (isJson(column) || before instanceof String text && IS_JSON.matcher(text).find()) {
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
        if (length < SHORTEST) {
            var fitting = SHORT.stream().filter(one -> one.length() <= length).findFirst().orElseThrow() + number;
            return fitting.substring(0, Math.min(length, fitting.length()));
        }
        var all = IntStream.range(0, many).mapToObj(at -> payloads.get((number * SOME + at) % payloads.size())).collect(Collectors.joining(" ", number + " ", ""));
        return all.length() <= length ? all : all.substring(0, length);
    }

    private String poisoned(String json, int number) {
        var mapper = JsonMapper.shared();
        var tree = mapper.readTree(json);
        if (tree.isString()) {
            return mapper.writeValueAsString(words(SOME, number, 4_000));
        }
        poison(tree, number);
        return mapper.writeValueAsString(tree);
    }

    private void poison(JsonNode node, int number) {
        if (node instanceof ArrayNode array) {
            array.forEach(one -> poison(one, number));
        } else if (node instanceof ObjectNode object) {
            new ArrayList<>(object.propertyNames()).forEach(name -> poison(object, name, number));
        }
    }

    private void poison(ObjectNode object, String name, int number) {
        var value = object.get(name);
        if (WORDS.matcher(name).matches() && value.isString()) {
            object.put(name, words(name, number));
        } else if (WORDS.matcher(name).matches() && value instanceof ArrayNode several && several.valueStream().allMatch(JsonNode::isString)) {
            IntStream.range(0, several.size()).forEach(at -> several.set(at, words(name, number + at)));
        } else {
            poison(value, number);
        }
    }

    private String words(String name, int number) {
        return words(SOME, number + name.hashCode() % 97 + 97, 4_000);
    }

    private static String name(Table<?> table, Field<?> field) {
        return table.getName() + "." + field.getName();
    }

    private static Set<String> left() {
        try (var file = Poisoned.class.getResourceAsStream(FOLDER + "columns-without-words.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +\\| ")[0].strip()).collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
