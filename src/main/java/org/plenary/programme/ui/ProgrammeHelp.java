package org.plenary.programme.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;

/** How sessions are moved, by mouse and by key. */
class ProgrammeHelp extends NativeDetails {

    private static final List<String> WAYS = List.of("drag", "choose", "focus", "time", "room", "length", "day", "m", "w", "enter", "delete", "undo");

    ProgrammeHelp() {
        super();
        setSummaryText(getTranslation("programme.help"));
        addClassName("agenda-help");
        var ways = new DescriptionList();
        ways.addClassName("terms");
        WAYS.forEach(way -> ways.add(new DescriptionList.Term(getTranslation("programme.help." + way + ".key")),
                new DescriptionList.Description(getTranslation("programme.help." + way))));
        setContent(ways);
    }
}
