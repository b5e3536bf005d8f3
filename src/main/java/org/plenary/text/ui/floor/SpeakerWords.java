package org.plenary.text.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.text.floor.Speaker;

/** A speaker in words: the name, the capacity, and whether in reply. */
class SpeakerWords extends Div {

    SpeakerWords(Speaker speaker) {
        addClassName("speaker-words");
        var name = new Span(speaker.name());
        name.addClassName("speaker-name");
        var category = new Span(getTranslation("room.category." + speaker.category()));
        category.addClassName("quiet");
        add(name, category);
        if (speaker.reply()) {
            add(new Badge(Icons.BACK, getTranslation("room.reply"), Badge.Tone.MARK));
        }
    }

    /** @return 2:05 */
    static String minutes(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
