package org.plenary.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.plenary.exchange.table.Column;
import org.plenary.exchange.table.ListExport;
import org.plenary.live.LiveEvents;
import org.plenary.meeting.AccessService;
import org.plenary.meeting.MeetingFilter;
import org.plenary.meeting.MeetingKind;
import org.plenary.meeting.MeetingOrder;
import org.plenary.meeting.MeetingOrder.By;
import org.plenary.meeting.MeetingRow;
import org.plenary.meeting.MeetingService;
import org.plenary.meeting.MeetingState;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Cities;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Downloads;
import org.plenary.shell.ui.Downloads.Filter;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.LiveView;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.UrlGrid;
import org.plenary.shell.ui.ViewState;

/** All meetings that I may see. Filters, order and selection are in the address. */
@Route(value = "meetings", layout = MainLayout.class)
@PermitAll
public class MeetingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final class Rows implements UrlGrid.Rows<MeetingRow, By> {

        @Override
        public List<MeetingRow> page(UrlGrid.Order<By> order, int offset, int limit) {
            return meetings.page(filter(), new MeetingOrder(order.by(), order.descending()), offset, limit);
        }

        @Override
        public int count() {
            return meetings.count(filter());
        }

        @Override
        public Object id(MeetingRow row) {
            return row.code();
        }

        @Override
        public Optional<MeetingRow> find(String code) {
            return meetings.find(code);
        }
    }

    private final transient MeetingService meetings;
    private final TextField text = new TextField();
    private final Select<MeetingKind> kind = new Select<>();
    private final Select<MeetingState> state = new Select<>();
    private final UrlGrid<MeetingRow, By> grid;

    public MeetingsView(MeetingService meetings, Rights rights, LiveEvents live) {
        this.meetings = meetings;
        addClassName("page");
        grid = new UrlGrid<>(getTranslation("nav.meetings"), new UrlGrid.Order<>(By.DATES, true), new Rows());
        grid.componentColumn(By.TITLE, getTranslation("meeting.column.title"), row -> new Anchor("m/" + row.code(), row.title()))
                .setFlexGrow(6).setRowHeader(true);
        grid.column(By.DATES, getTranslation("field.MEETING.dates"),
                row -> Dates.range(row.startsOn(), row.endsOn(), row.monthOnly(), getLocale())).setWidth("6.5rem").setFlexGrow(2);
        var city = grid.column(By.CITY, getTranslation("field.MEETING.city"), row -> Cities.name(row.city(), getLocale())).setAutoWidth(true).setFlexGrow(0);
        var meetingKind = grid.column(By.KIND, getTranslation("field.MEETING.kind"), row -> getTranslation("meeting.kind." + row.kind())).setFlexGrow(3);
        var meetingState = grid.column(By.STATE, getTranslation("field.MEETING.state"), row -> getTranslation("meeting.state." + row.state())).setWidth("7.5rem").setFlexGrow(0);
        var organisers = grid.addColumn(MeetingRow::organisers).setHeader(getTranslation("meeting.column.organisers")).setAutoWidth(true).setFlexGrow(0);
        var role = grid.addColumn(row -> getTranslation("role." + row.role())).setHeader(getTranslation("meeting.column.role")).setAutoWidth(true).setFlexGrow(0);
        grid.onlyWhereThereIsRoom(city, meetingKind, meetingState, organisers, role);
        grid.setEmptyStateComponent(new EmptyState(Icons.MEETINGS, getTranslation("meeting.none"), getTranslation("meeting.none-hint")));
        grid.onOpen(row -> getUI().orElseThrow().navigate("m/" + row.code()));
        grid.setAllRowsVisible(false);
        grid.setHeight("calc(100dvh - 220px)");
        add(head(rights), filters(), grid);
        LiveView.follow(this, live, change -> change.entity().equals(MeetingService.MEETING) || change.entity().equals(AccessService.ACCESS),
                changes -> grid.refresh());
    }

    private Div head(Rights rights) {
        var head = new Div(new H1(getTranslation("nav.meetings")));
        head.addClassName("page-head");
        if (rights.may(Action.CONVENE_MEETING)) {
            var create = new Button(getTranslation("meeting.new"), Icons.ADD.create(), click -> getUI().orElseThrow().navigate("meetings/new"));
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var report = new Anchor("synergies", getTranslation("nav.synergies"));
            var actions = new Div(report, create);
            actions.addClassName("actions");
            head.add(actions);
        }
        return head;
    }

    private Div filters() {
        text.setAriaLabel(getTranslation("meeting.filter"));
        text.setPlaceholder(getTranslation("meeting.filter"));
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        choice(kind, "field.MEETING.kind", "meeting.kind.", MeetingKind.values());
        choice(state, "field.MEETING.state", "meeting.state.", MeetingState.values());
        grid.filter("text", text);
        grid.filter("kind", kind, MeetingKind.class);
        grid.filter("state", state, MeetingState.class);
        var filters = new Div(text, kind, state, new Downloads<>(getTranslation("lists.export.meetings"), this::export, getTranslation("lists.export.list")));
        filters.addClassName("actions");
        return filters;
    }

    private ListExport<MeetingRow> export() {
        var filter = filter();
        var order = grid.order();
        return new ListExport<>(getLocale(), Downloads.title(getTranslation("nav.meetings"), new Filter(getTranslation("meeting.filter"), filter.text()),
                        new Filter(getTranslation("field.MEETING.kind"), filter.kind() == null ? null : getTranslation("meeting.kind." + filter.kind())),
                        new Filter(getTranslation("field.MEETING.state"), filter.state() == null ? null : getTranslation("meeting.state." + filter.state()))),
                List.of(Column.text(getTranslation("meeting.column.title"), 60, MeetingRow::title),
                        Column.date(getTranslation("field.MEETING.startsOn"), MeetingRow::startsOn), Column.date(getTranslation("field.MEETING.endsOn"), MeetingRow::endsOn),
                        Column.text(getTranslation("field.MEETING.zone"), 20, MeetingRow::zone), Column.text(getTranslation("field.MEETING.city"), 20, row -> Cities.name(row.city(), getLocale())),
                        Column.text(getTranslation("field.MEETING.kind"), 24, row -> getTranslation("meeting.kind." + row.kind())),
                        Column.text(getTranslation("field.MEETING.state"), 16, row -> getTranslation("meeting.state." + row.state())),
                        Column.text(getTranslation("meeting.column.organisers"), 30, MeetingRow::organisers),
                        Column.text(getTranslation("meeting.column.role"), 20, row -> getTranslation("role." + row.role()))),
                (offset, limit) -> meetings.page(filter, new MeetingOrder(order.by(), order.descending()), offset, limit));
    }

    private <E extends Enum<E>> void choice(Select<E> select, String label, String prefix, E[] values) {
        select.setAriaLabel(getTranslation(label));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("named-value", getTranslation(label), getTranslation("meeting.all")));
        select.setItemLabelGenerator(value -> value == null ? getTranslation("named-value", getTranslation(label), getTranslation("meeting.all"))
                : getTranslation(prefix + value));
    }

    private MeetingFilter filter() {
        return new MeetingFilter(text.isEmpty() ? null : text.getValue().strip(), kind.getValue(), state.getValue(), null, null);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        grid.restore(ViewState.of(event.getLocation()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.meetings") + " · Plenary";
    }
}
