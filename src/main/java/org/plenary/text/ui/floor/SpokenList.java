package org.plenary.text.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.plenary.text.floor.Speaker;

/** Who has spoken when and for how long, the last first. */
class SpokenList extends Div {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final transient ZoneId zone;
    private final OrderedList list = new OrderedList();
    private final Span summary = new Span();
    private transient List<Speaker> shown;

    SpokenList(ZoneId zone) {
        this.zone = zone;
        list.addClassName("spoken");
        var details = new NativeDetails(summary, list);
        add(details);
    }

    void show(List<Speaker> spoken) {
        if (spoken.equals(shown)) {
            return;
        }
        shown = spoken;
        setVisible(!spoken.isEmpty());
        summary.setText(getTranslation("room.spoken", spoken.size()));
        list.removeAll();
        spoken.reversed().forEach(one -> list.add(line(one)));
    }

    private ListItem line(Speaker speaker) {
        var when = new Span(CLOCK.format(speaker.givenAt().atZone(zone)));
        when.addClassName("quiet");
        var time = new Span(getTranslation("room.spoken.time", SpeakerWords.minutes(speaker.clock().spent()), SpeakerWords.minutes(speaker.clock().limit())));
        if (speaker.clock().remaining(speaker.endedAt()).isNegative()) {
            time.addClassName("over");
        }
        return new ListItem(when, new SpeakerWords(speaker), time);
    }
}
