package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.plenary.search.SearchCounts;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchQuery;
import org.plenary.search.SearchService;

/** Everything that was found, of all kinds or of one; what is looked for is in the address. */
@Route(value = "search", layout = MainLayout.class)
@PermitAll
public class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TEXT = "q";
    private static final String KIND = "kind";

    private final transient SearchService service;
    private final TextField field = new TextField();
    private final Div kinds = new Div();
    private final Paragraph note = new Paragraph();
    private final SearchHits hits = new SearchHits(() -> { });
    private SearchKind kind;

    public SearchView(SearchService service) {
        this.service = service;
        addClassNames("page", "search-page");
        field.setAriaLabel(getTranslation("search.field"));
        field.setPlaceholder(getTranslation("search.field"));
        field.setPrefixComponent(Icons.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show();
                remember();
            }
        });
        kinds.addClassName("search-kinds");
        kinds.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("search.kinds"));
        note.addClassName("quiet");
        note.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("search.title")), field, kinds, note, hits);
    }

    /** @return where what is found for this text is shown */
    static String address(String text) {
        return "search?" + TEXT + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var state = ViewState.of(event.getLocation());
        field.setValue(state.get(TEXT).orElse(""));
        kind = state.get(KIND, SearchKind.class).orElse(null);
        show();
    }

    private void show() {
        var counts = service.counts(SearchQuery.of(field.getValue()));
        if (counts.of(kind) == 0) {
            kind = null;
        }
        show(counts);
        var found = service.find(new SearchQuery(field.getValue(), kind, null), getLocale(), SearchService.MOST);
        hits.show(found);
        var all = counts.of(kind);
        note.setText(field.getValue().isBlank() ? getTranslation("search.hint") : found.isEmpty() ? getTranslation("search.none")
                : counts.more() ? getTranslation("search.first-of-many", found.size())
                : all > found.size() ? getTranslation("search.first", found.size(), all) : getTranslation("search.count", all));
    }

    private void show(SearchCounts counts) {
        kinds.removeAll();
        if (counts.ofKind().size() > 1) {
            kinds.add(choice(null, getTranslation("search.everything"), counts));
            counts.ofKind().keySet().forEach(one -> kinds.add(choice(one, getTranslation("search.kinds." + one), counts)));
        }
    }

    private Button choice(SearchKind one, String name, SearchCounts counts) {
        var button = new Button(name + " (" + counts.of(one) + (counts.more() ? "+)" : ")"), click -> {
            kind = one;
            show();
            remember();
        });
        button.getElement().setAttribute("aria-pressed", String.valueOf(one == kind));
        return button;
    }

    private void remember() {
        getUI().ifPresent(ui -> ViewState.empty().set(TEXT, field.getValue()).set(KIND, kind).replaceIn(ui));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("search.title") + " · Plenary";
    }
}
