package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.PARTICIPANT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.task.TaskChecklist;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.TaskDates;
import org.plenary.preparation.task.TaskDates.Counted;
import org.plenary.preparation.task.TaskDraft;
import org.plenary.preparation.task.TaskDraft.Kind;
import org.plenary.preparation.task.TaskOwner;
import org.plenary.preparation.task.TaskService;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.PlatformRole;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class CloneServiceTest {

    private static final LocalDate OPENING = LocalDate.of(2016, 5, 30);
    private static final LocalDate NEXT = LocalDate.of(2019, 9, 2);

    @Autowired
    private CloneService clones;
    @Autowired
    private AccessService access;
    @Autowired
    private PartnerInvitationService invitations;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private TaskService tasks;
    @Autowired
    private TaskChecklist checklist;
    @Autowired
    private DSLContext db;

    private long model;
    private AccountPrincipal uganda;
    private AccountPrincipal cites;

    @BeforeEach
    void aMeetingIsPlanned() {
        var planners = new Planners(db);
        model = planners.meeting().id();
        uganda = planners.account(model, "Uganda", MeetingRole.CONTRIBUTOR);
        cites = planners.account(model, "CITES", MeetingRole.CO_ORGANISER);
        var cms = planners.account(model, "CMS", MeetingRole.LEAD_ORGANISER);
        Planners.signIn(new AccountPrincipal(cms.id(), cms.getUsername(), cms.name(), cms.organisationId(), "CMS", PlatformRole.CONVENER, Locale.ENGLISH, true,
                false, null));
        role(uganda, MeetingRole.CONTRIBUTOR);
        role(cites, MeetingRole.CO_ORGANISER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void role(AccountPrincipal of, MeetingRole role) {
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, model).set(MEETING_ROLE.ORGANISATION_ID, of.organisationId())
                .set(MEETING_ROLE.ROLE, role.name()).set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
    }

    private Task task(String title, AccountPrincipal owner, TaskDates dates, Long... after) {
        return tasks.add(model, new TaskDraft(Kind.TASK, title, null, null, null, new TaskOwner(owner.organisationId(), owner.id()), dates, List.of(after)));
    }

    private static MeetingDraft draft(LocalDate from) {
        return new MeetingDraft(MeetingKind.WORKSHOP, "Second workshop", null, null, from, from, false, "Africa/Kampala", null, null, null, false,
                MeetingState.IDEA, null, List.of(), null);
    }

    private long make(Set<Long> organisations) {
        var code = clones.make(model, draft(NEXT), organisations);
        return db.fetchSingle(MEETING, MEETING.CODE.eq(code)).getId();
    }

    @Test
    void tasksComeAlongToTheirNewDaysAllOpenAndWithoutPersons() {
        var hall = task("Hall", uganda, new TaskDates(Counted.FIRST_DAY, -60, null, 4));
        var letters = task("Letters", cites, TaskDates.fixed(OPENING.minusDays(10), null), hall.id());
        var dropped = task("Film", cites, TaskDates.fixed(OPENING, null));
        checklist.tick(model, hall.id(), checklist.add(model, hall.id(), "Deposit").checks().getFirst().id(), true);
        tasks.report(model, hall.id(), Progress.OPEN, Progress.DONE);
        tasks.report(model, dropped.id(), Progress.OPEN, Progress.DROPPED);

        var made = tasks.tasks(make(Set.of(uganda.organisationId())));
        assertThat(made).extracting(task -> task.fields().titleEn()).containsExactly("Hall", "Letters");
        assertThat(made).extracting(Task::from).containsExactly(NEXT.minusDays(60), NEXT.minusDays(10));
        assertThat(made).extracting(Task::progress).containsOnly(Progress.OPEN);
        assertThat(made).extracting(Task::organisation).containsExactly("Uganda", null);
        assertThat(made).extracting(Task::person).containsOnlyNulls();
        assertThat(made.getFirst().checks()).singleElement().matches(check -> !check.isDone());
        assertThat(made.getLast().fields().after()).containsExactly(made.getFirst().id());
        assertThat(letters.fields().after()).containsExactly(hall.id());
    }

    @Test
    void organisationsAsChosenAndTheAgendaComeAlongButNoParticipants() {
        var first = agenda.add(model, Target.lastIn(null), new AgendaItemDraft("Opening", null, null));
        agenda.add(model, Target.lastIn(first.id()), new AgendaItemDraft("Welcome", null, null));

        var made = make(Set.of(cites.organisationId()));
        assertThat(access.grants(made)).extracting(AccessService.Grant::acronym, AccessService.Grant::role)
                .containsExactly(tuple("CMS", MeetingRole.LEAD_ORGANISER));
        assertThat(invitations.invitations(made)).extracting(PartnerInvitation::acronym, PartnerInvitation::role, PartnerInvitation::state)
                .containsExactly(tuple("CITES", MeetingRole.CO_ORGANISER, PartnerInvitation.State.INVITED));
        assertThat(agenda.tree(made)).extracting(AgendaItem::number).containsExactly("1", "1.1");
        assertThat(db.fetchCount(PARTICIPANT, PARTICIPANT.MEETING_ID.eq(made))).isZero();
        assertThat(agenda.tree(model)).hasSize(2);
    }

    @Test
    void whoeverDoesNotConveneMakesNoneAndNothingWrongIsHalfMade() {
        var before = db.fetchCount(MEETING);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Planners.as(cites, () -> clones.make(model, draft(NEXT), Set.of())));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> clones.make(model, draft(null), Set.of()));
        assertThat(db.fetchCount(MEETING)).isEqualTo(before);
    }
}
