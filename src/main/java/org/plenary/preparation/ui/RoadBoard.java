package org.plenary.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.plenary.preparation.Road;
import org.plenary.preparation.Road.Stop;
import org.plenary.preparation.RoadBaseline.Was;
import org.plenary.preparation.RoadItem.Key;

/** The road as a timeline or as a list. See frontend/plenary-road.ts. */
@Tag("plenary-road")
@JsModule("./plenary-road.ts")
class RoadBoard extends Component {

    /** How the road is drawn. */
    enum Form {
        TIMELINE, LIST
    }

    /** Somebody wants to move a stop, or has dropped it on a day. */
    @DomEvent("road-move")
    public static class Move extends ComponentEvent<RoadBoard> {

        private final transient Key key;
        private final transient LocalDate day;

        public Move(RoadBoard source, boolean fromClient, @EventData("event.detail.key") String key, @EventData("event.detail.day") String day) {
            super(source, fromClient);
            this.key = RoadJson.key(key);
            this.day = day.isEmpty() ? null : LocalDate.parse(day);
        }

        Key key() {
            return key;
        }

        Optional<LocalDate> day() {
            return Optional.ofNullable(day);
        }
    }

    /** Another part of the timeline is seen, or at another scale. */
    @DomEvent("road-window")
    public static class Window extends ComponentEvent<RoadBoard> {

        private final double zoom;
        private final String at;

        public Window(RoadBoard source, boolean fromClient, @EventData("event.detail.zoom") double zoom, @EventData("event.detail.at") String at) {
            super(source, fromClient);
            this.zoom = zoom;
            this.at = at;
        }
    }

    /** The road is now drawn in this form: the one that was asked for, else the one for which there is room. */
    @DomEvent("road-drawn")
    public static class Drawn extends ComponentEvent<RoadBoard> {

        private final Form form;

        public Drawn(RoadBoard source, boolean fromClient, @EventData("event.detail.form") String form) {
            super(source, fromClient);
            this.form = Form.valueOf(form);
        }
    }

    /** @param seen is told the pixels of a day and the day at the left edge @param drawn in which form */
    RoadBoard(BiConsumer<Key, Optional<LocalDate>> move, BiConsumer<String, String> seen, Consumer<Form> drawn) {
        addListener(Drawn.class, event -> drawn.accept(event.form));
        addListener(Move.class, event -> move.accept(event.key(), event.day()));
        addListener(Window.class, event -> seen.accept(Double.toString(event.zoom), event.at));
    }

    /** @param moving ids of the meetings that the viewer may move */
    void show(Road road, List<Stop> stops, List<Was> baseline, Set<Long> moving) {
        getElement().setProperty("road", new RoadJson((key, arguments) -> getTranslation(key, arguments), getLocale().getLanguage(), moving).of(road, stops, baseline));
    }

    /** @param form null lets the width of the screen decide */
    void draw(Form form) {
        if (form == null) {
            getElement().removeAttribute("form");
        } else {
            getElement().setAttribute("form", form.name().toLowerCase(Locale.ROOT));
        }
    }

    /** @param zoom pixels of a day @param at the day at the left edge, as in the address */
    void open(Optional<String> zoom, Optional<String> at) {
        zoom.filter(text -> text.matches("\\d{1,2}(\\.\\d{1,2})?")).ifPresent(text -> getElement().setAttribute("zoom", text));
        at.filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}")).ifPresent(text -> getElement().setAttribute("at", text));
    }
}
