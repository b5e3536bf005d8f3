package org.plenary.meeting;

import java.util.List;
import java.util.Locale;
import org.plenary.shell.Messages;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;
import org.springframework.stereotype.Component;

/** Invitations to plan a meeting that wait for an answer. */
@Component
class InvitationNeeds implements Needs {

    private final PartnerInvitationService invitations;
    private final Messages messages;

    InvitationNeeds(PartnerInvitationService invitations, Messages messages) {
        this.invitations = invitations;
        this.messages = messages;
    }

    @Override
    public List<Need> needs(Locale locale) {
        return invitations.waiting().stream().map(received -> new Need(received.meeting().title(locale.getLanguage()),
                messages.get("partner.need", locale, messages.get("role." + received.invitation().role(), locale)),
                "invitations/" + received.invitation().id())).toList();
    }
}
