package org.plenary.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.PlatformRole;
import org.plenary.shell.Violation;

class PasswordsTest {

    private static final AccountPrincipal ACCOUNT = new AccountPrincipal(1, "amina.okello@example.org", "Amina Okello", 1, "CITES", PlatformRole.MEMBER,
            Locale.ENGLISH, true, false, null);

    @ParameterizedTest
    @ValueSource(strings = {"lions of Entebbe", "heron river candle mosaic", "ペンギンは南極に住んでいる鳥ですよね", "vier Störche im Regen", "entebbe by the lake"})
    void aFewWordsAreWelcome(String password) {
        assertThat(Passwords.violations(password, ACCOUNT, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password12345678", "Passw0rd!Passw0rd!", "aaaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "qwertyuiop123456", "amina.okello.2016", "CITES-secretariat-2026",
        "plenaryplenaryplenary", "Contraseña123456", "1234567890123456789", "Welcome2026Welcome2026"})
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(Passwords.violations(password, ACCOUNT, false)).extracting(Violation::key).containsExactly("account.error.password-guessable");
    }

    /** Each is on the list of leaked ones, as it is or without what was hung on. */
    @ParameterizedTest
    @ValueSource(strings = {"liverpool1", "Mailcreated5240", "chickenwing101", "iseedeadpeople", "iseedeadpeople2016!", "ISeeDeadPeople", "newproject2004", "correct horse battery staple"})
    void whatWasLeakedOftenIsRefused(String password) {
        assertThat(Passwords.violations(password, ACCOUNT, true)).extracting(Violation::key).containsExactly("account.error.password-guessable");
    }

    @Test
    void aloneItIsLongerThanWithASecondStep() {
        assertThat(Passwords.violations("pelican lake", ACCOUNT, false)).extracting(Violation::key, Violation::arguments)
                .containsExactly(tuple("account.error.password-short", List.<Object>of(15)));
        assertThat(Passwords.violations("pelican lake", ACCOUNT, true)).isEmpty();
        assertThat(Passwords.violations("pelican", ACCOUNT, true)).extracting(Violation::key).containsExactly("account.error.password-short");
        assertThat(Passwords.violations(null, ACCOUNT, true)).extracting(Violation::key).containsExactly("account.error.password-short");
    }

    @Test
    void longOnesAreTakenAndCountedInCharacters() {
        assertThat(Passwords.violations("grey heron ".repeat(9) + "stands by the river", ACCOUNT, false)).isEmpty();
        assertThat(Passwords.violations("🦁🐘🦒🦓🦏🐊🐆", ACCOUNT, true)).extracting(Violation::key).containsExactly("account.error.password-short");
        assertThat(Passwords.violations("x".repeat(201), ACCOUNT, false)).extracting(Violation::key).containsExactly("error.too-long");
    }

    @RepeatedTest(50)
    void firstPasswordsKeepTheRule() {
        assertThat(Passwords.violations(Passwords.random(), ACCOUNT, false)).isEmpty();
    }
}
