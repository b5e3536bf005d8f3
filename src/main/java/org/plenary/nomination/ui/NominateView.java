package org.plenary.nomination.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.nomination.Invitation;
import org.plenary.nomination.NominationGuestService;
import org.plenary.security.InvalidLink;
import org.plenary.shell.Dates;
import org.plenary.shell.LinkOrigins;
import org.plenary.shell.ui.GuestPage;
import org.plenary.shell.ui.Notices;

/**
 * Where a nominating authority answers a call: one page, in its language, until the deadline; then it shows what was sent. The
 * link is all it needs.
 */
@Route(value = "nominate/:token", autoLayout = false)
@AnonymousAllowed
@JsModule("./plenary.ts")
public class NominateView extends GuestPage {

    private final transient NominationGuestService guests;
    private transient Invitation invitation;

    public NominateView(NominationGuestService guests, LinkOrigins origins) {
        super(origins);
        this.guests = guests;
    }

    @Override
    protected Locale look(Locale locale) {
        invitation = guests.look(token(), locale);
        return invitation.locale();
    }

    @Override
    protected void show() {
        title(getTranslation("nomination.guest.title"));
        removeAll();
        add(header(invitation.meeting()), new H1(invitation.meeting().title(getLocale().getLanguage())),
                place(invitation.meeting()), facts(),
                new NominatingPanel(new NominationDoor.ByLink(guests, token()), invitation, this::ended),
                questions(invitation.contact()));
    }

    /** The deadline has passed while the page was open: it shows what was sent, unless the link itself has ended. */
    private void ended() {
        try {
            look(getLocale());
            show();
            Notices.problem(getTranslation("nomination.guest.too-late"));
        } catch (InvalidLink e) {
            showInvalid(e.reason());
        }
    }

    private Div facts() {
        var deadline = new DescriptionList.Description(Dates.instant(invitation.deadline(), invitation.meeting().zone(), getLocale()));
        deadline.setId("deadline");
        var terms = new DescriptionList();
        terms.add(
                new DescriptionList.Term(getTranslation("nomination.guest.for")), new DescriptionList.Description(invitation.country()),
                new DescriptionList.Term(getTranslation("nomination.guest.seats")), new DescriptionList.Description(String.valueOf(invitation.seats())),
                new DescriptionList.Term(getTranslation("field.NOMINATION_CALL.deadline")), deadline);
        terms.addClassName("terms");
        if (!invitation.lists().profiles().isEmpty()) {
            terms.add(new DescriptionList.Term(getTranslation("field.NOMINATION_CALL.profiles")), new DescriptionList.Description(
                    invitation.lists().profiles().stream().map(profile -> profile.name(getLocale().getLanguage())).collect(Collectors.joining("; "))));
        }
        var card = new Div(terms);
        card.addClassNames("card", "stack");
        if (invitation.note() != null) {
            var note = new Paragraph(invitation.note());
            note.addClassName("said");
            card.add(note);
        }
        UI.getCurrent().getPage().retrieveExtendedClientDetails(details -> showLocalTime(deadline, invitation.deadline(), details.getTimeZoneId()));
        return card;
    }

    private void showLocalTime(DescriptionList.Description deadline, Instant instant, String zoneId) {
        var zone = zoneId == null || !ZoneId.getAvailableZoneIds().contains(zoneId) ? null : ZoneId.of(zoneId);
        if (zone != null && !zone.getRules().getOffset(instant).equals(invitation.meeting().zone().getRules().getOffset(instant))) {
            var local = new Span(getTranslation("nomination.guest.your-time", Dates.instant(instant, zone, getLocale())));
            local.addClassName("quiet");
            deadline.add(new Div(local));
        }
    }
}
