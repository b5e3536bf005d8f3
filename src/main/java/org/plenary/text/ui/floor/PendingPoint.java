package org.plenary.text.ui.floor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.plenary.shell.ui.Icons;
import org.plenary.text.floor.PointOfOrder;
import org.plenary.text.floor.PointOfOrder.Ruling;

/** A point of order that waits for the ruling. */
class PendingPoint extends Div {

    PendingPoint(FloorDesk desk, PointOfOrder point) {
        addClassName("pending-point");
        var who = new Span(getTranslation("room.point.of", point.delegation()));
        who.addClassName("speaker-name");
        add(new Div(Icons.ALERT.create(), who));
        if (point.words() != null) {
            add(new Div(point.words()));
        }
        var actions = new Div();
        actions.addClassName("actions");
        if (desk.mayChair()) {
            var remark = new TextField(getTranslation("room.point.remark"));
            remark.setMaxLength(1000);
            add(remark);
            for (var ruling : Ruling.values()) {
                var rule = new Button(getTranslation("room.rule." + ruling),
                        click -> desk.act(() -> desk.points().rule(desk.meetingId(), desk.textId(), point.id(), ruling, remark.getValue())));
                rule.addClassName("rule-" + ruling);
                actions.add(rule);
            }
        } else if (desk.speaksFor(point.delegation())) {
            actions.add(new Button(getTranslation("room.point.withdraw"),
                    click -> desk.act(() -> desk.points().withdraw(desk.meetingId(), desk.textId(), point.id()))));
        }
        add(actions);
    }
}
