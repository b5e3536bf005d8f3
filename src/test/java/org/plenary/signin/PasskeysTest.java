package org.plenary.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;
import static org.plenary.schema.Tables.PASSKEY_HOLDER;
import static org.plenary.signin.HttpVisitor.location;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Proof.Means;
import org.plenary.security.Sessions;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = {"vaadin.productionMode=true", "plenary.public-address=https://plenary.example.org"})
class PasskeysTest {

    private static final String HOST = "plenary.example.org";
    private static final String HERE = "https://" + HOST;
    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("\"token\":\"([^\"]+)\"");

    @LocalServerPort
    private int port;
    @Autowired
    private DSLContext db;
    @Autowired
    private PasskeyService passkeys;
    @Autowired
    private ProofService proofs;
    @Autowired
    private AuthenticatorService authenticators;
    @Autowired
    private Sessions sessions;

    private AccountPrincipal account;
    private final SoftAuthenticator authenticator = new SoftAuthenticator();
    private HttpVisitor visitor;

    @BeforeEach
    void anAccountWithAPasskey() {
        account = new Planners(db).account(new Planners(db).meeting().id(), MeetingRole.LEAD_ORGANISER);
        Planners.signIn(account);
        var begun = passkeys.begin();
        passkeys.add(begun, authenticator.create(challenge(begun.json()), HERE, HOST), "Office laptop");
        visitor = new HttpVisitor(port);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void itLetsInWithoutAPasswordAndTheHolderWasTold() throws Exception {
        assertThat(location(answer(HERE, true))).doesNotContain("login");
        assertThat(visitor.isIn()).isTrue();
        assertThat(sessions.of(account.id())).singleElement().satisfies(one -> assertThat(one.account().proof().means()).containsExactly(Means.PASSKEY));
        assertThat(passkeys.passkeys()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Office laptop");
            assertThat(one.used()).isNotNull();
        });
        assertThat(db.selectFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.RECIPIENT.eq(account.getUsername())).fetch(OUTBOX_MESSAGE.SUBJECT)).contains("A passkey was added");
    }

    @Test
    void anAnswerMadeAtAnotherAddressIsRefused() throws Exception {
        for (var elsewhere : new String[] {"https://plenary.example.com", "http://" + HOST, HERE + ":8443", "https://evil." + HOST}) {
            assertThat(location(answer(elsewhere, true))).describedAs(elsewhere).isEqualTo("/login?passkey");
        }
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void aPersonWhoWasNotVerifiedIsRefused() throws Exception {
        assertThat(location(answer(HERE, false))).isEqualTo("/login?passkey");
    }

    @Test
    void anAnswerServesOnceAndNotWithoutTheProofOfOurPage() throws Exception {
        var asked = visitor.get("/login/passkey").body();
        var answer = authenticator.get(challenge(asked), HERE, HOST, true, handle());
        assertThat(location(visitor.postBlindly("/login/passkey", "answer", answer))).isEqualTo("/login");
        assertThat(visitor.isIn()).isFalse();
        assertThat(location(visitor.postBlindly("/login/passkey", "answer", answer, "_csrf", csrf(asked)))).doesNotContain("login");
        var other = new HttpVisitor(port);
        var theirs = other.get("/login/passkey").body();
        assertThat(location(other.postBlindly("/login/passkey", "answer", answer, "_csrf", csrf(theirs)))).isEqualTo("/login?passkey");
        assertThat(other.isIn()).isFalse();
    }

    @Test
    void whatIsNoAnswerIsRefused() throws Exception {
        for (var nonsense : new String[] {"", "{}", "[1,2", "{\"id\":\"AAAA\"}", "x".repeat(100_000)}) {
            var asked = visitor.get("/login/passkey").body();
            assertThat(location(visitor.postBlindly("/login/passkey", "answer", nonsense, "_csrf", csrf(asked)))).isEqualTo("/login?passkey");
        }
    }

    @Test
    void itIsBothStepsInOne() throws Exception {
        var secret = new Base32().decode(authenticators.begin().secret().replace(" ", ""));
        authenticators.confirm("%06d".formatted(Totp.code(secret, Totp.stepAt(Instant.now()))));
        assertThat(location(answer(HERE, true))).doesNotContain("login");
        assertThat(visitor.isIn()).isTrue();
    }

    @Test
    void itProvesAgainWhoOneIsAndAnothersDoesNot() {
        var asked = proofs.askForPasskey();
        proofs.showPasskey(asked, authenticator.get(challenge(asked.json()), HERE, HOST, true, handle()));
        assertThat(account.proof().means()).containsExactly(Means.PASSKEY);
        var handle = handle();
        Planners.signIn(new Planners(db).account(new Planners(db).meeting().id(), MeetingRole.READER));
        var theirs = proofs.askForPasskey();
        assertThatThrownBy(() -> proofs.showPasskey(theirs, authenticator.get(challenge(theirs.json()), HERE, HOST, true, handle))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void onlyTheHolderRenamesAndRemovesIt() throws Exception {
        var passkey = passkeys.passkeys().getFirst();
        Planners.signIn(new Planners(db).account(new Planners(db).meeting().id(), MeetingRole.READER));
        assertThatThrownBy(() -> passkeys.rename(passkey.id(), "Mine")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> passkeys.remove(passkey)).isInstanceOf(NotFound.class);
        Planners.signIn(account);
        assertThatThrownBy(() -> passkeys.rename(passkey.id(), " ")).isInstanceOf(InvalidInput.class);
        passkeys.rename(passkey.id(), "Phone");
        passkeys.remove(passkey);
        assertThat(passkeys.passkeys()).isEmpty();
        assertThat(location(answer(HERE, true))).isEqualTo("/login?passkey");
    }

    @Test
    void oneMadeAtAnotherAddressIsNotKept() {
        var begun = passkeys.begin();
        assertThatThrownBy(() -> passkeys.add(begun, new SoftAuthenticator().create(challenge(begun.json()), "https://plenary.example.com", HOST), "Fake")).isInstanceOf(InvalidInput.class);
        assertThat(passkeys.passkeys()).hasSize(1);
    }

    private HttpResponse<String> answer(String origin, boolean verified) throws Exception {
        var asked = visitor.get("/login/passkey").body();
        return visitor.postBlindly("/login/passkey", "answer", authenticator.get(challenge(asked), origin, HOST, verified, handle()), "_csrf", csrf(asked));
    }

    private byte[] handle() {
        return db.fetchSingle(PASSKEY_HOLDER, PASSKEY_HOLDER.ACCOUNT_ID.eq(account.id())).getHandle();
    }

    private static String challenge(String json) {
        return found(CHALLENGE, json);
    }

    private static String csrf(String json) {
        return found(CSRF, json);
    }

    private static String found(Pattern pattern, String json) {
        var match = pattern.matcher(json);
        assertThat(match.find()).describedAs(json).isTrue();
        return match.group(1);
    }
}
