package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.plenary.search.SearchHit;
import org.plenary.search.SearchQuery;
import org.plenary.search.SearchService;

/** Finds anything from anywhere: type, arrow down, Enter. */
class SearchPalette extends Dialog {

    private static final int MOST = 12;
    private static final int PAUSE_MILLIS = 120;

    /** The arrows go through the field and what was found below it. */
    private static final String ARROWS = """
            this.addEventListener('keydown', event => {
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
              event.preventDefault();
              const stops = [this.querySelector('vaadin-text-field'), ...this.querySelectorAll('a')];
              const at = stops.findIndex(stop => stop.contains(document.activeElement));
              stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))].focus();
            });
            """;
    private static final String TYPED = "event.target.value";

    private final transient SearchService service;
    private final TextField field = new TextField();
    private final SearchHits hits = new SearchHits(this::close);
    private final Paragraph note = new Paragraph();
    private final Anchor all = new Anchor();

    SearchPalette(SearchService service) {
        this.service = service;
        addClassName("search-palette");
        setWidth("min(44rem, 96vw)");
        getElement().setAttribute("aria-label", getTranslation("search.title"));
        field.setAriaLabel(getTranslation("search.field"));
        field.setPlaceholder(getTranslation("search.field"));
        field.setPrefixComponent(Icons.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setAutofocus(true);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(change -> show(change.getValue()));
        field.getElement().addEventListener("keydown", event -> go(event.getEventData().get(TYPED).asString()))
                .setFilter("event.key === 'Enter'").addEventData(TYPED);
        note.addClassName("quiet");
        note.getElement().setAttribute("role", "status");
        all.setText(getTranslation("search.all"));
        all.addClassName("search-all");
        all.getElement().addEventListener("click", click -> close());
        var content = new Div(field, note, hits, all);
        content.addAttachListener(attached -> content.getElement().executeJs(ARROWS));
        add(content);
        show("");
    }

    private void show(String text) {
        var found = found(text, MOST);
        hits.show(found);
        note.setText(text.isBlank() ? getTranslation("search.hint") : found.isEmpty() ? getTranslation("search.none") : "");
        note.setVisible(!note.getText().isEmpty());
        all.setHref(SearchView.address(text));
        all.setVisible(found.size() == MOST);
    }

    /** What was typed last may not have been looked for yet. */
    private void go(String typed) {
        found(typed, 1).stream().findFirst().ifPresent(hit -> {
            close();
            var place = new Location(hit.path());
            UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
        });
    }

    private List<SearchHit> found(String text, int most) {
        return service.find(SearchQuery.of(text), getLocale(), most);
    }
}
