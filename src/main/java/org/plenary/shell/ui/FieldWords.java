package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/** Names of fields of any kind of object and what is read for their values, in the viewer's language; as histories have them. */
public final class FieldWords {

    private FieldWords() {
    }

    public static String label(String entity, String field) {
        return Histories.get().words().field(entity, field, UI.getCurrent().getLocale());
    }

    /** @param zone in which moments are told @return null where the value is empty */
    public static String text(String entity, String field, Object value, ZoneId zone) {
        var kept = kept(value);
        return kept == null ? null : Histories.get().words().value(entity, field, kept, zone, UI.getCurrent().getLocale());
    }

    /** @return the value as the trail keeps it; null where it is empty */
    static String kept(Object value) {
        var kept = switch (value) {
            case null -> "";
            case Collection<?> several -> several.stream().map(Objects::toString).collect(Collectors.joining("; "));
            default -> value.toString();
        };
        return kept.isEmpty() ? null : kept;
    }
}
