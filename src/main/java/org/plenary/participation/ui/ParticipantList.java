package org.plenary.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.plenary.exchange.table.Column;
import org.plenary.participation.DelegationRole;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.ParticipantFilter;
import org.plenary.participation.ParticipantOrder;
import org.plenary.participation.ParticipantOrder.By;
import org.plenary.participation.ParticipantRow;
import org.plenary.participation.ParticipantService;
import org.plenary.participation.ParticipantState;
import org.plenary.shell.ui.FilteredList;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Live;
import org.plenary.shell.ui.StateNames;
import org.plenary.shell.ui.UrlGrid;

/** The participants of a meeting; those marked can be acted on together. */
class ParticipantList extends FilteredList<ParticipantRow, ParticipantFilter, By> {

    private final transient ParticipantService participants;
    private final long meetingId;
    private final transient StateNames states;
    private final ParticipantDetail detail;
    private final Select<ParticipantCategory> category;
    private final Select<ParticipantState> state;
    private final Select<DelegationRole> role;
    private final Div bulk = new Div();
    private final Span marking = new Span();
    private final Set<Long> marked = new LinkedHashSet<>();

    ParticipantList(ParticipantService participants, long meetingId, StateNames states, ParticipantDetail detail, boolean mayMark) {
        super(new Words("tab.participants", "participation.find", "participation.column.party", "participation.all", "participation.none-match", "participation.count"),
                By.NAME, states);
        this.participants = participants;
        this.meetingId = meetingId;
        this.states = states;
        this.detail = detail;
        addClassName("participants");
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
        grid.setId("participants");
        grid.addSelectionListener(selection -> detail.show(selection.getFirstSelectedItem().orElse(null)));
        grid.detailIn(detail);
        grid.onOpen(grid::select);
        category = by("category", ParticipantCategory.class, "field.PARTICIPANT.category", "participation.category.");
        byParty();
        state = by("state", ParticipantState.class, "field.PARTICIPANT.state", "participation.state.");
        role = by("role", DelegationRole.class, "field.PARTICIPANT.delegationRole", "participation.role.");
        exportedAs(getTranslation("lists.export.participants"), this::columns);
        bulk.addClassNames("actions", "bulk");
        marking.getElement().setAttribute("role", "status");
        bulk.setVisible(false);
        add(filters, bulk, rowsBeside(detail));
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
                    marked.addAll(participants.ids(meetingId, filter(), order(grid.order())));
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

    @Override
    protected void exported(int rows, String filters) {
        participants.exported(meetingId, rows, filters);
    }

    @Override
    protected ParticipantFilter filter() {
        return new ParticipantFilter(sought(), category.getValue(), party(), state.getValue(), role.getValue());
    }

    @Override
    protected List<ParticipantRow> page(ParticipantFilter filter, UrlGrid.Order<By> order, int offset, int limit) {
        return participants.page(meetingId, filter, order(order), offset, limit);
    }

    private static ParticipantOrder order(UrlGrid.Order<By> order) {
        return new ParticipantOrder(order.by(), order.descending());
    }

    @Override
    protected int count(ParticipantFilter filter) {
        return participants.count(meetingId, filter);
    }

    @Override
    protected long id(ParticipantRow row) {
        return row.id();
    }

    @Override
    protected Optional<ParticipantRow> find(long id) {
        return participants.row(meetingId, id);
    }

    private List<Column<ParticipantRow>> columns() {
        return List.of(Column.text(getTranslation("field.PARTICIPANT.familyName"), 24, ParticipantRow::familyName),
                Column.text(getTranslation("field.PARTICIPANT.givenName"), 24, ParticipantRow::givenName),
                Column.text(getTranslation("field.PARTICIPANT.honorific"), 10, ParticipantRow::honorific),
                Column.text(getTranslation("field.PARTICIPANT.category"), 24, row -> getTranslation("participation.category." + row.category())),
                Column.text(getTranslation("field.PARTICIPANT.iso2"), 24, row -> row.iso2() == null ? null : states.name(row.iso2())),
                Column.text(getTranslation("field.PARTICIPANT.organisation"), 36, ParticipantRow::organisation),
                Column.text(getTranslation("field.PARTICIPANT.delegationRole"), 20,
                        row -> row.delegationRole() == null ? null : getTranslation("participation.role." + row.delegationRole())),
                Column.text(getTranslation("field.PARTICIPANT.state"), 14, row -> getTranslation("participation.state." + row.state())));
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
        Live.object(cell, ParticipantService.PARTICIPANT, row.id());
        return cell;
    }

    void refresh() {
        grid.refresh();
        detail.refresh();
    }
}
