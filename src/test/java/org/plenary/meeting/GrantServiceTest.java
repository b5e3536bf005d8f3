package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.FINER_RIGHT;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.support.Planners.as;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.document.Document;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentService;
import org.plenary.programme.Move;
import org.plenary.programme.Place;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.Session;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Action;
import org.plenary.security.Looking;
import org.plenary.security.MeetingPart;
import org.plenary.security.MeetingPart.Kind;
import org.plenary.security.MeetingRole;
import org.plenary.security.OnlyLooking;
import org.plenary.security.Refused;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class GrantServiceTest {

    @Autowired
    private GrantService grants;
    @Autowired
    private AccessService access;
    @Autowired
    private LookService look;
    @Autowired
    private Looking looking;
    @Autowired
    private MeetingService meetings;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private DocumentService documents;
    @Autowired
    private Rights rights;
    @Autowired
    private DSLContext db;

    private Meetings.Example example;
    private AccountPrincipal bern;

    @BeforeEach
    void meeting() {
        example = Meetings.Example.of(db);
        bern = new Planners(db).account(example.id(), MeetingRole.READER);
    }

    @Test
    void whoPlansOneSessionMovesItAndNoOther() {
        var own = session("Energy task force");
        var other = session("Plenary");
        grant(Action.EDIT_PROGRAMME, new MeetingPart(Kind.SESSION, own.id()));
        var later = new Place(LocalDateTime.of(2016, 5, 30, 15, 0), 60, null);
        assertThat(as(bern, () -> programme.move(example.id(), List.of(Move.of(own, later)))).moves()).hasSize(1);
        assertThatThrownBy(() -> as(bern, () -> programme.move(example.id(), List.of(Move.of(other, later))))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(bern, () -> programme.move(example.id(), List.of(Move.of(own, own.place()), Move.of(other, later)))))
                .as("one of both is another's").isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(bern, () -> programme.move(example.id(), List.of()))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(bern, () -> programme.add(example.id(), own.fields()))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(bern, () -> programme.remove(example.id(), List.of(own.id()), "Why"))).isInstanceOf(Refused.class);
    }

    @Test
    void whoPlansAnAgendaItemChangesItAndWhatStandsUnderItAndNotItsPlace() {
        var energy = item("Energy", null);
        var other = item("Bycatch", null);
        var wind = item("Wind farms", energy.id());
        grant(Action.EDIT_AGENDA, new MeetingPart(Kind.AGENDA_ITEM, energy.id()));
        var added = as(bern, () -> agenda.add(example.id(), new Target.After(wind.id()), draft("Power lines")));
        assertThat(added.place().parentId()).isEqualTo(energy.id());
        assertThat(as(bern, () -> agenda.edit(example.id(), energy.id(), energy.fields(), draft("Energy and birds"))).title("en").text()).isEqualTo("Energy and birds");
        as(bern, () -> agenda.move(example.id(), added.id(), new Target.Before(wind.id())));
        as(bern, () -> agenda.remove(example.id(), wind.id()));
        assertThatThrownBy(() -> as(bern, () -> agenda.move(example.id(), energy.id(), new Target.After(other.id())))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(bern, () -> agenda.move(example.id(), added.id(), Target.lastIn(other.id())))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(bern, () -> agenda.move(example.id(), added.id(), Target.lastIn(null)))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(bern, () -> agenda.move(example.id(), other.id(), Target.lastIn(energy.id())))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(bern, () -> agenda.remove(example.id(), energy.id()))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(bern, () -> agenda.edit(example.id(), other.id(), other.fields(), draft("Mine")))).isInstanceOf(Refused.class);
    }

    @Test
    void documentsGoWithTheAgendaItemForWhichTheyAreRegistered() {
        var energy = item("Energy", null);
        var wind = item("Wind farms", energy.id());
        var other = item("Bycatch", null);
        var own = document("UNEP/CMS/COP12/Doc.1", wind.id());
        var others = document("UNEP/CMS/COP12/Doc.2", other.id());
        grant(Action.EDIT_DOCUMENTS, new MeetingPart(Kind.AGENDA_ITEM, energy.id()));
        as(bern, () -> documents.edit(example.id(), own.id(), own.fields(), paper("UNEP/CMS/COP12/Doc.1/Rev.1", wind.id())));
        assertThatThrownBy(() -> as(bern, () -> documents.withdraw(example.id(), others.id(), "Mine"))).isInstanceOf(Refused.class);
        assertThat(as(bern, () -> documents.add(example.id(), paper("UNEP/CMS/COP12/Doc.3", wind.id()))).fields().items()).containsExactly(wind.id());
        assertThatThrownBy(() -> as(bern, () -> documents.add(example.id(), paper("UNEP/CMS/COP12/Doc.4", other.id())))).isInstanceOf(Refused.class);
    }

    @Test
    void aPartOfAnotherMeetingIsNotGranted() {
        var elsewhere = Meetings.Example.of(db);
        var foreign = as(elsewhere.lead(), () -> programme.add(elsewhere.id(), plan("Elsewhere")));
        assertThatThrownBy(() -> grant(Action.EDIT_PROGRAMME, new MeetingPart(Kind.SESSION, foreign.id()))).isInstanceOf(InvalidInput.class)
                .hasMessageContaining("rights.error.part-gone");
        assertThatThrownBy(() -> grant(Action.EDIT_PROGRAMME, new MeetingPart(Kind.TEXT, 1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> lead(() -> {
            grants.grant(example.id(), roleOf(elsewhere.id(), elsewhere.partner()), Action.EDIT_PROGRAMME, List.of());
            return null;
        })).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsWithheldIsGoneAtOnceAndComesBack() {
        assertThat(as(example.partner(), () -> rights.may(Action.VIEW_NOMINATIONS, example.id()))).isTrue();
        lead(() -> {
            grants.withhold(example.id(), roleOf(example.partner()), Action.VIEW_NOMINATIONS);
            return null;
        });
        assertThat(as(example.partner(), () -> rights.in(example.id())).whole()).doesNotContain(Action.VIEW_NOMINATIONS, Action.SELECT_NOMINEES, Action.MANAGE_CALL);
        assertThat(as(example.partner(), () -> rights.meetings(Action.VIEW_NOMINATIONS))).doesNotContain(example.id());
        var withheld = lead(() -> grants.rights(example.id())).getFirst();
        lead(() -> {
            grants.takeBack(example.id(), withheld.id());
            return null;
        });
        assertThat(as(example.partner(), () -> rights.may(Action.SELECT_NOMINEES, example.id()))).isTrue();
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.MEETING_ID.eq(example.id()).and(AUDIT_ENTRY.ACTION.in("RIGHT_WITHHELD", "RIGHT_TAKEN_BACK")))).isEqualTo(2);
    }

    @Test
    void aLeadOrganiserHoldsEveryRightAndTheMeetingItselfIsNotWithheld() {
        assertThatThrownBy(() -> lead(() -> {
            grants.withhold(example.id(), roleOf(example.lead()), Action.VIEW_NOMINATIONS);
            return null;
        })).hasMessageContaining("rights.error.lead");
        for (var action : List.of(Action.VIEW_MEETING, Action.MANAGE_ACCESS, Action.ADMINISTER_ACCOUNTS)) {
            assertThatThrownBy(() -> grant(action)).describedAs("%s", action).hasMessageContaining("rights.error.by-role");
        }
    }

    @Test
    void withTheRoleGoesWhatHungOnIt() {
        grant(Action.EDIT_PROGRAMME);
        assertThat(as(bern, () -> rights.may(Action.EDIT_PROGRAMME, example.id()))).isTrue();
        var held = roleOf(bern);
        lead(() -> {
            access.withdraw(example.id(), access.grants(example.id()).stream().filter(one -> one.id() == held).findFirst().orElseThrow());
            return null;
        });
        assertThat(as(bern, () -> rights.in(example.id()).role())).isNull();
        assertThat(db.fetchCount(FINER_RIGHT, FINER_RIGHT.MEETING_ROLE_ID.eq(held))).isZero();
    }

    @Test
    void whoLooksAsAnotherSeesWhatBothMaySeeAndChangesNothing() {
        var session = session("Plenary");
        var elsewhere = new Planners(db).meeting().id();
        lead(() -> {
            look.begin(example.id(), roleOf(bern));
            return null;
        });
        lead(() -> {
            assertThat(rights.in(example.id()).whole()).containsExactly(Action.VIEW_MEETING);
            assertThat(rights.in(elsewhere).role()).isNull();
            assertThat(rights.meetings(Action.VIEW_MEETING)).containsExactly(example.id());
            assertThat(programme.programme(example.id()).sessions()).hasSize(1);
            assertThatThrownBy(() -> programme.remove(example.id(), List.of(session.id()), "Why")).isInstanceOf(OnlyLooking.class);
            assertThatThrownBy(() -> access.withdraw(example.id(), null)).isInstanceOf(OnlyLooking.class);
            assertThatThrownBy(() -> look.begin(example.id(), roleOf(example.partner()))).as("not from one to the next").isInstanceOf(OnlyLooking.class);
            assertThatThrownBy(() -> grants.rights(example.id())).isInstanceOf(Refused.class);
            return null;
        });
        lead(() -> {
            looking.end();
            return null;
        });
        assertThat(lead(() -> rights.may(Action.MANAGE_ACCESS, example.id()))).isTrue();
        assertThat(db.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.MEETING_ID.eq(example.id()).and(AUDIT_ENTRY.ACTION.eq("LOOKED_AS")))).isTrue();
    }

    @Test
    void whoNoLongerDecidesAboutAccessSeesNothingAsAnother() {
        var second = new Planners(db).account(example.id(), MeetingRole.LEAD_ORGANISER);
        as(second, () -> {
            look.begin(example.id(), roleOf(example.partner()));
            return null;
        });
        lead(() -> {
            access.changeRole(example.id(), access.grants(example.id()).stream().filter(one -> Long.valueOf(second.id()).equals(one.accountId())).findFirst().orElseThrow(),
                    MeetingRole.READER);
            return null;
        });
        assertThat(as(second, () -> rights.in(example.id()).role())).isNull();
        assertThatThrownBy(() -> as(second, () -> meetings.get(example.id()))).isInstanceOf(Refused.class);
    }

    private void grant(Action action, MeetingPart... parts) {
        lead(() -> {
            grants.grant(example.id(), roleOf(bern), action, List.of(parts));
            return null;
        });
    }

    private long roleOf(AccountPrincipal holder) {
        return roleOf(example.id(), holder);
    }

    private long roleOf(long meetingId, AccountPrincipal holder) {
        return db.fetchSingle(MEETING_ROLE, MEETING_ROLE.MEETING_ID.eq(meetingId)
                .and(MEETING_ROLE.ACCOUNT_ID.eq(holder.id()))).getId();
    }

    private <T> T lead(Supplier<T> work) {
        return as(example.lead(), work);
    }

    private Session session(String title) {
        return lead(() -> programme.add(example.id(), plan(title)));
    }

    private static SessionDraft plan(String title) {
        return SessionDraft.titled(SessionKind.PLENARY, title, LocalDateTime.of(2016, 5, 30, 10, 0), 60, null);
    }

    private AgendaItem item(String title, Long under) {
        return lead(() -> agenda.add(example.id(), Target.lastIn(under), draft(title)));
    }

    private static AgendaItemDraft draft(String title) {
        return new AgendaItemDraft(title, null, null);
    }

    private Document document(String symbol, long item) {
        return lead(() -> documents.add(example.id(), paper(symbol, item)));
    }

    private static DocumentDraft paper(String symbol, long item) {
        return new DocumentDraft(symbol, List.of(item), "Example", null, null, List.of(), null, null, null, "en", List.of("en"), null, false);
    }
}
