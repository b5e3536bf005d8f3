package org.plenary.document.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.plenary.agenda.AgendaItem;
import org.plenary.document.Document;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentStatus;
import org.plenary.shell.Folded;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.ViewState;

/** Which documents of the register are shown; kept in the address. */
class DocumentFilters extends Div {

    private final TextField search = new TextField();
    private final ComboBox<AgendaItem> item = new ComboBox<>();
    private final Select<DocumentStatus> status = new Select<>();
    private final Select<String> missing = new Select<>();
    private final Checkbox late = new Checkbox();
    private final Span found = new Span();

    DocumentFilters(List<AgendaItem> agenda, Runnable changed) {
        addClassName("filters");
        search.setLabel(getTranslation("document.find"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        item.setLabel(getTranslation("document.filter.item"));
        item.setItems(agenda);
        item.setItemLabelGenerator(one -> one.number() + " " + one.title(getLocale().getLanguage()).text());
        item.setClearButtonVisible(true);
        status.setLabel(getTranslation("field.DOCUMENT.status"));
        status.setItems(DocumentStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("document.filter.all"));
        status.setItemLabelGenerator(one -> getTranslation(one == null ? "document.filter.all" : "document.status." + one));
        missing.setLabel(getTranslation("document.filter.missing"));
        missing.setItems(DocumentDraft.LANGUAGES);
        missing.setEmptySelectionAllowed(true);
        missing.setEmptySelectionCaption(getTranslation("document.filter.all"));
        missing.setItemLabelGenerator(one -> getTranslation(one == null ? "document.filter.all" : "document.language." + one));
        late.setLabel(getTranslation("document.filter.late"));
        add(search, item, status, missing, late, found);
        search.addValueChangeListener(change -> changed.run());
        item.addValueChangeListener(change -> changed.run());
        status.addValueChangeListener(change -> changed.run());
        missing.addValueChangeListener(change -> changed.run());
        late.addValueChangeListener(change -> changed.run());
    }

    void restore(ViewState state, List<AgendaItem> agenda) {
        search.setValue(state.get("find").orElse(""));
        item.setValue(state.get("item").flatMap(id -> agenda.stream().filter(one -> String.valueOf(one.id()).equals(id)).findFirst()).orElse(null));
        status.setValue(state.get("status", DocumentStatus.class).orElse(null));
        missing.setValue(state.get("missing").filter(DocumentDraft.LANGUAGES::contains).orElse(null));
        late.setValue(state.get("late").isPresent());
    }

    ViewState state() {
        return ViewState.empty().set("find", search.getValue()).set("item", item.isEmpty() ? null : item.getValue().id())
                .set("status", status.isEmpty() ? null : status.getValue().name().toLowerCase(Locale.ROOT)).set("missing", missing.getValue())
                .set("late", late.getValue() ? "true" : null);
    }

    /** @param today in the zone of the meeting */
    List<Document> of(List<Document> register, LocalDate today) {
        var words = Folded.of(search.getValue());
        var shown = register.stream()
                .filter(document -> words.isEmpty() || Folded.of(document.symbol().text() + " " + document.fields().titleEn() + " " + document.fields().titleFr()
                        + " " + document.fields().titleEs() + " " + document.fields().submitter()).contains(words))
                .filter(document -> item.isEmpty() || document.fields().items().contains(item.getValue().id()))
                .filter(document -> status.isEmpty() || document.status() == status.getValue())
                .filter(document -> missing.isEmpty() || document.withdrawnReason() == null
                        && document.in(missing.getValue()).filter(version -> version.status() != DocumentStatus.PUBLISHED).isPresent())
                .filter(document -> !late.getValue() || document.late(today)).toList();
        found.setText(getTranslation("document.count", shown.size()));
        return shown;
    }
}
