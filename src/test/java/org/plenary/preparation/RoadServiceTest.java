package org.plenary.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.DOCUMENT;
import static org.plenary.schema.Tables.DOCUMENT_LANGUAGE;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_LINK;
import static org.plenary.schema.Tables.MEETING_PARTNER;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.TASK;
import static org.plenary.support.Planners.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.preparation.Road.Stop;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.RoadMove.Shift;
import org.plenary.preparation.RoadPlan.Days;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@PlenaryTest
@Import(RoadExamples.class)
class RoadServiceTest {

    private static final LocalDate OPENING = LocalDate.of(2016, 5, 30);

    @Autowired
    private RoadService roads;
    @Autowired
    private RoadBaselineService baselines;
    @Autowired
    private RoadExamples examples;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private long conference;
    private long workshop;
    private AccountPrincipal lead;

    @BeforeEach
    void aConferenceWithAWorkshop() {
        planners = new Planners(db);
        conference = planners.meeting().id();
        workshop = planners.meeting().id();
        lead = planners.account(conference, MeetingRole.LEAD_ORGANISER);
        grant(lead, workshop, MeetingRole.CO_ORGANISER);
        held(workshop, OPENING.minusDays(60));
        link(workshop, conference, "PREPARES");
    }

    private void grant(AccountPrincipal account, long meeting, MeetingRole role) {
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meeting).set(MEETING_ROLE.ACCOUNT_ID, account.id()).set(MEETING_ROLE.ROLE, role.name())
                .set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
    }

    private void held(long meeting, LocalDate on) {
        db.update(MEETING).set(MEETING.STARTS_ON, on).set(MEETING.ENDS_ON, on).where(MEETING.ID.eq(meeting)).execute();
    }

    private void link(long from, long to, String kind) {
        db.insertInto(MEETING_LINK).set(MEETING_LINK.FROM_MEETING_ID, from).set(MEETING_LINK.TO_MEETING_ID, to).set(MEETING_LINK.KIND, kind).execute();
    }

    private static Key meeting(long id) {
        return new Key(Kind.MEETING, id);
    }

    private static Set<Key> keys(Road road) {
        return road.stops().stream().map(stop -> stop.item().key()).collect(Collectors.toSet());
    }

    private static RoadItem item(Road road, Key key) {
        return road.stops().stream().map(Stop::item).filter(item -> item.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void theRoadLeadsOverAllLinkedMeetingsWhosePlanTheViewerMaySee() {
        var followUp = planners.meeting().id();
        link(followUp, conference, "FOLLOWS_UP");
        held(followUp, OPENING.plusDays(90));
        grant(lead, followUp, MeetingRole.CONTRIBUTOR);
        var read = planners.meeting().id();
        link(read, conference, "PREPARES");
        grant(lead, read, MeetingRole.READER);
        var hidden = planners.meeting().id();
        link(hidden, conference, "PREPARES");
        var behindHidden = planners.meeting().id();
        link(behindHidden, hidden, "PREPARES");
        grant(lead, behindHidden, MeetingRole.LEAD_ORGANISER);

        var road = as(lead, () -> roads.road(workshop));
        assertThat(keys(road)).containsExactlyInAnyOrder(meeting(workshop), meeting(conference), meeting(followUp));
        assertThat(item(road, meeting(conference)).after()).containsExactly(meeting(workshop));
        assertThat(item(road, meeting(followUp)).after()).containsExactly(meeting(conference));
        assertThat(road.meetings()).extracting(Road.Leg::id).containsExactly(workshop, conference, followUp);
        assertThat(keys(as(lead, roads::all))).contains(meeting(behindHidden)).doesNotContain(meeting(hidden), meeting(read));
    }

    @Test
    void aReaderOfTheMeetingSeesNoRoad() {
        var reader = planners.account(conference, MeetingRole.READER);
        assertThatThrownBy(() -> as(reader, () -> roads.road(conference))).isInstanceOf(AccessDeniedException.class);
        assertThat(as(reader, roads::all).stops()).isEmpty();
        assertThat(as(reader, roads::meetings)).isEmpty();
    }

    @Test
    void callsAndDocumentsStandInTheLaneOfTheSecretariatThatConvenes() {
        db.insertInto(MEETING_PARTNER).set(MEETING_PARTNER.MEETING_ID, conference).set(MEETING_PARTNER.ORGANISATION_ID, lead.organisationId())
                .set(MEETING_PARTNER.CAPACITY, "CONVENER").execute();
        var call = db.insertInto(NOMINATION_CALL).set(NOMINATION_CALL.MEETING_ID, conference).set(NOMINATION_CALL.SEATS, 5).set(NOMINATION_CALL.SEATS_PER_PARTY, 1)
                .set(NOMINATION_CALL.DEADLINE, Instant.parse("2016-03-31T22:30:00Z")).set(NOMINATION_CALL.STATE, "OPEN").set(NOMINATION_CALL.CONTACT, "a@example.org")
                .set(NOMINATION_CALL.OPENED_AT, Instant.parse("2016-02-01T08:00:00Z")).returning(NOMINATION_CALL.ID).fetchSingle().getId();
        var published = document("Doc.1", OPENING.minusDays(30), "PUBLISHED");
        var expected = document("Doc.2", OPENING.minusDays(30), "EXPECTED");
        document("Doc.3", null, "EXPECTED");

        var road = as(lead, () -> roads.road(conference));
        assertThat(keys(road)).containsExactlyInAnyOrder(meeting(workshop), meeting(conference), new Key(Kind.CALL, call), published, expected);
        var called = item(road, new Key(Kind.CALL, call));
        assertThat(called.from()).isEqualTo("2016-02-01");
        assertThat(called.to()).describedAs("in the zone of Kampala").isEqualTo("2016-04-01");
        assertThat(called.progress()).describedAs("its deadline has passed").isEqualTo(Progress.DONE);
        assertThat(item(road, published).progress()).isEqualTo(Progress.DONE);
        assertThat(item(road, expected).progress()).isEqualTo(Progress.OPEN);
        assertThat(item(road, expected).title()).isEqualTo("Doc.2 On Doc.2");
        assertThat(road.lanes()).extracting(Road.Lane::organisationId).containsExactly(lead.organisationId(), null);
        assertThat(List.of(called, item(road, published), item(road, meeting(conference)))).extracting(RoadItem::organisationId).containsOnly(lead.organisationId());

        var contributor = planners.account(conference, MeetingRole.CONTRIBUTOR);
        assertThat(keys(as(contributor, () -> roads.road(conference)))).describedAs("who may not see nominations")
                .containsExactlyInAnyOrder(meeting(conference), published, expected);
    }

    private Key document(String symbol, LocalDate deadline, String status) {
        var id = db.insertInto(DOCUMENT).set(DOCUMENT.MEETING_ID, conference).set(DOCUMENT.SYMBOL, symbol).set(DOCUMENT.SORT_KEY, symbol).set(DOCUMENT.SERIES, "DOC")
                .set(DOCUMENT.TITLE_FR, "On " + symbol).set(DOCUMENT.DEADLINE, deadline).set(DOCUMENT.ORIGINAL_LANGUAGE, "fr").set(DOCUMENT.CREATED_AT, Instant.now())
                .returning(DOCUMENT.ID).fetchSingle().getId();
        db.insertInto(DOCUMENT_LANGUAGE).set(DOCUMENT_LANGUAGE.DOCUMENT_ID, id).set(DOCUMENT_LANGUAGE.LANGUAGE, "fr").set(DOCUMENT_LANGUAGE.KIND, "ORIGINAL")
                .set(DOCUMENT_LANGUAGE.STATUS, status).execute();
        return new Key(Kind.DOCUMENT, id);
    }

    @Test
    void whatFollowsAMoveIsShownBeforeAndMovedWithItOrNot() {
        var draft = examples.add(workshop, "Draft", OPENING.minusDays(90), OPENING.minusDays(80));
        var translate = examples.add(conference, "Translate", OPENING.minusDays(78), OPENING.minusDays(60), draft);
        var publish = examples.add(conference, "Publish", OPENING.minusDays(40), OPENING.minusDays(40), translate);

        var preview = as(lead, () -> roads.preview(draft, OPENING.minusDays(85)));
        assertThat(preview.move().becomes()).isEqualTo(new Days(OPENING.minusDays(85), OPENING.minusDays(75)));
        assertThat(preview.pushed()).extracting(Shift::key, Shift::becomes)
                .containsExactly(tuple(translate, new Days(OPENING.minusDays(75), OPENING.minusDays(57))));
        assertThat(preview.clashes()).isEmpty();
        assertThat(preview.titles()).containsEntry(translate, "Translate").doesNotContainKey(publish);
        assertThat(examples.get(draft).from()).describedAs("nothing is changed by looking").isEqualTo(OPENING.minusDays(90));

        var all = List.of(preview.move(), preview.pushed().getFirst());
        move(lead, all);
        assertThat(examples.get(translate).to()).isEqualTo(OPENING.minusDays(57));
        assertThatThrownBy(() -> move(lead, all)).describedAs("from dates that are no longer there").isInstanceOf(RoadMoved.class);
        move(lead, all.stream().map(Shift::back).toList());
        assertThat(examples.get(draft).from()).isEqualTo(OPENING.minusDays(90));
        assertThat(examples.get(translate).to()).isEqualTo(OPENING.minusDays(60));
    }

    private void move(AccountPrincipal account, List<Shift> shifts) {
        as(account, () -> {
            roads.move(shifts);
            return null;
        });
    }

    @Test
    void aTaskIsMovedAsOnItsOwnPageAndOnlyFromWhereItWasSeen() {
        var id = db.insertInto(TASK).set(TASK.MEETING_ID, conference).set(TASK.KIND, "TASK").set(TASK.TITLE_EN, "Book rooms").set(TASK.COUNTED, "FIXED")
                .set(TASK.FIXED_DAY, OPENING.minusDays(40)).set(TASK.LENGTH_DAYS, 3).returning(TASK.ID).fetchSingle().getId();
        var key = new Key(Kind.TASK, id);
        var shift = as(lead, () -> roads.preview(key, OPENING.minusDays(30))).move();
        move(lead, List.of(shift));
        assertThat(db.fetchSingle(TASK, TASK.ID.eq(id)).getFixedDay()).isEqualTo(OPENING.minusDays(30));
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ENTITY.eq("TASK").and(AUDIT_ENTRY.ENTITY_ID.eq(id)).and(AUDIT_ENTRY.ACTION.eq("CHANGED")))).isOne();
        assertThatThrownBy(() -> move(lead, List.of(shift))).isInstanceOf(RoadMoved.class);
        var contributor = planners.account(conference, MeetingRole.CONTRIBUTOR);
        assertThatThrownBy(() -> move(contributor, List.of(shift.back()))).isInstanceOf(AccessDeniedException.class);
        assertThat(item(as(contributor, () -> roads.road(conference)), key).movable()).isFalse();
    }

    @Test
    void whatTheViewerMayNotMoveIsNamedAndMoveTogetherWithOthersIsRefused() {
        var contributor = planners.account(conference, MeetingRole.CONTRIBUTOR);
        grant(contributor, workshop, MeetingRole.CO_ORGANISER);
        var draft = examples.add(workshop, "Draft", OPENING.minusDays(90), OPENING.minusDays(80));
        var translate = examples.add(conference, "Translate", OPENING.minusDays(80), OPENING.minusDays(60), draft);
        var preview = as(contributor, () -> roads.preview(draft, OPENING.minusDays(85)));
        assertThat(preview.pushed()).isEmpty();
        assertThat(preview.stuck()).extracting(Shift::key).containsExactly(translate);
        assertThatThrownBy(() -> move(contributor, preview.stuck())).isInstanceOf(AccessDeniedException.class);
        move(contributor, List.of(preview.move()));
        assertThat(examples.get(draft).from()).isEqualTo(OPENING.minusDays(85));
    }

    @Test
    void aRingOfDependenciesIsToldAndTheRoadStillShown() {
        var one = examples.add(conference, "One", OPENING.minusDays(20), OPENING.minusDays(19));
        var other = examples.add(conference, "Other", OPENING.minusDays(18), OPENING.minusDays(17), one);
        examples.after(one, other);
        var road = as(lead, () -> roads.road(conference));
        assertThat(road.cycle()).containsExactlyInAnyOrder(one, other);
        assertThat(keys(road)).contains(one, other);
    }

    @Test
    void whatIsNotOnTheViewersRoadHasNoPreview() {
        var outsider = planners.account(planners.meeting().id(), MeetingRole.LEAD_ORGANISER);
        var draft = examples.add(conference, "Draft", OPENING.minusDays(9), OPENING.minusDays(8));
        assertThatThrownBy(() -> as(outsider, () -> roads.preview(draft, OPENING))).isInstanceOf(NotFound.class);
    }

    @Test
    void aBaselineKeepsWhereThingsStoodForThoseWhoMaySeeThem() {
        var draft = examples.add(workshop, "Draft", OPENING.minusDays(90), OPENING.minusDays(80));
        var id = as(lead, () -> baselines.keep(conference, " Announced "));
        move(lead, List.of(as(lead, () -> roads.preview(draft, OPENING.minusDays(70))).move()));

        assertThat(as(lead, () -> baselines.baselines(conference))).singleElement().satisfies(baseline -> {
            assertThat(baseline.name()).isEqualTo("Announced");
            assertThat(baseline.takenBy()).contains(lead.name());
        });
        var was = as(lead, () -> baselines.items(conference, id));
        assertThat(was).extracting(RoadBaseline.Was::key).containsExactlyInAnyOrder(meeting(workshop), meeting(conference), draft);
        assertThat(was).filteredOn(one -> one.key().equals(draft)).singleElement().satisfies(one -> {
            assertThat(one.from()).isEqualTo(OPENING.minusDays(90));
            assertThat(one.to()).isEqualTo(OPENING.minusDays(80));
            assertThat(one.title()).isEqualTo("Draft");
        });
        var contributor = planners.account(conference, MeetingRole.CONTRIBUTOR);
        assertThat(as(contributor, () -> baselines.items(conference, id))).extracting(RoadBaseline.Was::key).containsExactly(meeting(conference));
        assertThat(as(lead, () -> baselines.items(workshop, id))).describedAs("a baseline of another meeting's road").isEmpty();
        as(lead, () -> {
            baselines.remove(conference, id);
            return null;
        });
        assertThat(as(lead, () -> baselines.baselines(conference))).isEmpty();
    }

    @Test
    void aBaselineNeedsANameOfItsOwn() {
        as(lead, () -> baselines.keep(conference, "Announced"));
        assertThatThrownBy(() -> as(lead, () -> baselines.keep(conference, "Announced"))).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.violations().getFirst().key()).isEqualTo("road.baseline.error.name-taken"));
        assertThatThrownBy(() -> as(lead, () -> baselines.keep(conference, "  "))).isInstanceOf(InvalidInput.class);
        as(lead, () -> baselines.keep(workshop, "Announced"));
    }
}
