package org.plenary.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.signin.Device;
import org.plenary.signin.SessionService;
import org.plenary.signin.SessionService.Session;
import org.plenary.signin.SignInEvent;

/** Where the account is signed in, each place with a button that ends it, and what happened at its door. */
class SessionsCard extends Div {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final transient SessionService places;
    private final UnorderedList list = new UnorderedList();
    private final UnorderedList events = new UnorderedList();
    private final Div others;

    SessionsCard(SessionService places) {
        this.places = places;
        addClassName("security-sessions");
        list.addClassName("security-list");
        events.addClassName("security-list");
        var endOthers = new Button(getTranslation("account.security.sessions.end-others"), Icons.SIGN_OUT.create(), click -> AskAgainDialog.then(() -> {
            places.endOthers();
            Notices.done(getTranslation("account.security.sessions.ended"));
            read();
        }));
        endOthers.setId("end-other-sessions");
        others = new Div(endOthers);
        var hint = new Paragraph(getTranslation("account.security.sessions.hint"));
        hint.addClassName("quiet");
        var here = new Div(new H2(getTranslation("account.security.sessions.title")), hint, list, others);
        here.addClassNames("card", "stack");
        var past = new Paragraph(getTranslation("account.security.events.hint"));
        past.addClassName("quiet");
        var before = new Div(new H2(getTranslation("account.security.events.title")), past, events);
        before.addClassNames("card", "stack");
        add(here, before);
    }

    void read() {
        list.removeAll();
        var all = places.sessions();
        all.forEach(session -> list.add(item(session)));
        others.setVisible(all.stream().anyMatch(session -> !session.own()));
        events.removeAll();
        places.events().forEach(event -> events.add(item(event)));
    }

    private ListItem item(Session session) {
        var device = words(session.device());
        var name = new Span(device);
        name.addClassName("security-name");
        var facts = quiet(Dates.ago(session.lastUsed(), Instant.now(), getLocale()), session.address(),
                getTranslation("account.security.sessions.begun", Dates.instant(session.begun(), UTC, getLocale())));
        if (session.own()) {
            return new ListItem(new Div(name, facts), new Badge(Icons.CHECK, getTranslation("account.security.sessions.own"), Badge.Tone.SUCCESS));
        }
        var end = new Button(getTranslation("sign-out"), click -> AskAgainDialog.then(() -> {
            places.end(session.key());
            Notices.done(getTranslation("account.security.sessions.ended"));
            read();
        }));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        end.setAriaLabel(getTranslation("account.security.sessions.end", device, session.address()));
        return new ListItem(new Div(name, facts), end);
    }

    private ListItem item(SignInEvent event) {
        var name = new Span(Stream.concat(Stream.of(getTranslation("account.security.event." + event.kind())),
                event.means().stream().map(means -> getTranslation("account.security.means." + means))).collect(Collectors.joining(" · ")));
        name.addClassName("security-name");
        return new ListItem(new Div(name, quiet(Dates.instant(event.at(), UTC, getLocale()), words(Device.of(event.device())), event.address())));
    }

    private String words(Device device) {
        return device.words(getTranslation("account.security.device.unknown"));
    }

    private static Span quiet(String... facts) {
        var quiet = new Span(Stream.of(facts).filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · ")));
        quiet.addClassName("quiet");
        return quiet;
    }
}
