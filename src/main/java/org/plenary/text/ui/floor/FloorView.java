package org.plenary.text.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.plenary.live.LiveEvents;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.text.NegotiatedText;
import org.plenary.text.Paragraph;
import org.plenary.text.floor.Floor;
import org.plenary.text.ui.WordingText;

/** The room as a delegation has it before it: the paragraph that is open, the list of speakers to ask for the floor, and points of order. */
@Route(value = "m/:code/texts/:text/floor", layout = MeetingWorkspace.class)
@PermitAll
public class FloorView extends RoomPage {

    private final Section open = new Section();
    private SpeakersPanel speakers;
    private PointsPanel points;
    private transient Paragraph shown;

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
        if (now == null ? open.getComponentCount() > 0 : now.equals(shown)) {
            return;
        }
        shown = now;
        open.removeAll();
        open.add(new H2(text.fields().title(getLocale().getLanguage())));
        if (now == null) {
            open.add(new Span(getTranslation("room.nothing-open")));
            return;
        }
        var language = now.head(getLocale().getLanguage()).isPresent() ? getLocale().getLanguage() : now.sourceLanguage();
        var words = new Div(new Span(text.numbers(getLocale()).get(now.id())), WordingText.of(now.head(language).orElseThrow().body(), language));
        words.addClassName("opened-words");
        open.add(words, new ParagraphStanding(now, language));
    }
}
