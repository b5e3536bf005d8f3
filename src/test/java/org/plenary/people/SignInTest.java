package org.plenary.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.ACCOUNT;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.schema.tables.records.AccountRecord;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class SignInTest {

    private static final String PASSWORD = "lions of Entebbe";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    @LocalServerPort
    private int port;
    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private DSLContext db;

    private long accountId;
    private String email;
    private String address;

    @BeforeEach
    void account() {
        var planners = new Planners(db);
        var account = planners.account(planners.meeting().id(), MeetingRole.LEAD_ORGANISER);
        accountId = account.id();
        email = account.getUsername();
        db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, passwords.encode(PASSWORD)).where(ACCOUNT.ID.eq(accountId)).execute();
        address = "192.0.2." + ADDRESSES.incrementAndGet();
    }

    @Test
    void whoSignsInGetsANewSessionId() throws Exception {
        var page = send(HttpRequest.newBuilder(at("/meetings")).GET());
        var offeredByAnAttacker = session(page);
        var entered = signIn(email, PASSWORD, offeredByAnAttacker);
        var own = session(entered);
        assertThat(own).isNotEqualTo(offeredByAnAttacker);
        assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly");
        assertThat(location(send(HttpRequest.newBuilder(at("/meetings")).header("Cookie", own).GET()))).isEmpty();
        assertThat(location(send(HttpRequest.newBuilder(at("/meetings")).header("Cookie", offeredByAnAttacker).GET()))).contains("/login");
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

    /** Usual passwords at many accounts, from more addresses than any limit of one address can see. */
    @Test
    void aFewPasswordsTriedAtManyAccountsFromManyAddressesOpenAndLockNone() throws Exception {
        var planners = new Planners(db);
        var meeting = planners.meeting().id();
        var accounts = IntStream.range(0, 20).mapToObj(_ -> planners.account(meeting, MeetingRole.READER)).toList();
        db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, stored().getPasswordHash()).where(ACCOUNT.ID.in(accounts.stream().map(AccountPrincipal::id).toList())).execute();
        var tries = new ArrayList<Callable<String>>();
        for (var password : List.of("Password2016!", "entebbe-2016", "lions of entebbe")) {
            for (var account : accounts) {
                var from = "198.18.7." + tries.size();
                tries.add(() -> location(signIn(account.getUsername(), password, "none=0", from)));
            }
        }
        try (var attackers = Executors.newFixedThreadPool(8)) {
            for (var answer : attackers.invokeAll(tries)) {
                assertThat(answer.get()).contains("/login?error");
            }
        }
        assertThat(db.selectFrom(ACCOUNT).where(ACCOUNT.ID.in(accounts.stream().map(AccountPrincipal::id).toList())).fetch())
                .allSatisfy(account -> assertThat(account.getLockedUntil()).isNull()).allSatisfy(account -> assertThat(account.getFailedAttempts()).isEqualTo(3));
        assertThat(signIn(accounts.getLast().getUsername(), PASSWORD)).doesNotContain("/login");
    }

    /** The right password is among the guesses, after as many wrong ones as there are addresses to guess from. */
    @Test
    void guessingAtOneAccountFromManyAddressesAtOnceEndsAtItsLock() throws Exception {
        var tries = IntStream.range(0, 40).mapToObj(at -> (Callable<String>) () -> location(signIn(email, "guess " + at, "none=0", "198.18.8." + at))).toList();
        try (var attackers = Executors.newFixedThreadPool(8)) {
            for (var answer : attackers.invokeAll(tries)) {
                assertThat(answer.get()).contains("/login?error");
            }
        }
        assertThat(stored().getLockedUntil()).isAfter(Instant.now());
        assertThat(location(signIn(email, PASSWORD, "none=0", "198.18.8.250"))).contains("/login?error");
        lockIsOver();
        assertThat(signIn(email, PASSWORD)).doesNotContain("/login");
    }

    @Test
    void pagesAreClosedToWhoIsNotSignedIn() throws Exception {
        assertThat(location(send(HttpRequest.newBuilder(at("/meetings")).GET()))).contains("/login");
    }

    /** @return where the browser is sent */
    private String signIn(String name, String password) throws Exception {
        return location(signIn(name, password, "none=0"));
    }

    private HttpResponse<String> signIn(String name, String password, String cookie) throws Exception {
        return signIn(name, password, cookie, address);
    }

    private HttpResponse<String> signIn(String name, String password, String cookie, String from) throws Exception {
        var form = "username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(at("/login")).header("Content-Type", "application/x-www-form-urlencoded").header("Cookie", cookie)
                .POST(BodyPublishers.ofString(form)), from);
    }

    /** As through a proxy on this machine, which says from where it was asked. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return send(request, address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String from) throws Exception {
        return http.send(request.header("X-Forwarded-For", from).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String session(HttpResponse<String> answer) {
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
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
