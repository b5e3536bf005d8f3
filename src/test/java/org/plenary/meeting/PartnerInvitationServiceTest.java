package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;
import static org.plenary.schema.Tables.PARTNER_INVITATION;
import static org.plenary.support.Planners.as;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.meeting.PartnerInvitation.State;
import org.plenary.schema.tables.records.OutboxMessageRecord;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.PlatformRole;
import org.plenary.security.Proof;
import org.plenary.security.ProofNeeded;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class PartnerInvitationServiceTest {

    private static final AtomicInteger COLLEAGUES = new AtomicInteger();

    @Autowired
    private PartnerInvitationService invitations;
    @Autowired
    private AccessService access;
    @Autowired
    private MeetingService meetings;
    @Autowired
    private InvitationNeeds needs;
    @Autowired
    private DSLContext db;

    private Meetings.Example example;
    private AccountPrincipal guest;

    @BeforeEach
    void meeting() {
        example = Meetings.Example.of(db);
        guest = new Planners(db).account(new Planners(db).meeting().id(), MeetingRole.READER);
    }

    @Test
    void untilItAcceptsAPartnerSeesOnlyTheInvitation() {
        var id = invite(MeetingRole.CO_ORGANISER);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> as(guest, () -> meetings.get(example.id())));
        assertThat(as(guest, () -> meetings.find(code()))).isEmpty();
        var received = as(guest, () -> invitations.received(id));
        assertThat(received.meeting().code()).isEqualTo(code());
        assertThat(received.invitation().note()).isEqualTo("Lions need both of us.");
        assertThat(received.mayAnswer()).isTrue();
        assertThat(as(guest, () -> needs.needs(Locale.ENGLISH))).singleElement().satisfies(need -> assertThat(need.path()).isEqualTo("invitations/" + id));

        does(guest, () -> invitations.accept(id));
        assertThat(as(guest, () -> meetings.get(example.id())).partners()).extracting(Meeting.Partner::organisationId).contains(guest.organisationId());
        assertThat(as(guest, () -> needs.needs(Locale.ENGLISH))).isEmpty();
    }

    @Test
    void whoMayAnswerIsToldByALetterAndWhoInvitedOfTheAnswer() {
        var id = invite(MeetingRole.CO_ORGANISER);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.getRecipient()).isEqualTo(guest.getUsername());
            assertThat(letter.getBody()).contains("/invitations/" + id, "Lions need both of us.", "Co-organiser");
        });
        does(guest, () -> invitations.decline(id, "No staff this year."));
        assertThat(letters().getLast().getRecipient()).isEqualTo(example.lead().getUsername());
        assertThat(letters().getLast().getBody()).contains("No staff this year.");
    }

    @Test
    void onlyWhomTheOrganisationNamedAnswersForIt() {
        var director = colleague();
        db.update(ACCOUNT).set(ACCOUNT.ANSWERS_INVITATIONS, true).where(ACCOUNT.ID.eq(director.id())).execute();
        var id = invite(MeetingRole.CONTRIBUTOR);
        assertThat(letters()).extracting(OutboxMessageRecord::getRecipient).containsExactly(director.getUsername());
        assertThat(as(guest, () -> invitations.received(id)).mayAnswer()).isFalse();
        assertThat(as(guest, () -> invitations.waiting())).isEmpty();
        assertThatThrownBy(() -> does(guest, () -> invitations.accept(id))).hasMessageContaining("partner.error.not-yours");
        does(director, () -> invitations.accept(id));
        assertThat(as(guest, () -> access.grants(example.id()))).extracting(Grant::organisationId).contains(guest.organisationId());
    }

    @Test
    void ofTwoWhoAnswerAtTheSameMomentOneWinsAndTheOtherIsTold() throws Exception {
        var colleague = colleague();
        var id = invite(MeetingRole.CO_ORGANISER);
        var start = new CyclicBarrier(2);
        List<Callable<String>> answers = List.of(
                () -> answered(start, () -> does(guest, () -> invitations.accept(id))),
                () -> answered(start, () -> does(colleague, () -> invitations.decline(id, "Not for us."))));
        try (var both = Executors.newFixedThreadPool(2)) {
            var said = both.invokeAll(answers).stream().map(answer -> answer.resultNow()).toList();
            assertThat(said).containsOnlyOnce("");
            var accepted = said.getFirst().isEmpty();
            assertThat(said.stream().filter(words -> !words.isEmpty())).singleElement().asString()
                    .contains(accepted ? "partner.error.settled.ACCEPTED" : "partner.error.settled.DECLINED").contains(accepted ? guest.name() : "Example Colleague");
            assertThat(db.fetchCount(MEETING_ROLE, MEETING_ROLE.MEETING_ID.eq(example.id()).and(MEETING_ROLE.ORGANISATION_ID.eq(guest.organisationId()))))
                    .isEqualTo(accepted ? 1 : 0);
        }
    }

    private static String answered(CyclicBarrier start, Runnable answer) throws Exception {
        start.await();
        try {
            answer.run();
            return "";
        } catch (InvalidInput late) {
            return late.getMessage();
        }
    }

    @Test
    void whatWasTakenBackOrHasExpiredIsNotAccepted() {
        var taken = invite(MeetingRole.CO_ORGANISER);
        does(example.lead(), () -> invitations.takeBack(example.id(), taken));
        assertThatThrownBy(() -> does(guest, () -> invitations.accept(taken))).hasMessageContaining("partner.error.settled.WITHDRAWN");
        assertThat(letters()).extracting(OutboxMessageRecord::getRecipient).containsExactly(guest.getUsername(), guest.getUsername());

        var late = invite(MeetingRole.CO_ORGANISER);
        db.update(PARTNER_INVITATION).set(PARTNER_INVITATION.EXPIRES_AT, Instant.now().minusSeconds(1)).where(PARTNER_INVITATION.ID.eq(late)).execute();
        assertThatThrownBy(() -> does(guest, () -> invitations.accept(late))).hasMessageContaining("partner.error.expired");
        assertThat(as(guest, () -> invitations.waiting())).isEmpty();
        invite(MeetingRole.READER);
        assertThat(as(example.lead(), () -> invitations.invitations(example.id()))).extracting(PartnerInvitation::state)
                .containsExactly(State.INVITED, State.EXPIRED, State.WITHDRAWN);
    }

    @Test
    void nobodyIsAskedTwiceAtOnceNorWhoHoldsARole() {
        var id = invite(MeetingRole.CO_ORGANISER);
        assertThatThrownBy(() -> invite(MeetingRole.READER)).hasMessageContaining("partner.error.asked");
        does(guest, () -> invitations.accept(id));
        assertThatThrownBy(() -> invite(MeetingRole.READER)).hasMessageContaining("access.error.has-role");
        assertThatThrownBy(() -> does(example.lead(), () -> invitations.invite(example.id(),
                new InvitationDraft(null, example.partner().getUsername(), MeetingRole.READER, null)))).hasMessageContaining("access.error.has-role");
    }

    @Test
    void onePersonIsInvitedByAddressAndAnswersAlone() {
        var colleague = colleague();
        assertThatThrownBy(() -> does(example.lead(), () -> invitations.invite(example.id(),
                new InvitationDraft(null, "nobody@example.org", MeetingRole.TRANSLATOR, null)))).hasMessageContaining("partner.error.no-account");
        does(example.lead(), () -> invitations.invite(example.id(), new InvitationDraft(null, " " + guest.getUsername().toUpperCase(), MeetingRole.TRANSLATOR, null)));
        var id = latest();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(colleague, () -> invitations.received(id)));
        does(guest, () -> invitations.accept(id));
        assertThat(as(guest, () -> access.grants(example.id()))).extracting(Grant::accountId, Grant::role)
                .contains(tuple(guest.id(), MeetingRole.TRANSLATOR));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> as(colleague, () -> meetings.get(example.id())));
    }

    @Test
    void strangersFindNoInvitationAndDecliningNeedsAReason() {
        var id = invite(MeetingRole.CO_ORGANISER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(example.partner(), () -> invitations.received(id)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> does(example.partner(), () -> invitations.accept(id)));
        var other = Meetings.Example.of(db);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> does(other.lead(), () -> invitations.takeBack(other.id(), id)));
        assertThatThrownBy(() -> does(guest, () -> invitations.decline(id, "  "))).hasMessageContaining("error.required");
        assertThat(as(guest, () -> invitations.received(id)).invitation().state()).isEqualTo(State.INVITED);
    }

    @Test
    void aPartnerThatLeavesSeesNothingMoreAndTheLeadIsTold() {
        var id = invite(MeetingRole.CO_ORGANISER);
        does(guest, () -> invitations.accept(id));
        var next = invitedAndAccepted();
        does(guest, () -> invitations.leave(example.id(), "Our mandate ended.", next.organisationId()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> as(guest, () -> meetings.get(example.id())));
        assertThat(as(example.lead(), () -> invitations.invitations(example.id()))).filteredOn(one -> one.id() == id).singleElement()
                .satisfies(left -> {
                    assertThat(left.state()).isEqualTo(State.LEFT);
                    assertThat(left.settledBy()).isEqualTo(guest.name());
                    assertThat(left.reason()).isEqualTo("Our mandate ended.");
                    assertThat(left.successor()).isEqualTo(next.organisation());
                });
        var told = letters().getLast();
        assertThat(told.getRecipient()).isEqualTo(example.lead().getUsername());
        assertThat(told.getBody()).contains("Our mandate ended.", "takes over");
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.MEETING_ID.eq(example.id()).and(AUDIT_ENTRY.ACTION.eq("LEFT")))).isEqualTo(1);
        invite(MeetingRole.READER);
    }

    @Test
    void theLastLeadOrganiserDoesNotLeaveAndWhoWasNeverAskedMay() {
        assertThatThrownBy(() -> does(example.lead(), () -> invitations.leave(example.id(), "Tired.", null))).hasMessageContaining("access.error.last-lead");
        does(example.partner(), () -> invitations.leave(example.id(), "Tired.", null));
        assertThat(as(example.lead(), () -> invitations.invitations(example.id()))).singleElement().extracting(PartnerInvitation::state).isEqualTo(State.LEFT);
    }

    @Test
    void whoAcceptsOrLeavesShowsFirstWhoTheyAre() {
        var id = invite(MeetingRole.CO_ORGANISER);
        guest.proves(new Proof(List.of(), Instant.now().minus(ProofNeeded.VALID).minusSeconds(1)));
        assertThatExceptionOfType(ProofNeeded.class).isThrownBy(() -> does(guest, () -> invitations.accept(id)));
        guest.proves(new Proof(List.of(), Instant.now()));
        does(guest, () -> invitations.accept(id));
        guest.proves(new Proof(List.of(), Instant.now().minus(ProofNeeded.VALID).minusSeconds(1)));
        assertThatExceptionOfType(ProofNeeded.class).isThrownBy(() -> does(guest, () -> invitations.leave(example.id(), "Our mandate ended.", null)));
        assertThat(as(guest, () -> invitations.received(id)).invitation().state()).isEqualTo(State.ACCEPTED);
    }

    private AccountPrincipal invitedAndAccepted() {
        var next = new Planners(db).account(new Planners(db).meeting().id(), MeetingRole.READER);
        does(example.lead(), () -> invitations.invite(example.id(), InvitationDraft.toOrganisation(next.organisationId(), MeetingRole.CONTRIBUTOR, null)));
        var id = latest();
        does(next, () -> invitations.accept(id));
        return next;
    }

    private long invite(MeetingRole role) {
        does(example.lead(), () -> invitations.invite(example.id(), InvitationDraft.toOrganisation(guest.organisationId(), role, " Lions need both of us. ")));
        return latest();
    }

    private long latest() {
        return as(example.lead(), () -> invitations.invitations(example.id())).getFirst().id();
    }

    private AccountPrincipal colleague() {
        var email = "colleague" + COLLEAGUES.incrementAndGet() + "@example.org";
        var id = db.insertInto(ACCOUNT).set(ACCOUNT.EMAIL, email).set(ACCOUNT.GIVEN_NAME, "Example").set(ACCOUNT.FAMILY_NAME, "Colleague")
                .set(ACCOUNT.ORGANISATION_ID, guest.organisationId()).set(ACCOUNT.PLATFORM_ROLE, "MEMBER").returning(ACCOUNT.ID).fetchSingle().getId();
        return new AccountPrincipal(id, email, "Example Colleague", guest.organisationId(), guest.organisation(), PlatformRole.MEMBER, Locale.ENGLISH, true, false, null);
    }

    private List<OutboxMessageRecord> letters() {
        return db.fetch(OUTBOX_MESSAGE, OUTBOX_MESSAGE.MEETING_ID.eq(example.id())).sortAsc(OUTBOX_MESSAGE.ID);
    }

    private String code() {
        return as(example.lead(), () -> meetings.get(example.id())).code();
    }

    private static void does(AccountPrincipal account, Runnable work) {
        Supplier<Void> done = () -> {
            work.run();
            return null;
        };
        as(account, done);
    }
}
