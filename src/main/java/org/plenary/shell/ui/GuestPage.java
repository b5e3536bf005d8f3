package org.plenary.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.shell.Dates;
import org.plenary.shell.LinkOrigin;
import org.plenary.shell.LinkOrigins;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.Messages;

/** A page for a guest who comes by a link: one task, in the language of the letter or that of {@code ?lang=}. */
public abstract class GuestPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LinkOrigins origins;
    private String token;
    private String path;
    private String title = "Plenary";

    protected GuestPage(LinkOrigins origins) {
        this.origins = origins;
        addClassName("guest");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElseThrow();
        path = event.getLocation().getPath();
        var asked = event.getLocation().getQueryParameters().getSingleParameter("lang").map(lang -> Messages.offered(Locale.of(lang)));
        try {
            event.getUI().setLocale(asked.orElse(look(asked.orElse(null))));
            show();
        } catch (InvalidLink e) {
            asked.or(() -> origin().map(LinkOrigin::language)).ifPresent(event.getUI()::setLocale);
            showInvalid(e.reason());
        }
    }

    /** Reads what is behind the link. @param locale null for the language of the letter @return that of the letter */
    protected abstract Locale look(Locale locale);

    /** Shows what was read, in the language of the page. */
    protected abstract void show();

    /** What it means for this page that its link has expired. */
    protected String expired() {
        return getTranslation("guest.link-text." + Reason.EXPIRED);
    }

    protected final String token() {
        return token;
    }

    protected final void title(String text) {
        title = text;
    }

    protected final GuestHeader header(MeetingHeading meeting) {
        return new GuestHeader(meeting.organisers(), path);
    }

    protected final Paragraph questions(String contact) {
        return new Paragraph(new Span(getTranslation("guest.questions") + " "), new Anchor("mailto:" + contact, contact));
    }

    /** Whose letter brought the link. */
    protected final Optional<LinkOrigin> origin() {
        return origins.of(token);
    }

    protected final void showInvalid(Reason reason) {
        title = getTranslation("guest.link." + reason);
        removeAll();
        var origin = origin();
        var card = new Div(new H1(title));
        card.addClassNames("card", "stack");
        origin.map(LinkOrigin::meeting).ifPresent(meeting -> card.add(new H2(meeting.title(getLocale().getLanguage()))));
        card.add(new Paragraph(reason == Reason.EXPIRED ? expired() : getTranslation("guest.link-text." + reason)));
        origin.map(LinkOrigin::contact).ifPresent(contact -> card.add(questions(contact)));
        add(new GuestHeader(origin.map(one -> one.meeting().organisers()).orElse(List.of()), path), card);
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
