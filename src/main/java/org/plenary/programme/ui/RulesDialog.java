package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.plenary.programme.FindingService;
import org.plenary.programme.ProgrammeLimits;
import org.plenary.programme.solver.Rule;
import org.plenary.programme.solver.RuleWords;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Notices;

/** The limits of a meeting, and what each rule weighs in it. */
class RulesDialog extends Dialog {

    private static final class Limits extends Fields {

        private final TimePicker evening = time();
        private final TimePicker lunchFrom = time();
        private final TimePicker lunchTo = time();
        private final IntegerField teams = new IntegerField();
        private final IntegerField official = new IntegerField();
        private final IntegerField sessions = new IntegerField();

        private Limits(ProgrammeLimits limits) {
            super("PROGRAMME_RULES");
            field("evening", evening, "third");
            field("lunchFrom", lunchFrom, "third");
            field("lunchTo", lunchTo, "third");
            field("teams", teams, "third");
            field("official", official, "third");
            field("sessions", sessions, "third");
            evening.setValue(limits.evening());
            lunchFrom.setValue(limits.lunchFrom());
            lunchTo.setValue(limits.lunchTo());
            teams.setValue(limits.teams());
            official.setValue(limits.official());
            sessions.setValue(limits.sessions());
        }

        private TimePicker time() {
            var picker = new TimePicker();
            picker.setLocale(DateWords.dayFirst(getLocale()));
            picker.setStep(Duration.ofMinutes(30));
            picker.setClearButtonVisible(true);
            return picker;
        }

        private ProgrammeLimits limits() {
            return new ProgrammeLimits(evening.getValue(), lunchFrom.getValue(), lunchTo.getValue(), teams.getValue(), official.getValue(), sessions.getValue());
        }
    }

    RulesDialog(FindingService findings, long meetingId, Runnable saved) {
        setHeaderTitle(getTranslation("programme.rules"));
        setWidth("min(44rem, 96vw)");
        var limits = new Limits(findings.limits(meetingId));
        var words = RuleWords.in(getLocale());
        Map<String, IntegerField> weights = new LinkedHashMap<>();
        var list = new Div();
        list.addClassName("programme-weights");
        findings.weights(meetingId).forEach((rule, weight) -> {
            var field = new IntegerField(words.name(Rule.valueOf(rule)));
            field.setValue(weight);
            field.setMin(0);
            field.setMax(1000);
            field.setStepButtonsVisible(true);
            weights.put(rule, field);
            list.add(field);
        });
        add(limits, new H3(getTranslation("programme.rules.weights")), new Paragraph(getTranslation("programme.rules.weights-hint")), list);
        var save = new Button(getTranslation("save"), click -> {
            try {
                var wanted = new LinkedHashMap<String, Integer>();
                weights.forEach((rule, field) -> wanted.put(rule, Objects.requireNonNullElse(field.getValue(), 0)));
                findings.settle(meetingId, limits.limits(), wanted);
                close();
                saved.run();
            } catch (InvalidInput e) {
                limits.show(e.violations());
                if (!limits.says(e.violations())) {
                    Notices.problem(limits.text(e.violations().getFirst()));
                }
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }
}
