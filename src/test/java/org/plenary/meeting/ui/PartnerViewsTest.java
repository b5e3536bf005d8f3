package org.plenary.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.body.Organisation;
import org.plenary.meeting.PartnerInvitation.State;
import org.plenary.meeting.PartnerInvitationService;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class PartnerViewsTest extends PageTest {

    @Autowired
    private PartnerInvitationService invitations;
    @Autowired
    private DSLContext db;

    private Planners.Example meeting;
    private AccountPrincipal lead;
    private AccountPrincipal guest;

    @BeforeEach
    void aGuestIsInvited() {
        var planners = new Planners(db);
        meeting = planners.meeting();
        lead = planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER);
        guest = planners.account(planners.meeting().id(), MeetingRole.READER);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        open(lead, "m/" + meeting.code() + "/access");
        choose(guest.organisationId());
        field("partner-invitation-note", TextArea.class).setValue("The lake is yours too.");
        test($(Button.class).id("invite")).click();
    }

    @Test
    void anInvitationIsSeenByThoseWhoInvitedAndAcceptedByThoseInvited() {
        assertThat(text()).contains("Invited", "Take back");
        open(guest, "");
        assertThat(text()).contains("Answer the invitation: Co-organiser");
        open(guest, "invitations/" + id());
        assertThat(text()).contains("The lake is yours too.", "You could", "change the programme", "You could not", "decide who takes part in planning");
        test($(Button.class).id("accept")).click();
        assertThat(invitations.received(id()).invitation().state()).isEqualTo(State.ACCEPTED);
        open(lead, "m/" + meeting.code() + "/access");
        assertThat(text()).doesNotContain("Take back");
    }

    @Test
    void decliningAsksWhyAndKeepsWhatWasTyped() {
        open(guest, "invitations/" + id());
        test($(Button.class).id("decline")).click();
        test($(Button.class).id("parting-save")).click();
        assertThat($(TextArea.class).id("parting-reason").getErrorMessage()).isEqualTo("Please fill this in.");
        $(TextArea.class).id("parting-reason").setValue("No staff.");
        test($(Button.class).id("parting-save")).click();
        assertThat(text()).contains("Declined", "No staff.");
        assertThat($(Button.class).all()).extracting(Button::getId).doesNotContain(Optional.of("accept"));
    }

    private void choose(long organisationId) {
        @SuppressWarnings("unchecked")
        ComboBox<Organisation> organisation = field("partner-invitation-organisationId", ComboBox.class);
        organisation.setValue(organisation.getListDataView().getItems().filter(one -> one.id() == organisationId).findFirst().orElseThrow());
    }

    private <C extends Component> C field(String id, Class<C> type) {
        return $(type).id(id);
    }

    private long id() {
        return Planners.as(lead, () -> invitations.invitations(meeting.id())).getFirst().id();
    }

    private String text() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst().getElement().getTextRecursively();
    }

    private static void open(AccountPrincipal who, String path) {
        Planners.signIn(who);
        UI.getCurrent().navigate(path);
    }
}
