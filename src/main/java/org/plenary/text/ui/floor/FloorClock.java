package org.plenary.text.ui.floor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import org.plenary.text.floor.SpeakingClock;

/** The time that a speaker has left, counted in the browser. See frontend/floor-clock.ts. */
@Tag("plenary-floor-clock")
@JsModule("./floor-clock.ts")
class FloorClock extends Component {

    private transient SpeakingClock shown;

    FloorClock() {
        getElement().setAttribute("label", getTranslation("room.clock")).setAttribute("ending", getTranslation("room.clock.ending"))
                .setAttribute("over", getTranslation("room.clock.over")).setAttribute("paused", getTranslation("room.clock.paused"));
    }

    /** @param at when the clock was read; what was shown already counts on undisturbed */
    void show(SpeakingClock clock, Instant at) {
        if (clock.equals(shown)) {
            return;
        }
        shown = clock;
        getElement().setAttribute("limit", String.valueOf(clock.limit().toMillis())).setAttribute("spent", String.valueOf(clock.spent(at).toMillis()))
                .setAttribute("running", clock.isRunning());
    }
}
