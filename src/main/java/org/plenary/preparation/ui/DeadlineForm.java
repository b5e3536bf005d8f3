package org.plenary.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.plenary.preparation.Anchor.Point;
import org.plenary.preparation.CatalogueRule;
import org.plenary.preparation.DeadlineDraft;
import org.plenary.preparation.DeadlineDraft.Counting;
import org.plenary.preparation.DeadlineRule.Roll;
import org.plenary.preparation.DeadlineService;
import org.plenary.preparation.DeadlineState;
import org.plenary.preparation.Offset.Unit;
import org.plenary.preparation.Terms.Of;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;

/** What organisers say of a deadline. What does not belong to the chosen counting or state is out of sight. */
class DeadlineForm extends Fields {

    private enum Direction {
        BEFORE, AFTER
    }

    private final boolean ofRule;
    private final TextField topicEn = new TextField();
    private final TextField topicFr = new TextField();
    private final TextField topicEs = new TextField();
    private final RadioButtonGroup<Counting> counting = new RadioButtonGroup<>();
    private final IntegerField amount = new IntegerField();
    private final Select<Unit> unit = new Select<>();
    private final Select<Direction> direction = new Select<>();
    private final Select<Point> point = new Select<>();
    private final Select<Of> countedFrom = new Select<>();
    private final Select<Roll> roll = new Select<>();
    private final DatePicker fixedOn = new DatePicker();
    private final TextField provision = new TextField();
    private final TextField reason = new TextField();
    private final Select<DeadlineState> state = new Select<>();
    private final DatePicker metOn = new DatePicker();
    private final TextArea note = new TextArea();

    /** @param rule of which it is; null where it is the meeting's own */
    DeadlineForm(CatalogueRule rule) {
        super(DeadlineService.DEADLINE);
        ofRule = rule != null;
        choices();
        for (var day : List.of(fixedOn, metOn)) {
            day.setI18n(DateWords.of(getLocale()));
            day.setLocale(DateWords.dayFirst(getLocale()));
        }
        field("topicEn", topicEn, "");
        field("topicFr", topicFr, "half");
        field("topicEs", topicEs, "half");
        field("counting", counting, "");
        field("amount", amount, "third");
        field("unit", unit, "third");
        direction.setLabel(getTranslation("deadlines.direction"));
        direction.addClassName("third");
        add(direction);
        field("point", point, "third");
        field("countedFrom", countedFrom, "third");
        field("roll", roll, "third");
        field("fixedOn", fixedOn, "half");
        field("provision", provision, "half");
        field("reason", reason, "");
        field("state", state, "half");
        field("metOn", metOn, "half");
        field("note", note, "");
        List.of(topicEn, topicFr, topicEs).forEach(topic -> topic.setVisible(!ofRule));
        if (ofRule) {
            provision.setPlaceholder(orEmpty(rule.provision()));
        }
        note.setHelperText(getTranslation("deadlines.note-hint"));
        counting.addValueChangeListener(change -> settle());
        state.addValueChangeListener(change -> {
            settle();
            if (change.isFromClient() && change.getValue() == DeadlineState.MET && metOn.isEmpty()) {
                metOn.setValue(LocalDate.now());
            }
        });
    }

    private void choices() {
        counting.setItems(Arrays.stream(Counting.values()).filter(one -> ofRule || one != Counting.AS_RULE).toList());
        counting.setItemLabelGenerator(one -> getTranslation("deadlines.counting." + one));
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(one -> getTranslation("deadlines.unit." + one));
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(one -> getTranslation("deadlines.direction." + one));
        point.setItems(Point.values());
        point.setItemLabelGenerator(one -> getTranslation("deadlines.point." + one));
        countedFrom.setItems(Of.values());
        countedFrom.setItemLabelGenerator(one -> getTranslation("deadlines.of." + one));
        roll.setItems(Roll.values());
        roll.setItemLabelGenerator(one -> getTranslation("deadlines.roll." + one));
        state.setItems(Arrays.stream(DeadlineState.values()).filter(one -> ofRule || one != DeadlineState.OFF).toList());
        state.setItemLabelGenerator(one -> getTranslation("deadlines.state." + one));
        amount.setMin(0);
        amount.setStepButtonsVisible(true);
        reason.setHelperText(getTranslation("deadlines.reason-hint"));
    }

    private void settle() {
        var chosen = counting.getValue();
        List.<Component>of(amount, unit, direction, point, countedFrom, roll).forEach(one -> one.setVisible(chosen == Counting.OTHERWISE));
        fixedOn.setVisible(chosen == Counting.FIXED);
        provision.setVisible(chosen != Counting.AS_RULE);
        var now = state.getValue();
        metOn.setVisible(now == DeadlineState.MET);
        reason.setVisible((ofRule && chosen != Counting.AS_RULE) || now == DeadlineState.EXTENDED || now == DeadlineState.WITHDRAWN || now == DeadlineState.OFF);
    }

    void show(DeadlineDraft fields) {
        topicEn.setValue(orEmpty(fields.topicEn()));
        topicFr.setValue(orEmpty(fields.topicFr()));
        topicEs.setValue(orEmpty(fields.topicEs()));
        counting.setValue(fields.counting());
        amount.setValue(fields.amount() == null ? null : Math.abs(fields.amount()));
        unit.setValue(fields.unit() == null ? Unit.DAYS : fields.unit());
        direction.setValue(fields.amount() != null && fields.amount() > 0 ? Direction.AFTER : Direction.BEFORE);
        point.setValue(fields.point());
        countedFrom.setValue(fields.countedFrom() == null ? Of.OWN : fields.countedFrom());
        roll.setValue(fields.roll() == null ? Roll.NONE : fields.roll());
        fixedOn.setValue(fields.fixedOn());
        provision.setValue(orEmpty(fields.provision()));
        reason.setValue(orEmpty(fields.reason()));
        state.setValue(fields.state());
        metOn.setValue(fields.metOn());
        note.setValue(orEmpty(fields.note()));
        settle();
    }

    /** Begins with that it is met, today. */
    void met() {
        state.setValue(DeadlineState.MET);
        metOn.setValue(LocalDate.now());
    }

    DeadlineDraft draft() {
        var signed = amount.getValue() == null ? null : direction.getValue() == Direction.AFTER ? amount.getValue() : Integer.valueOf(-amount.getValue());
        return new DeadlineDraft(topicEn.getValue(), topicFr.getValue(), topicEs.getValue(), counting.getValue(), signed, unit.getValue(), point.getValue(),
                countedFrom.getValue(), roll.getValue(), fixedOn.getValue(), provision.getValue(), reason.isVisible() ? reason.getValue() : null, state.getValue(),
                metOn.getValue(), note.getValue());
    }

    /** @return a value of a field as a person reads it */
    String value(Object value) {
        return switch (value) {
            case null -> null;
            case Counting one -> getTranslation("deadlines.counting." + one);
            case Unit one -> getTranslation("deadlines.unit." + one);
            case Point one -> getTranslation("deadlines.point." + one);
            case Of one -> getTranslation("deadlines.of." + one);
            case Roll one -> getTranslation("deadlines.roll." + one);
            case DeadlineState one -> getTranslation("deadlines.state." + one);
            case LocalDate day -> Dates.day(day, getLocale());
            default -> value.toString();
        };
    }
}
