package org.plenary.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;
import static org.plenary.schema.Tables.TASK;

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
import org.springframework.security.access.AccessDeniedException;
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

    private AccountPrincipal person(String acronym, MeetingRole role) {
        return planners.account(meeting, acronym, role);
    }

    private static String at(AccountPrincipal who) {
        return "@" + who.name() + " (" + who.organisation() + ")";
    }

    @Test
    void whoIsMentionedIsToldOnTheHomePageUntilTheyReadItAndByEmail() {
        var unep = person("UNEP", MeetingRole.CO_ORGANISER);
        db.update(ACCOUNT).set(ACCOUNT.MENTIONS, "IN_DIGEST").where(ACCOUNT.ID.eq(unep.id())).execute();
        var discussion = begin(false, "Would " + at(cites) + " and @UNEP agree?");

        assertThat(Planners.as(cites, () -> discussions.mentioned("en"))).singleElement().satisfies(one -> {
            assertThat(one.discussionId()).isEqualTo(discussion.id());
            assertThat(one.about().path()).endsWith("?paragraph=" + paragraph);
        });
        assertThat(Planners.as(unep, () -> discussions.mentioned("en"))).hasSize(1);
        assertThat(db.fetch(OUTBOX_MESSAGE, OUTBOX_MESSAGE.RECIPIENT.in(cites.getUsername(), unep.getUsername()))).singleElement().satisfies(letter -> {
            assertThat(letter.getRecipient()).isEqualTo(cites.getUsername());
            assertThat(letter.getMeetingId()).as("the correspondence of a meeting is read by others").isNull();
        });
        assertThat(seenBy(cites).getFirst().remarks().getFirst().unread()).isTrue();
        Planners.as(cites, () -> {
            discussions.read(meeting, List.of(discussion.id()));
            return null;
        });
        assertThat(Planners.as(cites, () -> discussions.mentioned("en"))).isEmpty();
        assertThat(seenBy(cites).getFirst().isUnread()).isFalse();
    }

    @Test
    void aPersonWhoIsCalledOtherwiseNowIsReadByTheNewName() {
        begin(false, "Would " + at(cites) + " agree?");
        db.update(ACCOUNT).set(ACCOUNT.FAMILY_NAME, "Renamed").where(ACCOUNT.ID.eq(cites.id())).execute();
        assertThat(seenBy(cites).getFirst().remarks().getFirst().words()).isEqualTo("Would @Example Renamed (CITES) agree?");
    }

    @Test
    void nobodyIsMentionedWhoMayNotSeeIt() {
        var stranger = planners.account(planners.meeting().id(), "BERN", MeetingRole.LEAD_ORGANISER);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> begin(false, "Ask " + at(stranger)))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key).containsExactly("talk.error.may-not-see"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> begin(true, "Ask " + at(cites)))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key).containsExactly("talk.error.within"));
        assertThat(seenBy(cites)).isEmpty();
        assertThat(discussions.mentionable(meeting, TextService.PARAGRAPH, false)).extracting(Mentionable::name).contains("CITES", at(cites).substring(1))
                .doesNotContain("BERN");
        assertThat(discussions.mentionable(meeting, TextService.PARAGRAPH, true)).extracting(Mentionable::name).doesNotContain("CITES");
    }

    @Test
    void whoMayNotSeeAThingReadsNothingOfWhatIsSaidAboutIt() {
        var task = db.insertInto(TASK).set(TASK.MEETING_ID, meeting).set(TASK.KIND, "TASK").set(TASK.TITLE_EN, "Visas").set(TASK.COUNTED, "FIRST_DAY")
                .set(TASK.OFFSET_DAYS, -30).returning(TASK.ID).fetchSingle().getId();
        var discussion = discussions.begin(meeting, "TASK", task, false, "Who asks the ministry?");
        var translator = person("TR", MeetingRole.TRANSLATOR);
        assertThat(Planners.as(cites, () -> discussions.of(meeting, "TASK"))).containsKey(task);
        assertThat(Planners.as(translator, () -> discussions.of(meeting, "TASK"))).isEmpty();
        assertThat(Planners.as(translator, () -> discussions.all(meeting, "en"))).isEmpty();
        assertThat(Planners.as(translator, () -> discussions.standing(meeting))).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Planners.as(translator, () -> discussions.say(meeting, discussion.id(), "I do.")));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Planners.as(translator, () -> discussions.begin(meeting, "TASK", task, false, "I do.")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> discussions.say(meeting, discussion.id(), "Perhaps " + at(translator)));
    }
}
