package org.plenary.browser;

import static java.util.Map.entry;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Dialogues of pages, one of each kind, opened and left again with nothing done. */
final class Opened {

    /** By the page: how what opens one begins, on the page and then, after {@code >}, in the menu or dialogue that opened. */
    private static final Map<String, List<String>> WAYS = Map.ofEntries(
            entry("", List.of("Search")),
            entry("calendar?month=2016-05", List.of("Subscribe")),
            entry("road?meeting=cms-cop12&form=list", List.of("Keep today as baseline")),
            entry("directory/focal-points", List.of("Edit ", "Remove ", "History: ", "Add a focal point")),
            entry("synergies", List.of("Edit: ")),
            entry("synergies/headings", List.of("Add a heading", "Edit ")),
            entry("synergies/mandates", List.of("Enter a mandate")),
            entry("synergies/record", List.of("Note a contribution", "Remove: ")),
            entry("account/security", List.of("Rename the passkey", "Set up an authenticator app")),
            entry("m/entebbe-2016", List.of("History", "Link a meeting…", "The whole history")),
            entry("m/entebbe-2016/access", List.of("Grant to or withhold", "Leave")),
            entry("m/cms-cop12/plan", List.of("Apply a rule", "Add a deadline", "What deadlines are counted from", "Met: ", "Set the starting point")),
            entry("m/entebbe-2016/plan/tasks", List.of("Make the plan from a template", "New task")),
            entry("m/entebbe-2016/nominations", List.of("Correct the addressee of", "Fill in the States", "Paste several", "Add an addressee", "Look at the letters")),
            entry("m/synergies-workshop-2016/nominations", List.of("Change the deadline", "Ask the representatives to pick", "Pick among those proposed", "Enter nominations of")),
            entry("m/synergies-workshop-2016/nominations/selection", List.of("Add a reviewer")),
            entry("m/muscat-2015/participants", List.of("Invite somebody", "Enter somebody yourself")),
            entry("m/muscat-2015/participants/form", List.of("Change “", "Add a question")),
            entry("m/muscat-2015/participants/credentials", List.of("Enter credentials", "Deadline and instruments")),
            entry("m/muscat-2015/participants/attendance", List.of("Checked in: ")),
            entry("m/cms-cop12/agenda", List.of("Add item", "Put out…", "Download", "Actions for > Edit", "Actions for > History", "Actions for > Move to")),
            entry("m/cms-cop12/agenda/versions", List.of("Keep a version", "Download version 1")),
            entry("m/cms-cop12/documents", List.of("Add a document")),
            entry("m/cms-cop12/programme?day=2017-10-23", List.of("Arrange…", "Rules", "Rooms", "Accept…", "Search again…")),
            entry("m/entebbe-2016/texts?all", List.of("Proposals", "Issues and publication", "Work on this paragraph: > History")),
            entry("m/entebbe-2016/outcomes", List.of("Add an outcome", "Remove", "History")),
            entry("m/entebbe-2016/together", List.of("New area", "Hand back")),
            entry("notifications/6?section=addressees", List.of("See to ")),
            entry("notifications/6?section=responses", List.of("Enter a response")));

    /** What begins so, wherever it can be pressed; the uppermost layer first. */
    private static final String PRESS = """
            beginning => {
              const all = root => [...root.querySelectorAll('*')].flatMap(one => one.shadowRoot && !one.localName.startsWith('vaadin-') ? [one, ...all(one.shadowRoot)] : [one]);
              const one = all(document).filter(each => /^(vaadin-(menu-bar-)?button|vaadin-(context-menu|menu-bar)-item|button)$/.test(each.localName) && !each.disabled && each.getClientRects().length > 0)
                .reverse().reduceRight((found, each) => found ?? ((each.getAttribute('aria-label') ?? each.textContent).trim().startsWith(beginning) ? each : null), null);
              one?.click();
              return one !== null;
            }
            """;
    private static final String STANDS = "vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-popover[opened]";

    private final Visitor visitor;
    private final Page page;

    Opened(Visitor visitor) {
        this.visitor = visitor;
        page = visitor.page();
    }

    /** @param look at each @param missing told of each that did not open */
    void each(String path, Runnable look, Consumer<String> missing) {
        for (var way : WAYS.getOrDefault(path, List.of())) {
            for (var step : way.split(" > ")) {
                if (!(boolean) page.evaluate(PRESS, step)) {
                    missing.accept(way + ": there is no " + step);
                    break;
                }
                visitor.settled();
            }
            if (page.locator(STANDS).count() == 0) {
                missing.accept(way);
                visitor.open(path);
            } else {
                look.run();
                leave(path);
            }
        }
    }

    /** By the key, by its button, or by opening the page anew. */
    private void leave(String path) {
        page.keyboard().press("Escape");
        visitor.settled();
        if (page.locator(STANDS).count() > 0) {
            page.evaluate(PRESS, "Cancel");
            visitor.settled();
        }
        if (page.locator(STANDS).count() > 0) {
            visitor.open(path);
        }
    }
}
