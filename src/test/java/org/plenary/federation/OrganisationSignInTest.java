package org.plenary.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.ACCOUNT_IDENTITY;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.AUTHENTICATOR;
import static org.plenary.schema.Tables.IDENTITY_PROVIDER;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

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
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.people.AccountSignIn;
import org.plenary.schema.tables.records.AccountRecord;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.InvalidLink;
import org.plenary.security.MeetingRole;
import org.plenary.security.Sessions;
import org.plenary.security.Sessions.Sitting;
import org.plenary.shell.InvalidInput;
import org.plenary.signin.SignInLinks;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Sign-in with a real OpenID Connect provider, as browsers do it and as forgers try to. */
@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = {"vaadin.productionMode=true", "plenary.sign-in.internal-providers=true"})
class OrganisationSignInTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PASSWORD = "lions of Entebbe";
    private static OpenIdProvider provider;

    private final HttpClient http = HttpClient.newHttpClient();
    @LocalServerPort
    private int port;
    @Autowired
    private IdentityProviderService providers;
    @Autowired
    private OrganisationSignInService organisations;
    @Autowired
    private AccountSignIn accounts;
    @Autowired
    private SignInLinks links;
    @Autowired
    private Sessions sessions;
    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private DSLContext db;

    private AccountPrincipal head;
    private String domain;
    private String email;
    private String subject;
    private long accountId;

    @AfterAll
    static void stopProvider() throws Exception {
        provider.close();
    }

    @BeforeEach
    void organisation() throws Exception {
        if (provider == null) {
            provider = new OpenIdProvider();
        }
        var number = COUNT.incrementAndGet();
        domain = "secretariat" + number + ".example.org";
        email = "colleague@" + domain;
        subject = "subject-" + number;
        var planners = new Planners(db);
        head = planners.account(planners.meeting().id(), MeetingRole.READER);
        db.update(ACCOUNT).set(ACCOUNT.STAFF_ADMINISTRATOR, true).where(ACCOUNT.ID.eq(head.id())).execute();
        accountId = account(email, head.organisationId());
        configure(provider.issuer(), true, false);
        provider.sendsBackTo("http://localhost:" + port + "/sign-in/return/" + registration());
        says(Map.of());
    }

    @Test
    void aColleagueIsLetInByTheProviderAndKnownByTheSubjectFromThenOn() throws Exception {
        var browser = new Browser();
        assertThat(browser.signsIn()).isEqualTo("/");
        assertThat(browser.sees("/meetings")).isEqualTo(200);
        assertThat(stored(accountId).getLastSignInAt()).isNotNull();
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ENTITY_ID.eq(accountId).and(AUDIT_ENTRY.ACTION.eq("IDENTITY_BOUND")))).isEqualTo(1);

        provider.says(subject, Map.of("email", "renamed@" + domain, "email_verified", false));
        assertThat(new Browser().signsIn()).isEqualTo("/");
        assertThat(db.fetchCount(ACCOUNT_IDENTITY, ACCOUNT_IDENTITY.ACCOUNT_ID.eq(accountId))).isEqualTo(1);
    }

    @Test
    void whoeverGetsTheAddressLaterIsNotTheSamePerson() throws Exception {
        new Browser().signsIn();
        subject = "successor-" + subject;
        provider.says(subject, Map.of("email", email, "email_verified", true));
        assertThat(new Browser().signsIn()).endsWith("organisation=OTHER_SUBJECT");
    }

    @Test
    void theBrowserIsSentWithStateNonceAndProofKeyAndComesBackWithANewSession() throws Exception {
        var browser = new Browser();
        var sent = browser.starts();
        assertThat(sent).contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "scope=openid");
        assertThat(new Browser().starts(registration() + "?again")).contains("prompt=login", "max_age=0");
        var before = browser.cookie;
        browser.comesBack(browser.atProvider(sent));
        assertThat(browser.cookie).isNotEqualTo(before);
        var stolen = new Browser();
        stolen.cookie = before;
        assertThat(stolen.sees("/meetings")).isEqualTo(302);
    }

    @Test
    void whoeverIsAskedAgainHasToSignInAtTheProviderAnew() throws Exception {
        var signedInThere = Instant.now().minus(Duration.ofHours(2));
        says(Map.of("auth_time", signedInThere.getEpochSecond()));
        assertThat(new Browser().signsIn()).isEqualTo("/");
        assertThat(proven()).isEqualTo(signedInThere.truncatedTo(ChronoUnit.SECONDS));
        assertThat(new Browser().again()).endsWith("organisation=NOT_ASKED");
        assertThat(proven()).isEqualTo(signedInThere.truncatedTo(ChronoUnit.SECONDS));

        says(Map.of("auth_time", ""));
        assertThat(new Browser().again()).endsWith("organisation=NOT_ASKED");

        says(Map.of("auth_time", Instant.now().getEpochSecond()));
        assertThat(new Browser().again()).isEqualTo("/");
        assertThat(proven()).isAfter(Instant.now().minus(Duration.ofMinutes(1)));
    }

    @Test
    void whoIsSignedInIsToldWhyTheProofDidNotCount() throws Exception {
        says(Map.of("auth_time", Instant.now().minus(Duration.ofHours(2)).getEpochSecond()));
        var browser = new Browser();
        assertThat(browser.signsIn()).isEqualTo("/");
        assertThat(browser.again()).isEqualTo("/account/security?refused=NOT_ASKED");
        assertThat(browser.sees("/meetings")).isEqualTo(200);

        account("other@" + domain, head.organisationId());
        subject = "other-" + subject;
        provider.says(subject, Map.of("email", "other@" + domain, "email_verified", true));
        assertThat(browser.again()).isEqualTo("/account/security?refused=OTHER_PERSON");
        assertThat(browser.sees("/meetings")).isEqualTo(200);
        assertThat(sessions.of(accountId)).hasSize(1);
    }

    @Test
    void aProviderThatDoesNotSayWhenSomebodySignedInThereProvesNothingThatCountsLater() throws Exception {
        says(Map.of("auth_time", ""));
        assertThat(new Browser().signsIn()).isEqualTo("/");
        assertThat(proven()).isEqualTo(Instant.EPOCH);
        says(Map.of("auth_time", Instant.now().plus(Duration.ofDays(1)).getEpochSecond()));
        assertThat(new Browser().signsIn()).isEqualTo("/");
        assertThat(proven()).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void whoHasASecondStepIsAskedForItBeforeTheyAreIn() throws Exception {
        db.insertInto(AUTHENTICATOR).set(AUTHENTICATOR.ACCOUNT_ID, accountId).set(AUTHENTICATOR.SECRET, new byte[40]).set(AUTHENTICATOR.BEGUN_AT, Instant.now())
                .set(AUTHENTICATOR.CONFIRMED_AT, Instant.now()).execute();
        var browser = new Browser();
        assertThat(browser.signsIn()).isEqualTo("/login/code");
        assertThat(browser.sees("/meetings")).isEqualTo(302);
    }

    @Test
    void aForgedReplayedOrForeignAnswerLetsNobodyIn() throws Exception {
        var browser = new Browser();
        var answer = browser.atProvider(browser.starts());
        assertThat(browser.comesBack(answer.replaceFirst("state=[^&]+", "state=forged"))).endsWith("organisation=STATE");

        var victim = new Browser();
        assertThat(victim.comesBack(answer)).endsWith("organisation=STATE");

        var owner = new Browser();
        var own = owner.atProvider(owner.starts());
        assertThat(owner.comesBack(own)).isEqualTo("/");
        var replay = new Browser();
        replay.cookie = owner.cookie;
        assertThat(replay.comesBack(own)).endsWith("refused=STATE");
        var otherSession = new Browser();
        otherSession.starts();
        assertThat(otherSession.comesBack(own)).endsWith("organisation=STATE");
        assertThat(otherSession.sees("/meetings")).isEqualTo(302);
    }

    @Test
    void aTokenOfAnotherIssuerOrForAnotherClientIsNone() throws Exception {
        provider.says(subject, Map.of("email", email, "email_verified", true, "iss", "https://elsewhere.example.org"));
        assertThat(new Browser().signsIn()).endsWith("organisation=TOKEN");
        provider.says(subject, Map.of("email", email, "email_verified", true, "aud", List.of("somebody-else")));
        assertThat(new Browser().signsIn()).endsWith("organisation=TOKEN");
        provider.says(subject, Map.of("email", email, "email_verified", true, "nonce", "another"));
        assertThat(new Browser().signsIn()).endsWith("organisation=STATE");
        nothingIsBound();
    }

    @Test
    void anAddressThatTheProviderDoesNotVouchForOrOfAnotherDomainFindsNoAccount() throws Exception {
        provider.says(subject, Map.of("email", email, "email_verified", false));
        assertThat(new Browser().signsIn()).endsWith("organisation=UNVERIFIED");
        provider.says(subject, Map.of("email", email));
        assertThat(new Browser().signsIn()).endsWith("organisation=UNVERIFIED");
        provider.says(subject, Map.of("email", "colleague@elsewhere.example.org", "email_verified", true));
        assertThat(new Browser().signsIn()).endsWith("organisation=OTHER_DOMAIN");
        nothingIsBound();
    }

    @Test
    void anAccountOfAnotherOrganisationIsNeverLetInNorOneThatAdministersThePlatform() throws Exception {
        var stranger = new Planners(db).account(new Planners(db).meeting().id(), MeetingRole.READER);
        db.update(ACCOUNT).set(ACCOUNT.ORGANISATION_ID, stranger.organisationId()).where(ACCOUNT.ID.eq(accountId)).execute();
        assertThat(new Browser().signsIn()).endsWith("organisation=OTHER_ACCOUNT");
        db.update(ACCOUNT).set(ACCOUNT.ORGANISATION_ID, head.organisationId()).set(ACCOUNT.PLATFORM_ROLE, "ADMINISTRATOR").where(ACCOUNT.ID.eq(accountId)).execute();
        assertThat(new Browser().signsIn()).endsWith("organisation=OTHER_ACCOUNT");
        nothingIsBound();

        db.update(ACCOUNT).set(ACCOUNT.PLATFORM_ROLE, "MEMBER").where(ACCOUNT.ID.eq(accountId)).execute();
        assertThat(new Browser().signsIn()).isEqualTo("/");
        db.update(ACCOUNT).set(ACCOUNT.ORGANISATION_ID, stranger.organisationId()).where(ACCOUNT.ID.eq(accountId)).execute();
        assertThat(new Browser().signsIn()).endsWith("organisation=OTHER_ACCOUNT");
    }

    @Test
    void aDisabledAccountIsNotLetInBeforeOrAfterItWasBound() throws Exception {
        enabled(false);
        assertThat(new Browser().signsIn()).endsWith("organisation=DISABLED");
        nothingIsBound();
        enabled(true);
        assertThat(new Browser().signsIn()).isEqualTo("/");
        enabled(false);
        assertThat(new Browser().signsIn()).endsWith("organisation=DISABLED");
    }

    @Test
    void noAccountIsMadeUnlessTheOrganisationWantsIt() throws Exception {
        var newcomer = "newcomer@" + domain;
        provider.says(subject, Map.of("email", newcomer, "email_verified", true, "given_name", "Aminata", "family_name", "Example", "locale", "fr-FR"));
        assertThat(new Browser().signsIn()).endsWith("organisation=NO_ACCOUNT");
        assertThat(db.fetchExists(ACCOUNT, ACCOUNT.EMAIL.eq(newcomer))).isFalse();
        configure(provider.issuer(), true, true);
        assertThat(new Browser().signsIn()).isEqualTo("/");
        var made = db.fetchSingle(ACCOUNT, ACCOUNT.EMAIL.eq(newcomer));
        assertThat(made.getOrganisationId()).isEqualTo(head.organisationId());
        assertThat(made.getPlatformRole()).isEqualTo("MEMBER");
        assertThat(made.getFamilyName()).isEqualTo("Example");
        assertThat(made.getLanguage()).isEqualTo("fr");
        assertThat(made.getPasswordHash()).isNull();
    }

    @Test
    void aProviderThatDoesNotAnswerIsSaidInWords() throws Exception {
        try (var gone = new OpenIdProvider()) {
            db.update(IDENTITY_PROVIDER).set(IDENTITY_PROVIDER.ISSUER, gone.issuer()).where(IDENTITY_PROVIDER.ORGANISATION_ID.eq(head.organisationId())).execute();
        }
        assertThatThrownBy(() -> organisations.way(email)).isInstanceOf(InvalidInput.class).hasMessageContaining("federation.refused.UNAVAILABLE");
        assertThat(new Browser().starts()).endsWith("/login?organisation=UNAVAILABLE");
        assertThatThrownBy(() -> organisations.way("nobody@unknown.example.org")).hasMessageContaining("federation.error.nobody");
        assertThat(new Browser().starts("o999999")).endsWith("/login?organisation=UNAVAILABLE");
        assertThat(new Browser().starts("o1e9")).endsWith("/login?organisation=UNAVAILABLE");
    }

    @Test
    void anAddressLeadsToTheProviderOfItsDomain() {
        assertThat(organisations.way(" Colleague@" + domain.toUpperCase() + " ")).isEqualTo("sign-in/organisation/" + registration());
        assertThat(organisations.way(domain)).endsWith(registration());
    }

    @Test
    void wherePasswordsAreNotAllowedOnlyThoseWhoAdministerUseThem() throws Exception {
        db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, passwords.encode(PASSWORD)).where(ACCOUNT.ID.in(Set.of(accountId, head.id()))).execute();
        assertThat(byPassword(email)).doesNotContain("error");
        configure(provider.issuer(), false, false);
        assertThat(byPassword(email)).contains("/login?error");
        assertThat(byPassword(head.getUsername())).doesNotContain("error");
        assertThat(new Browser().signsIn()).isEqualTo("/");
        assertThat(accounts.isPassword(accounts.byId(accountId).orElseThrow(), PASSWORD)).isFalse();
        assertThat(accounts.isPassword(accounts.byId(head.id()).orElseThrow(), PASSWORD)).isTrue();
    }

    @Test
    void wherePasswordsAreNotAllowedNoLinkStandsForThemEither() {
        links.send(email);
        var before = linkSentTo(email).orElseThrow();
        assertThat(links.look(before).id()).isEqualTo(accountId);
        configure(provider.issuer(), false, false);
        assertThatThrownBy(() -> links.look(before)).isInstanceOf(InvalidLink.class);
        assertThatThrownBy(() -> links.spend(before)).isInstanceOf(InvalidLink.class);
        db.deleteFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.RECIPIENT.eq(email)).execute();
        for (var wish = 0; wish < 6; wish++) {
            links.send(email);
        }
        assertThat(linkSentTo(email)).isEmpty();
        assertThat(db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.RECIPIENT.eq(email))).isEqualTo(2);
        links.send(head.getUsername());
        assertThat(links.look(linkSentTo(head.getUsername()).orElseThrow()).id()).isEqualTo(head.id());
    }

    @Test
    void theSecretIsKeptEncryptedAndStaysWhereNoneIsTyped() throws Exception {
        var kept = db.fetchSingle(IDENTITY_PROVIDER, IDENTITY_PROVIDER.ORGANISATION_ID.eq(head.organisationId())).getClientSecret();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(OpenIdProvider.SECRET);
        save(provider.issuer(), true, false, "");
        assertThat(new Browser().signsIn()).isEqualTo("/");
        save(provider.issuer(), true, false, "a wrong one");
        assertThat(new Browser().signsIn()).contains("organisation=");
    }

    private void says(Map<String, Object> more) {
        var claims = new HashMap<String, Object>(Map.of("email", email, "email_verified", true));
        claims.putAll(more);
        provider.says(subject, claims);
    }

    /** Of the session that was begun last. */
    private Instant proven() {
        return sessions.of(accountId).stream().max(Comparator.comparing(Sitting::begun)).orElseThrow().account().proof().at();
    }

    private Optional<String> linkSentTo(String address) {
        return db.selectFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.RECIPIENT.eq(address)).orderBy(OUTBOX_MESSAGE.ID.desc()).fetch(OUTBOX_MESSAGE.BODY).stream()
                .flatMap(body -> Pattern.compile("/login/link/(\\S+)").matcher(body).results()).map(found -> found.group(1)).findFirst();
    }

    private void configure(String issuer, boolean withPasswords, boolean creates) {
        save(issuer, withPasswords, creates, OpenIdProvider.SECRET);
    }

    private void save(String issuer, boolean withPasswords, boolean creates, String secret) {
        Planners.as(head, () -> {
            providers.save(head.organisationId(), providers.provider(head.organisationId()).orElse(null),
                    new IdentityProviderDraft(issuer, OpenIdProvider.CLIENT, domain, withPasswords, creates), secret);
            return null;
        });
    }

    private long account(String address, long organisationId) {
        return db.insertInto(ACCOUNT).set(ACCOUNT.EMAIL, address).set(ACCOUNT.GIVEN_NAME, "Example").set(ACCOUNT.FAMILY_NAME, "Colleague")
                .set(ACCOUNT.ORGANISATION_ID, organisationId).set(ACCOUNT.PLATFORM_ROLE, "MEMBER").returning(ACCOUNT.ID).fetchSingle().getId();
    }

    private void enabled(boolean enabled) {
        db.update(ACCOUNT).set(ACCOUNT.ENABLED, enabled).where(ACCOUNT.ID.eq(accountId)).execute();
    }

    private AccountRecord stored(long id) {
        return db.fetchSingle(ACCOUNT, ACCOUNT.ID.eq(id));
    }

    private void nothingIsBound() {
        assertThat(db.fetchExists(ACCOUNT_IDENTITY, ACCOUNT_IDENTITY.SUBJECT.eq(subject))).isFalse();
    }

    private String registration() {
        return "o" + head.organisationId();
    }

    private String byPassword(String name) throws Exception {
        var form = "username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        return http.send(HttpRequest.newBuilder(at("/login")).header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", "203.0.113." + COUNT.get()).POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString()).headers().firstValue("Location").orElse("");
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** One browser with its session here; at the provider it has signed in already. */
    private final class Browser {

        private String cookie = "none=0";

        /** @return where it ends: the path here, with its query */
        private String signsIn() throws Exception {
            var end = comesBack(atProvider(starts()));
            sees("/meetings");
            return end;
        }

        /** The same where what somebody is about to do is protected. */
        private String again() throws Exception {
            var end = comesBack(atProvider(starts(registration() + "?again")));
            sees("/meetings");
            return end;
        }

        private String starts() throws Exception {
            return starts(registration());
        }

        private String starts(String registration) throws Exception {
            return location(get(at("/sign-in/organisation/" + registration)));
        }

        private String atProvider(String address) throws Exception {
            var answer = http.send(HttpRequest.newBuilder(URI.create(address)).header(OpenIdProvider.USER, subject).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            return location(answer);
        }

        private String comesBack(String address) throws Exception {
            return location(get(URI.create(address))).replace("http://localhost:" + port, "");
        }

        private int sees(String path) throws Exception {
            return get(at(path)).statusCode();
        }

        private HttpResponse<String> get(URI address) throws Exception {
            var answer = http.send(HttpRequest.newBuilder(address).header("Cookie", cookie).build(), BodyHandlers.ofString());
            answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
            return answer;
        }

        private static String location(HttpResponse<String> answer) {
            return answer.headers().firstValue("Location").orElse("");
        }
    }
}
