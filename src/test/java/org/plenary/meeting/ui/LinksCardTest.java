package org.plenary.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.Actor;
import org.plenary.live.Change;
import org.plenary.meeting.MeetingLink.Relation;
import org.plenary.meeting.MeetingRow;
import org.plenary.meeting.MeetingService;
import org.plenary.security.MeetingRole;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class LinksCardTest extends PageTest {

    @Autowired
    private DSLContext db;

    private Planners planners;
    private Planners.Example workshop;
    private Planners.Example conference;

    @BeforeEach
    void aWorkshopIsShown() {
        planners = new Planners(db);
        workshop = planners.meeting();
        conference = planners.meeting();
        db.update(MEETING).set(MEETING.TITLE_EN, "Conference of the Parties to be linked").where(MEETING.ID.eq(conference.id())).execute();
        show(MeetingRole.LEAD_ORGANISER);
    }

    private void show(MeetingRole role) {
        var account = planners.account(workshop.id(), role);
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, conference.id()).set(MEETING_ROLE.ACCOUNT_ID, account.id())
                .set(MEETING_ROLE.ROLE, MeetingRole.READER.name()).set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
        Planners.signIn(account);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("m/" + workshop.code());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<MeetingRow> meetings() {
        return $(ComboBox.class).id("meeting-linkedId");
    }

    @SuppressWarnings("unchecked")
    private void link(Relation relation) {
        test($(Button.class).id("meeting-link")).click();
        ((RadioButtonGroup<Relation>) $(RadioButtonGroup.class).id("meeting-relation")).setValue(relation);
        meetings().setValue(meetings().getListDataView().getItems().filter(row -> row.id() == conference.id()).findFirst().orElseThrow());
        test($(Button.class).id("save-meeting")).click();
    }

    private String card() {
        return $(LinksCard.class).single().getElement().getTextRecursively();
    }

    @Test
    void aMeetingIsLinkedAndStandsThereAsALink() {
        link(Relation.PREPARES);
        assertThat(card()).contains("Prepares", "Conference of the Parties to be linked");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("m/" + conference.code());
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndTheDialogStays() {
        test($(Button.class).id("meeting-link")).click();
        test($(Button.class).id("save-meeting")).click();
        assertThat(meetings().isInvalid()).isTrue();
        assertThat(meetings().getListDataView().getItems()).extracting(MeetingRow::id).doesNotContain(workshop.id());
    }

    @Test
    void aLinkIsTakenAwayAndPutBack() {
        link(Relation.FOLLOWED_BY);
        test($(Button.class).all().stream().filter(button -> button.getAriaLabel().orElse("").startsWith("Take away the link")).findFirst().orElseThrow()).click();
        assertThat(card()).doesNotContain("Conference of the Parties to be linked");
        test($(Button.class).all().stream().filter(button -> button.getText().equals("Undo")).findFirst().orElseThrow()).click();
        assertThat(card()).contains("Is followed up by", "Conference of the Parties to be linked");
    }

    @Test
    void whatLeadsToTheCommonWorkStaysWhileOthersChangeTheMeeting() {
        var ways = $(Anchor.class).from($(TogetherCard.class).single()).all();
        assertThat(ways).hasSize(4).allMatch(way -> way.getHref().startsWith("m/" + workshop.code() + "/together"));
        ((OverviewView) getCurrentView()).changed(List.of(new Change(workshop.id(), MeetingService.MEETING, workshop.id(), 2, Actor.SYSTEM)));
        assertThat($(Anchor.class).from($(TogetherCard.class).single()).all()).isEqualTo(ways);
    }

    @Test
    void whoeverReadsOnlySeesTheLinksAndNoButtons() {
        link(Relation.PREPARES);
        show(MeetingRole.READER);
        assertThat(card()).contains("Conference of the Parties to be linked");
        assertThat($(Button.class).all()).noneMatch(button -> "meeting-link".equals(button.getId().orElse(null)));
    }
}
