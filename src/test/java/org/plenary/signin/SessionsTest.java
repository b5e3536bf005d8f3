package org.plenary.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.meeting.InvitationDraft;
import org.plenary.meeting.PartnerInvitation;
import org.plenary.meeting.PartnerInvitationService;
import org.plenary.people.AccountAdministration;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.PlatformRole;
import org.plenary.security.Proof;
import org.plenary.security.Proof.Means;
import org.plenary.security.ProofNeeded;
import org.plenary.security.Refused;
import org.plenary.security.Sessions;
import org.plenary.shell.InvalidInput;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class SessionsTest {

    private static final String PASSWORD = "lions of Entebbe";

    @LocalServerPort
    private int port;
    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private DSLContext db;
    @Autowired
    private Sessions all;
    @Autowired
    private SessionService sessions;
    @Autowired
    private ProofService proofs;
    @Autowired
    private PartnerInvitationService invitations;
    @Autowired
    private AccountAdministration administration;

    private long meetingId;
    private AccountPrincipal account;
    private HttpVisitor office;
    private HttpVisitor phone;

    @BeforeEach
    void signedInAtTwoPlaces() throws Exception {
        meetingId = new Planners(db).meeting().id();
        account = new Planners(db).account(meetingId, MeetingRole.LEAD_ORGANISER);
        db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, passwords.encode(PASSWORD)).where(ACCOUNT.ID.eq(account.id())).execute();
        office = new HttpVisitor(port);
        phone = new HttpVisitor(port);
        for (var place : List.of(office, phone)) {
            place.signIn(account.getUsername(), PASSWORD);
            assertThat(place.isIn()).isTrue();
        }
        Planners.signIn(account);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void eachIsListedWithItsDeviceAndCanBeEndedAlone() throws Exception {
        assertThat(sessions.sessions()).hasSize(2).allSatisfy(session -> {
            assertThat(session.device().words("?")).isEqualTo("Firefox, Linux");
            assertThat(session.address()).startsWith("203.0.113.");
            assertThat(session.begun()).isBeforeOrEqualTo(session.lastUsed()).isBeforeOrEqualTo(Instant.now());
            assertThat(session.own()).isFalse();
        });
        sessions.end(sessions.sessions().getFirst().key());
        assertThat(phone.isIn()).isFalse();
        assertThat(office.isIn()).isTrue();
        assertThat(sessions.sessions()).hasSize(1);
        assertThat(db.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.ENTITY_ID.eq(account.id()).and(AUDIT_ENTRY.ACTION.eq("SESSIONS_ENDED")))).isTrue();
    }

    @Test
    void allOthersAreEndedAndOnesOwnStays() throws Exception {
        var own = all.of(account.id()).getFirst().account();
        Planners.signIn(own);
        assertThat(sessions.sessions().getFirst().own()).isTrue();
        sessions.endOthers();
        assertThat(office.isIn()).isFalse();
        assertThat(phone.isIn()).isTrue();
    }

    @Test
    void nobodyEndsAnothersSession() throws Exception {
        var key = sessions.sessions().getFirst().key();
        Planners.signIn(new Planners(db).account(meetingId, MeetingRole.LEAD_ORGANISER));
        assertThat(sessions.sessions()).isEmpty();
        sessions.end(key);
        sessions.endOthers();
        assertThat(office.isIn()).isTrue();
        assertThat(phone.isIn()).isTrue();
    }

    @Test
    void whoIsDisabledIsOutEverywhereAtOnce() throws Exception {
        Planners.signIn(administrator());
        var row = administration.accounts().stream().filter(one -> one.id() == account.id()).findFirst().orElseThrow();
        administration.setEnabled(row, false);
        assertThat(office.isIn()).isFalse();
        assertThat(phone.isIn()).isFalse();
        assertThat(phone.signIn(account.getUsername(), PASSWORD).headers().firstValue("Location").orElseThrow()).contains("error");
    }

    @Test
    void aPasswordSetByAnAdministratorEndsThemToo() throws Exception {
        Planners.signIn(administrator());
        var row = administration.accounts().stream().filter(one -> one.id() == account.id()).findFirst().orElseThrow();
        administration.resetPassword(row);
        assertThat(office.isIn()).isFalse();
    }

    @Test
    void anOldSessionIsAskedAgainBeforeItGrantsARole() {
        var partner = new Planners(db).account(meetingId, MeetingRole.READER).organisationId();
        account.proves(new Proof(List.of(Means.PASSWORD), Instant.now().minus(ProofNeeded.VALID).minusSeconds(1)));
        assertThatThrownBy(() -> invitations.invite(meetingId, InvitationDraft.toOrganisation(partner, MeetingRole.CO_ORGANISER, null))).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> proofs.show("guess")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> invitations.invite(meetingId, InvitationDraft.toOrganisation(partner, MeetingRole.CO_ORGANISER, null))).isInstanceOf(ProofNeeded.class);
        proofs.show(PASSWORD);
        invitations.invite(meetingId, InvitationDraft.toOrganisation(partner, MeetingRole.CO_ORGANISER, null));
        assertThat(invitations.invitations(meetingId)).extracting(PartnerInvitation::organisationId).contains(partner);
    }

    @Test
    void anOldSessionEndsNoOthersBeforeItWasAskedAgain() throws Exception {
        account.proves(new Proof(List.of(Means.PASSWORD), Instant.now().minus(ProofNeeded.VALID).minusSeconds(1)));
        var key = sessions.sessions().getFirst().key();
        assertThatThrownBy(() -> sessions.end(key)).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> sessions.endOthers()).isInstanceOf(ProofNeeded.class);
        assertThat(office.isIn()).isTrue();
        assertThat(phone.isIn()).isTrue();
    }

    @Test
    void whoLacksTheRightIsNotAskedButRefused() {
        var reader = new Planners(db).account(meetingId, MeetingRole.READER);
        reader.proves(new Proof(List.of(), Instant.EPOCH));
        Planners.signIn(reader);
        assertThatThrownBy(() -> invitations.invite(meetingId, InvitationDraft.toOrganisation(reader.organisationId(), MeetingRole.READER, null))).isInstanceOf(Refused.class);
    }

    @Test
    void guessingThePasswordInsideLocksTheAccount() {
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> proofs.show("guess")).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> proofs.show(PASSWORD)).isInstanceOf(InvalidInput.class);
    }

    private AccountPrincipal administrator() {
        var one = new Planners(db).account(meetingId, MeetingRole.READER);
        return new AccountPrincipal(one.id(), one.getUsername(), one.name(), one.organisationId(), one.organisation(), PlatformRole.ADMINISTRATOR, Locale.ENGLISH, true, false, null);
    }
}
