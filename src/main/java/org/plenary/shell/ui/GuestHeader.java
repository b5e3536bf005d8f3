package org.plenary.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import org.plenary.shell.MeetingHeading.Mark;
import org.plenary.shell.Messages;

/** What stands above a guest's page: whose meeting it is, and the languages it can be read in. */
public class GuestHeader extends Header {

    /** @param address of the page; a language is added to it */
    public GuestHeader(List<Mark> organisers, String address) {
        var marks = new Div();
        marks.addClassName("marks");
        organisers.forEach(organiser -> marks.add(MeetingWorkspace.mark(organiser)));
        var languages = new Nav();
        languages.getElement().setAttribute("aria-label", getTranslation("language"));
        for (var locale : Messages.LOCALES) {
            var link = new Anchor(address + "?lang=" + locale.getLanguage(), locale.getDisplayLanguage(locale));
            link.getElement().setAttribute("lang", locale.getLanguage());
            link.setRouterIgnore(true);
            if (locale.equals(getLocale())) {
                link.getElement().setAttribute("aria-current", "true");
            }
            languages.add(link);
        }
        add(marks, languages);
    }
}
