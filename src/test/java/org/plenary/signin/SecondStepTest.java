package org.plenary.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.AUTHENTICATOR;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;
import static org.plenary.schema.Tables.RECOVERY_CODE;
import static org.plenary.signin.HttpVisitor.location;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.PlatformRole;
import org.plenary.security.Proof.Means;
import org.plenary.security.SecretBox;
import org.plenary.shell.InvalidInput;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class SecondStepTest {

    private static final String PASSWORD = "lions of Entebbe";

    @LocalServerPort
    private int port;
    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private DSLContext db;
    @Autowired
    private AuthenticatorService authenticators;
    @Autowired
    private SessionService sessions;
    @Autowired
    private SecretBox secrets;

    private AccountPrincipal account;
    private String email;
    private byte[] secret;
    private List<String> recovery;
    private HttpVisitor visitor;

    @BeforeEach
    void anAccountWithAnAuthenticator() {
        account = new Planners(db).account(new Planners(db).meeting().id(), MeetingRole.LEAD_ORGANISER);
        email = account.getUsername();
        db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, passwords.encode(PASSWORD)).where(ACCOUNT.ID.eq(account.id())).execute();
        Planners.signIn(account);
        authenticators.begin();
        secret = secrets.open(db.fetchSingle(AUTHENTICATOR, AUTHENTICATOR.ACCOUNT_ID.eq(account.id())).getSecret(), SecondStep.owner(account.id()));
        recovery = authenticators.confirm(code(0));
        // The same code may be needed again within this test.
        db.update(AUTHENTICATOR).set(AUTHENTICATOR.LAST_STEP, 0L).where(AUTHENTICATOR.ACCOUNT_ID.eq(account.id())).execute();
        visitor = new HttpVisitor(port);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePasswordAloneOpensNothing() throws Exception {
        assertThat(location(visitor.signIn(email, PASSWORD))).isEqualTo("/login/code");
        for (var path : List.of("/", "/meetings", "/account/security", "/m/entebbe-2016", "/accounts")) {
            assertThat(location(visitor.get(path))).describedAs(path).contains("/login");
        }
        assertThat(visitor.get("/login/code").body()).contains(email);
        assertThat(location(visitor.post("/login/code", "code", code(0)))).isNotEmpty().doesNotContain("login");
        assertThat(visitor.isIn()).isTrue();
        assertThat(audited()).endsWith("SIGNED_IN");
    }

    @Test
    void eachStepGivesTheSessionANewId() throws Exception {
        visitor.get("/login/help");
        var offered = visitor.session();
        visitor.signIn(email, PASSWORD);
        var between = visitor.session();
        visitor.get("/login/code");
        visitor.post("/login/code", "code", code(0));
        assertThat(List.of(offered, between, visitor.session())).doesNotHaveDuplicates();
    }

    @Test
    void aCodeServesOnce() throws Exception {
        var code = code(0);
        visitor.signIn(email, PASSWORD);
        visitor.get("/login/code");
        visitor.post("/login/code", "code", code);
        var other = new HttpVisitor(port);
        other.signIn(email, PASSWORD);
        other.get("/login/code");
        assertThat(other.post("/login/code", "code", code).statusCode()).isEqualTo(422);
        assertThat(other.isIn()).isFalse();
        assertThat(audited()).endsWith("SIGN_IN_FAILED");
    }

    @Test
    void aRecoveryCodeServesOnceAndItsHolderIsTold() throws Exception {
        visitor.signIn(email, PASSWORD);
        visitor.get("/login/code");
        visitor.post("/login/code", "code", recovery.get(3).toUpperCase());
        assertThat(visitor.isIn()).isTrue();
        var other = new HttpVisitor(port);
        other.signIn(email, PASSWORD);
        other.get("/login/code");
        assertThat(other.post("/login/code", "code", recovery.get(3)).statusCode()).isEqualTo(422);
        assertThat(db.fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account.id()).and(RECOVERY_CODE.USED_AT.isNotNull()))).isEqualTo(1);
        assertThat(letters()).anySatisfy(subject -> assertThat(subject).contains("recovery code"));
        assertThat(db.fetch(RECOVERY_CODE).map(row -> row.getCodeHash())).allSatisfy(hash -> assertThat(hash).startsWith("{argon2}"));
    }

    @Test
    void theSecondStepWithoutTheFirstIsNone() throws Exception {
        assertThat(location(visitor.get("/login/code"))).isEqualTo("/login");
        visitor.get("/login/help");
        assertThat(location(visitor.post("/login/code", "code", code(0)))).isEqualTo("/login");
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void aCodeThatComesFromAnotherSiteIsRefused() throws Exception {
        visitor.signIn(email, PASSWORD);
        visitor.get("/login/code");
        assertThat(location(visitor.postBlindly("/login/code", "code", code(0)))).isEqualTo("/login");
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void guessingCodesLocksTheAccount() throws Exception {
        visitor.signIn(email, PASSWORD);
        visitor.get("/login/code");
        for (var attempt = 0; attempt < 5; attempt++) {
            visitor.post("/login/code", "code", wrong());
        }
        assertThat(db.fetchSingle(ACCOUNT, ACCOUNT.ID.eq(account.id())).getLockedUntil()).isAfter(Instant.now());
        assertThat(visitor.post("/login/code", "code", code(0)).statusCode()).isEqualTo(422);
        assertThat(sessions.events()).extracting(SignInEvent::kind).startsWith(SignInEvent.Kind.SIGN_IN_LOCKED);
    }

    @Test
    void whoThinksBetterOfItIsForgotten() throws Exception {
        visitor.signIn(email, PASSWORD);
        visitor.get("/login/code");
        visitor.post("/login/cancel");
        assertThat(location(visitor.get("/login/code"))).isEqualTo("/login");
    }

    @Test
    void theHolderSeesWhenFromWhereAndWithWhat() throws Exception {
        visitor.signIn(email, PASSWORD);
        visitor.get("/login/code");
        visitor.post("/login/code", "code", code(0));
        assertThat(sessions.events()).first().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(SignInEvent.Kind.SIGNED_IN);
            assertThat(event.means()).containsExactly(Means.PASSWORD, Means.CODE);
            assertThat(event.address()).startsWith("203.0.113.");
            assertThat(Device.of(event.device()).words("?")).isEqualTo("Firefox, Linux");
        });
    }

    @Test
    void itIsTurnedOffByItsHolderWhoIsToldOfIt() {
        assertThat(authenticators.state().isOn()).isTrue();
        assertThat(authenticators.state().recoveryCodes()).isEqualTo(10);
        assertThatThrownBy(authenticators::begin).isInstanceOf(InvalidInput.class);
        assertThat(authenticators.newRecoveryCodes()).hasSize(10).doesNotContainAnyElementsOf(recovery);
        authenticators.turnOff();
        assertThat(authenticators.state().isOn()).isFalse();
        assertThat(letters()).anySatisfy(subject -> assertThat(subject).contains("set up")).anySatisfy(subject -> assertThat(subject).contains("turned off"));
    }

    @Test
    void anAdministratorTakesItAwayFromWhoLostItAndTheHolderIsTold() throws Exception {
        visitor.signIn(email, PASSWORD);
        visitor.get("/login/code");
        visitor.post("/login/code", "code", code(0));
        assertThat(visitor.isIn()).isTrue();
        Planners.signIn(new AccountPrincipal(account.id() + 1_000_000, "administrator@example.org", "Administrator", account.organisationId(), "EX",
                PlatformRole.ADMINISTRATOR, Locale.ENGLISH, true, false, null));
        assertThat(authenticators.holders()).contains(account.id());
        authenticators.takeAway(account.id());
        assertThat(authenticators.holders()).doesNotContain(account.id());
        assertThat(visitor.isIn()).isFalse();
        assertThat(letters()).anySatisfy(subject -> assertThat(subject).contains("turned off"));
        assertThat(location(new HttpVisitor(port).signIn(email, PASSWORD))).doesNotContain("login");
    }

    @Test
    void anAuthenticatorCountsForNothingBeforeItsFirstCode() throws Exception {
        authenticators.turnOff();
        authenticators.begin();
        assertThatThrownBy(() -> authenticators.confirm("000 00")).isInstanceOf(InvalidInput.class);
        assertThat(authenticators.state().isOn()).isFalse();
        assertThat(location(visitor.signIn(email, PASSWORD))).doesNotContain("login");
    }

    @Test
    void theSecretIsNotInTheDatabase() {
        var sealed = db.fetchSingle(AUTHENTICATOR, AUTHENTICATOR.ACCOUNT_ID.eq(account.id())).getSecret();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> secrets.open(sealed, SecondStep.owner(account.id() + 1))).isInstanceOf(IllegalStateException.class);
        sealed[20] ^= 1;
        assertThatThrownBy(() -> secrets.open(sealed, SecondStep.owner(account.id()))).isInstanceOf(IllegalStateException.class);
    }

    /** The one of the present step may be over while the test runs: the next step's is taken too. */
    private String code(int ahead) {
        return "%06d".formatted(Totp.code(secret, Totp.stepAt(Instant.now()) + ahead));
    }

    private String wrong() {
        var near = List.of(code(-2), code(-1), code(0), code(1), code(2));
        return List.of("000000", "111111", "222222", "333333", "444444", "555555").stream().filter(code -> !near.contains(code)).findFirst().orElseThrow();
    }

    private List<String> audited() {
        return db.selectFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.ENTITY.eq("ACCOUNT")).and(AUDIT_ENTRY.ENTITY_ID.eq(account.id())).orderBy(AUDIT_ENTRY.ID).fetch(AUDIT_ENTRY.ACTION);
    }

    private List<String> letters() {
        return db.selectFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.RECIPIENT.eq(email)).fetch(OUTBOX_MESSAGE.SUBJECT);
    }
}
