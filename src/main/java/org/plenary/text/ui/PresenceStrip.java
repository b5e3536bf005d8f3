package org.plenary.text.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.plenary.live.Presence.Present;

/** Who else is at the text, and whether they see what the viewer is typing. */
class PresenceStrip extends Div {

    private final UnorderedList people = new UnorderedList();
    private final Checkbox shown = new Checkbox();

    PresenceStrip(Runnable changed) {
        addClassName("presence");
        people.getElement().setAttribute("aria-label", getTranslation("margin.here"));
        shown.setLabel(getTranslation("margin.show-typing"));
        shown.setValue(true);
        shown.addValueChangeListener(change -> changed.run());
        add(people, shown);
    }

    boolean showsTyping() {
        return shown.getValue();
    }

    /**
     * @param others without the viewer
     * @param place  how the part at which somebody is, is called; empty for none
     */
    void show(List<Present> others, Function<Present, String> place) {
        var byPerson = new LinkedHashMap<String, Present>();
        others.forEach(one -> byPerson.merge(one.who().label(), one, (first, second) -> second.spot() == null ? first : second));
        people.removeAll();
        byPerson.values().forEach(one -> {
            var where = place.apply(one);
            var item = new ListItem(new Span(one.who().label()));
            if (!where.isEmpty()) {
                var at = new Span(where);
                at.addClassName("quiet");
                item.add(at);
            }
            people.add(item);
        });
        setVisible(!byPerson.isEmpty());
    }
}
