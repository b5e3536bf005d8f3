package org.plenary.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.plenary.exchange.table.Column;
import org.plenary.exchange.table.ListExport;
import org.plenary.participation.DelegationRole;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.ParticipantFilter;
import org.plenary.participation.ParticipantOrder;
import org.plenary.participation.ParticipantOrder.By;
import org.plenary.participation.ParticipantRow;
import org.plenary.participation.ParticipantService;
import org.plenary.participation.ParticipantState;
import org.plenary.shell.ui.Downloads;
import org.plenary.shell.ui.Downloads.Filter;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.StateNames;
import org.plenary.shell.ui.UrlGrid;
import org.plenary.shell.ui.ViewState;

/** The participants of a meeting, filtered and ordered as the address says; those marked can be acted on together. */
class ParticipantList extends Div {

    private class Rows implements UrlGrid.Rows<ParticipantRow, By> {

        @Override
        public List<ParticipantRow> page(UrlGrid.Order<By> order, int offset, int limit) {
            shownOrder = new ParticipantOrder(order.by(), order.descending());
            return participants.page(meetingId, filter(), shownOrder, offset, limit);
        }

        @Override
        public int count() {
            var shown = participants.count(meetingId, filter());
            number.setText(getTranslation("participation.count", shown));
            return shown;
        }

        @Override
        public Object id(ParticipantRow row) {
            return row.id();
        }

        @Override
        public Optional<ParticipantRow> find(String id) {
            return id.matches("\\d{1,18}") ? participants.row(meetingId, Long.parseLong(id)) : Optional.empty();
        }
    }

    private final transient ParticipantService participants;
    private final long meetingId;
    private final transient StateNames states;
    private final ParticipantDetail detail;
    private final TextField text = new TextField();
    private final Select<ParticipantCategory> category = new Select<>();
    private final ComboBox<String> party = new ComboBox<>();
    private final Select<ParticipantState> state = new Select<>();
    private final Select<DelegationRole> role = new Select<>();
    private final Span number = new Span();
    private final Div bulk = new Div();
    private final Span marking = new Span();
    private final Set<Long> marked = new LinkedHashSet<>();
    private final UrlGrid<ParticipantRow, By> grid;
    private transient ParticipantOrder shownOrder = ParticipantOrder.BY_NAME;

    ParticipantList(ParticipantService participants, long meetingId, StateNames states, ParticipantDetail detail, boolean mayMark) {
        this.participants = participants;
        this.meetingId = meetingId;
        this.states = states;
        this.detail = detail;
        addClassNames("participants", "stack");
        grid = new UrlGrid<>(getTranslation("tab.participants"), new UrlGrid.Order<>(By.NAME, false), new Rows());
        if (mayMark) {
            grid.addComponentColumn(this::mark).setHeader(markAll()).setFlexGrow(0).setWidth("64px").setKey("mark");
        }
        grid.componentColumn(By.NAME, getTranslation("field.PARTICIPANT.name"), this::name).setFlexGrow(3).setWidth("11rem").setRowHeader(true);
        var ofParty = grid.column(By.PARTY, getTranslation("participation.column.party"), row -> states.name(row.iso2())).setFlexGrow(2).setWidth("7rem");
        var ofCategory = grid.column(By.CATEGORY, getTranslation("field.PARTICIPANT.category"),
                row -> getTranslation("participation.category." + row.category())).setFlexGrow(2).setWidth("7rem");
        grid.componentColumn(By.STATE, getTranslation("participation.column.registration"), row -> ParticipantWords.state(row.state(), row.rechecked(), this))
                .setFlexGrow(1).setWidth("8.5rem");
        grid.onlyWhereThereIsRoom(ofParty, ofCategory);
        grid.setEmptyStateText(getTranslation("participation.none-match"));
        grid.setId("participants");
        grid.addSelectionListener(selection -> detail.show(selection.getFirstSelectedItem().orElse(null)));
        grid.detailIn(detail);
        grid.onOpen(grid::select);
        var columns = new Div(grid, detail);
        columns.addClassName("columns");
        bulk.addClassNames("actions", "bulk");
        marking.getElement().setAttribute("role", "status");
        bulk.setVisible(false);
        add(filters(), bulk, columns);
    }

    /** What is offered while participants are marked. @param act given the ids of those marked */
    void bulk(String id, Icons icon, String key, Consumer<List<Long>> act) {
        var button = new Button(getTranslation(key), icon.create(), click -> act.accept(List.copyOf(marked)));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setId(id);
        bulk.add(button);
    }

