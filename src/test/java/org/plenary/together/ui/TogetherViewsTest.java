package org.plenary.together.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.MEETING_VISIT;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.discussion.DiscussionService;
import org.plenary.discussion.Mentionable;
import org.plenary.meeting.LookService;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Looking;
import org.plenary.security.MeetingRole;
import org.plenary.shell.ui.talk.TalkButton;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.plenary.together.ResponsibilityService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@PlenaryTest
class TogetherViewsTest extends MeetingPages {

    @Autowired
    private DiscussionService discussions;
    @Autowired
    private ResponsibilityService responsibilities;
    @Autowired
    private LookService look;
    @Autowired
    private Looking looking;
    @Autowired
    private DSLContext db;

    private AccountPrincipal cms;
    private AccountPrincipal cites;

    @BeforeEach
    void theLeadIsSignedIn() {
        var planners = new Planners(db);
        meeting = planners.meeting();
        cites = planners.account(meeting.id(), "CITES", MeetingRole.CO_ORGANISER);
        cms = planners.account(meeting.id(), "CMS", MeetingRole.LEAD_ORGANISER);
        db.update(MEETING_ROLE).set(MEETING_ROLE.ORGANISATION_ID, cms.organisationId()).setNull(MEETING_ROLE.ACCOUNT_ID).where(MEETING_ROLE.ACCOUNT_ID.eq(cms.id())).execute();
        Planners.signIn(cms);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    /** On a page Vaadin's session says who is signed in, whatever the thread says. */
    @Test
    void whoMayBeMentionedIsAskedOfTheirOwnRightsOnAPageToo() {
        var translator = new Planners(db).account(meeting.id(), "Translators", MeetingRole.TRANSLATOR);
        VaadinSession.getCurrent().getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, SecurityContextHolder.getContext());
        assertThat(discussions.mentionable(meeting.id(), "NOMINATION", false)).extracting(Mentionable::name)
                .anyMatch(name -> name.contains("CITES")).noneMatch(name -> name.contains(translator.organisation()));
    }

    @Test
    void whoLooksAsAnotherIsShownThePagesThatTheySee() {
        var role = db.fetchSingle(MEETING_ROLE, MEETING_ROLE.MEETING_ID.eq(meeting.id()).and(MEETING_ROLE.ACCOUNT_ID.eq(cites.id()))).getId();
        look.begin(meeting.id(), role);
        for (var path : List.of("", "/plan", "/plan/tasks", "/nominations", "/nominations/selection", "/participants", "/participants/delegations",
                "/participants/funding", "/participants/credentials", "/participants/letters", "/participants/lists", "/participants/badges", "/agenda", "/agenda/versions", "/documents", "/documents/matrix",
                "/programme", "/programme/releases", "/texts", "/outcomes", "/correspondence",
                "/together", "/together/discussions", "/together/proposals", "/together/approvals", "/together/activity", "/access")) {
            open(path);
            assertThat($(Div.class).withClassName("workspace").exists()).describedAs("the page %s", path).isTrue();
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("m/" + meeting.code() + path);
        }
        assertThat(db.fetchExists(MEETING_VISIT, MEETING_VISIT.MEETING_ID.eq(meeting.id()))).isFalse();
        looking.end();
    }

    @Test
    void theMeetingIsDiscussedBesideThePageAndWhatIsNewIsCounted() {
        Planners.as(cites, () -> discussions.begin(meeting.id(), "MEETING", meeting.id(), false, "Is Entebbe confirmed?"));
        open("");
        var button = $(TalkButton.class).single();
        assertThat(button.getText()).isEqualTo("1 discussion");
        assertThat(button.getAriaLabel().orElseThrow()).contains("1 new remark");
        test(button).click();
        assertThat($(Div.class).withClassName("remark-words").single().getElement().getTextRecursively()).isEqualTo("Is Entebbe confirmed?");
        assertThat(button.hasClassName("has-unread")).isFalse();
        test($(TextArea.class).single()).setValue("And the hotel?");
        click("Send");
        assertThat(button.getText()).isEqualTo("2 discussions");
        assertThat(discussions.of(meeting.id(), "MEETING").get(meeting.id())).hasSize(2);
    }

    @Test
    void aLinkLeadsToOneDiscussionWhichIsReadByThat() {
        var discussion = Planners.as(cites, () -> discussions.begin(meeting.id(), "MEETING", meeting.id(), false,
                "What does @" + cms.name() + " (CMS) say?"));
        assertThat(discussions.mentioned("en")).hasSize(1);
        open("/together/discussions?thread=" + discussion.id());
        assertThat($(Span.class).withClassName("mention").single().getText()).isEqualTo("@" + cms.name() + " (CMS)");
        assertThat(discussions.mentioned("en")).isEmpty();
    }

    @Test
    void theBoardBeginsWithTheUsualAreas() {
        open("/together");
        click("Add the usual areas");
        var table = $(NativeTable.class).single().getElement().getTextRecursively();
        assertThat(table).contains("Invitations and notifications", "Visas, customs and protocol", "CMS", "CITES", "Not begun");
        assertThat(responsibilities.board(meeting.id(), "en").areas()).isNotEmpty();
    }

    @Test
    void theLeadDemandsAnApprovalAndTheStateStandsAtTheThing() {
        open("/together/approvals");
        test($(Checkbox.class).first()).click();
        click("Ask the organisers to approve it");
        open("");
        assertThat($(Div.class).withClassName("approval-line").single().getElement().getTextRecursively()).contains("Approved by CMS");
    }

    @Test
    void whoComesBackIsToldQuietlyAndSeesWhereTheyLeft() {
        open("");
        assertThat($(Div.class).withClassName("since").all()).isEmpty();
        Planners.as(cites, () -> responsibilities.addUsual(meeting.id()));
        db.update(MEETING_VISIT).set(MEETING_VISIT.SEEN_AT, Instant.now().minus(2, ChronoUnit.DAYS)).set(MEETING_VISIT.SEEN_ENTRY, 0L)
                .where(MEETING_VISIT.ACCOUNT_ID.eq(cms.id())).execute();
        open("/together");
        assertThat($(Div.class).withClassName("since").single().getElement().getTextRecursively()).contains("since you were last here");
        open("/together/activity");
        assertThat($(Span.class).withClassName("deed-times").first().getText()).contains("times");
    }
}
