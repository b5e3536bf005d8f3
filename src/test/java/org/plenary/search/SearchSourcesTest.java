package org.plenary.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.DISCUSSION;
import static org.plenary.schema.Tables.DISCUSSION_REMARK;
import static org.plenary.schema.Tables.FOCAL_POINT;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.RESPONSIBILITY;
import static org.plenary.schema.Tables.TASK;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionService;
import org.plenary.live.ThreeWay;
import org.plenary.outcome.MandateDraft;
import org.plenary.outcome.MandateService;
import org.plenary.preparation.DeadlineDraft;
import org.plenary.preparation.DeadlineService;
import org.plenary.search.Extract.Piece;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Look;
import org.plenary.security.Looking;
import org.plenary.security.MeetingRole;
import org.plenary.security.PlatformRole;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What has a page of its own is found by whoever may open that page. */
@PlenaryTest
class SearchSourcesTest {

    @Autowired
    private SearchService search;
    @Autowired
    private SearchIndexer index;
    @Autowired
    private MandateService mandates;
    @Autowired
    private DeadlineService deadlines;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private DiscussionService discussions;
    @Autowired
    private Looking looking;
    @Autowired
    private DSLContext db;

    private final String word = "q" + UUID.randomUUID().toString().replace("-", "");
    private Planners planners;
    private Planners.Example meeting;
    private AccountPrincipal member;
    private AccountPrincipal convener;

