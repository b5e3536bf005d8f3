package org.plenary.nomination.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.Messages;

/** A page for a guest who comes by a link: one task, in the language of the letter or that of {@code ?lang=}. */
abstract class GuestPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private String token;
    private String title = "Plenary";

    GuestPage() {
        addClassName("guest");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElseThrow();
        var asked = event.getLocation().getQueryParameters().getSingleParameter("lang").map(lang -> Messages.offered(Locale.of(lang)));
        try {
            event.getUI().setLocale(asked.orElse(look(asked.orElse(null))));
            show();
        } catch (InvalidLink e) {
            asked.ifPresent(event.getUI()::setLocale);
            showInvalid(e.reason());
        }
    }

    /** Reads what is behind the link. @param locale null for the language of the letter @return that of the letter */
    protected abstract Locale look(Locale locale);

    /** Shows what was read, in the language of the page. */
    protected abstract void show();

    /** @return whom to ask about a link that opens nothing any more, where it was issued once */
    protected abstract Optional<String> whomToAsk(String token);

    protected final String token() {
        return token;
    }

    protected final void title(String text) {
        title = text;
    }

    protected final void showInvalid(Reason reason) {
        title = getTranslation("nomination.link." + reason);
        removeAll();
        var card = new Div(new H1(title), new Paragraph(getTranslation("nomination.link-text." + reason)));
        card.addClassNames("card", "stack");
        whomToAsk(token).ifPresent(contact -> card.add(new Paragraph(new Span(getTranslation("nomination.guest.questions") + " "),
                new Anchor("mailto:" + contact, contact))));
        add(card);
        if (VaadinService.getCurrentResponse() instanceof HttpServletResponse response) {
            response.setStatus(reason == Reason.UNKNOWN ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_GONE);
        }
    }

    protected final Paragraph place(MeetingHeading meeting) {
        var facts = new Paragraph();
        facts.addClassName("facts");
        Stream.of(Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), getLocale()), meeting.place(getLocale()))
                .filter(Objects::nonNull).forEach(fact -> facts.add(new Span(fact)));
        return facts;
    }

    @Override
    public String getPageTitle() {
        return title + " · Plenary";
    }
}
