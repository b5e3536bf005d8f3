package org.plenary.programme.solver;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plenary.programme.solver.ProblemFile.Fault;
import tools.jackson.databind.JsonNode;

/** Says of a JSON file, in words and with every place, where it has not the members and values of a {@link Problem}. */
final class ProblemShape {

    private static final int SHOWN = 40;

    /** @param is what a value of the kind is, in words */
    private record Kind(String is, Predicate<JsonNode> fits) {
    }

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            int.class, new Kind("a whole number", value -> value.isIntegralNumber() && value.canConvertToInt()),
            boolean.class, new Kind("true or false", JsonNode::isBoolean),
            String.class, new Kind("a text in quotes", JsonNode::isString),
            LocalDate.class, new Kind("a date such as \"2026-03-02\"", reads(LocalDate::parse)),
            LocalTime.class, new Kind("a time of the day such as \"10:00\"", reads(LocalTime::parse)),
            LocalDateTime.class, new Kind("a date and time such as \"2026-03-02T10:00\"", reads(LocalDateTime::parse)),
            ZoneId.class, new Kind("a time zone such as \"Africa/Kampala\"", reads(ZoneId::of)));

    private final List<Fault> faults = new ArrayList<>();

    private ProblemShape() {
    }

    static List<Fault> faults(JsonNode file) {
        var shape = new ProblemShape();
        if (file.isObject()) {
            shape.members("", file, Problem.class);
        } else {
            shape.fault(ProblemFile.WHOLE, "is no JSON object in braces");
        }
        return shape.faults;
    }

    static String member(String path, String name) {
        return path.isEmpty() || path.equals(ProblemFile.WHOLE) ? name : path + "." + name;
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** What is null is as good as left out. */
    private void check(String path, JsonNode value, Type type) {
        if (value.isNull()) {
            return;
        }
        switch (type) {
            case ParameterizedType map when map.getRawType() == Map.class -> entries(path, value, map);
            case ParameterizedType list -> elements(path, value, list.getActualTypeArguments()[0]);
            case Class<?> one when one.isRecord() -> members(path, value, one);
            case Class<?> one when one.isEnum() -> oneOf(path, value, one);
            default -> {
                var kind = KINDS.get(type);
                if (!kind.fits().test(value)) {
                    wrong(path, "is not " + kind.is(), value);
                }
            }
        }
    }

    private void members(String path, JsonNode value, Class<?> record) {
        if (!value.isObject()) {
            wrong(path, "is no object in braces", value);
            return;
        }
        var known = Arrays.stream(record.getRecordComponents()).collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
        value.properties().forEach(member -> {
            if (known.containsKey(member.getKey())) {
                check(member(path, member.getKey()), member.getValue(), known.get(member.getKey()));
            } else {
                fault(member(path, shortened(member.getKey())), "is not known here; known are "
                        + Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.joining(", ")));
            }
        });
    }

    private void elements(String path, JsonNode value, Type type) {
        if (!value.isArray()) {
            wrong(path, "is no list in square brackets", value);
            return;
        }
        for (var at = 0; at < value.size(); at++) {
            present(path + "[" + at + "]", value.get(at), type);
        }
    }

    private void entries(String path, JsonNode value, ParameterizedType map) {
        if (!value.isObject()) {
            wrong(path, "is no object in braces", value);
            return;
        }
        var types = map.getActualTypeArguments();
        value.properties().forEach(entry -> {
            if (types[0] instanceof Class<?> key && key.isEnum() && Arrays.stream(key.getEnumConstants()).noneMatch(one -> one.toString().equals(entry.getKey()))) {
                fault(member(path, shortened(entry.getKey())), "is not one of " + constants(key));
            } else {
                present(member(path, entry.getKey()), entry.getValue(), types[1]);
            }
        });
    }

    private void present(String path, JsonNode value, Type type) {
        if (value.isNull()) {
            fault(path, "is null");
        } else {
            check(path, value, type);
        }
    }

    private void oneOf(String path, JsonNode value, Class<?> type) {
        if (!value.isString() || Arrays.stream(type.getEnumConstants()).noneMatch(one -> one.toString().equals(value.stringValue()))) {
            wrong(path, "is not one of " + constants(type), value);
        }
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static Predicate<JsonNode> reads(Consumer<String> parser) {
        return value -> {
            try {
                parser.accept(value.isString() ? value.stringValue() : "");
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        };
    }

    private void wrong(String path, String reason, JsonNode value) {
        fault(path, reason + ": " + shortened(value.toString()));
    }

    private void fault(String path, String reason) {
        faults.add(new Fault(path, reason));
    }
}