    @BeforeEach
    void aMemberAndAConvenerOfAMeeting() {
        planners = new Planners(db);
        meeting = planners.meeting();
        member = planners.account(meeting.id(), MeetingRole.READER);
        convener = convening(planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private AccountPrincipal convening(AccountPrincipal account) {
        db.update(ACCOUNT).set(ACCOUNT.PLATFORM_ROLE, PlatformRole.CONVENER.name()).where(ACCOUNT.ID.eq(account.id())).execute();
        return new AccountPrincipal(account.id(), account.getUsername(), account.name(), account.organisationId(), account.organisation(), PlatformRole.CONVENER,
                Locale.ENGLISH, true, false, null);
    }

    private List<String> found(AccountPrincipal who, String text) {
        return Planners.as(who, () -> search.find(SearchQuery.of(text), Locale.FRENCH, 20)).stream()
                .map(hit -> hit.kind() + " " + hit.title().pieces().stream().map(Piece::text).collect(Collectors.joining())).toList();
    }

    @Test
    void aMandateIsFoundByThoseWhoMayOpenItsRecordHoweverLongItsCitation() {
        var citation = word + " Résolution № " + "é".repeat(200);
        Planners.as(convener, () -> mandates.enter(ThreeWay.with(MandateDraft.cited(citation), Map.of("titleFr", "Le lion d’Afrique", "titleEn", "African lion"))));
        index.everything();
        assertThat(found(member, word)).isEmpty();
        assertThat(found(convener, word + " lion resolution")).containsExactly("MANDATE " + citation + " Le lion d’Afrique");
        var path = Planners.as(convener, () -> search.find(SearchQuery.of(word), Locale.FRENCH, 1)).getFirst().path();
        assertThat(URLDecoder.decode(path.substring(path.indexOf('=') + 1), StandardCharsets.UTF_8)).isEqualTo(citation);
    }

    @Test
    void theFocalPointsOfAConventionAreFoundByItsSecretariatAlone() {
        var body = db.insertInto(BODY).set(BODY.CODE, "B" + word.substring(0, 10)).set(BODY.NAME_EN, "Example convention")
                .set(BODY.SECRETARIAT_ID, convener.organisationId()).returning(BODY.ID).fetchSingle().getId();
        db.insertInto(FOCAL_POINT).set(FOCAL_POINT.BODY_ID, body).set(FOCAL_POINT.ISO2, "CI").set(FOCAL_POINT.NAME, "Aya " + word).set(FOCAL_POINT.LANGUAGE, "fr").execute();
        index.everything();
        var another = convening(planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER));
        assertThat(found(convener, word + " cote ivoire")).containsExactly("FOCAL_POINT Aya " + word);
        assertThat(found(another, word)).isEmpty();
        assertThat(found(member, word)).isEmpty();
    }

    @Test
    void aDeadlineIsFoundByThoseWhoSeeThePlanAndAnAreaOfResponsibilityByEverybodyInTheMeeting() {
        Planners.as(convener, () -> deadlines.add(meeting.id(), ThreeWay.with(DeadlineDraft.OWN, Map.of("topicEn", word + " interpretation"))));
        db.insertInto(RESPONSIBILITY).set(RESPONSIBILITY.MEETING_ID, meeting.id()).set(RESPONSIBILITY.NAME_EN, word + " interpretation").execute();
        index.everything();
        assertThat(found(convener, word)).containsExactly("DEADLINE " + word + " interpretation", "RESPONSIBILITY " + word + " interpretation");
        assertThat(found(member, word)).containsExactly("RESPONSIBILITY " + word + " interpretation");
    }

    private AgendaItem item() {
        return Planners.as(convener, () -> agenda.add(meeting.id(), AgendaTree.Target.lastIn(null), new AgendaItemDraft("Fees", "Frais", "Tasas")));
    }

    private Discussion begin(AccountPrincipal who, String entity, long id, boolean within, String words) {
        return Planners.as(who, () -> discussions.begin(meeting.id(), entity, id, within, words));
    }

    @Test
    void whatIsKeptWithinAnOrganisationIsFoundByItsStaffAlone() {
        var item = item().id();
        var partner = planners.account(meeting.id(), MeetingRole.CO_ORGANISER);
        begin(convener, "AGENDA_ITEM", item, true, "Our line: " + word);
        begin(partner, "AGENDA_ITEM", item, false, "Said to all: " + word);
        index.everything();
        assertThat(found(partner, word)).containsExactly("DISCUSSION Frais");
        assertThat(found(member, word)).hasSize(1);
        assertThat(found(convener, word)).hasSize(2);
        var elsewhere = planners.account(planners.meeting().id(), MeetingRole.LEAD_ORGANISER);
        assertThat(found(elsewhere, word)).isEmpty();
        assertThat(Planners.as(partner, () -> search.counts(SearchQuery.of(word))).all()).isEqualTo(1);
    }

    @Test
    void whoeverLooksAsAnotherFindsNothingOfWhatIsKeptWithinAnOrganisation() {
        begin(convener, "AGENDA_ITEM", item().id(), true, "Our line: " + word);
        index.everything();
        assertThat(found(convener, word)).hasSize(1);
        var role = db.select(MEETING_ROLE.ID).from(MEETING_ROLE).where(MEETING_ROLE.ACCOUNT_ID.eq(convener.id())).fetchSingle(MEETING_ROLE.ID);
        Planners.as(convener, () -> {
            looking.begin(new Look(meeting.id(), meeting.code(), role, "Example"));
            return null;
        });
        assertThat(found(convener, "frais")).describedAs("the item itself").isNotEmpty();
        assertThat(found(convener, word)).isEmpty();
    }

    @Test
    void aDiscussionAsksForTheRightToWhatItIsAbout() {
        var task = db.insertInto(TASK).set(TASK.MEETING_ID, meeting.id()).set(TASK.KIND, "TASK").set(TASK.TITLE_EN, "Hire interpreters").set(TASK.COUNTED, "FIXED")
                .set(TASK.FIXED_DAY, LocalDate.of(2016, 5, 1)).returning(TASK.ID).fetchSingle().getId();
        begin(convener, "TASK", task, false, "The budget allows two booths: " + word);
        index.everything();
        assertThat(found(convener, word)).containsExactly("DISCUSSION Hire interpreters");
        assertThat(found(member, word)).isEmpty();
    }

    @Test
    void whatIsSettledIsFoundWhatIsEditedByItsNewWordsAloneAndWhatIsRemovedNoMore() {
        var discussion = begin(convener, "AGENDA_ITEM", item().id(), false, "Before " + word);
        Planners.as(convener, () -> discussions.settle(meeting.id(), discussion.id(), discussion.version(), true));
        index.everything();
        assertThat(found(member, "before " + word)).hasSize(1);
        db.update(DISCUSSION_REMARK).set(DISCUSSION_REMARK.WORDS, "Afterwards " + word).where(DISCUSSION_REMARK.DISCUSSION_ID.eq(discussion.id())).execute();
        index.everything();
        assertThat(found(member, "before " + word)).isEmpty();
        assertThat(found(member, "afterwards " + word)).hasSize(1);
        db.deleteFrom(DISCUSSION_REMARK).where(DISCUSSION_REMARK.DISCUSSION_ID.eq(discussion.id())).execute();
        db.deleteFrom(DISCUSSION).where(DISCUSSION.ID.eq(discussion.id())).execute();
        index.everything();
        assertThat(found(member, word)).isEmpty();
    }
}
