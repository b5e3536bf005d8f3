package org.plenary.shell.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.CurrentAccount;
import org.plenary.security.SessionLimits.End;
import org.plenary.security.SessionLimits.Why;
import org.plenary.security.Sessions;
import org.springframework.stereotype.Component;

/**
 * Says on the open pages that their session ends soon, so that what was typed can be saved; whoever touches a page before stays, unless the
 * session is too old. A page tells what its reader does, as what it does by itself counts for nothing.
 */
@Component
class EndOfSession implements VaadinServiceInitListener {

    /** How often a page tells at most. */
    private static final Duration APART = Duration.ofSeconds(30);
    private static final String TOUCHED = "plenary-touched";
    /** Screen readers click without a pointer, and who dictates types without keys. */
    private static final String TELLS = """
            let told = Date.now();
            const tell = () => {
                if (Date.now() - told > (document.querySelector('.session-ends') ? 1000 : $1)) {
                    told = Date.now();
                    document.body.dispatchEvent(new CustomEvent($0));
                }
            };
            ['pointerdown', 'pointermove', 'click', 'keydown', 'input', 'compositionupdate', 'wheel', 'touchstart'].forEach(act => window.addEventListener(act, tell, {capture: true, passive: true}));
            """;
    private static final String SHOWN = EndOfSession.class.getName();

    private record Shown(Notification note, End end) {
    }

    private final Sessions sessions;
    private final OpenPages pages;

    EndOfSession(Sessions sessions, OpenPages pages) {
        this.sessions = sessions;
        this.pages = pages;
        sessions.onWarning(this::warn);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            // Also while a dialogue lies over the page.
            ui.getElement().addEventListener(TOUCHED, touched -> CurrentAccount.find().ifPresent(sessions::act)).allowInert();
            ui.getPage().executeJs(TELLS, TOUCHED, APART.toMillis());
        });
    }

    private void warn(AccountPrincipal whose, Optional<End> end) {
        pages.each(whose, page -> {
            if (end.filter(one -> one.why() == Why.IDLE).isPresent() && page.getInternals().getActiveRouterTargetsChain().stream().anyMatch(StaysOpen.class::isInstance)) {
                sessions.act(whose);
                return;
            }
            var shown = (Shown) ComponentUtil.getData(page, SHOWN);
            if (shown != null && end.filter(shown.end()::equals).isPresent()) {
                return;
            }
            if (shown != null) {
                shown.note().close();
            }
            ComponentUtil.setData(page, SHOWN, end.map(one -> new Shown(note(page, one), one)).orElse(null));
        });
    }

    private Notification note(UI page, End end) {
        var minutes = Math.max(1, Math.ceilDiv(Duration.between(Instant.now(), end.at()).toSeconds(), 60));
        var text = new Span(page.getTranslation(end.why() == Why.IDLE ? "session.ends.idle" : "session.ends.age", minutes));
        var row = new Div(text);
        row.addClassNames("notice", "session-ends");
        if (end.why() == Why.IDLE) {
            var stay = new Button(page.getTranslation("session.stay"), click -> CurrentAccount.find().ifPresent(sessions::act));
            stay.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            row.add(stay);
        }
        var note = new Notification(row);
        note.addThemeVariants(NotificationVariant.LUMO_WARNING);
        note.setAssertive(true);
        note.setPosition(Notification.Position.BOTTOM_CENTER);
        note.setDuration(0);
        note.open();
        return note;
    }
}
