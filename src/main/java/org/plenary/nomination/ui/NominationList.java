package org.plenary.nomination.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.exchange.table.Column;
import org.plenary.nomination.Candidate;
import org.plenary.nomination.Nomination;
import org.plenary.nomination.NominationFilter;
import org.plenary.nomination.NominationOrder;
import org.plenary.nomination.NominationOrder.By;
import org.plenary.nomination.NominationService;
import org.plenary.nomination.NominationState;
import org.plenary.shell.ui.FilteredList;
import org.plenary.shell.ui.StateNames;
import org.plenary.shell.ui.UrlGrid;

/** The nominations of a meeting, and the selected one beside them. */
class NominationList extends FilteredList<Nomination, NominationFilter, By> {

    private final transient NominationService nominations;
    private final long meetingId;
    private final transient StateNames states;
    private final NominationDetail detail;
    private final Select<NominationState> state;

    NominationList(NominationService nominations, long meetingId, StateNames states, NominationDetail detail) {
        super(new Words("nomination.title", "nomination.filter.find", "nomination.column.party", "nomination.filter.all", "nomination.filter.none",
                "nomination.filter.count"), By.PARTY, states);
        this.nominations = nominations;
        this.meetingId = meetingId;
        this.states = states;
        this.detail = detail;
        addClassName("nominations");
        grid.componentColumn(By.NAME, getTranslation("field.NOMINATION.name"), this::name).setFlexGrow(3).setRowHeader(true);
        grid.column(By.PARTY, getTranslation("nomination.column.party-priority"),
                nomination -> states.name(nomination.iso2()) + " · " + nomination.priority()).setFlexGrow(2).setWidth("6.5rem");
        grid.componentColumn(By.STATE, getTranslation("field.NOMINATION.state"), nomination -> StateBadge.of(nomination.state(), this))
                .setFlexGrow(1).setWidth("8.5rem");
        grid.setId("nominations");
        grid.addSelectionListener(selection -> detail.show(selection.getFirstSelectedItem().orElse(null)));
        grid.detailIn(detail);
        grid.onOpen(nomination -> {
            grid.select(nomination);
            detail.focusDecision();
        });
        byParty();
        state = by("state", NominationState.class, "field.NOMINATION.state", "nomination.state.");
        exportedAs(getTranslation("lists.export.nominations"), this::columns);
        add(filters, rowsBeside(detail));
    }

    @Override
    protected void exported(int rows, String filters) {
        nominations.exported(meetingId, rows, filters);
    }

    @Override
    protected NominationFilter filter() {
        return new NominationFilter(sought(), party(), state.getValue());
    }

    @Override
    protected List<Nomination> page(NominationFilter filter, UrlGrid.Order<By> order, int offset, int limit) {
        return nominations.page(meetingId, filter, new NominationOrder(order.by(), order.descending()), offset, limit);
    }

    @Override
    protected int count(NominationFilter filter) {
        return nominations.count(meetingId, filter);
    }

    @Override
    protected long id(Nomination nomination) {
        return nomination.id();
    }

    @Override
    protected Optional<Nomination> find(long id) {
        return nominations.find(meetingId, id);
    }

    /** As {@link org.plenary.nomination.NominationTable} understands them when the table comes back. */
    List<Column<Nomination>> columns() {
        return List.of(Column.text(getTranslation("field.NOMINATION.iso2"), 24, one -> states.name(one.iso2())),
                Column.number(getTranslation("field.NOMINATION.priority"), 9, Nomination::priority),
                candidate("familyName", 24, Candidate::familyName), candidate("givenName", 24, Candidate::givenName),
                candidate("gender", 12, candidate -> candidate.gender() == null ? null : getTranslation("nomination.gender." + candidate.gender())),
                candidate("positionHeld", 36, Candidate::positionHeld), candidate("institution", 36, Candidate::institution),
                candidate("email", 32, Candidate::email), candidate("phone", 18, Candidate::phone),
                candidate("profileId", 24, candidate -> detail.profile(candidate.profileId())), candidate("language", 10, Candidate::language),
                Column.text(getTranslation("field.NOMINATION.state"), 16, one -> getTranslation("nomination.state." + one.state())),
                Column.text(getTranslation("field.NOMINATION.reason"), 40, Nomination::reason));
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

    /** Something was nominated, decided or answered. */
    void refresh() {
        grid.refresh();
        grid.getSelectedItems().stream().findFirst().ifPresent(one -> detail.show(nominations.find(meetingId, one.id()).orElse(null)));
    }
}
