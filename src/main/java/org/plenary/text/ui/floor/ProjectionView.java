package org.plenary.text.ui.floor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.live.LiveEvents;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.StaysOpen;
import org.plenary.shell.ui.ViewState;
import org.plenary.text.NegotiatedText;
import org.plenary.text.floor.Floor;
import org.plenary.text.floor.PointOfOrder;

/**
 * What the wall of the room shows: the paragraph that the chair has opened, in one language or in two side by side as the address says
 * ({@code ?lang=en,fr}), who has the floor, and a point of order as soon as it is raised.
 */
@Route("m/:code/texts/:text/projection")
@PermitAll
public class ProjectionView extends RoomPage implements StaysOpen {

    private static final int MOST_LANGUAGES = 2;

    /** See frontend/projection.ts. */
    @Tag("plenary-projection")
    @JsModule("./projection.ts")
    private static class Wall extends HtmlContainer {
    }

    private final Div standing = new Div();
    private final H1 title = new H1();
    private final Div point = new Div();
    private final Main area = new Main();
    private final ProjectedFloor speakers = new ProjectedFloor();
    private final List<ProjectedText> columns = new ArrayList<>();
    private final Div nothing = new Div();
    private List<String> languages = List.of();
    private transient PointOfOrder shownPoint;

    public ProjectionView(RoomServices services, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super("room.projection", services, rights, directory, live);
        addClassName("projection-view");
        standing.addClassName("marks");
        point.addClassName("projection-point");
        point.getElement().setAttribute("role", "alert");
        area.addClassName("projection-texts");
        nothing.addClassName("projection-nothing");
    }

    @Override
    void build(BeforeEnterEvent event) {
        languages = ViewState.of(event.getLocation()).get("lang").stream().flatMap(chosen -> Stream.of(chosen.split(",")))
                .filter(ProjectionView::isOffered).distinct().limit(MOST_LANGUAGES).toList();
        columns.clear();
        area.removeAll();
        nothing.setText(getTranslation("room.nothing-open"));
        var meetingTitle = new Span(meeting().title(getLocale().getLanguage()));
        meetingTitle.addClassName("quiet");
        var wall = new Wall();
        wall.addClassName("projection");
        wall.add(new Header(new Div(meetingTitle, title), standing), point, area, speakers, tools());
        add(wall);
    }

    private static boolean isOffered(String language) {
        return Messages.LOCALES.stream().anyMatch(locale -> locale.getLanguage().equals(language));
    }

    private Footer tools() {
        return new Footer(tool("room.smaller", Icons.ZOOM_OUT, "data-size", "-1"), tool("room.larger", Icons.ZOOM_IN, "data-size", "1"),
                tool("room.full-screen", Icons.FULL_SCREEN, "data-full-screen", "true"));
    }

    private NativeButton tool(String key, Icons icon, String attribute, String value) {
        var button = new NativeButton();
        button.add(icon.create());
        button.getElement().setAttribute(attribute, value);
        button.getElement().setAttribute("aria-label", getTranslation(key)).setAttribute("title", getTranslation(key));
        return button;
    }

    @Override
    void show(NegotiatedText text, Floor floor) {
        if (languages.isEmpty()) {
            languages = List.of(text.fields().sourceLanguage());
        }
        title.setText(text.fields().title(languages.getFirst()));
        title.getElement().setAttribute("lang", languages.getFirst());
        standing.removeAll();
        int open = text.openBrackets();
        standing.add(new Badge(open == 0 ? Icons.CHECK : Icons.ALERT, getTranslation("text.brackets", open),
                open == 0 ? Badge.Tone.SUCCESS : Badge.Tone.WARNING),
                new Badge(Icons.CHECK, getTranslation("text.agreed", text.agreed(), text.standing().size()), Badge.Tone.PRIMARY));
        showPoint(floor.pending().orElse(null));
        speakers.show(floor);
        if (floor.paragraph() == null) {
            area.removeAll();
            columns.clear();
            area.add(nothing);
            return;
        }
        if (columns.isEmpty()) {
            area.remove(nothing);
            languages.forEach(language -> columns.add(new ProjectedText(language, languages.size() > 1)));
            columns.forEach(area::add);
            area.setClassName("side-by-side", columns.size() > 1);
        }
        columns.forEach(column -> column.show(text, floor.paragraph()));
    }

    private void showPoint(PointOfOrder pending) {
        point.setVisible(pending != null);
        if (pending != null && !pending.equals(shownPoint)) {
            point.removeAll();
            point.add(line(Icons.ALERT.create(), new Span(getTranslation("room.point.of", pending.delegation()))));
            if (pending.words() != null) {
                point.add(line(new Span(pending.words())));
            }
        }
        shownPoint = pending;
    }

    private static Div line(Component... parts) {
        return new Div(parts);
    }
}
