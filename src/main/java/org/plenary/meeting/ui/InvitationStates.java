package org.plenary.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.plenary.meeting.PartnerInvitation;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;

/** What has become of an invitation: state, by whom, when, and why. */
final class InvitationStates {

    private InvitationStates() {
    }

    static Badge badge(PartnerInvitation invitation) {
        var word = UI.getCurrent().getTranslation("partner.state." + invitation.state());
        return switch (invitation.state()) {
            case INVITED -> new Badge(Icons.WAIT, word, Badge.Tone.PRIMARY);
            case ACCEPTED -> new Badge(Icons.CHECK, word, Badge.Tone.SUCCESS);
            case DECLINED -> new Badge(Icons.REFUSE, word, Badge.Tone.DANGER);
            case WITHDRAWN, EXPIRED -> new Badge(Icons.CLOSED, word, Badge.Tone.NEUTRAL);
            case LEFT -> new Badge(Icons.SIGN_OUT, word, Badge.Tone.WARNING);
        };
    }

    static Div words(PartnerInvitation invitation, Locale locale) {
        var ui = UI.getCurrent();
        var line = new Div(badge(invitation));
        line.addClassName("invitation-state");
        if (invitation.settledBy() == null) {
            line.add(new Span(ui.getTranslation("partner.invited-by", invitation.invitedBy(), day(invitation.invitedAt(), locale), day(invitation.expiresAt(), locale))));
        } else {
            line.add(new Span(ui.getTranslation("partner.settled-by", invitation.settledBy(), day(invitation.settledAt(), locale))));
        }
        if (invitation.reason() != null) {
            var reason = new Span(ui.getTranslation("partner.reason", invitation.reason()));
            reason.addClassName("invitation-reason");
            line.add(reason);
        }
        if (invitation.successor() != null) {
            line.add(new Span(ui.getTranslation("partner.successor.named", invitation.successor())));
        }
        return line;
    }

    private static String day(Instant instant, Locale locale) {
        return Dates.day(instant.atZone(ZoneOffset.UTC).toLocalDate(), locale);
    }
}
