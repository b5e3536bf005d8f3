package org.plenary.nomination.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.exchange.table.Column;
import org.plenary.exchange.table.ListExport;
import org.plenary.nomination.Candidate;
import org.plenary.nomination.Nomination;
import org.plenary.nomination.NominationFilter;
import org.plenary.nomination.NominationOrder;
import org.plenary.nomination.NominationOrder.By;
import org.plenary.nomination.NominationService;
import org.plenary.nomination.NominationState;
import org.plenary.shell.ui.Downloads;
import org.plenary.shell.ui.Downloads.Filter;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.StateNames;
import org.plenary.shell.ui.UrlGrid;
import org.plenary.shell.ui.ViewState;

/** The nominations of a meeting, filtered and ordered as the address says, and the selected one beside them. */
class NominationList extends Div {

    private class Rows implements UrlGrid.Rows<Nomination, By> {

        @Override
        public List<Nomination> page(UrlGrid.Order<By> order, int offset, int limit) {
            return nominations.page(meetingId, filter(), new NominationOrder(order.by(), order.descending()), offset, limit);
        }

        @Override
        public int count() {
            var shown = nominations.count(meetingId, filter());
            number.setText(getTranslation("nomination.filter.count", shown));
            return shown;
        }

        @Override
        public Object id(Nomination nomination) {
            return nomination.id();
        }

        @Override
        public Optional<Nomination> find(String id) {
            return id.matches("\\d{1,18}") ? nominations.find(meetingId, Long.parseLong(id)) : Optional.empty();
        }
    }

    private final transient NominationService nominations;
    private final long meetingId;
    private final transient StateNames states;
    private final NominationDetail detail;
    private final TextField text = new TextField();
    private final ComboBox<String> party = new ComboBox<>();
    private final Select<NominationState> state = new Select<>();
    private final Span number = new Span();
    private final UrlGrid<Nomination, By> grid;

    NominationList(NominationService nominations, long meetingId, StateNames states, NominationDetail detail) {
        this.nominations = nominations;
        this.meetingId = meetingId;
        this.states = states;
        this.detail = detail;
        addClassNames("nominations", "stack");
        grid = new UrlGrid<>(getTranslation("nomination.title"), new UrlGrid.Order<>(By.PARTY, false), new Rows());
        grid.componentColumn(By.NAME, getTranslation("field.NOMINATION.name"), this::name).setFlexGrow(3).setRowHeader(true);
        grid.column(By.PARTY, getTranslation("nomination.column.party-priority"),
                nomination -> states.name(nomination.iso2()) + " · " + nomination.priority()).setFlexGrow(2).setWidth("6.5rem");
        grid.componentColumn(By.STATE, getTranslation("field.NOMINATION.state"), nomination -> StateBadge.of(nomination.state(), this))
                .setFlexGrow(1).setWidth("8.5rem");
        grid.setEmptyStateText(getTranslation("nomination.filter.none"));
        grid.setId("nominations");
        grid.addSelectionListener(selection -> detail.show(selection.getFirstSelectedItem().orElse(null)));
        grid.detailIn(detail);
        grid.onOpen(nomination -> {
            grid.select(nomination);
            detail.focusDecision();
        });
        var columns = new Div(grid, detail);
        columns.addClassName("columns");
        add(filters(), columns);
    }

    private Div filters() {
        text.setLabel(getTranslation("nomination.filter.find"));
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        party.setLabel(getTranslation("nomination.column.party"));
        party.setItemLabelGenerator(states::name);
        party.setItems(states.inOrder());
        party.setClearButtonVisible(true);
        state.setLabel(getTranslation("field.NOMINATION.state"));
        state.setItems(NominationState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("nomination.filter.all"));
        state.setItemLabelGenerator(value -> getTranslation(value == null ? "nomination.filter.all" : "nomination.state." + value));
        grid.filter("q", text);
        grid.filter("party", party);
        grid.filter("state", state, NominationState.class);
        number.addClassName("quiet");
        number.getElement().setAttribute("role", "status");
        var filters = new Div(text, party, state, number, new Downloads<>(getTranslation("lists.export.nominations"), this::export, getTranslation("lists.export.list")));
        filters.addClassName("filters");
        return filters;
    }

    private NominationFilter filter() {
        return new NominationFilter(text.getValue().isBlank() ? null : text.getValue().strip(), party.getValue(), state.getValue());
    }

    private ListExport<Nomination> export() {
        var filter = filter();
        var order = grid.order();
        return new ListExport<>(getLocale(), Downloads.title(getTranslation("nomination.title"), new Filter(getTranslation("nomination.filter.find"), filter.text()),
                        new Filter(getTranslation("nomination.column.party"), filter.iso2() == null ? null : states.name(filter.iso2())),
                        new Filter(getTranslation("field.NOMINATION.state"), filter.state() == null ? null : getTranslation("nomination.state." + filter.state()))),
                List.of(Column.text(getTranslation("nomination.column.party"), 24, one -> states.name(one.iso2())),
                        Column.number(getTranslation("lists.export.priority"), 9, Nomination::priority),
                        candidate("familyName", 24, Candidate::familyName), candidate("givenName", 24, Candidate::givenName),
                        candidate("positionHeld", 36, Candidate::positionHeld), candidate("institution", 36, Candidate::institution),
                        candidate("email", 32, Candidate::email), candidate("language", 10, Candidate::language),
                        Column.text(getTranslation("field.NOMINATION.state"), 16, one -> getTranslation("nomination.state." + one.state())),
                        Column.text(getTranslation("field.NOMINATION.reason"), 40, Nomination::reason)),
                (offset, limit) -> nominations.page(meetingId, filter, new NominationOrder(order.by(), order.descending()), offset, limit));
    }

    private Column<Nomination> candidate(String field, int width, Function<Candidate, String> value) {
        return Column.text(getTranslation("field.NOMINATION." + field), width, one -> value.apply(one.candidate()));
    }

    private Div name(Nomination nomination) {
        var name = new Span(nomination.candidate().name());
        name.addClassName("candidate-name");
        name.getElement().setAttribute("dir", "auto");
        var cell = new Div(name);
        if (nomination.candidate().institution() != null) {
            var institution = new Span(nomination.candidate().institution());
            institution.addClassName("quiet");
            cell.add(institution);
        }
        cell.addClassName("candidate-text");
        return cell;
    }

    /** Shows what the address says. */
    void restore(ViewState address) {
        grid.restore(address);
    }

    /** Something was nominated, decided or answered. */
    void refresh() {
        grid.refresh();
        grid.getSelectedItems().stream().findFirst().ifPresent(one -> detail.show(nominations.find(meetingId, one.id()).orElse(null)));
    }
}
