package org.plenary.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.FOCAL_POINT;
import static org.plenary.schema.Tables.RESPONSIBILITY;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.ThreeWay;
import org.plenary.outcome.MandateDraft;
import org.plenary.outcome.MandateService;
import org.plenary.preparation.DeadlineDraft;
import org.plenary.preparation.DeadlineService;
import org.plenary.search.Extract.Piece;
import org.plenary.security.AccountPrincipal;
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
}
