package org.plenary.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;
import static org.plenary.schema.Tables.SIGN_IN_LINK;
import static org.plenary.signin.HttpVisitor.location;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.people.AccountService;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Proof;
import org.plenary.security.Proof.Means;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class SignInLinksTest {

    private static final String PASSWORD = "lions of Entebbe";
    private static final Pattern LINK = Pattern.compile("/login/link/[A-Za-z0-9_-]{43}");

    @LocalServerPort
    private int port;
    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private DSLContext db;
    @Autowired
    private SignInLinks links;
    @Autowired
    private AuthenticatorService authenticators;
    @Autowired
    private AccountService accounts;

    private AccountPrincipal account;
    private String email;
    private HttpVisitor visitor;

    @BeforeEach
    void anAccount() {
        account = new Planners(db).account(new Planners(db).meeting().id(), MeetingRole.LEAD_ORGANISER);
        email = account.getUsername();
        db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, passwords.encode(PASSWORD)).set(ACCOUNT.LANGUAGE, "fr").where(ACCOUNT.ID.eq(account.id())).execute();
        visitor = new HttpVisitor(port);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theLetterIsInTheLanguageOfTheAccountAndItsLinkLetsInOnce() throws Exception {
        var link = sent();
        assertThat(letters().getFirst()).contains("Votre lien de connexion");
        for (var look = 0; look < 3; look++) {
            assertThat(visitor.get(link).body()).contains(email).contains("<html lang=\"fr\"");
        }
        assertThat(visitor.isIn()).isFalse();
        visitor.get(link);
        assertThat(location(visitor.post(link))).startsWith("/account/security");
        assertThat(visitor.isIn()).isTrue();
        var thief = new HttpVisitor(port);
        assertThat(thief.get(link).statusCode()).isEqualTo(410);
        thief.get("/login/help");
        assertThat(thief.post(link).statusCode()).isEqualTo(410);
        assertThat(thief.isIn()).isFalse();
    }

    @Test
    void itGivesTheSessionANewId() throws Exception {
        var link = sent();
        visitor.get(link);
        var offered = visitor.session();
        visitor.post(link);
        assertThat(visitor.session()).isNotEqualTo(offered);
    }

    /** Whoever guesses at an account keeps its holder from the password, and not from the product. */
    @Test
    void itLetsInWhomOthersHaveLockedOutByGuessing() throws Exception {
        db.update(ACCOUNT).set(ACCOUNT.FAILED_ATTEMPTS, 1_000).set(ACCOUNT.LOCKED_UNTIL, Instant.now().plus(Duration.ofHours(1))).where(ACCOUNT.ID.eq(account.id())).execute();
        var link = sent();
        visitor.get(link);
        assertThat(location(visitor.post(link))).startsWith("/account/security");
        assertThat(visitor.isIn()).isTrue();
    }

    @Test
    void aForgedOneOpensNothingAndNorDoesAnOldOne() throws Exception {
        var link = sent();
        var forged = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        assertThat(visitor.get(forged).statusCode()).isEqualTo(404);
        visitor.get("/login/help");
        assertThat(visitor.post(forged).statusCode()).isEqualTo(404);
        db.update(SIGN_IN_LINK).set(SIGN_IN_LINK.EXPIRES_AT, Instant.now().minusSeconds(1)).where(SIGN_IN_LINK.ACCOUNT_ID.eq(account.id())).execute();
        visitor.get("/login/help");
        assertThat(visitor.post(link).statusCode()).isEqualTo(410);
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void aButtonOnAnotherSiteDoesNotPressIt() throws Exception {
        var link = sent();
        assertThat(location(visitor.postBlindly(link))).isEqualTo("/login");
        assertThat(visitor.isIn()).isFalse();
        visitor.get(link);
        assertThat(location(visitor.post(link))).startsWith("/account/security");
    }

    @Test
    void onlyTheHashIsKept() {
        var token = sent().replace("/login/link/", "");
        assertThat(db.selectFrom(SIGN_IN_LINK).where(SIGN_IN_LINK.ACCOUNT_ID.eq(account.id())).fetch(SIGN_IN_LINK.TOKEN_HASH)).isNotEmpty().noneMatch(hash -> hash.contains(token));
    }

    @Test
    void theAnswerIsTheSameForAnAddressWithoutAccount() throws Exception {
        visitor.get("/login/help?lang=en");
        var known = visitor.post("/login/help?lang=en", "email", email);
        visitor.get("/login/help?lang=en");
        var unknown = visitor.post("/login/help?lang=en", "email", "nobody@example.org");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(200);
        assertThat(unknown.body().replace("nobody@example.org", email)).isEqualTo(known.body());
        var patience = Instant.now().plus(Duration.ofSeconds(30));
        while (letters().isEmpty() && Instant.now().isBefore(patience)) {
            Thread.sleep(20);
        }
        assertThat(letters()).hasSize(1);
    }

    @Test
    void anAccountGetsThreeLettersAndADisabledOneNone() {
        for (var wish = 0; wish < 6; wish++) {
            links.send(" " + email.toUpperCase());
        }
        assertThat(letters()).hasSize(3);
        db.update(ACCOUNT).set(ACCOUNT.ENABLED, false).where(ACCOUNT.ID.eq(account.id())).execute();
        db.deleteFrom(SIGN_IN_LINK).where(SIGN_IN_LINK.ACCOUNT_ID.eq(account.id())).execute();
        links.send(email);
        assertThat(letters()).hasSize(3);
    }

    @Test
    void itStandsForThePasswordAndNotForTheSecondStep() throws Exception {
        Planners.signIn(account);
        var begun = authenticators.begin();
        var secret = new Base32().decode(begun.secret().replace(" ", ""));
        authenticators.confirm("%06d".formatted(Totp.code(secret, Totp.stepAt(Instant.now()))));
        var link = sent();
        visitor.get(link);
        assertThat(location(visitor.post(link))).isEqualTo("/login/code");
        assertThat(visitor.isIn()).isFalse();
        assertThat(authenticators.state().isOn()).isTrue();
    }

    @Test
    void recoveryIsALinkAndANewPasswordWhichEndsTheOtherSessions() throws Exception {
        var elsewhere = new HttpVisitor(port);
        elsewhere.signIn(email, PASSWORD);
        assertThat(elsewhere.isIn()).isTrue();
        var unused = sent();
        account.speaks(Locale.FRENCH);
        account.proves(new Proof(List.of(Means.LINK), Instant.now()));
        Planners.signIn(account);
        assertThat(accounts.needsPresentPassword()).isFalse();
        accounts.changePassword("", "flamingos on the soda lake");
        assertThat(elsewhere.isIn()).isFalse();
        assertThat(visitor.get(unused).statusCode()).isEqualTo(410);
        assertThat(letters()).anySatisfy(letter -> assertThat(letter).contains("mot de passe a été changé"));
        assertThat(location(visitor.signIn(email, PASSWORD))).contains("error");
        assertThat(location(visitor.signIn(email, "flamingos on the soda lake"))).doesNotContain("login");
    }

    private String sent() {
        links.send(email);
        var link = LINK.matcher(letters().getLast());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private List<String> letters() {
        return db.selectFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.RECIPIENT.eq(email)).orderBy(OUTBOX_MESSAGE.ID).fetch(row -> row.getSubject() + "\n" + row.getBody());
    }
}
