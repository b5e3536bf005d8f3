package org.plenary.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** One line beside something: what came before and led to it. Not there where nothing did. */
public class FedBy extends Div {

    /** @param path of the page that shows it */
    public record Feed(String label, String path) {
    }

    private transient List<Feed> shown = List.of();

    public FedBy() {
        addClassName("fed-by");
        setVisible(false);
    }

    public final void show(List<Feed> feeds) {
        if (feeds.equals(shown)) {
            return;
        }
        shown = List.copyOf(feeds);
        removeAll();
        setVisible(!feeds.isEmpty());
        if (isVisible()) {
            add(new Span(getTranslation("outcome.fed-by")));
            feeds.forEach(feed -> add(new Anchor(feed.path(), feed.label())));
        }
    }
}
