package org.plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plenary.support.RunningPlenary;

/** The power fails while somebody saves: what the screen had confirmed is there afterwards. */
class KillIT {

    private static final int SAVES = 6;
    private static final String PARAGRAPH = "Work on paragraph 1.";
    private static final Pattern ROOM = Pattern.compile("Room (\\d+)");

    private enum Victim {

        APPLICATION_AND_DATABASE {
            @Override
            void kill(RunningPlenary plenary) throws InterruptedException {
                plenary.killDatabase();
                plenary.killApplication();
            }
        },
        APPLICATION {
            @Override
            void kill(RunningPlenary plenary) throws InterruptedException {
                plenary.killApplication();
            }
        },
        DATABASE {
            @Override
            void kill(RunningPlenary plenary) throws InterruptedException {
                plenary.killDatabase();
            }
        };

        abstract void kill(RunningPlenary plenary) throws InterruptedException;
    }

    private int saved;

    @Test
    void whatWasConfirmedOnTheScreenSurvivesEveryKill() throws Exception {
        RunningPlenary last;
        try (var stage = Stage.open()) {
            for (var victim : Victim.values()) {
                saveUntilKilled(stage, victim);
                stage.sendAllHome();
                stage.restart();
                var editor = stage.visitor("Editor", Device.DESK).signIn("cms@example.org").open("m/entebbe-2016");
                var room = ROOM.matcher(editor.page().locator("main").innerText());
                assertThat(room.find()).isTrue();
                assertThat(Integer.parseInt(room.group(1))).as("room after killing " + victim).isBetween(saved, saved + 1);
            }
            last = stage.plenary();
        }
        assertThat(last.application().isAlive()).isFalse();
        assertThat(last.database()).isEmpty();
    }

    @Test
    void whatWasTypedAndNotSavedComesBackOverWhatWasConfirmed() throws Exception {
        try (var stage = Stage.open()) {
            var editor = stage.visitor("Editor", Device.DESK).signIn("cms@example.org").open("m/entebbe-2016/texts");
            editor.press(PARAGRAPH);
            editor.reword("Wording", "Confirmed before the power failed;");
            editor.press("Save wording");
            editor.sees("Saved.");
            editor.isOffline(true);
            editor.reword("Wording", "Typed without a network;");
            stage.plenary().killApplication();
            editor.isOffline(false);
            editor.reword("Wording", "Typed without a server;");
            stage.restart();
            editor.signIn("cms@example.org").open("m/entebbe-2016/texts");
            editor.press(PARAGRAPH);
            PlaywrightAssertions.assertThat(editor.field("Wording")).hasText("Typed without a server;");
            editor.sees("What you typed at");
            editor.press("Discard");
            PlaywrightAssertions.assertThat(editor.field("Wording")).hasText("Confirmed before the power failed;");
        }
    }

    private void saveUntilKilled(Stage stage, Victim victim) throws InterruptedException {
        var editor = stage.visitor("Editor", Device.DESK).signIn("cms@example.org").open("m/entebbe-2016");
        for (var save = 0; save < SAVES; save++) {
            edit(editor, saved + 1);
            editor.press("Save");
            PlaywrightAssertions.assertThat(editor.fact("Venue")).hasText("Room " + (saved + 1));
            editor.sees("Saved");
            saved++;
        }
        edit(editor, saved + 1);
        editor.button("Save").click();
        Thread.sleep(ThreadLocalRandom.current().nextInt(40));
        victim.kill(stage.plenary());
    }

    private static void edit(Visitor editor, int room) {
        editor.press("Edit");
        editor.type("Venue", "Room " + room);
    }
}
