package org.plenary.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.AUDIT_ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.discussion.Discussion.Remark;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.plenary.text.HouseStyle;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.Part;
import org.plenary.text.TextDraft;
import org.plenary.text.TextService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class DiscussionServiceTest {

    @Autowired
    private DiscussionService discussions;
    @Autowired
    private TextService texts;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private long meeting;
    private long paragraph;
    private AccountPrincipal cites;

    @BeforeEach
    void aParagraphIsDrafted() {
        planners = new Planners(db);
        meeting = planners.meeting().id();
        paragraph = paragraphOf(meeting);
        cites = planners.account(meeting, "CITES", MeetingRole.CO_ORGANISER);
    }

    private long paragraphOf(long inMeeting) {
        Planners.signIn(planners.account(inMeeting, "CMS", MeetingRole.LEAD_ORGANISER));
        var text = texts.create(inMeeting, new TextDraft("Communiqué", null, null, "en", HouseStyle.CMS));
        return texts.add(inMeeting, text, Part.OPERATIVE, 0, null, new ParagraphDraft("The Parties shall cooperate;", null)).id();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Discussion begin(boolean within, String words) {
        return discussions.begin(meeting, TextService.PARAGRAPH, paragraph, within, words);
    }

    private List<Discussion> seenBy(AccountPrincipal who) {
        return Planners.as(who, () -> discussions.of(meeting, TextService.PARAGRAPH).getOrDefault(paragraph, List.of()));
    }

    @Test
    void remarksFollowEachOtherAndAreSeenByPartners() {
        var discussion = begin(false, " Should this name the range States? ");
        Planners.as(cites, () -> discussions.say(meeting, discussion.id(), "In the annex, rather."));

        assertThat(seenBy(cites)).singleElement().satisfies(seen -> {
            assertThat(seen.remarks()).extracting(Remark::words).containsExactly("Should this name the range States?", "In the annex, rather.");
            assertThat(seen.isOpen()).isTrue();
        });
    }

    @Test
    void whatIsKeptWithinAnOrganisationDoesNotExistForOthers() {
        var ours = begin(true, "Our line: no earmarked funds.");

        assertThat(seenBy(cites)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Planners.as(cites, () -> discussions.say(meeting, ours.id(), "Really?")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Planners.as(cites, () -> discussions.settle(meeting, ours.id(), ours.version(), true)));
        assertThat(db.fetch(AUDIT_ENTRY, AUDIT_ENTRY.ENTITY.eq(DiscussionService.DISCUSSION), AUDIT_ENTRY.ENTITY_ID.eq(ours.id())).toString())
                .doesNotContain("earmarked");
        assertThat(discussions.of(meeting, TextService.PARAGRAPH).get(paragraph)).extracting(Discussion::among).containsExactly("CMS");
    }

    @Test
    void aSettledDiscussionIsOpenAgainWhenSomebodySaysMore() {
        var settled = discussions.settle(meeting, begin(false, "Comma missing.").id(), 0, true);
        assertThat(settled.isOpen()).isFalse();
        assertThat(settled.settledBy()).contains("CMS");

        assertThat(discussions.say(meeting, settled.id(), "And a full stop.").isOpen()).isTrue();
    }

    @Test
    void nobodySettlesOverARemarkThatTheyHaveNotSeen() {
        var seen = begin(false, "Comma missing.");
        Planners.as(cites, () -> discussions.say(meeting, seen.id(), "There are two."));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> discussions.settle(meeting, seen.id(), seen.version(), true));
        assertThat(seenBy(cites)).allMatch(Discussion::isOpen);
    }

    @Test
    void anEmptyOrEndlessRemarkIsRefusedAtItsField() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> begin(false, "  "))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("words", "error.required")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> begin(false, "x".repeat(2_001)))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key).containsExactly("error.too-long"));
        assertThat(seenBy(cites)).isEmpty();
    }

    @Test
    void whatIsInAnotherMeetingIsNotDiscussedInThisOne() {
        var elsewhere = paragraphOf(planners.meeting().id());
        Planners.signIn(cites);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> discussions.begin(meeting, TextService.PARAGRAPH, elsewhere, false, "?"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> discussions.begin(meeting, "ORGANISATION", 1, false, "?"));
    }
}
