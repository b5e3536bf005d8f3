package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a list in its address (filter, order, selection), so that reload, back and a sent link show the same. Changing it
 * replaces the address without navigating.
 */
public final class ViewState {

    private final Map<String, String> values = new LinkedHashMap<>();

    private ViewState() {
    }

    public static ViewState empty() {
        return new ViewState();
    }

    public static ViewState of(Location location) {
        var state = empty();
        location.getQueryParameters().getParameters().forEach((key, all) -> state.values.put(key, all.getFirst()));
        return state;
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    /** @return the id of an object; empty where the address names none, or something that is no id */
    public Optional<Long> id(String key) {
        return get(key).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** @return the constant of that name, in any case; empty where the address names none or an unknown one */
    public <E extends Enum<E>> Optional<E> get(String key, Class<E> type) {
        return get(key).flatMap(name -> List.of(type.getEnumConstants()).stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst());
    }

    /** @param value null or blank leaves the key out of the address */
    public ViewState set(String key, Object value) {
        if (value == null || value.toString().isBlank()) {
            values.remove(key);
        } else {
            values.put(key, value.toString());
        }
        return this;
    }

    /** Writes the state into the address of the open view. */
    public void replaceIn(UI ui) {
        var path = ui.getActiveViewLocation().getPath();
        ui.getPage().getHistory().replaceState(null, new Location(path, QueryParameters.simple(values)));
    }
}
