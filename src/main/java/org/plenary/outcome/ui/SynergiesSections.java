package org.plenary.outcome.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.shell.ui.Sections;

/** The pages about work with partners. */
class SynergiesSections extends Nav {

    static final String REPORT = "synergies";
    static final String RECORD = "synergies/record";
    static final String MANDATES = "synergies/mandates";
    static final String HEADINGS = "synergies/headings";

    private static final Map<String, String> PAGES = Map.of(REPORT, "synergies.page.report", RECORD, "synergies.page.record", MANDATES, "synergies.page.mandates",
            HEADINGS, "synergies.page.headings");

    /** @param current the path of the page that shows them */
    SynergiesSections(String current) {
        addClassName("sections");
        getElement().setAttribute("aria-label", getTranslation("nav.synergies"));
        Stream.of(REPORT, RECORD, MANDATES, HEADINGS).forEach(path -> {
            var link = new Anchor(path, getTranslation(PAGES.get(path)));
            if (path.equals(current)) {
                Sections.markCurrent(link);
            }
            add(link);
        });
    }
}
