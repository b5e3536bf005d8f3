package org.plenary.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.agenda.AgendaItem;
import org.plenary.document.DocumentDraft;
import org.plenary.document.symbol.Series;
import org.plenary.document.symbol.Symbol;
import org.plenary.document.symbol.SymbolParser;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.StateNames;

/** The fields of a document. */
class DocumentForm extends Fields implements EditDialog.Draft<DocumentDraft> {

    private final TextField symbol = new TextField();
    private final MultiSelectComboBox<AgendaItem> items = new MultiSelectComboBox<>();
    private final TextField titleEn = new TextField();
    private final TextField titleFr = new TextField();
    private final TextField titleEs = new TextField();
    private final MultiSelectComboBox<String> states = new MultiSelectComboBox<>();
    private final TextField submitter = new TextField();
    private final DatePicker documentDate = new DatePicker();
    private final DatePicker deadline = new DatePicker();
    private final Select<String> originalLanguage;
    private final CheckboxGroup<String> languages = new CheckboxGroup<>();
    private final DateTimePicker embargoUntil = new DateTimePicker();
    private final Checkbox inSession = new Checkbox();
    private final transient ZoneId zone;
    private final transient List<AgendaItem> agenda;
    private final transient StateNames names;
    private transient List<Long> unseenItems = List.of();

    /** @param suggest the next symbol of a series, for the number of an item or null */
    DocumentForm(List<AgendaItem> agenda, StateNames names, ZoneId zone, BiFunction<Series, String, Optional<Symbol>> suggest) {
        super("DOCUMENT");
        this.zone = zone;
        this.agenda = agenda;
        this.names = names;
        originalLanguage = languages(getLocale());
        symbol.setValueChangeMode(ValueChangeMode.LAZY);
        symbol.addValueChangeListener(change -> symbol.setHelperText(SymbolParser.find(change.getValue()).map(Symbol::ofAllLanguages).map(Symbol::text)
                .filter(text -> !text.equals(change.getValue())).map(text -> getTranslation("document.read-as", text)).orElse("")));
        items.setItems(agenda);
        items.setItemLabelGenerator(this::label);
        states.setItems(names.inOrder());
        states.setItemLabelGenerator(names::name);
        languages.setItems(DocumentDraft.LANGUAGES);
        languages.setItemLabelGenerator(language -> getTranslation("document.language." + language));
        documentDate.setI18n(DateWords.of(getLocale()));
        deadline.setI18n(DateWords.of(getLocale()));
        embargoUntil.setDatePickerI18n(DateWords.of(getLocale()));
        embargoUntil.setHelperText(getTranslation("document.embargo-hint"));
        field("items", items, "");
        field("symbol", symbol, "");
        suggestions(suggest);
        field("titleEn", titleEn, "");
        field("titleFr", titleFr, "half");
        field("titleEs", titleEs, "half");
        field("states", states, "half");
        field("submitter", submitter, "half");
        field("documentDate", documentDate, "third");
        field("deadline", deadline, "third");
        field("originalLanguage", originalLanguage, "third");
        field("languages", languages, "half");
        field("embargoUntil", embargoUntil, "half");
        field("inSession", inSession, "");
    }

    private void suggestions(BiFunction<Series, String, Optional<Symbol>> suggest) {
        if (suggest.apply(Series.DOC, null).isEmpty()) {
            symbol.setPlaceholder(getTranslation("document.symbol-example"));
            return;
        }
        var row = new Div(new Span(getTranslation("document.suggest")));
        row.addClassNames("actions", "quiet");
        for (var series : Series.values()) {
            var button = new Button(getTranslation("document.series." + series), click -> {
                var number = items.getSelectedItems().stream().map(AgendaItem::number).findFirst().orElse(null);
                suggest.apply(series, number).ifPresent(next -> symbol.setValue(next.text()));
                inSession.setValue(series.inSession());
                symbol.focus();
            });
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            row.add(button);
        }
        add(row);
    }

    @Override
    public void fill(DocumentDraft draft) {
        symbol.setValue(orEmpty(draft.symbol()));
        items.setValue(agenda.stream().filter(item -> draft.items().contains(item.id())).toList());
        unseenItems = draft.items().stream().filter(id -> agenda.stream().noneMatch(item -> item.id() == id)).toList();
        titleEn.setValue(orEmpty(draft.titleEn()));
        titleFr.setValue(orEmpty(draft.titleFr()));
        titleEs.setValue(orEmpty(draft.titleEs()));
        states.setValue(draft.states());
        submitter.setValue(orEmpty(draft.submitter()));
        documentDate.setValue(draft.documentDate());
        deadline.setValue(draft.deadline());
        originalLanguage.setValue(draft.originalLanguage());
        languages.setValue(Set.copyOf(draft.languages()));
        embargoUntil.setValue(draft.embargoUntil() == null ? null : draft.embargoUntil().atZone(zone).toLocalDateTime());
        inSession.setValue(draft.inSession());
    }

    @Override
    public DocumentDraft draft(DocumentDraft base) {
        var ids = Stream.concat(items.getSelectedItems().stream().map(AgendaItem::id), unseenItems.stream()).toList();
        return new DocumentDraft(symbol.getValue(), ids, titleEn.getValue(), titleFr.getValue(), titleEs.getValue(), List.copyOf(states.getSelectedItems()),
                submitter.getValue(), documentDate.getValue(), deadline.getValue(), originalLanguage.getValue(), List.copyOf(languages.getSelectedItems()),
                embargoUntil.getValue() == null ? null : embargoUntil.getValue().atZone(zone).toInstant(), inSession.getValue());
    }

    /** @return what a person reads of the value of a field */
    @Override
    public String text(Object value) {
        return switch (value) {
            case null -> null;
            case Boolean yes -> getTranslation(yes ? "yes" : "no");
            case LocalDate day -> Dates.day(day, getLocale());
            case Instant moment -> Dates.instant(moment, zone, getLocale());
            case Long item -> agenda.stream().filter(one -> one.id() == item).findFirst().map(this::label).orElseGet(() -> getTranslation("document.no-item"));
            case String language when DocumentDraft.LANGUAGES.contains(language) -> getTranslation("document.language." + language);
            case String state when names.inOrder().contains(state) -> names.name(state);
            case Collection<?> several -> several.stream().map(this::text).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }

    private String label(AgendaItem item) {
        return item.number() + " " + item.title(getLocale().getLanguage()).text();
    }
}
