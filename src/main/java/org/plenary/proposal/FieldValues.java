package org.plenary.proposal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plenary.live.ThreeWay;
import org.plenary.proposal.ChangeProposalRepository.FieldRow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Values of fields as they are kept. */
final class FieldValues {

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

    /** A field with its values, of the type of its component. */
    record Kept(RecordComponent component, Object base, Object proposed, FieldChange.Outcome outcome) {

        String field() {
            return component.getName();
        }
    }

    private FieldValues() {
    }

    /** @return the fields that differ, in their order */
    static List<FieldRow> difference(Record base, Record mine) {
        var changed = new ArrayList<FieldRow>();
        for (var component : base.getClass().getRecordComponents()) {
            var was = ThreeWay.value(component, base);
            var is = ThreeWay.value(component, mine);
            if (!Objects.equals(was, is)) {
                changed.add(new FieldRow(component.getName(), JSON.writeValueAsString(was), JSON.writeValueAsString(is), null));
            }
        }
        return changed;
    }

    /** @return the fields in the order of the record; what is no field of it any more, or of another type by now, is left out */
    static List<Kept> read(Class<? extends Record> type, List<FieldRow> rows) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> rows.stream().filter(row -> row.field().equals(component.getName()))
                .flatMap(row -> read(component, row).stream())).toList();
    }

    private static Optional<Kept> read(RecordComponent component, FieldRow row) {
        try {
            return Optional.of(new Kept(component, value(component, row.base()), value(component, row.proposed()), row.outcome()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Object value(RecordComponent component, String json) {
        return JSON.readerFor(JSON.constructType(component.getGenericType())).readValue(json);
    }
}
