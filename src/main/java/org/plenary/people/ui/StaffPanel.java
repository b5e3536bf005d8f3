package org.plenary.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.plenary.people.AccountAdministration;
import org.plenary.people.StaffMember;
import org.plenary.people.StaffService;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ReaderZone;

/** The staff of one organisation, for those who administer it. */
class StaffPanel extends Div {

    private final transient StaffService staff;
    private final long organisationId;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nobodyAnswers = new Paragraph(getTranslation("staff.nobody-answers"));

    StaffPanel(StaffService staff, long organisationId) {
        this.staff = staff;
        this.organisationId = organisationId;
        addClassName("stack");
        list.addClassNames("staff", "card");
        nobodyAnswers.addClassName("quiet");
        var add = new Button(getTranslation("staff.add"), Icons.ADD.create(), click -> new ColleagueDialog(staff, organisationId, this::read).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setId("add-colleague");
        add(new Paragraph(getTranslation("staff.explanation")), new Div(add), list, nobodyAnswers);
        read();
    }

    private void read() {
        var members = staff.staff(organisationId);
        list.removeAll();
        members.forEach(member -> list.add(row(member)));
        nobodyAnswers.setVisible(members.stream().noneMatch(member -> member.enabled() && member.answers()));
    }

    private ListItem row(StaffMember member) {
        var name = new Span(member.name());
        name.addClassName("staff-name");
        var email = new Span(member.email());
        email.addClassName("quiet");
        var who = new Div(name, email);
        who.addClassName("staff-who");
        var duties = new Div(state(member), new Span(getTranslation("platform-role." + member.platformRole())));
        if (member.administrator()) {
            duties.add(new Badge(Icons.USER, getTranslation("staff.administers"), Badge.Tone.PRIMARY));
        }
        if (member.answers()) {
            duties.add(new Badge(Icons.MAIL, getTranslation("staff.answers"), Badge.Tone.PRIMARY));
        }
        duties.add(new Span(getTranslation("staff.last-sign-in", member.lastSignIn() == null ? getTranslation("account.never")
                : Dates.day(member.lastSignIn().atZone(ReaderZone.get()).toLocalDate(), getLocale()))));
        duties.addClassName("staff-duties");
        var history = HistoryButton.outsideMeetings(member.name(), AccountAdministration.ACCOUNT, member.id()).small(member.name());
        var deeds = new Div(history, menu(member));
        deeds.addClassName("actions");
        return new ListItem(who, duties, deeds);
    }

    private Badge state(StaffMember member) {
        if (!member.enabled()) {
            return new Badge(Icons.CLOSED, getTranslation("account.disabled"), Badge.Tone.NEUTRAL);
        }
        return member.hasPassword() || member.lastSignIn() != null ? new Badge(Icons.CHECK, getTranslation("account.enabled"), Badge.Tone.SUCCESS)
                : new Badge(Icons.WAIT, getTranslation("staff.no-password"), Badge.Tone.WARNING);
    }

    private Component menu(StaffMember member) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        var root = bar.addItem(Icons.MORE.create());
        root.setAriaLabel(getTranslation("staff.actions-of", member.name()));
        var menu = root.getSubMenu();
        menu.addItem(getTranslation(member.administrator() ? "staff.unmake-administrator" : "staff.make-administrator"),
                click -> attempt(() -> staff.setAdministrator(member, !member.administrator())));
        menu.addItem(getTranslation(member.answers() ? "staff.unmake-answer" : "staff.make-answer"),
                click -> attempt(() -> staff.setAnswers(member, !member.answers())));
        if (member.enabled() && !member.hasPassword()) {
            menu.addItem(getTranslation("staff.send-again"), click -> attempt(() -> staff.inviteAgain(member)));
        }
        menu.addItem(getTranslation("staff.end-sessions"), click -> attempt(() -> staff.endSessions(member)));
        menu.addItem(getTranslation(member.enabled() ? "account.disable" : "account.enable"),
                click -> attempt(() -> staff.setEnabled(member, !member.enabled())));
        return bar;
    }

    private void attempt(Runnable change) {
        AskAgainDialog.then(() -> {
            try {
                change.run();
                Notices.done(getTranslation("saved"));
            } catch (InvalidInput e) {
                var wrong = e.violations().getFirst();
                Notices.problem(getTranslation(wrong.key(), wrong.arguments().toArray()));
            }
            read();
        });
    }
}
