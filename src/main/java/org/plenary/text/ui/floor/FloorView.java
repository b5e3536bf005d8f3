package org.plenary.text.ui.floor;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.plenary.live.LiveEvents;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.text.NegotiatedText;
import org.plenary.text.Paragraph;
import org.plenary.text.floor.Floor;

/** The room as a delegation has it before it: the paragraph that is open, the list of speakers to ask for the floor, and points of order. */
@Route(value = "m/:code/texts/:text/floor", layout = MeetingWorkspace.class)
@PermitAll
public class FloorView extends RoomPage {

    private final Section open = new Section();
    private SpeakersPanel speakers;
    private PointsPanel points;
    private transient Paragraph shown;
    private String shownNumber;

    public FloorView(RoomServices services, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super("room.floor", services, rights, directory, live);
        addClassName("floor-view");
        open.addClassNames("card", "opened");
    }

    @Override
    void build(BeforeEnterEvent event) {
        var desk = desk();
        speakers = new SpeakersPanel(desk);
        points = new PointsPanel(desk);
        shown = null;
        open.removeAll();
        add(RoomLinks.from(meeting().code(), textId(), desk.mayChair(), RoomLinks.Page.FLOOR), open, points, speakers);
    }

    @Override
    void show(NegotiatedText text, Floor floor) {
        speakers.show(floor);
        points.show(floor.points());
        var now = floor.paragraph() == null ? null : text.paragraph(floor.paragraph());
        var number = now == null ? "" : text.numbers(getLocale()).get(now.id());
        if (open.getComponentCount() > 0 && Objects.equals(now, shown) && number.equals(shownNumber)) {
            return;
        }
        shown = now;
        shownNumber = number;
        open.removeAll();
        open.add(new H2(text.fields().title(getLocale().getLanguage())));
        if (now == null) {
            open.add(new Span(getTranslation("room.nothing-open")));
            return;
        }
        var language = now.head(getLocale().getLanguage()).isPresent() ? getLocale().getLanguage() : now.sourceLanguage();
        open.add(new NumberedWords(number, now.head(language).orElseThrow()), new ParagraphStanding(now, language));
    }
}
