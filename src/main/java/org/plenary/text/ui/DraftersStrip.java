package org.plenary.text.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.plenary.live.Presence;
import org.plenary.live.Presence.Present;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.ui.PresenceStrip;
import org.plenary.text.TextService;

/** Who else is at the text, and whether they see what the viewer is typing. */
class DraftersStrip extends PresenceStrip {

    private final UnorderedList people = new UnorderedList();
    private final Checkbox shown = new Checkbox();
    private final Runnable moved;
    private String spot;
    private String typing;

    /** @param moved somebody came, went or typed */
    DraftersStrip(Presence presence, Runnable moved) {
        super(presence);
        this.moved = moved;
        people.getElement().setAttribute("aria-label", getTranslation("margin.here"));
        shown.setLabel(getTranslation("margin.show-typing"));
        shown.setValue(true);
        shown.addValueChangeListener(change -> tell());
        add(people, shown);
    }

    void sit(long meetingId, long textId) {
        spot = null;
        typing = null;
        sit(meetingId, TextService.TEXT, textId);
    }

    void typed(String at, String words) {
        spot = at;
        typing = words;
        tell();
    }

    private void tell() {
        at(spot, shown.getValue() ? typing : null);
    }

    /** @return who else is at this text, in whichever language, without the viewer */
    List<Present> drafters() {
        return others().stream().filter(one -> !one.who().accountId().equals(CurrentAccount.get().id())).toList();
    }

    @Override
    protected void moved() {
        moved.run();
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
        people.setVisible(!byPerson.isEmpty());
        shown.setVisible(!byPerson.isEmpty());
    }
}
