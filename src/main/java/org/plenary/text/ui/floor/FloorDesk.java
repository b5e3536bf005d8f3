package org.plenary.text.ui.floor;

import com.vaadin.flow.component.UI;
import java.time.ZoneId;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.shell.ui.Notices;
import org.plenary.text.floor.FloorService;
import org.plenary.text.floor.PointOfOrderService;
import org.plenary.text.floor.SpeakerService;

/**
 * What the parts of a page about the floor work with.
 *
 * @param zone     of the meeting
 * @param mayChair gives the floor and rules
 * @param mayAsk   asks for the floor, at least for the own delegation
 * @param mayName  asks for it for anybody
 * @param refresh  reads the floor anew and shows it
 */
record FloorDesk(long meetingId, long textId, ZoneId zone, FloorService floors, SpeakerService speakers, PointOfOrderService points, boolean mayChair,
        boolean mayAsk, boolean mayName, Runnable refresh) {

    /** Whether the signed-in account speaks for them, as far as the page offers it. */
    boolean speaksFor(String name) {
        return mayAsk && (mayName || name.equals(CurrentAccount.get().organisation()));
    }

    /** Does it and shows what is then; where it is refused, says why. @return whether it was done */
    boolean act(Runnable action) {
        var done = true;
        try {
            action.run();
        } catch (InvalidInput e) {
            Notices.problem(words(e.violations().getFirst()));
            done = false;
        }
        refresh.run();
        return done;
    }

    static String words(Violation violation) {
        return UI.getCurrent().getTranslation(violation.key(), violation.arguments().toArray());
    }
}
