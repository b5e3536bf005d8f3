package org.plenary.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.schema.tables.records.AccountRecord;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@PlenaryTest
class SignInTest {

    private static final String PASSWORD = "lions of Entebbe";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private DSLContext db;

    private MockMvc web;
    private long accountId;
    private String email;
    private String address;

    @BeforeEach
    void account() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var planners = new Planners(db);
        var account = planners.account(planners.meeting().id(), MeetingRole.LEAD_ORGANISER);
        accountId = account.id();
        email = account.getUsername();
        db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, passwords.encode(PASSWORD)).where(ACCOUNT.ID.eq(accountId)).execute();
        address = "192.0.2." + ADDRESSES.incrementAndGet();
    }

    @Test
    void whoSignsInGetsANewSessionId() throws Exception {
        var session = new MockHttpSession();
        var offeredByAnAttacker = session.getId();
        var chain = context.getBean("filterChain", org.springframework.security.web.SecurityFilterChain.class);
        chain.getFilters().forEach(f -> { System.out.println("DBG " + f); if (f instanceof org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter) System.out.println("DBG " + org.springframework.test.util.ReflectionTestUtils.getField(f, "sessionStrategy") + " " + org.springframework.test.util.ReflectionTestUtils.getField(org.springframework.test.util.ReflectionTestUtils.getField(f, "sessionStrategy"), "delegateStrategies")); });
        assertThat(signIn(email, PASSWORD, session)).doesNotContain("/login");
        assertThat(session.getId()).isNotEqualTo(offeredByAnAttacker);
        assertThat(stored().getLastSignInAt()).isNotNull();
    }

    @Test
    void theAddressMayBeWrittenInCapitals() throws Exception {
        assertThat(signIn("  " + email.toUpperCase() + " ", PASSWORD)).doesNotContain("/login");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldApartByNobody() throws Exception {
        assertThat(signIn(email, "guess")).isEqualTo(signIn("nobody@example.org", "guess")).contains("/login?error");
    }

    @Test
    void passwordsAreKeptAsArgon2id() {
        assertThat(stored().getPasswordHash()).startsWith("{argon2}$argon2id$").contains("m=19456,t=2,p=1").doesNotContain(PASSWORD);
    }

    @Test
    void fiveWrongPasswordsLockTheAccountEvenForTheRightOne() throws Exception {
        for (var attempt = 1; attempt < AccountSignIn.FREE_ATTEMPTS; attempt++) {
            signIn(email, "guess");
            assertThat(stored().getLockedUntil()).isNull();
        }
        signIn(email, "guess");
        assertThat(lockInSeconds()).isBetween(20L, 30L);
        assertThat(signIn(email, PASSWORD)).contains("/login?error");
    }

    @Test
    void eachFurtherWrongPasswordDoublesTheLockAndTheRightOneEndsIt() throws Exception {
        for (var attempt = 1; attempt <= AccountSignIn.FREE_ATTEMPTS; attempt++) {
            signIn(email, "guess");
        }
        lockIsOver();
        signIn(email, "guess");
        assertThat(lockInSeconds()).isBetween(45L, 60L);
        lockIsOver();
        assertThat(signIn(email, PASSWORD)).doesNotContain("/login");
        assertThat(stored().getFailedAttempts()).isZero();
        assertThat(stored().getLockedUntil()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"5, PT30S", "6, PT1M", "7, PT2M", "11, PT32M", "12, PT1H", "1000, PT1H"})
    void lockDoublesUpToAnHour(int failures, Duration lock) {
        assertThat(AccountSignIn.lockAfter(failures)).isEqualTo(lock);
    }

    @Test
    void aDisabledAccountIsNotLetIn() throws Exception {
        db.update(ACCOUNT).set(ACCOUNT.ENABLED, false).where(ACCOUNT.ID.eq(accountId)).execute();
        assertThat(signIn(email, PASSWORD)).contains("/login?error");
    }

    @Test
    void oneNetworkAddressMayGuessOnlySoOften() throws Exception {
        var attempts = 0;
        while (!signIn("nobody@example.org", "guess").contains("/login?limited")) {
            assertThat(++attempts).isLessThan(60);
        }
        assertThat(attempts).isGreaterThanOrEqualTo(20);
        address = "198.51.100.7";
        assertThat(signIn(email, PASSWORD)).doesNotContain("/login");
    }

    @Test
    void pagesAreClosedToWhoIsNotSignedIn() throws Exception {
        assertThat(web.perform(get("/meetings")).andReturn().getResponse().getRedirectedUrl()).contains("/login");
    }

    private String signIn(String name, String password) throws Exception {
        return signIn(name, password, new MockHttpSession());
    }

    /** @return where the browser is sent */
    private String signIn(String name, String password, MockHttpSession session) throws Exception {
        return web.perform(post("/login").servletPath("/login").session(session).param("username", name).param("password", password).with(request -> {
            request.setRemoteAddr(address);
            return request;
        })).andReturn().getResponse().getRedirectedUrl();
    }

    private AccountRecord stored() {
        return db.fetchSingle(ACCOUNT, ACCOUNT.ID.eq(accountId));
    }

    private long lockInSeconds() {
        return Duration.between(Instant.now(), stored().getLockedUntil()).toSeconds();
    }

    private void lockIsOver() {
        db.update(ACCOUNT).set(ACCOUNT.LOCKED_UNTIL, Instant.now().minusSeconds(1)).where(ACCOUNT.ID.eq(accountId)).execute();
    }
}
