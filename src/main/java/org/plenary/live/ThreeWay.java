package org.plenary.live;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Merges two people's edits of one record, field by field: independent fields merge without asking; a field that both changed
 * to different values is a conflict that a person decides.
 */
public final class ThreeWay {

    private ThreeWay() {
    }

    /** One field on which base, theirs and mine are three different values. */
    public record Conflict(String field, Object base, Object theirs, Object mine) {
    }

    /**
     * @param merged    theirs wherever there is a conflict, else the changed value
     * @param conflicts empty when the merge is complete
     */
    public record Merge<T extends Record>(T merged, List<Conflict> conflicts) {
    }

    /**
     * @param base   what both had in front of them
     * @param theirs what is stored now
     * @param mine   what is to be saved
     */
    public static <T extends Record> Merge<T> merge(T base, T theirs, T mine) {
        var conflicts = new ArrayList<Conflict>();
        var values = Arrays.stream(base.getClass().getRecordComponents()).map(field -> {
            var was = value(field, base);
            var their = value(field, theirs);
            var my = value(field, mine);
            if (Objects.equals(my, was) || Objects.equals(my, their)) {
                return their;
            }
            if (Objects.equals(their, was)) {
                return my;
            }
            conflicts.add(new Conflict(field.getName(), was, their, my));
            return their;
        }).toArray();
        return new Merge<>(build(base, values), List.copyOf(conflicts));
    }

    /** @return the record with the named fields set to other values. */
    public static <T extends Record> T with(T original, Map<String, Object> replaced) {
        return build(original, Arrays.stream(original.getClass().getRecordComponents())
                .map(field -> replaced.containsKey(field.getName()) ? replaced.get(field.getName()) : value(field, original))
                .toArray());
    }

    /** @return a record of these values by field; fields that are not named are empty */
    public static <T extends Record> T made(Class<T> type, Map<String, Object> values) {
        return build(type, Arrays.stream(type.getRecordComponents()).map(field -> values.get(field.getName())).toArray());
    }

    /** @return what a field of the record holds */
    public static Object value(RecordComponent field, Record of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("Not a readable record: " + of.getClass(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T build(T like, Object[] values) {
        return build((Class<T>) like.getClass(), values);
    }

    private static <T extends Record> T build(Class<T> type, Object[] values) {
        var types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Not a constructible record: " + type, e);
        }
    }
}
