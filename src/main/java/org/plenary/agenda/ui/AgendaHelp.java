package org.plenary.agenda.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** How items are moved, with the hand and with keys. */
class AgendaHelp extends NativeDetails {

    private static final List<String> LINES = List.of("drag", "focus", "updown", "leftright", "enter", "shift-enter", "m", "delete", "undo");

    AgendaHelp() {
        addClassName("agenda-help");
        setSummaryText(getTranslation("agenda.help"));
        var list = new DescriptionList();
        list.addClassName("terms");
        LINES.forEach(line -> list.add(new DescriptionList.Term(new Span(getTranslation("agenda.help." + line + ".key"))),
                new DescriptionList.Description(getTranslation("agenda.help." + line))));
        setContent(list);
    }
}
