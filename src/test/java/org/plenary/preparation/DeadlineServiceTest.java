package org.plenary.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.DEADLINE;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_PARTNER;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.support.Planners.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.meeting.MeetingDraft;
import org.plenary.meeting.MeetingService;
import org.plenary.preparation.DeadlineDraft.Counting;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.HomeSection;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class DeadlineServiceTest {

    private static final LocalDate OPENS = LocalDate.of(2017, 10, 22);
    private static final LocalDate CLOSES = LocalDate.of(2017, 10, 28);

    @Autowired
    private DSLContext db;
    @Autowired
    private DeadlineService deadlines;
    @Autowired
    private AnchorService anchors;
    @Autowired
    private MoveService moves;
    @Autowired
    private MeetingService meetings;
    @Autowired
    private List<RoadSource> sources;
    @Autowired
    private List<HomeSection> sections;

    private Plans plans;
    private Plans.Example cop;

    @BeforeEach
    void meeting() {
        plans = new Plans(db);
        cop = plans.cop(OPENS, CLOSES);
    }

    private List<PlannedDeadline> all(Plans.Example meeting) {
        return as(meeting.lead(), () -> deadlines.plan(meeting.id())).deadlines();
    }

    private PlannedDeadline proposals() {
        return all(cop).stream().filter(deadline -> deadline.topic("en").startsWith("Proposal to amend Appendices")).findFirst().orElseThrow();
    }

    private PlannedDeadline edit(PlannedDeadline deadline, Map<String, Object> fields) {
        return as(cop.lead(), () -> deadlines.edit(deadline.meetingId(), deadline.id(), deadline.fields(), ThreeWay.with(deadline.fields(), fields)));
    }

    private static List<Violation> wrong(Runnable act) {
        return catchThrowableOfType(InvalidInput.class, act::run).violations();
    }

    @Test
    void theRulesOfTheBodyAreProposedOnceInOrderOfDate() {
        var first = all(cop);
        assertThat(first).extracting(deadline -> deadline.rule().body()).containsOnly("CMS COP");
        assertThat(first.stream().map(PlannedDeadline::day).filter(day -> day != null)).isSorted();
        assertThat(first.getLast().due()).isEqualTo(new Due.Undated(Due.Missing.PREVIOUS));
        assertThat(all(cop)).isEqualTo(first);
        assertThat(all(plans.meeting("CMS", "COMMITTEE", OPENS, CLOSES))).extracting(deadline -> deadline.rule().body()).containsExactly("CMS StC");
        assertThat(all(plans.meeting("CMS", "WORKSHOP", OPENS, CLOSES))).isEmpty();
        assertThat(all(plans.meeting(null, "CONFERENCE_OF_PARTIES", OPENS, CLOSES))).isEmpty();
    }

    @Test
    void rulesInWordsAreReadAndNeverComputed() {
        var plan = as(cop.lead(), () -> deadlines.plan(cop.id()));
        assertThat(plan.inWords()).isNotEmpty().allSatisfy(rule -> assertThat(rule.terms()).isNull());
        assertThat(plan.inWords()).extracting(CatalogueRule::provision).contains("Art. VII.7");
    }

    @Test
    void whatNobodyTouchedGoesWithTheKindOfTheMeetingAndWhatWasChangedStays() {
        var met = edit(proposals(), Map.of("state", DeadlineState.MET, "metOn", LocalDate.of(2017, 5, 25)));
        db.update(MEETING).set(MEETING.KIND, "WORKSHOP").where(MEETING.ID.eq(cop.id())).execute();
        assertThat(all(cop)).extracting(PlannedDeadline::id).containsExactly(met.id());
    }

    @Test
    void aDepartureFromTheRuleNeedsAReasonAndShowsWhatTheRuleSays() {
        var was = proposals();
        assertThat(wrong(() -> edit(was, Map.of("counting", Counting.FIXED, "fixedOn", LocalDate.of(2017, 6, 1)))))
                .containsExactly(Violation.of("reason", "deadlines.error.reason-missing"));
        var now = edit(was, Map.of("counting", Counting.FIXED, "fixedOn", LocalDate.of(2017, 6, 1), "reason", "Agreed by the Bureau", "state", DeadlineState.EXTENDED));
        assertThat(now.day()).isEqualTo("2017-06-01");
        assertThat(((Due.Dated) now.ruleSays()).deadline().day()).isEqualTo("2017-05-25");
        assertThat(wrong(() -> edit(was, Map.of("state", DeadlineState.OFF)))).extracting(Violation::field).containsExactly("reason");
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ENTITY.eq("DEADLINE").and(AUDIT_ENTRY.ENTITY_ID.eq(was.id())))).isEqualTo(1);
    }

    @Test
    void anExtensionWithoutItsDateIsRefused() {
        assertThat(wrong(() -> edit(proposals(), Map.of("state", DeadlineState.EXTENDED, "reason", "Example"))))
                .containsExactly(Violation.of("counting", "deadlines.error.extended-without-date"));
    }

    @Test
    void aDeadlineOfOnesOwnWithoutAnAnchorIsRefusedAtItsField() {
        var draft = ThreeWay.with(DeadlineDraft.OWN, Map.of("topicEn", "Visa letters"));
        var without = new DeadlineDraft("Visa letters", null, null, Counting.OTHERWISE, -30, Offset.Unit.DAYS, null, Terms.Of.OWN, DeadlineRule.Roll.NONE, null, null, null,
                DeadlineState.OPEN, null, null);
        assertThat(wrong(() -> as(cop.lead(), () -> deadlines.add(cop.id(), without)))).containsExactly(Violation.of("point", "deadlines.error.anchor-missing"));
        assertThat(wrong(() -> as(cop.lead(), () -> deadlines.add(cop.id(), DeadlineDraft.OWN)))).extracting(Violation::field).containsExactly("topicEn");
        var added = as(cop.lead(), () -> deadlines.add(cop.id(), draft));
        assertThat(added.day()).isEqualTo("2017-09-22");
        assertThat(added.topic("fr")).isEqualTo("Visa letters");
        as(cop.lead(), () -> {
            deadlines.remove(cop.id(), added.id(), added.version());
            return null;
        });
        assertThat(all(cop)).extracting(PlannedDeadline::id).doesNotContain(added.id());
    }

    @Test
    void aRuleOfAnotherBodyCanBeAppliedOnceAndIsNotRemoved() {
        var workshop = plans.meeting("CMS", "WORKSHOP", OPENS, CLOSES);
        var rule = as(workshop.lead(), () -> deadlines.catalogue(workshop.id())).stream().filter(one -> one.body().equals("CBD COP") && one.topic().en().startsWith("Credentials"))
                .findFirst().orElseThrow();
        var taken = as(workshop.lead(), () -> deadlines.take(workshop.id(), rule.id()));
        assertThat(taken.due()).as("24 hours after an opening of which no time is known").isEqualTo(new Due.Undated(Due.Missing.TIME));
        assertThat(as(workshop.lead(), () -> deadlines.catalogue(workshop.id()))).extracting(CatalogueRule::id).doesNotContain(rule.id());
        assertThat(wrong(() -> as(workshop.lead(), () -> {
            deadlines.remove(workshop.id(), taken.id(), taken.version());
            return null;
        }))).containsExactly(Violation.of("state", "deadlines.error.rule-stays"));
    }

    @Test
    void whatTwoChangeInTheSameFieldIsDecidedByAPerson() {
        var was = proposals();
        edit(was, Map.of("note", "Theirs"));
        assertThatThrownBy(() -> edit(was, Map.of("note", "Mine"))).isInstanceOf(EditConflict.class);
        assertThat(edit(was, Map.of("state", DeadlineState.MET, "metOn", OPENS)).fields().note()).isEqualTo("Theirs");
    }

    @Test
    void whatWasMetStaysMetAgainstTheDateOfThenWhenTheMeetingMoves() {
        var met = edit(proposals(), Map.of("state", DeadlineState.MET, "metOn", LocalDate.of(2017, 5, 24)));
        assertThat(met.metBy()).startsWith("Example Planner");
        plans.move(cop.id(), OPENS.plusWeeks(1), CLOSES.plusWeeks(1));
        var after = proposals();
        assertThat(after.fields().state()).isEqualTo(DeadlineState.MET);
        assertThat(after.metDue()).isEqualTo("2017-05-25");
        assertThat(after.day()).isEqualTo("2017-06-01");
    }

    @Test
    void theOpeningIsKeptByItsDistanceSoThatItMovesWithTheMeeting() {
        var base = as(cop.lead(), () -> anchors.anchors(cop.id()));
        assertThat(base.opensOn()).isEqualTo(OPENS);
        as(cop.lead(), () -> anchors.edit(cop.id(), base, ThreeWay.with(base, Map.of("opensOn", OPENS.plusDays(1)))));
        plans.move(cop.id(), OPENS.plusWeeks(1), CLOSES.plusWeeks(1));
        assertThat(as(cop.lead(), () -> anchors.anchors(cop.id())).opensOn()).isEqualTo(OPENS.plusDays(8));
    }

    @Test
    void anAnchorOutsideTheMeetingIsRefusedAtItsField() {
        var base = as(cop.lead(), () -> anchors.anchors(cop.id()));
        assertThat(wrong(() -> as(cop.lead(), () -> anchors.edit(cop.id(), base, ThreeWay.with(base, Map.of("opensOn", CLOSES.plusDays(1))))))).extracting(Violation::field)
                .containsExactly("opensOn", "closesOn");
    }

    @Test
    void aDayOffOfTheHostMovesADeadlineThatRolls() {
        var base = as(cop.lead(), () -> anchors.anchors(cop.id()));
        var monday = LocalDate.of(2017, 4, 24);
        as(cop.lead(), () -> anchors.edit(cop.id(), base, ThreeWay.with(base, Map.of("holidays", List.of(new HostHoliday(monday, "Example day"))))));
        assertThat(all(cop)).filteredOn(deadline -> deadline.topic("en").startsWith("Range-State")).singleElement()
                .satisfies(deadline -> assertThat(deadline.day()).isEqualTo("2017-04-25"));
    }

    private void link(Plans.Example from, AccountPrincipal by, String field, long to) {
        as(by, () -> {
            var base = anchors.anchors(from.id());
            return anchors.edit(from.id(), base, ThreeWay.with(base, Map.of(field, to)));
        });
    }

    private void mayLead(AccountPrincipal account, long meetingId) {
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meetingId).set(MEETING_ROLE.ACCOUNT_ID, account.id()).set(MEETING_ROLE.ROLE, "LEAD_ORGANISER")
                .set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
    }

    @Test
    void meetingsCountedFromEachOtherInARingAreRefusedByName() {
        var other = plans.cop(OPENS.minusYears(3), CLOSES.minusYears(3));
        var third = plans.cop(OPENS.minusYears(6), CLOSES.minusYears(6));
        assertThat(wrong(() -> link(cop, cop.lead(), "previousId", other.id()))).containsExactly(Violation.of("previousId", "deadlines.error.meeting-unknown"));
        mayLead(cop.lead(), other.id());
        mayLead(cop.lead(), third.id());
        link(cop, cop.lead(), "previousId", other.id());
        link(other, cop.lead(), "previousId", third.id());
        assertThat(wrong(() -> link(third, cop.lead(), "reviewingId", cop.id()))).singleElement().satisfies(violation -> {
            assertThat(violation.key()).isEqualTo("deadlines.error.ring");
            assertThat(violation.arguments().getFirst().toString())
                    .isEqualTo("Example %s → Example %s → Example %s → Example %s".formatted(third.code(), cop.code(), other.code(), third.code()));
        });
        assertThat(all(cop)).filteredOn(deadline -> deadline.topic("en").startsWith("Interval")).singleElement()
                .satisfies(deadline -> assertThat(deadline.day()).isEqualTo(OPENS));
    }

    @Test
    void aLinkedMeetingThatTheViewerMayNotSeeIsNotNamed() {
        var other = plans.cop(OPENS.minusYears(3), CLOSES.minusYears(3));
        mayLead(cop.lead(), other.id());
        link(cop, cop.lead(), "previousId", other.id());
        var reader = new Planners(db).account(cop.id(), MeetingRole.CONTRIBUTOR);
        assertThat(as(reader, () -> deadlines.plan(cop.id())).counted()).singleElement().satisfies(frame -> assertThat(frame.title()).isNull());
    }

    @Test
    void theRoadShowsWhatHasADateAndIsApplied() {
        var off = edit(proposals(), Map.of("state", DeadlineState.OFF, "reason", "Example"));
        var other = plans.meeting("CITES", "CONFERENCE_OF_PARTIES", OPENS, CLOSES);
        var road = sources.stream().filter(DeadlineRoad.class::isInstance).findFirst().orElseThrow();
        var items = as(cop.lead(), () -> road.items(Set.of(cop.id(), other.id()), Locale.FRENCH));
        assertThat(items).extracting(RoadItem::key).extracting(RoadItem.Key::kind).containsOnly(Kind.DEADLINE);
        assertThat(items).extracting(item -> item.key().id()).doesNotContain(off.id());
        assertThat(items).extracting(RoadItem::meetingId).contains(cop.id(), other.id());
        assertThat(items).filteredOn(item -> item.title().startsWith("Observations des Parties")).singleElement().satisfies(item -> {
            assertThat(item.from()).isEqualTo("2017-08-23").isEqualTo(item.to());
            assertThat(item.progress()).isEqualTo(Progress.OPEN);
            assertThat(item.path()).startsWith("m/" + cop.code() + "/plan?deadline=");
        });
    }

    @Test
    void theHomePageTellsOfMeetingsToComeOnly() {
        var home = sections.stream().filter(NextDeadlines.class::isInstance).findFirst().orElseThrow();
        assertThat(as(cop.lead(), () -> home.lines(Locale.ENGLISH))).isEmpty();
        var coming = plans.cop(LocalDate.now().plusDays(100), LocalDate.now().plusDays(106));
        assertThat(as(coming.lead(), () -> home.lines(Locale.ENGLISH))).isNotEmpty()
                .allSatisfy(line -> assertThat(line.path()).startsWith("m/" + coming.code() + "/plan"));
    }

    private MeetingDraft movedBy(int days) {
        var fields = as(cop.lead(), () -> meetings.get(cop.id())).fields();
        return ThreeWay.with(fields, Map.of("startsOn", OPENS.plusDays(days), "endsOn", CLOSES.plusDays(days)));
    }

    @Test
    void beforeAMoveIsSavedItsConsequencesAreShownHereAndInMeetingsThatCountFromIt() {
        var later = plans.cop(OPENS.plusYears(3), CLOSES.plusYears(3));
        mayLead(cop.lead(), later.id());
        link(later, cop.lead(), "previousId", cop.id());
        edit(proposals(), Map.of("state", DeadlineState.MET, "metOn", LocalDate.of(2017, 5, 24)));
        as(cop.lead(), () -> deadlines.add(cop.id(), new DeadlineDraft("Rooms booked", null, null, Counting.FIXED, null, null, null, null, null, LocalDate.of(2017, 1, 31),
                null, null, DeadlineState.OPEN, null, null)));
        db.insertInto(MEETING_PARTNER).set(MEETING_PARTNER.MEETING_ID, cop.id()).set(MEETING_PARTNER.ORGANISATION_ID, later.lead().organisationId())
                .set(MEETING_PARTNER.CAPACITY, "HOST").execute();
        var preview = as(cop.lead(), () -> moves.preview(cop.id(), movedBy(7)));
        assertThat(preview.dates()).filteredOn(date -> date.topic().startsWith("Proposal to amend Appendices")).singleElement()
                .satisfies(date -> assertThat(date.metOn()).isEqualTo("2017-05-24"));
        assertThat(preview.dates()).filteredOn(date -> date.meeting() != null).singleElement().satisfies(date -> {
            assertThat(date.meeting()).isEqualTo("Example " + later.code());
            assertThat(date.topic()).startsWith("Interval");
        });
        assertThat(preview.kept()).extracting(MovePreview.MovedDate::topic).containsExactly("Rooms booked");
        assertThat(preview.partners()).hasSize(2);
        assertThat(preview.unseen()).isZero();
        assertThat(as(cop.lead(), () -> moves.preview(cop.id(), movedBy(0))).dates()).isEmpty();
        assertThat(db.fetchSingle(MEETING, MEETING.ID.eq(cop.id())).getStartsOn()).as("nothing is moved by looking").isEqualTo(OPENS);
    }

    @Test
    void datesOfMeetingsThatOneMayNotSeeAreOnlyCounted() {
        var later = plans.cop(OPENS.plusYears(3), CLOSES.plusYears(3));
        mayLead(later.lead(), cop.id());
        link(later, later.lead(), "previousId", cop.id());
        var preview = as(cop.lead(), () -> moves.preview(cop.id(), movedBy(7)));
        assertThat(preview.dates()).noneMatch(date -> date.meeting() != null);
        assertThat(preview.unseen()).isEqualTo(1);
    }

    @Test
    void manyMeetingsAreReadAtOnce() {
        var many = IntStream.range(0, 5).mapToObj(number -> plans.cop(OPENS.plusYears(number), CLOSES.plusYears(number)).id()).toList();
        var road = sources.stream().filter(DeadlineRoad.class::isInstance).findFirst().orElseThrow();
        assertThat(as(cop.lead(), () -> road.items(many, Locale.ENGLISH))).extracting(RoadItem::meetingId).containsAll(many);
        assertThat(db.fetchCount(DEADLINE, DEADLINE.MEETING_ID.in(many))).isEqualTo(many.size() * all(cop).size());
    }
}
