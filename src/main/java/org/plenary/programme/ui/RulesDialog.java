package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plenary.live.EditConflict;
import org.plenary.programme.ProgrammeRules;
import org.plenary.programme.ProgrammeRulesService;
import org.plenary.programme.solver.Rule;
import org.plenary.programme.solver.RuleWords;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;

/** The limits of a meeting, and what each rule weighs in it. */
class RulesDialog extends Dialog {

    private static final class Form extends Fields {

        private final TimePicker evening = time();
        private final TimePicker lunchFrom = time();
        private final TimePicker lunchTo = time();
        private final TimePicker nightFrom = time();
        private final TimePicker nightTo = time();
        private final IntegerField teams = new IntegerField();
        private final IntegerField official = new IntegerField();
        private final IntegerField sessions = new IntegerField();
        private final MultiSelectComboBox<LocalDate> lost = new MultiSelectComboBox<>();

        private Form(List<LocalDate> days) {
            super("PROGRAMME_RULES");
            lost.setItems(days);
            lost.setItemLabelGenerator(day -> Times.day(day, getLocale()));
            field("evening", evening, "third");
            field("lunchFrom", lunchFrom, "third");
            field("lunchTo", lunchTo, "third");
            field("teams", teams, "third");
            field("nightFrom", nightFrom, "third");
            field("nightTo", nightTo, "third");
            field("official", official, "third");
            field("sessions", sessions, "third");
            field("lost", lost, "");
        }

        private TimePicker time() {
            var picker = new TimePicker();
            picker.setLocale(DateWords.dayFirst(getLocale()));
            picker.setStep(Duration.ofMinutes(30));
            picker.setClearButtonVisible(true);
            return picker;
        }

        private void fill(ProgrammeRules rules) {
            evening.setValue(rules.evening());
            lunchFrom.setValue(rules.lunchFrom());
            lunchTo.setValue(rules.lunchTo());
            nightFrom.setValue(rules.nightFrom());
            nightTo.setValue(rules.nightTo());
            teams.setValue(rules.teams());
            official.setValue(rules.official());
            sessions.setValue(rules.sessions());
            lost.setValue(rules.lost());
        }

        private ProgrammeRules rules(Map<String, Integer> weights) {
            return new ProgrammeRules(evening.getValue(), lunchFrom.getValue(), lunchTo.getValue(), nightFrom.getValue(), nightTo.getValue(), teams.getValue(),
                    official.getValue(), sessions.getValue(), List.copyOf(lost.getValue()), weights);
        }
    }

    private final transient ProgrammeRulesService service;
    private final long meetingId;
    private final transient Runnable saved;
    private final transient RuleWords words = RuleWords.in(getLocale());
    private final Form form;
    private final Map<String, IntegerField> weights = new LinkedHashMap<>();
    private transient ProgrammeRules base;

    /** @param days of the programme */
    RulesDialog(ProgrammeRulesService service, long meetingId, List<LocalDate> days, Runnable saved) {
        this.service = service;
        this.meetingId = meetingId;
        this.saved = saved;
        base = service.rules(meetingId);
        var offered = new TreeSet<>(days);
        offered.addAll(base.lost());
        form = new Form(List.copyOf(offered));
        setHeaderTitle(getTranslation("programme.rules"));
        setWidth("min(44rem, 96vw)");
        var list = new Div();
        list.addClassName("programme-weights");
        base.weights().keySet().forEach(rule -> {
            var field = new IntegerField(words.name(Rule.valueOf(rule)));
            field.setMin(0);
            field.setMax(1000);
            field.setStepButtonsVisible(true);
            field.setManualValidation(true);
            weights.put(rule, field);
            list.add(field);
        });
        fill(base);
        add(form, new H3(getTranslation("programme.rules.weights")), new Paragraph(getTranslation("programme.rules.weights-hint")), list);
        var save = new Button(getTranslation("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }

    private void fill(ProgrammeRules rules) {
        form.fill(rules);
        weights.forEach((rule, field) -> field.setValue(rules.weights().get(rule)));
    }

    private void save() {
        try {
            var wanted = new LinkedHashMap<String, Integer>();
            weights.forEach((rule, field) -> wanted.put(rule, Objects.requireNonNullElse(field.getValue(), 0)));
            service.settle(meetingId, base, form.rules(wanted));
            close();
            saved.run();
        } catch (InvalidInput e) {
            show(e.violations());
        } catch (EditConflict e) {
            new ConflictDialog(e, ProgrammeRules.class, field -> getTranslation("field.PROGRAMME_RULES." + field), this::said, (theirs, chosen) -> {
                base = theirs;
                fill(chosen);
                save();
            }).open();
        }
    }

    private void show(List<Violation> violations) {
        form.show(violations);
        weights.forEach((rule, field) -> {
            var wrong = violations.stream().filter(violation -> violation.field().equals(rule)).findFirst();
            field.setInvalid(wrong.isPresent());
            field.setErrorMessage(wrong.map(form::text).orElse(null));
        });
        weights.values().stream().filter(IntegerField::isInvalid).findFirst().filter(field -> weights.containsKey(violations.getFirst().field()))
                .ifPresent(IntegerField::focus);
    }

    /** Of weights only those that are not standard. */
    private String said(Object value) {
        return switch (value) {
            case null -> null;
            case List<?> days -> days.stream().map(day -> Times.day((LocalDate) day, getLocale())).collect(Collectors.joining(", "));
            case Map<?, ?> all -> all.entrySet().stream().filter(entry -> !entry.getValue().equals(Rule.valueOf((String) entry.getKey()).standard().weight()))
                    .map(entry -> words.name(Rule.valueOf((String) entry.getKey())) + ": " + entry.getValue()).collect(Collectors.joining("; "));
            default -> Objects.toString(value);
        };
    }
}
