package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.MEETING_LINK;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.support.Planners.as;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.meeting.LinkedMeetings.Linked;
import org.plenary.meeting.MeetingLink.Relation;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PlenaryTest
class MeetingLinkServiceTest {

    @Autowired
    private MeetingLinkService links;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private Planners.Example workshop;
    private Planners.Example conference;
    /** Plans the workshop, and reads what the conference does. */
    private AccountPrincipal organiser;

    @BeforeEach
    void aWorkshopBeforeAConference() {
        planners = new Planners(db);
        workshop = planners.meeting();
        conference = planners.meeting();
        organiser = planners.account(workshop.id(), MeetingRole.LEAD_ORGANISER);
        grant(organiser, conference.id(), MeetingRole.READER);
    }

    private void grant(AccountPrincipal account, long meeting, MeetingRole role) {
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meeting).set(MEETING_ROLE.ACCOUNT_ID, account.id()).set(MEETING_ROLE.ROLE, role.name())
                .set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
    }

    private void link(AccountPrincipal by, long from, Relation relation, Long to) {
        as(by, () -> {
            links.link(from, new MeetingLink(relation, to));
            return null;
        });
    }

    private void unlink(AccountPrincipal by, long from, Relation relation, long to) {
        as(by, () -> {
            links.unlink(from, new MeetingLink(relation, to));
            return null;
        });
    }

    private LinkedMeetings of(AccountPrincipal viewer, long meeting) {
        return as(viewer, () -> links.links(meeting));
    }

    private Violation refused(AccountPrincipal by, long from, Relation relation, Long to) {
        return catchThrowableOfType(InvalidInput.class, () -> link(by, from, relation, to)).violations().getFirst();
    }

    private int rows(long meeting) {
        return db.fetchCount(MEETING_LINK, MEETING_LINK.FROM_MEETING_ID.eq(meeting).or(MEETING_LINK.TO_MEETING_ID.eq(meeting)));
    }

    @Test
    void aLinkIsReadFromBothEndsAndStandsInBothHistoriesOnce() {
        link(organiser, workshop.id(), Relation.PREPARES, conference.id());
        link(organiser, workshop.id(), Relation.PREPARES, conference.id());
        assertThat(of(organiser, workshop.id()).shown()).extracting(Linked::relation, Linked::code).containsExactly(tuple(Relation.PREPARES, conference.code()));
        assertThat(of(organiser, conference.id()).shown()).extracting(Linked::relation, Linked::code).containsExactly(tuple(Relation.PREPARED_BY, workshop.code()));
        assertThat(db.select(AUDIT_ENTRY.MEETING_ID, AUDIT_ENTRY.ACTION).from(AUDIT_ENTRY).where(AUDIT_ENTRY.MEETING_ID.in(workshop.id(), conference.id()))
                .and(AUDIT_ENTRY.ACTION.eq("MEETING_LINKED")).fetch(AUDIT_ENTRY.MEETING_ID)).containsExactlyInAnyOrder(workshop.id(), conference.id());
    }

    @Test
    void theSameLinkEnteredFromTheOtherEndIsTheSame() {
        var host = planners.account(conference.id(), MeetingRole.CO_ORGANISER);
        grant(host, workshop.id(), MeetingRole.READER);
        link(organiser, workshop.id(), Relation.FOLLOWS, conference.id());
        link(host, conference.id(), Relation.FOLLOWED_BY, workshop.id());
        assertThat(rows(workshop.id())).isEqualTo(1);
        unlink(host, conference.id(), Relation.FOLLOWED_BY, workshop.id());
        assertThat(rows(workshop.id())).isZero();
        assertThat(of(organiser, workshop.id()).shown()).isEmpty();
    }

    @Test
    void whoeverReadsAMeetingOnlyLinksNothingInIt() {
        assertThatThrownBy(() -> link(organiser, conference.id(), Relation.PREPARED_BY, workshop.id())).isInstanceOf(AccessDeniedException.class);
        link(organiser, workshop.id(), Relation.PREPARES, conference.id());
        assertThatThrownBy(() -> unlink(organiser, conference.id(), Relation.PREPARED_BY, workshop.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aMeetingThatOneDoesNotSeeIsNeitherLinkedNorNamed() {
        var elsewhere = planners.meeting();
        assertThat(refused(organiser, workshop.id(), Relation.PREPARES, elsewhere.id())).isEqualTo(Violation.of("linkedId", "linked.error.unknown"));
        assertThat(refused(organiser, workshop.id(), Relation.PREPARES, Long.MAX_VALUE)).isEqualTo(Violation.of("linkedId", "linked.error.unknown"));
        link(organiser, workshop.id(), Relation.PREPARES, conference.id());
        var partner = planners.account(workshop.id(), MeetingRole.CO_ORGANISER);
        assertThat(of(partner, workshop.id())).isEqualTo(new LinkedMeetings(List.of(), 1));
        unlink(partner, workshop.id(), Relation.PREPARES, conference.id());
        assertThat(rows(workshop.id())).isEqualTo(1);
    }

    @Test
    void whatIsMissingOrTheMeetingItselfIsSaidAtItsField() {
        assertThat(refused(organiser, workshop.id(), null, conference.id())).isEqualTo(Violation.of("relation", "error.required"));
        assertThat(refused(organiser, workshop.id(), Relation.PREPARES, null)).isEqualTo(Violation.of("linkedId", "error.required"));
        assertThat(refused(organiser, workshop.id(), Relation.PREPARES, workshop.id())).isEqualTo(Violation.of("linkedId", "linked.error.itself"));
    }

    @Test
    void meetingsDoNotComeBeforeEachOtherInACircle() {
        var review = planners.meeting();
        grant(organiser, review.id(), MeetingRole.LEAD_ORGANISER);
        link(organiser, workshop.id(), Relation.PREPARES, conference.id());
        link(organiser, review.id(), Relation.FOLLOWS, conference.id());
        var ring = refused(organiser, review.id(), Relation.PREPARES, workshop.id());
        assertThat(ring.key()).isEqualTo("linked.error.ring");
        assertThat(refused(organiser, workshop.id(), Relation.FOLLOWS, review.id()).key()).isEqualTo("linked.error.ring");
        assertThat(rows(review.id())).isEqualTo(1);
        link(organiser, workshop.id(), Relation.PREPARES, review.id());
        assertThat(rows(review.id())).isEqualTo(2);
    }

    /** Ten meetings in a circle, each linked with the next by somebody else at the same time: one of the links is refused. */
    @Test
    void aCircleIsNotClosedFromSeveralSidesAtOnce() throws Exception {
        var round = IntStream.range(0, 10).mapToObj(_ -> planners.meeting().id()).toList();
        round.forEach(meeting -> grant(organiser, meeting, MeetingRole.LEAD_ORGANISER));
        List<Callable<Boolean>> works = IntStream.range(0, round.size()).<Callable<Boolean>>mapToObj(at -> () -> {
            try {
                link(organiser, round.get(at), Relation.PREPARES, round.get((at + 1) % round.size()));
                return true;
            } catch (InvalidInput e) {
                return false;
            }
        }).toList();
        try (var people = Executors.newFixedThreadPool(5)) {
            var kept = 0;
            for (var done : people.invokeAll(works)) {
                kept += done.get() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(round.size() - 1);
        }
        assertThat(db.fetchCount(MEETING_LINK, MEETING_LINK.FROM_MEETING_ID.in(round))).isEqualTo(round.size() - 1);
    }
}
