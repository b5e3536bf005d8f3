package org.plenary.text.ui.floor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Icons;
import org.plenary.text.floor.PointOfOrder;

/** Points of order: those on which the chair has to rule, a form to raise one, and the record. */
class PointsPanel extends Section {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final transient FloorDesk desk;
    private final Div pending = new Div();
    private final Map<Long, PendingPoint> cards = new HashMap<>();
    private final TextField delegation = new TextField();
    private final TextField words = new TextField();
    private final OrderedList ruled = new OrderedList();
    private final Span summary = new Span();
    private final NativeDetails record = new NativeDetails(summary, ruled);
    private transient List<PointOfOrder> shown;

    PointsPanel(FloorDesk desk) {
        this.desk = desk;
        addClassNames("card", "points");
        pending.getElement().setAttribute("role", "status");
        ruled.addClassName("ruled");
        add(new H2(getTranslation("room.points")), pending);
        if (desk.mayAsk()) {
            add(form());
        }
        add(record);
    }

    void show(List<PointOfOrder> points) {
        if (points.equals(shown)) {
            return;
        }
        shown = points;
        var open = points.stream().filter(PointOfOrder::isPending).toList();
        var ids = open.stream().map(PointOfOrder::id).toList();
        cards.entrySet().removeIf(card -> {
            if (!ids.contains(card.getKey())) {
                pending.remove(card.getValue());
            }
            return !ids.contains(card.getKey());
        });
        open.forEach(point -> cards.computeIfAbsent(point.id(), _ -> {
            var card = new PendingPoint(desk, point);
            pending.add(card);
            return card;
        }));
        setClassName("pending", !open.isEmpty());
        var done = points.stream().filter(point -> !point.isPending()).toList();
        record.setVisible(!done.isEmpty());
        summary.setText(getTranslation("room.points.ruled", done.size()));
        ruled.removeAll();
        done.reversed().forEach(point -> ruled.add(line(point)));
    }

    private ListItem line(PointOfOrder point) {
        var when = new Span(CLOCK.format(point.raisedAt().atZone(desk.zone())));
        when.addClassName("quiet");
        var item = new ListItem(when, new Span(getTranslation("room.point.line", point.delegation(), getTranslation("room.ruling." + point.ruling()))));
        if (point.words() != null) {
            item.add(quiet(point.words()));
        }
        if (point.remark() != null) {
            item.add(quiet(getTranslation("room.point.chair", point.remark())));
        }
        return item;
    }

    private static Div quiet(String text) {
        var line = new Div(text);
        line.addClassName("quiet");
        return line;
    }

    /** Open before a delegation, folded away where everything that is said in the room is taken down. */
    private Component form() {
        words.setLabel(getTranslation("room.point.words"));
        words.setManualValidation(true);
        words.addClassName("point-words");
        delegation.setLabel(getTranslation("room.point.delegation"));
        delegation.setPlaceholder(CurrentAccount.get().organisation());
        delegation.setManualValidation(true);
        delegation.setVisible(desk.mayName());
        var raise = new Button(getTranslation("room.point.raise"), Icons.ALERT.create(), click -> raise());
        raise.addClassName("raise");
        var form = new Div(delegation, words, raise);
        form.addClassName("ask-form");
        return desk.mayName() ? new NativeDetails(new Span(getTranslation("room.point.take-down")), form) : form;
    }

    private void raise() {
        words.setInvalid(false);
        delegation.setInvalid(false);
        try {
            desk.points().raise(desk.meetingId(), desk.textId(), delegation.getValue(), words.getValue());
            words.clear();
            delegation.clear();
        } catch (InvalidInput e) {
            e.violations().forEach(violation -> {
                var field = violation.field().equals("delegation") && desk.mayName() ? delegation : words;
                field.setErrorMessage(FloorDesk.words(violation));
                field.setInvalid(true);
            });
        }
        desk.refresh().run();
    }
}
