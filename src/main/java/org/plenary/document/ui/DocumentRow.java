package org.plenary.document.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.plenary.document.Document;
import org.plenary.document.DocumentService;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.LanguageMarks;
import org.plenary.shell.ui.Live;

/** A document in a list: its symbol, its title, how it stands; opened by a click. */
class DocumentRow extends ListItem {

    private final NativeButton open = new NativeButton();

    /** @param arrived whether it came while the page was open @param today in the zone of the meeting */
    DocumentRow(Document document, boolean arrived, LocalDate today, LongConsumer opened) {
        var symbol = new Span(document.symbol().text());
        symbol.addClassName("symbol");
        var title = document.title(getLocale().getLanguage());
        var said = new Span(title.text());
        said.getElement().setAttribute("lang", title.language());
        said.addClassName("document-title");
        var marks = new Span(DocumentsView.badge(document), new LanguageMarks(document, today));
        marks.addClassName("marks");
        if (arrived) {
            marks.addComponentAsFirst(new Badge(Icons.LIVE, getTranslation("document.new"), Badge.Tone.MARK));
        }
        open.add(symbol, said, marks);
        open.addClickListener(click -> opened.accept(document.id()));
        add(open);
        setClassName("arrived", arrived);
        Live.object(this, DocumentService.DOCUMENT, document.id());
    }

    /** Whether it is the one that is shown beside the list. */
    void current(boolean shown) {
        open.getElement().setAttribute("aria-current", String.valueOf(shown));
    }
}
