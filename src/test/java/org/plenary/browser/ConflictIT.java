package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two secretariats at two browsers, editing one meeting at the same time. */
@BrowserTest
class ConflictIT {

    private static final String MEETING = "m/muscat-2015";

    private static final Pattern THEIRS = Pattern.compile("Saved meanwhile by Amara Example \\(CMS\\), .*");

    private final Look look = new Look("conflict");

    @Test
    void theSecondToSaveTheSameFieldIsShownBothValuesAndChooses(Stage stage) {
        var cms = editor(stage, "CMS", "cms@example.org");
        var iotc = editor(stage, "IOTC", "iotc@example.org");
        cms.type("City", "Muscat (Oman)");
        iotc.type("City", "Muscat and Seeb");
        save(cms);
        iotc.press("Save");

        sees(iotc, "Before:", "Muscat");
        assertThat(iotc.dialog().getByText(THEIRS).locator("xpath=..")).hasText(Pattern.compile(THEIRS + "Muscat \\(Oman\\)"));
        sees(iotc, "Mine", "Muscat and Seeb");
        look.at(iotc, "three-values");
        look.inTheDark(iotc, "three-values");
        iotc.press("Save the choice");
        iotc.sees("Choose one of the two.");
        assertThat(cms.fact("City")).hasText("Muscat (Oman)");

        iotc.press("Back to my text");
        assertThat(iotc.field("City")).hasValue("Muscat and Seeb");
        iotc.press("Save");
        side(iotc, Pattern.compile("Mine")).check();
        iotc.press("Save the choice");
        iotc.sees("Saved");
        assertThat(iotc.fact("City")).hasText("Muscat and Seeb");
        assertThat(cms.fact("City")).hasText("Muscat and Seeb");
        look.foundNothing();
    }

    @Test
    void theirValueStandsWhenItIsChosen(Stage stage) {
        var cms = editor(stage, "CMS", "cms@example.org");
        var iotc = editor(stage, "IOTC", "iotc@example.org");
        cms.type("Venue", "Example hotel, hall A");
        iotc.type("Venue", "Example hotel, hall B");
        save(cms);
        iotc.press("Save");
        side(iotc, THEIRS).check();
        iotc.press("Save the choice");
        assertThat(iotc.fact("Venue")).hasText("Example hotel, hall A");
        assertThat(cms.fact("Venue")).hasText("Example hotel, hall A");
    }

    @Test
    void differentFieldsAreBothKeptAndNobodyIsAsked(Stage stage) {
        var cms = editor(stage, "CMS", "cms@example.org");
        var iotc = editor(stage, "IOTC", "iotc@example.org");
        cms.type("Title in French", "Atelier d'observateurs de la CTOI");
        iotc.type("Title in Spanish", "Taller de observadores de la IOTC");
        save(cms);
        save(iotc);
        for (var each : new Visitor[] {cms, iotc}) {
            assertThat(each.fact("Title in French")).hasText("Atelier d'observateurs de la CTOI");
            assertThat(each.fact("Title in Spanish")).hasText("Taller de observadores de la IOTC");
        }
    }

    private static Visitor editor(Stage stage, String name, String email) {
        var editor = stage.visitor(name, Device.DESK).signIn(email).open(MEETING);
        editor.press("Edit");
        return editor;
    }

    private static void save(Visitor visitor) {
        visitor.press("Save");
        visitor.sees("Saved");
    }

    private static void sees(Visitor visitor, String whose, String value) {
        assertThat(visitor.dialog().getByText(whose, new Locator.GetByTextOptions().setExact(true)).locator("xpath=..")).hasText(whose + value);
    }

    private static Locator side(Visitor visitor, Pattern whose) {
        return visitor.dialog().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(whose));
    }
}
