package org.plenary.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.audit.AccountEventsService;
import org.plenary.audit.HistoryEntry;
import org.plenary.people.AccountAdministration;
import org.plenary.people.AccountRow;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.PagedList;
import org.plenary.shell.ui.ReaderZone;
import org.plenary.shell.ui.ViewState;

/** What happened to accounts: sign-ins, failed ones, passwords and rights; by account, kind and day where the reader is. */
@Route(value = "accounts/events", layout = MainLayout.class)
@PermitAll
public class AccountEventsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AccountEventsService events;
    private final transient AccountAdministration administration;
    private final ComboBox<AccountRow> account = new ComboBox<>();
    private final Select<String> kind = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final PagedList<HistoryEntry> list;
    private transient Map<Long, AccountRow> accounts = Map.of();
    private transient ViewState state;

    public AccountEventsView(AccountEventsService events, AccountAdministration administration) {
        this.events = events;
        this.administration = administration;
        addClassName("page");
        account.setLabel(getTranslation("history.account"));
        account.setItemLabelGenerator(row -> row.name() + " (" + row.fields().email() + ")");
        account.setClearButtonVisible(true);
        kind.setLabel(getTranslation("history.access.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("history.access.every-kind"));
        kind.setItemLabelGenerator(value -> getTranslation(value == null ? "history.access.every-kind" : "action." + value));
        from.setLabel(getTranslation("history.from"));
        to.setLabel(getTranslation("history.to"));
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        account.addValueChangeListener(change -> chosen(change.isFromClient(), "account", change.getValue() == null ? null : change.getValue().id()));
        kind.addValueChangeListener(change -> chosen(change.isFromClient(), "kind", change.getValue()));
        from.addValueChangeListener(change -> chosen(change.isFromClient(), "from", change.getValue()));
        to.addValueChangeListener(change -> chosen(change.isFromClient(), "to", change.getValue()));
        var filters = new Div(account, kind, from, to);
        filters.addClassName("filters");
        list = new PagedList<>(getTranslation("history.events"), (offset, limit) -> events.page(filter(), offset, limit), this::item);
        add(new Paragraph(new Anchor("accounts", getTranslation("nav.accounts"))), new H1(getTranslation("history.events")), filters, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = ViewState.of(event.getLocation());
        accounts = administration.accounts().stream().collect(Collectors.toMap(AccountRow::id, Function.identity()));
        account.setItems(accounts.values().stream().sorted(Comparator.comparing(AccountRow::name)).toList());
        account.setValue(state.get("account").filter(text -> text.matches("\\d{1,18}")).map(text -> accounts.get(Long.valueOf(text))).orElse(null));
        var kinds = events.kinds();
        kind.setItems(kinds);
        kind.setValue(state.get("kind").filter(kinds::contains).orElse(null));
        from.setValue(day("from").orElse(null));
        to.setValue(day("to").orElse(null));
        list.refresh();
    }

    private Optional<LocalDate> day(String key) {
        try {
            return state.get(key).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void chosen(boolean byReader, String key, Object value) {
        if (byReader) {
            state.set(key, value);
            state.replaceIn(getUI().orElseThrow());
            list.refresh();
        }
    }

    private AccountEventsService.Filter filter() {
        return new AccountEventsService.Filter(account.isEmpty() ? null : account.getValue().id(), kind.getValue(), start(from.getValue()),
                start(to.isEmpty() ? null : to.getValue().plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ReaderZone.get()).toInstant();
    }

    /** Whose account it was is said where somebody else did it, or nobody who is known. */
    private ListItem item(HistoryEntry event) {
        var shown = HistoryDialog.list(List.of(event), ReaderZone.get());
        var item = new ListItem(shown);
        var whose = accounts.get(event.entityId());
        if (whose != null && !event.actor().startsWith(whose.name())) {
            var of = new Div(getTranslation("history.account-of", whose.name(), whose.fields().email()));
            of.addClassName("quiet");
            item.add(of);
        }
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("history.events") + " · Plenary";
    }
}