    private Checkbox mark(ParticipantRow row) {
        var box = new Checkbox(marked.contains(row.id()));
        box.setAriaLabel(getTranslation("participation.mark", row.listName()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                marked.add(row.id());
            } else {
                marked.remove(row.id());
            }
            showMarked();
        });
        return box;
    }

    private Checkbox markAll() {
        var all = new Checkbox();
        all.setAriaLabel(getTranslation("participation.mark-all"));
        all.setId("mark-all");
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (change.getValue()) {
                    marked.addAll(participants.ids(meetingId, filter(), shownOrder));
                } else {
                    marked.clear();
                }
                showMarked();
                grid.refresh();
            }
        });
        return all;
    }

    private void showMarked() {
        marking.setText(getTranslation("participation.marked", marked.size()));
        bulk.addComponentAsFirst(marking);
        bulk.setVisible(!marked.isEmpty());
    }

    void unmarkAll() {
        marked.clear();
        showMarked();
        grid.refresh();
    }

    private Div filters() {
        text.setLabel(getTranslation("participation.find"));
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        all(category, ParticipantCategory.values(), "field.PARTICIPANT.category");
        category.setItemLabelGenerator(one -> one == null ? getTranslation("participation.all") : getTranslation("participation.category." + one));
        all(state, ParticipantState.values(), "field.PARTICIPANT.state");
        state.setItemLabelGenerator(one -> one == null ? getTranslation("participation.all") : getTranslation("participation.state." + one));
        all(role, DelegationRole.values(), "field.PARTICIPANT.delegationRole");
        role.setItemLabelGenerator(one -> one == null ? getTranslation("participation.all") : getTranslation("participation.role." + one));
        party.setLabel(getTranslation("participation.column.party"));
        party.setItems(states.inOrder());
        party.setItemLabelGenerator(states::name);
        party.setClearButtonVisible(true);
        grid.filter("q", text);
        grid.filter("category", category, ParticipantCategory.class);
        grid.filter("party", party);
        grid.filter("state", state, ParticipantState.class);
        grid.filter("role", role, DelegationRole.class);
        number.addClassName("quiet");
        number.getElement().setAttribute("role", "status");
        var filters = new Div(text, category, party, state, role, number,
                new Downloads<>(getTranslation("lists.export.participants"), this::export, getTranslation("lists.export.list")));
        filters.addClassName("filters");
        return filters;
    }

    private <E> void all(Select<E> select, E[] values, String labelKey) {
        select.setLabel(getTranslation(labelKey));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("participation.all"));
    }

    private ListExport<ParticipantRow> export() {
        var filter = filter();
        var order = grid.order();
        return new ListExport<>(getLocale(), Downloads.title(getTranslation("tab.participants"), new Filter(getTranslation("participation.find"), filter.text()),
                        chosen("field.PARTICIPANT.category", "participation.category.", filter.category()),
                        new Filter(getTranslation("participation.column.party"), filter.iso2() == null ? null : states.name(filter.iso2())),
                        chosen("field.PARTICIPANT.state", "participation.state.", filter.state()),
                        chosen("field.PARTICIPANT.delegationRole", "participation.role.", filter.delegationRole())),
                List.of(Column.text(getTranslation("field.PARTICIPANT.familyName"), 24, ParticipantRow::familyName),
                        Column.text(getTranslation("field.PARTICIPANT.givenName"), 24, ParticipantRow::givenName),
                        Column.text(getTranslation("field.PARTICIPANT.honorific"), 10, ParticipantRow::honorific),
                        Column.text(getTranslation("field.PARTICIPANT.category"), 24, row -> getTranslation("participation.category." + row.category())),
                        Column.text(getTranslation("field.PARTICIPANT.iso2"), 24, row -> row.iso2() == null ? null : states.name(row.iso2())),
                        Column.text(getTranslation("field.PARTICIPANT.organisation"), 36, ParticipantRow::organisation),
                        Column.text(getTranslation("field.PARTICIPANT.delegationRole"), 20,
                                row -> row.delegationRole() == null ? null : getTranslation("participation.role." + row.delegationRole())),
                        Column.text(getTranslation("field.PARTICIPANT.state"), 14, row -> getTranslation("participation.state." + row.state()))),
                (offset, limit) -> participants.page(meetingId, filter, new ParticipantOrder(order.by(), order.descending()), offset, limit));
    }

    private Filter chosen(String name, String words, Enum<?> value) {
        return new Filter(getTranslation(name), value == null ? null : getTranslation(words + value));
    }

    private ParticipantFilter filter() {
        return new ParticipantFilter(text.getValue().isBlank() ? null : text.getValue().strip(), category.getValue(), party.getValue(),
                state.getValue(), role.getValue());
    }

    private Div name(ParticipantRow row) {
        var name = new Span(row.listName());
        name.addClassName("candidate-name");
        var party = new Span(states.name(row.iso2()));
        party.addClassNames("quiet", "where-narrow");
        var about = new Span(ParticipantWords.affiliation(row, this));
        about.addClassName("quiet");
        var cell = new Div(name, party, about);
        cell.addClassName("candidate-text");
        return cell;
    }

    /** Shows what the address says. */
    void restore(ViewState address) {
        grid.restore(address);
    }

    void refresh() {
        grid.refresh();
        detail.refresh();
    }
}
