package org.plenary.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.people.AccountAdministration;
import org.plenary.people.AccountDraft;
import org.plenary.people.AccountRow;
import org.plenary.people.StaffService;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.PlatformRole;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ReaderZone;
import org.plenary.signin.AuthenticatorService;

/** The accounts of this installation: created, disabled, given a new password; and the staff of one organisation, for those who administer it. */
@Route(value = "accounts", layout = MainLayout.class)
@PermitAll
public class AccountsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AccountAdministration administration;
    private final transient AuthenticatorService authenticators;
    private final transient BodyService bodies;
    private final transient StaffService staff;
    private final transient Rights rights;
    private transient Set<Long> holders = Set.of();
    private final H1 title = new H1(getTranslation("nav.accounts"));
    private final Button create;
    private final ComboBox<Organisation> organisation = new ComboBox<>(getTranslation("staff.organisation"));
    private final Div below = new Div();
    private final Grid<AccountRow> grid = new Grid<>();

    public AccountsView(AccountAdministration administration, AuthenticatorService authenticators, BodyService bodies, StaffService staff, Rights rights) {
        this.administration = administration;
        this.authenticators = authenticators;
        this.bodies = bodies;
        this.staff = staff;
        this.rights = rights;
        addClassName("page");
        create = new Button(getTranslation("account.new"), Icons.ADD.create(), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var events = new Anchor("accounts/events", getTranslation("history.events"));
        events.setVisible(rights.may(Action.ADMINISTER_ACCOUNTS));
        var head = new Div(title, events, create);
        head.addClassName("page-head");
        organisation.setItems(bodies.organisations());
        organisation.setItemLabelGenerator(one -> one.acronym() + " – " + one.name().in(getLocale().getLanguage()));
        organisation.setPlaceholder(getTranslation("staff.all"));
        organisation.setClearButtonVisible(true);
        organisation.setWidth("min(28rem, 100%)");
        organisation.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent().navigate(AccountsView.class, change.getValue() == null ? QueryParameters.empty()
                        : QueryParameters.of("organisation", String.valueOf(change.getValue().id())));
            }
        });
        grid.addColumn(AccountRow::name).setHeader(getTranslation("account.name")).setFlexGrow(2).setRowHeader(true);
        grid.addColumn(account -> account.fields().email()).setHeader(getTranslation("field.ACCOUNT.email")).setFlexGrow(2);
        grid.addColumn(AccountRow::organisation).setHeader(getTranslation("field.ACCOUNT.organisationId")).setFlexGrow(1);
        grid.addColumn(account -> getTranslation("platform-role." + account.fields().platformRole()))
                .setHeader(getTranslation("field.ACCOUNT.platformRole")).setFlexGrow(1);
        grid.addColumn(account -> account.lastSignIn() == null ? getTranslation("account.never")
                : Dates.instant(account.lastSignIn(), ReaderZone.get(), getLocale())).setHeader(getTranslation("account.last-sign-in")).setFlexGrow(2);
        grid.addComponentColumn(this::actions).setHeader(getTranslation("field.ACCOUNT.enabled")).setAutoWidth(true).setFlexGrow(0);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        below.addClassName("stack");
        add(head, organisation, below);
    }

    /** The platform's administrators see all accounts, or the staff of the organisation in the address; others the staff of their own. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var all = rights.may(Action.ADMINISTER_ACCOUNTS);
        var chosen = bodies.organisations().stream().filter(one -> all ? asked(event).filter(id -> id == one.id()).isPresent()
                : one.id() == CurrentAccount.get().organisationId()).findFirst();
        organisation.setVisible(all);
        organisation.setValue(all ? chosen.orElse(null) : null);
        create.setVisible(all && chosen.isEmpty());
        title.setText(chosen.map(one -> getTranslation("staff.title", one.acronym())).orElse(getTranslation("nav.accounts")));
        below.removeAll();
        if (chosen.isPresent()) {
            below.add(new Anchor("accounts/sign-in?organisation=" + chosen.get().id(), getTranslation("federation.page")), new StaffPanel(staff, chosen.get().id()));
        } else {
            below.add(grid);
            read();
        }
    }

    private static Optional<Long> asked(BeforeEnterEvent event) {
        return event.getLocation().getQueryParameters().getSingleParameter("organisation").filter(id -> id.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    private void read() {
        holders = authenticators.holders();
        grid.setItems(administration.accounts());
    }

    private Component actions(AccountRow account) {
        var state = account.enabled() ? new Badge(Icons.CHECK, getTranslation("account.enabled"), Badge.Tone.SUCCESS)
                : new Badge(Icons.CLOSED, getTranslation("account.disabled"), Badge.Tone.NEUTRAL);
        var toggle = new Button(getTranslation(account.enabled() ? "account.disable" : "account.enable"), click -> AskAgainDialog.then(() -> {
            try {
                administration.setEnabled(account, !account.enabled());
                Notices.done(getTranslation("saved"));
            } catch (InvalidInput e) {
                Notices.problem(getTranslation(e.violations().getFirst().key()));
            }
            read();
        }));
        var reset = new Button(getTranslation("account.reset"), click -> AskAgainDialog.then(() -> {
            showOnce(account.fields().email(), administration.resetPassword(account));
            read();
        }));
        var takeAway = new Button(getTranslation("account.security.take-away"), click -> AskAgainDialog.then(() -> {
            authenticators.takeAway(account.id());
            Notices.done(getTranslation("account.security.taken-away", account.name()));
            read();
        }));
        takeAway.setVisible(holders.contains(account.id()));
        for (var button : List.of(toggle, reset, takeAway)) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            button.setAriaLabel(button.getText() + ": " + account.name());
        }
        var actions = new Div(state, toggle, reset, takeAway,
                HistoryButton.outsideMeetings(account.name(), AccountAdministration.ACCOUNT, account.id()).small(account.name()));
        actions.addClassName("actions");
        return actions;
    }

    private void create() {
        var email = new EmailField();
        var givenName = new TextField();
        var familyName = new TextField();
        var organisation = new ComboBox<Organisation>();
        organisation.setItems(bodies.organisations());
        organisation.setItemLabelGenerator(one -> one.acronym() + " – " + one.name().in(getLocale().getLanguage()));
        var role = new Select<PlatformRole>();
        role.setItems(PlatformRole.values());
        role.setItemLabelGenerator(one -> getTranslation("platform-role." + one));
        role.setValue(PlatformRole.MEMBER);
        var language = new Select<Locale>();
        language.setItems(Messages.LOCALES);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        language.setValue(getLocale());
        Map<String, Component> fields = new LinkedHashMap<>();
        fields.put("email", email);
        fields.put("givenName", givenName);
        fields.put("familyName", familyName);
        fields.put("organisationId", organisation);
        fields.put("platformRole", role);
        fields.put("language", language);
        var form = new Div();
        form.addClassName("form");
        fields.forEach((name, field) -> {
            ((HasLabel) field).setLabel(getTranslation("field.ACCOUNT." + name));
            form.add(field);
        });
        var dialog = new Dialog(getTranslation("account.new"));
        dialog.setWidth("min(32rem, 96vw)");
        dialog.add(form);
        var save = new Button(getTranslation("account.create"), click -> AskAgainDialog.then(() -> {
            var draft = new AccountDraft(email.getValue(), givenName.getValue(), familyName.getValue(),
                    organisation.getValue() == null ? null : organisation.getValue().id(), role.getValue(), language.getValue().getLanguage());
            try {
                var password = administration.create(draft);
                dialog.close();
                read();
                showOnce(draft.email(), password);
            } catch (InvalidInput e) {
                show(fields, e.violations());
            }
        }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private void show(Map<String, Component> fields, List<Violation> violations) {
        fields.forEach((name, field) -> {
            var wrong = violations.stream().filter(violation -> violation.field().equals(name)).findFirst();
            ((HasValidation) field).setInvalid(wrong.isPresent());
            ((HasValidation) field).setErrorMessage(wrong.map(violation -> getTranslation(violation.key(), violation.arguments().toArray())).orElse(null));
        });
    }

    private void showOnce(String email, String password) {
        var dialog = new Dialog(getTranslation("account.password-once"));
        dialog.setWidth("min(28rem, 96vw)");
        var secret = new Span(password);
        secret.addClassName("secret");
        dialog.add(new Paragraph(getTranslation("account.password-hint", email)), secret);
        dialog.getFooter().add(new Button(getTranslation("close"), click -> dialog.close()));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.accounts") + " · Plenary";
    }
}
