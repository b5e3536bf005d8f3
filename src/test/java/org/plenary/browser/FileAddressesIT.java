package org.plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The address of a file, as a page gave it to one person, in the hands of others. */
@BrowserTest
class FileAddressesIT {

    private static final String MEETING = "m/entebbe-2016";

    @Test
    void aFileIsHandedToWhomItsPageWasShownAndAsLongAsTheyMaySeeIt(Stage stage) throws IOException, SQLException {
        var translator = stage.visitor("Translator", Device.DESK).signIn("translator@example.org").open(MEETING);
        var address = translator.page().locator("a[href*='VAADIN/dynamic/']").first().getAttribute("href");
        assertThat(status(translator, address)).isEqualTo(200);
        var cms = stage.visitor("CMS", Device.DESK).signIn("cms@example.org").open(MEETING);
        var bern = stage.visitor("Bern", Device.DESK).signIn("bern@example.org");
        for (var other : new Visitor[] {cms, bern, stage.visitor("Nobody", Device.DESK)}) {
            assertThat(status(other, address)).as(other.name()).isBetween(300, 499);
        }
        moveRole(stage, "entebbe-2016", "aci2");
        try {
            assertThat(status(translator, address)).as("without the role").isBetween(300, 499);
        } finally {
            moveRole(stage, "aci2", "entebbe-2016");
        }
        assertThat(status(translator, address)).isEqualTo(200);
    }

    /** The role of the translator is in another meeting from then on; the page that is open is not told. */
    private static void moveRole(Stage stage, String from, String to) throws IOException, SQLException {
        try (var connection = stage.plenary().connect(); var update = connection.prepareStatement("""
                update meeting_role set meeting_id = (select id from meeting where code = ?)
                where account_id = (select id from account where email = 'translator@example.org') and meeting_id = (select id from meeting where code = ?)""")) {
            update.setString(1, to);
            update.setString(2, from);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static int status(Visitor visitor, String address) {
        return visitor.page().request().get("/" + address.replaceFirst("^(\\./)?(\\.\\./)*/?", ""), RequestOptions.create().setMaxRedirects(0)).status();
    }
}
