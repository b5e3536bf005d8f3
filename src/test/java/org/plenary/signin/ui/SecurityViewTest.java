package org.plenary.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Proof;
import org.plenary.security.Proof.Means;
import org.plenary.security.ProofNeeded;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@PlenaryTest
class SecurityViewTest extends PageTest {

    private static final String PASSWORD = "lions of Entebbe";

    @Autowired
    private DSLContext db;
    @Autowired
    private PasswordEncoder passwords;
    private AccountPrincipal account;

    @BeforeEach
    void signIn() {
        account = new Planners(db).account(new Planners(db).meeting().id(), MeetingRole.LEAD_ORGANISER);
        db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, passwords.encode(PASSWORD)).where(ACCOUNT.ID.eq(account.id())).execute();
        Planners.signIn(account);
        UI.getCurrent().navigate("account/security");
    }

    @Test
    void itShowsEverythingAboutGettingIn() {
        assertThat(find(H1.class).single().getText()).isEqualTo("Account security");
        assertThat(find(H2.class).all()).extracting(H2::getText)
                .contains("Password", "Authenticator app", "Passkeys", "Where you are signed in", "Recent sign-ins");
    }

    @Test
    void anOldSessionIsAskedAgainAndThenGoesOn() {
        account.proves(new Proof(List.of(Means.PASSWORD), Instant.now().minus(ProofNeeded.VALID).minusSeconds(1)));
        test(find(Button.class).withId("authenticator-on").single()).click();
        assertThat(find(TextField.class).withId("first-code").all()).isEmpty();
        var asked = find(PasswordField.class).withId("ask-again").single();
        asked.setValue("guess");
        test(find(Button.class).withText("Continue").single()).click();
        assertThat(asked.isInvalid()).isTrue();
        asked.setValue(PASSWORD);
        test(find(Button.class).withText("Continue").single()).click();
        assertThat(find(TextField.class).withId("first-code").all()).hasSize(1);
    }

    @Test
    void aWeakPasswordIsRefusedAtItsFieldAndAGoodOneIsTaken() {
        var present = find(PasswordField.class).withId("present-password").single();
        var wanted = find(PasswordField.class).withId("new-password").single();
        present.setValue(PASSWORD);
        wanted.setValue("short");
        press();
        assertThat(wanted.getErrorMessage()).isEqualTo("At least 15 characters.");
        assertThat(present.getValue()).isEqualTo(PASSWORD);
        present.setValue("not this one");
        wanted.setValue("flamingos on the soda lake");
        press();
        assertThat(present.isInvalid()).isTrue();
        assertThat(wanted.getValue()).isEqualTo("flamingos on the soda lake");
        present.setValue(PASSWORD);
        press();
        assertThat(present.isInvalid()).isFalse();
        assertThat(passwords.matches("flamingos on the soda lake", db.fetchSingle(ACCOUNT, ACCOUNT.ID.eq(account.id())).getPasswordHash())).isTrue();
    }

    @Test
    void whoCameByEMailNeedsNoOldPassword() {
        account.proves(new Proof(List.of(Means.LINK), Instant.now()));
        UI.getCurrent().navigate("account/security", QueryParameters.fromString("password"));
        assertThat(find(PasswordField.class).withId("present-password").all()).isEmpty();
    }

    @Test
    void whoHasNoPasswordIsAskedForNoneAndGoesOnByACodeSentByEMail() {
        db.update(ACCOUNT).setNull(ACCOUNT.PASSWORD_HASH).where(ACCOUNT.ID.eq(account.id())).execute();
        account.proves(new Proof(List.of(Means.LINK), Instant.now().minus(ProofNeeded.VALID).minusSeconds(1)));
        test(find(Button.class).withId("authenticator-on").single()).click();
        assertThat(find(PasswordField.class).withId("ask-again").all()).isEmpty();
        test(find(Button.class).withId("ask-by-mail").single()).click();
        var letter = db.selectFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.RECIPIENT.eq(account.getUsername())).orderBy(OUTBOX_MESSAGE.ID.desc()).limit(1).fetchSingle();
        var code = Pattern.compile("[a-z0-9]{5}-[a-z0-9]{5}").matcher(letter.getBody()).results().findFirst().orElseThrow().group();
        var asked = find(PasswordField.class).withId("ask-again").single();
        asked.setValue("aaaaa-aaaaa");
        test(find(Button.class).withText("Continue").single()).click();
        assertThat(asked.isInvalid()).isTrue();
        asked.setValue(" " + code.toUpperCase() + " ");
        test(find(Button.class).withText("Continue").single()).click();
        assertThat(find(TextField.class).withId("first-code").all()).hasSize(1);
    }

    @Test
    void whoHasNoPasswordYetChoosesOneWithoutAnOldOne() {
        db.update(ACCOUNT).setNull(ACCOUNT.PASSWORD_HASH).where(ACCOUNT.ID.eq(account.id())).execute();
        account.proves(new Proof(List.of(Means.ORGANISATION), Instant.now()));
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("account/security");
        assertThat(find(PasswordField.class).withId("present-password").all()).isEmpty();
        find(PasswordField.class).withId("new-password").single().setValue("flamingos on the soda lake");
        press();
        assertThat(passwords.matches("flamingos on the soda lake", db.fetchSingle(ACCOUNT, ACCOUNT.ID.eq(account.id())).getPasswordHash())).isTrue();
    }

    private void press() {
        test(find(Button.class).withId("change-password").single()).click();
    }
}
