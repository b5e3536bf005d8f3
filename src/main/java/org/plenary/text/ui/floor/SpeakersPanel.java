package org.plenary.text.ui.floor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.text.floor.Floor;
import org.plenary.text.floor.Speaker;

/** Who has the floor and for how long yet, who comes next, and who has spoken. */
class SpeakersPanel extends Section {

    private final transient FloorDesk desk;
    private final Div standing = new Div();
    private final Div now = new Div();
    private final FloorClock clock = new FloorClock();
    private final Div clockTools = new Div();
    private final OrderedList waiting = new OrderedList();
    private final Span nobody = new Span();
    private final Div listTools = new Div();
    private final SpokenList spoken;
    private final Map<Long, SpeakerRow> rows = new HashMap<>();
    private transient Speaker speaking;
    private transient Floor floor;

    SpeakersPanel(FloorDesk desk) {
        this.desk = desk;
        addClassNames("card", "speakers");
        standing.addClassName("marks");
        now.addClassName("speaking");
        clockTools.addClassName("actions");
        waiting.addClassName("waiting");
        waiting.getElement().setAttribute("aria-label", getTranslation("room.waiting"));
        nobody.setText(getTranslation(desk.mayAsk() ? "room.waiting.none-ask" : "room.waiting.none"));
        nobody.addClassName("quiet");
        listTools.addClassName("actions");
        spoken = new SpokenList(desk.zone());
        add(new H2(getTranslation("room.speakers")), standing, now, clockTools, new H3(getTranslation("room.waiting")), nobody, waiting, listTools);
        if (desk.mayAsk()) {
            add(new AskForm(desk));
        }
        add(spoken);
    }

    void show(Floor read) {
        var before = floor;
        floor = read;
        boolean turned = before == null || before.open() != read.open();
        if (turned) {
            standing.removeAll();
            standing.add(read.open() ? new Badge(Icons.CHECK, getTranslation("room.list.open"), Badge.Tone.SUCCESS)
                    : new Badge(Icons.CLOSED, getTranslation("room.list.closed"), Badge.Tone.WARNING));
        }
        showSpeaking(read);
        showWaiting(read.list().waiting());
        if (turned || before.list().waiting().isEmpty() != read.list().waiting().isEmpty()) {
            showListTools(read);
        }
        spoken.show(read.list().spoken());
    }

    private void showSpeaking(Floor read) {
        var one = read.list().speaking().orElse(null);
        var was = speaking;
        speaking = one;
        if (one == null) {
            now.removeAll();
            now.add(new Span(getTranslation("room.speaking.none")));
            clockTools.removeAll();
            return;
        }
        clock.show(one.clock(), read.at());
        if (was != null && was.id() == one.id() && was.clock().isRunning() == one.clock().isRunning()) {
            return;
        }
        if (was == null || was.id() != one.id()) {
            now.removeAll();
            now.add(new SpeakerWords(one), clock);
        }
        clockTools.removeAll();
        if (desk.mayChair()) {
            clockTools.add(one.clock().isRunning() ? tool("room.pause", Icons.PAUSE, () -> desk.speakers().pause(desk.meetingId(), desk.textId(), one.id()))
                    : tool("room.resume", Icons.PLAY, () -> desk.speakers().resume(desk.meetingId(), desk.textId(), one.id())),
                    tool("room.extend", Icons.ADD, () -> desk.speakers().extend(desk.meetingId(), desk.textId(), one.id())),
                    tool("room.stop", Icons.STOP, () -> desk.speakers().stop(desk.meetingId(), desk.textId(), one.id())));
        }
    }

    private void showWaiting(List<Speaker> list) {
        nobody.setVisible(list.isEmpty());
        waiting.setVisible(!list.isEmpty());
        rows.keySet().retainAll(list.stream().map(Speaker::id).toList());
        var wanted = list.stream().map(one -> rows.computeIfAbsent(one.id(), _ -> new SpeakerRow(desk, one))).toList();
        if (!waiting.getChildren().toList().equals(wanted)) {
            waiting.removeAll();
            wanted.forEach(waiting::add);
        }
        wanted.forEach(row -> row.show(list));
    }

    private void showListTools(Floor read) {
        listTools.removeAll();
        if (!desk.mayChair()) {
            return;
        }
        if (!read.list().waiting().isEmpty()) {
            var next = tool("room.next", Icons.SPEAK, () -> {
                var first = floor.list().waiting().stream().findFirst();
                first.ifPresent(one -> desk.speakers().give(desk.meetingId(), desk.textId(), one.id()));
            });
            next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            listTools.add(next);
        }
        listTools.add(tool(read.open() ? "room.close" : "room.reopen", read.open() ? Icons.CLOSED : Icons.BACK,
                () -> desk.floors().setOpen(desk.meetingId(), desk.textId(), floor.version(), !floor.open())));
        if (!read.list().waiting().isEmpty()) {
            listTools.add(new Button(getTranslation("room.clear"), Icons.DELETE.create(), click -> clear()));
        }
        listTools.add(new Button(getTranslation("room.limits"), Icons.WAIT.create(), click -> new LimitsDialog(desk, floor.limits()).open()));
    }

    private void clear() {
        var waited = floor.list().waiting().size();
        desk.act(() -> {
            var ids = desk.speakers().clear(desk.meetingId(), desk.textId());
            Notices.undoable(getTranslation("room.cleared", waited),
                    () -> desk.act(() -> desk.speakers().bringBack(desk.meetingId(), desk.textId(), ids)));
        });
    }

    private Button tool(String key, Icons icon, Runnable work) {
        var button = new Button(getTranslation(key), icon.create(), click -> desk.act(work));
        button.addClassName(key.replace('.', '-'));
        return button;
    }
}
