package org.plenary.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.FIRST_PASSWORD_LINK;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;
import static org.plenary.support.Planners.as;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.HistoryEntry.FieldChange;
import org.plenary.audit.HistoryService;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.InvalidLink;
import org.plenary.security.MeetingRole;
import org.plenary.security.PlatformRole;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@PlenaryTest
class StaffServiceTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PASSWORD = "four lions beside the lake";

    @Autowired
    private StaffService staff;
    @Autowired
    private FirstPasswordService firstPasswords;
    @Autowired
    private AccountAdministration administration;
    @Autowired
    private HistoryService history;
    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private DSLContext db;

    private AccountPrincipal head;
    private AccountPrincipal colleague;
    private AccountPrincipal stranger;

    @BeforeEach
    void organisations() {
        var planners = new Planners(db);
        var meeting = planners.meeting().id();
        head = planners.account(meeting, MeetingRole.READER);
        db.update(ACCOUNT).set(ACCOUNT.STAFF_ADMINISTRATOR, true).where(ACCOUNT.ID.eq(head.id())).execute();
        colleague = colleague(PlatformRole.MEMBER);
        stranger = planners.account(meeting, MeetingRole.READER);
    }

    @Test
    void aColleagueIsAddedAndChoosesThePasswordByALinkOfOneUse() {
        var email = invite();
        var token = tokenSentTo(email);
        assertThat(firstPasswords.look(token).email()).isEqualTo(email);
        assertThat(db.fetchSingle(ACCOUNT, ACCOUNT.EMAIL.eq(email)).getPasswordHash()).isNull();
        assertThatThrownBy(() -> firstPasswords.choose(token, "short")).isInstanceOf(InvalidInput.class);

        firstPasswords.choose(token, PASSWORD);
        var account = db.fetchSingle(ACCOUNT, ACCOUNT.EMAIL.eq(email));
        assertThat(passwords.matches(PASSWORD, account.getPasswordHash())).isTrue();
        assertThat(account.getOrganisationId()).isEqualTo(head.organisationId());
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> firstPasswords.choose(token, "another one beside it"));
        assertThat(passwords.matches(PASSWORD, db.fetchSingle(ACCOUNT, ACCOUNT.EMAIL.eq(email)).getPasswordHash())).isTrue();
        assertThat(db.fetchExists(FIRST_PASSWORD_LINK, FIRST_PASSWORD_LINK.TOKEN_HASH.eq(token))).isFalse();
    }

    @Test
    void anOlderOrExpiredLinkAndThatOfADisabledAccountOpenNothing() {
        var email = invite();
        var first = tokenSentTo(email);
        does(head, () -> staff.inviteAgain(member(email)));
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> firstPasswords.look(first));
        var second = tokenSentTo(email);
        does(head, () -> staff.setEnabled(member(email), false));
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> firstPasswords.choose(second, PASSWORD));
        does(head, () -> staff.setEnabled(member(email), true));
        db.update(FIRST_PASSWORD_LINK).set(FIRST_PASSWORD_LINK.EXPIRES_AT, Instant.now().minusSeconds(1)).where(FIRST_PASSWORD_LINK.ACCOUNT_ID.eq(member(email).id())).execute();
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> firstPasswords.choose(second, PASSWORD));
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> firstPasswords.look("forged"));
    }

    @Test
    void aLinkDoesNotReplaceAPasswordThatWasSetMeanwhile() {
        var email = invite();
        var token = tokenSentTo(email);
        db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, passwords.encode("set by an administrator")).where(ACCOUNT.EMAIL.eq(email)).execute();
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> firstPasswords.look(token));
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> firstPasswords.choose(token, PASSWORD));
        assertThat(passwords.matches("set by an administrator", db.fetchSingle(ACCOUNT, ACCOUNT.EMAIL.eq(email)).getPasswordHash())).isTrue();
    }

    @Test
    void theHistoryOfAnAccountIsForThoseWhoAdministerItsOrganisationAndForNobodyElse() {
        does(head, () -> staff.setAnswers(member(colleague.getUsername()), true));
        assertThat(as(head, () -> history.outsideMeetings(AccountAdministration.ACCOUNT, colleague.id()))).first()
                .satisfies(entry -> assertThat(entry.changes()).containsExactly(new FieldChange("answersInvitations", "false", "true")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(head, () -> history.outsideMeetings(AccountAdministration.ACCOUNT, stranger.id())));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(colleague, () -> history.outsideMeetings(AccountAdministration.ACCOUNT, colleague.id())));
        assertThat(as(colleague(PlatformRole.ADMINISTRATOR), () -> history.outsideMeetings(AccountAdministration.ACCOUNT, stranger.id()))).isEmpty();
    }

    @Test
    void nobodyReachesBeyondTheOwnOrganisation() {
        var theirs = member(stranger.getUsername());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(head, () -> staff.staff(stranger.organisationId())));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> does(head, () -> staff.setEnabled(theirs, false)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> does(head, () -> staff.setAdministrator(theirs, true)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> does(head, () -> staff.setAnswers(theirs, true)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> does(head, () -> staff.inviteAgain(theirs)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> does(head, () -> staff.invite(stranger.organisationId(), draft(PlatformRole.MEMBER))));
        assertThat(member(stranger.getUsername())).isEqualTo(theirs);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> as(colleague, () -> staff.staff(colleague.organisationId())));
    }

    @Test
    void nobodyGivesMoreThanTheyHaveNorTouchesWhoAdministersThePlatform() {
        assertThatThrownBy(() -> does(head, () -> staff.invite(head.organisationId(), draft(PlatformRole.CONVENER)))).hasMessageContaining("staff.error.role");
        assertThatThrownBy(() -> does(head, () -> staff.invite(head.organisationId(), draft(PlatformRole.ADMINISTRATOR)))).hasMessageContaining("staff.error.role");
        var platform = colleague(PlatformRole.ADMINISTRATOR);
        assertThatThrownBy(() -> does(head, () -> staff.setEnabled(member(platform.getUsername()), false))).hasMessageContaining("staff.error.platform");
        assertThatThrownBy(() -> does(platform, () -> staff.invite(head.organisationId(), draft(PlatformRole.ADMINISTRATOR)))).hasMessageContaining("staff.error.role");
        does(platform, () -> staff.setAdministrator(member(stranger.getUsername()), true));
        assertThat(as(stranger, () -> staff.staff(stranger.organisationId()))).hasSize(1);
    }

    @Test
    void theLastWhoAdministersStaysAndNobodyDisablesThemselves() {
        assertThatThrownBy(() -> does(head, () -> staff.setAdministrator(member(head.getUsername()), false))).hasMessageContaining("staff.error.last");
        assertThatThrownBy(() -> does(head, () -> staff.setEnabled(member(head.getUsername()), false))).hasMessageContaining("account.error.own");
        does(head, () -> staff.setAdministrator(member(colleague.getUsername()), true));
        does(head, () -> staff.setAdministrator(member(head.getUsername()), false));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> as(head, () -> staff.staff(head.organisationId())));
        assertThat(as(colleague, () -> staff.mayAdminister())).isTrue();
    }

    @Test
    void ofTwoWhoStepDownAtTheSameMomentOneStays() throws Exception {
        does(head, () -> staff.setAdministrator(member(colleague.getUsername()), true));
        var start = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var done = both.invokeAll(List.of(stepDown(head, start), stepDown(colleague, start))).stream().map(one -> one.resultNow()).toList();
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
        assertThat(db.fetchCount(ACCOUNT, ACCOUNT.ORGANISATION_ID.eq(head.organisationId()).and(ACCOUNT.STAFF_ADMINISTRATOR))).isEqualTo(1);
    }

    private Callable<Boolean> stepDown(AccountPrincipal who, CyclicBarrier start) {
        var seen = member(who.getUsername());
        return () -> {
            start.await();
            try {
                does(who, () -> staff.setAdministrator(seen, false));
                return true;
            } catch (InvalidInput last) {
                return false;
            }
        };
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var seen = member(colleague.getUsername());
        does(head, () -> staff.setAnswers(seen, true));
        assertThatThrownBy(() -> does(head, () -> staff.setEnabled(seen, false))).hasMessageContaining("error.changed-meanwhile");
        assertThat(member(colleague.getUsername()).enabled()).isTrue();
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ENTITY.eq(AccountAdministration.ACCOUNT).and(AUDIT_ENTRY.ENTITY_ID.eq(colleague.id())))).isEqualTo(1);
    }

    @Test
    void aDisabledAdministratorIsOutAtOnceAndThePlatformKeepsEverything() {
        var platform = colleague(PlatformRole.ADMINISTRATOR);
        does(platform, () -> staff.setEnabled(member(head.getUsername()), false));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> as(head, () -> staff.staff(head.organisationId())));
        assertThat(as(platform, () -> administration.accounts())).extracting(AccountRow::id).contains(head.id(), stranger.id());
        assertThat(as(platform, () -> staff.staff(stranger.organisationId()))).hasSize(1);
    }

    private AccountPrincipal colleague(PlatformRole role) {
        var email = "staff" + COUNT.incrementAndGet() + "@example.org";
        var id = db.insertInto(ACCOUNT).set(ACCOUNT.EMAIL, email).set(ACCOUNT.GIVEN_NAME, "Example").set(ACCOUNT.FAMILY_NAME, "Colleague")
                .set(ACCOUNT.ORGANISATION_ID, head.organisationId()).set(ACCOUNT.PLATFORM_ROLE, role.name()).returning(ACCOUNT.ID).fetchSingle().getId();
        return new AccountPrincipal(id, email, "Example Colleague", head.organisationId(), head.organisation(), role, Locale.ENGLISH, true, false, null);
    }

    private String invite() {
        var draft = draft(PlatformRole.MEMBER);
        does(head, () -> staff.invite(head.organisationId(), draft));
        return draft.email();
    }

    private static AccountDraft draft(PlatformRole role) {
        return new AccountDraft("newcomer" + COUNT.incrementAndGet() + "@example.org", "New", "Comer", null, role, "fr");
    }

    private StaffMember member(String email) {
        var row = db.fetchSingle(ACCOUNT, ACCOUNT.EMAIL.eq(email));
        return new StaffMember(row.getId(), row.getOrganisationId(), email, row.getGivenName() + " " + row.getFamilyName(), PlatformRole.valueOf(row.getPlatformRole()),
                row.getStaffAdministrator(), row.getAnswersInvitations(), row.getEnabled(), row.getPasswordHash() != null, row.getLastSignInAt(), row.getVersion());
    }

    private String tokenSentTo(String email) {
        var letter = db.selectFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.RECIPIENT.eq(email)).orderBy(OUTBOX_MESSAGE.ID.desc()).limit(1).fetchSingle();
        assertThat(letter.getLanguage()).isEqualTo("fr");
        return Pattern.compile("/first-password/(\\S+)").matcher(letter.getBody()).results().findFirst().orElseThrow().group(1);
    }

    private static void does(AccountPrincipal account, Runnable work) {
        as(account, () -> {
            work.run();
            return null;
        });
    }
}
