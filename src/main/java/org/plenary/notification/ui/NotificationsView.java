package org.plenary.notification.ui;

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
import org.plenary.body.Body;
import org.plenary.body.BodyService;
import org.plenary.live.LiveEvents;
import org.plenary.notification.NotificationFilter;
import org.plenary.notification.NotificationNumber;
import org.plenary.notification.NotificationOrder;
import org.plenary.notification.NotificationOrder.By;
import org.plenary.notification.NotificationRow;
import org.plenary.notification.NotificationService;
import org.plenary.notification.NotificationState;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.LiveView;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.UrlGrid;
import org.plenary.shell.ui.ViewState;

/** The register of notifications. Filters and order are in the address. */
@Route(value = "notifications", layout = MainLayout.class)
@PermitAll
public class NotificationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final class Rows implements UrlGrid.Rows<NotificationRow, By> {

        @Override
        public List<NotificationRow> page(UrlGrid.Order<By> order, int offset, int limit) {
            return notifications.page(filter(), new NotificationOrder(order.by(), order.descending()), offset, limit);
        }

        @Override
        public int count() {
            return notifications.count(filter());
        }

        @Override
        public Object id(NotificationRow row) {
            return row.id();
        }

        @Override
        public Optional<NotificationRow> find(String id) {
            return Optional.empty();
        }
    }

    private final transient NotificationService notifications;
    private final TextField text = new TextField();
    private final Select<String> year = new Select<>();
    private final Select<String> body = new Select<>();
    private final Select<NotificationState> state = new Select<>();
    private final UrlGrid<NotificationRow, By> grid;

    public NotificationsView(NotificationService notifications, BodyService bodies, Rights rights, LiveEvents live) {
        this.notifications = notifications;
        addClassNames("page", "notifications");
        grid = new UrlGrid<>(getTranslation("notification.title"), new UrlGrid.Order<>(By.NUMBER, true), new Rows());
        grid.setSelectionMode(com.vaadin.flow.component.grid.Grid.SelectionMode.NONE);
        grid.componentColumn(By.NUMBER, getTranslation("notification.column.number"), this::subject).setFlexGrow(6).setRowHeader(true);
        grid.column(By.ISSUED, getTranslation("field.NOTIFICATION.issuedOn"), this::issued)
                .setWidth("9rem").setFlexGrow(0);
        var deadline = grid.column(By.DEADLINE, getTranslation("notification.column.deadline"),
                row -> row.deadline() == null ? "" : Dates.instant(row.deadline(), row.zone(), getLocale())).setFlexGrow(2);
        var answers = grid.addColumn(row -> row.responses() == 0 ? "" : getTranslation("notification.responses", row.responses()))
                .setHeader(getTranslation("notification.section.responses")).setAutoWidth(true).setFlexGrow(0);
        var standing = grid.componentColumn(By.STATE, getTranslation("field.NOTIFICATION.state"), row -> Badges.of(this, row.state()))
                .setAutoWidth(true).setFlexGrow(0);
        grid.onlyWhereThereIsRoom(deadline, answers, standing);
        var none = new EmptyState(Icons.MAIL, getTranslation("notification.none"), getTranslation("notification.none-hint"));
        grid.setEmptyStateComponent(none);
        grid.onOpen(row -> getUI().orElseThrow().navigate("notifications/" + row.id()));
        grid.setHeight("calc(100dvh - 220px)");
        add(head(rights), filters(bodies.bodies()), grid);
        LiveView.follow(this, live, change -> change.entity().equals(NotificationService.NOTIFICATION), changes -> grid.refresh());
    }

    private String issued(NotificationRow row) {
        return row.issuedOn() != null ? Dates.weekday(row.issuedOn(), getLocale()) : row.state() == NotificationState.DRAFT ? "" : getTranslation("notification.issued-unknown");
    }

    private Div subject(NotificationRow row) {
        var cited = row.cited() == null ? getTranslation("notification.state.DRAFT")
                : NotificationNumber.read(row.cited()).isEmpty() ? row.organisation() + " · " + row.cited() : getTranslation("notification.cited", row.organisation(), row.cited());
        var number = new Div(cited);
        number.addClassName("notification-number");
        var subject = new Div(new Anchor("notifications/" + row.id(), row.subject()), number);
        subject.addClassName("notification-subject");
        return subject;
    }

    private Div head(Rights rights) {
        var head = new Div(new H1(getTranslation("notification.title")));
        head.addClassName("page-head");
        if (rights.may(Action.ISSUE_NOTIFICATIONS)) {
            var create = new Button(getTranslation("notification.new"), Icons.ADD.create(), click -> getUI().orElseThrow().navigate("notifications/new"));
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            create.setId("notification-new");
            var enter = new Button(getTranslation("notification.enter"), click -> getUI().orElseThrow().navigate("notifications/enter"));
            enter.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            var ways = new Div(enter, create);
            ways.addClassName("actions");
            head.add(ways);
        }
        return head;
    }

    private Div filters(List<Body> bodies) {
        text.setLabel(getTranslation("notification.find"));
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        choice(year, "notification.year", notifications.years().stream().map(String::valueOf).toList());
        choice(body, "field.NOTIFICATION.bodyId", bodies.stream().map(Body::code).toList());
        state.setLabel(getTranslation("field.NOTIFICATION.state"));
        state.setItems(NotificationState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("notification.all"));
        state.setItemLabelGenerator(value -> getTranslation(value == null ? "notification.all" : "notification.state." + value));
        grid.filter("q", text);
        grid.filter("year", year);
        grid.filter("body", body);
        grid.filter("state", state, NotificationState.class);
        var filters = new Div(text, year, body, state);
        filters.addClassName("filters");
        return filters;
    }

    private void choice(Select<String> select, String label, List<String> items) {
        select.setLabel(getTranslation(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("notification.all"));
        select.setItemLabelGenerator(value -> value == null ? getTranslation("notification.all") : value);
    }

    private NotificationFilter filter() {
        return new NotificationFilter(text.getValue().isBlank() ? null : text.getValue().strip(),
                year.getValue() != null && year.getValue().matches("\\d{4}") ? Integer.valueOf(year.getValue()) : null, body.getValue(), state.getValue());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        grid.restore(ViewState.of(event.getLocation()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.title") + " · Plenary";
    }
}
