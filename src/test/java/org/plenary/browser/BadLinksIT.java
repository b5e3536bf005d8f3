package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.support.RunningPlenary;

/** Links that open nothing, on every page that guests come to: each says what happened and what to do, in the language of its letter. */
@BrowserTest
class BadLinksIT {

    private static final String[] PAGES = {"nominate", "confirm", "register", "review", "pick"};
    private static final String MEETING = "synergies-workshop-2016";
    private static final String CONTACT = "mailto:";

    private final Look look = new Look("bad-links");
    private Visitor guest;
    private RunningPlenary plenary;

    /** What became of a link. */
    private enum Fate {

        EXPIRED("'2015-01-01'", "null", "null"), USED("'2099-01-01'", "'2015-01-01'", "null"), REVOKED("'2099-01-01'", "null", "'2015-01-01'"),
        GOOD("'2099-01-01'", "null", "null");

        private final String columns;

        Fate(String expiresAt, String usedAt, String revokedAt) {
            columns = expiresAt + ", " + usedAt + ", " + revokedAt;
        }
    }

    @Test
    void aLinkThatOpensNothingSaysWhatToDo(Stage stage) throws Exception {
        plenary = stage.plenary();
        guest = stage.visitor("Guest", Device.PHONE, "es");
        for (var page : PAGES) {
            var expired = link(page, Fate.EXPIRED, "fr");
            says(page, expired, "Ce lien a expiré", page.equals("register") ? "La réunion est terminée" : "Le délai de réponse est écoulé", true);
            says(page, link(page, Fate.REVOKED, "en"), "This link is no longer in force", "If you have a newer e-mail", true);
            says(page, (expired.charAt(0) == 'a' ? 'b' : 'a') + expired.substring(1), "Este enlace no abre nada", "copie la dirección completa", false);
            var foreign = link(page.equals("confirm") ? "nominate" : "confirm", Fate.GOOD, "en");
            says(page, foreign, "This link does not open anything", "please copy the whole address", true);
        }
        says("confirm", link("confirm", Fate.USED, "fr"), "Vous avez déjà répondu", "votre réponse est enregistrée", true);
        look.foundNothing();
    }

    private void says(String page, String token, String title, String advice, boolean known) {
        guest.open(page + "/" + token);
        if (page.equals("confirm")) {
            guest.complaints().clear(); // this page is 404 or 410, as it has to be
        }
        assertThat(guest.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))).isVisible();
        guest.sees(advice);
        assertThat(guest.page().locator("a[href^='" + CONTACT + "']")).hasCount(known ? 1 : 0);
        assertThat(guest.page().title()).startsWith(title);
        assertThat(guest.page().getByText("Connection lost").filter(new Locator.FilterOptions().setVisible(true))).hasCount(0);
        look.atDeskAndPhone(guest, page + "-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-zà-ÿ]+", "-"));
    }

    /** Puts a link of a letter into the database. @return its token */
    private String link(String page, Fate fate, String language) throws IOException, SQLException, NoSuchAlgorithmException {
        var token = "a" + UUID.randomUUID();
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        try (var connection = plenary.connect(); var insert = connection.prepareStatement("""
                insert into guest_link (token_hash, purpose, meeting_id, subject_id, guest_name, email, language, created_at, expires_at, used_at, revoked_at)
                select ?, ?, id, 1, 'Example guest', 'guest@example.org', ?, '2014-01-01', %s from meeting where code = ?""".formatted(fate.columns))) {
            insert.setString(1, hash);
            insert.setString(2, page.toUpperCase(Locale.ROOT));
            insert.setString(3, language);
            insert.setString(4, MEETING);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
        return token;
    }
}
