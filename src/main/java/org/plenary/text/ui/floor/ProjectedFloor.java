package org.plenary.text.ui.floor;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.plenary.text.floor.Floor;
import org.plenary.text.floor.Speaker;

/** Who has the floor and for how long yet, and who comes next; seen as soon as there is anybody. */
class ProjectedFloor extends Aside {

    private static final int NEXT = 5;

    private final Div now = new Div();
    private final FloorClock clock = new FloorClock();
    private final Div coming = new Div();
    private final OrderedList next = new OrderedList();
    private final Span more = new Span();
    private final Span closed = new Span();
    private transient List<Speaker> waiting;
    private Long speaking;

    ProjectedFloor() {
        addClassName("projection-floor");
        getElement().setAttribute("aria-label", getTranslation("room.speakers"));
        now.addClassName("projection-speaker");
        coming.addClassName("projection-next");
        more.addClassName("quiet");
        closed.setText(getTranslation("room.list.closed"));
        closed.addClassName("quiet");
        coming.add(new H2(getTranslation("room.waiting")), next, more, closed);
        add(now, coming);
    }

    void show(Floor floor) {
        var one = floor.list().speaking().orElse(null);
        var list = floor.list().waiting();
        setVisible(one != null || !list.isEmpty());
        now.setVisible(one != null);
        if (one != null) {
            clock.show(one.clock(), floor.at());
            if (!Long.valueOf(one.id()).equals(speaking)) {
                now.removeAll();
                now.add(new H2(getTranslation("room.speaking")), new SpeakerWords(one), clock);
            }
        }
        speaking = one == null ? null : Long.valueOf(one.id());
        coming.setVisible(!list.isEmpty());
        closed.setVisible(!floor.open());
        if (!list.equals(waiting)) {
            waiting = list;
            next.removeAll();
            list.stream().limit(NEXT).forEach(speaker -> next.add(new ListItem(new SpeakerWords(speaker))));
            more.setVisible(list.size() > NEXT);
            more.setText(getTranslation("room.more", list.size() - NEXT));
        }
    }
}
