package org.plenary.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.plenary.preparation.task.PlanTemplate;
import org.plenary.preparation.task.PlanTemplate.Line;
import org.plenary.preparation.task.PlanTemplateService;
import org.plenary.preparation.task.PlanTemplateService.Planned;
import org.plenary.preparation.task.TaskDraft.Kind;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;

/** A plan from a template: all that would be made, with its days, before anything is. */
class TemplateDialog extends Dialog {

    private final transient PlanTemplateService templates;
    private final transient MeetingHeading meeting;
    private final transient IntConsumer made;
    private final Select<PlanTemplate> template = new Select<>();
    private final UnorderedList lines = new UnorderedList();
    private final Button make;
    private final transient Map<Checkbox, String> boxes = new LinkedHashMap<>();

    /** @param made told how many tasks there are more */
    TemplateDialog(PlanTemplateService templates, MeetingHeading meeting, IntConsumer made) {
        this.templates = templates;
        this.meeting = meeting;
        this.made = made;
        setHeaderTitle(getTranslation("template.title"));
        setWidth("min(52rem, 96vw)");
        addClassName("template-dialog");
        lines.addClassName("template-lines");
        var all = templates.templates();
        template.setLabel(getTranslation("template.template"));
        template.setItems(all);
        template.setItemLabelGenerator(one -> one.names().get(getLocale().getLanguage()));
        template.addValueChangeListener(change -> preview());
        make = new Button("", click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var every = new Button(getTranslation("template.all"), click -> tick(true));
        var none = new Button(getTranslation("template.none"), click -> tick(false));
        every.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var choice = new Div(template, every, none);
        choice.addClassName("template-choice");
        add(new Paragraph(getTranslation("template.hint")), choice, lines);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), make);
        template.setValue(all.stream().filter(one -> one.kinds().contains(meeting.kind())).findFirst().orElse(all.getFirst()));
    }

    private void preview() {
        var today = LocalDate.now(meeting.zone());
        boolean ahead = meeting.startsOn().isAfter(today);
        lines.removeAll();
        boxes.clear();
        templates.preview(meeting.id(), template.getValue().code()).forEach(planned -> lines.add(row(planned, ahead && planned.to().isBefore(today))));
        count();
    }

    private ListItem row(Planned planned, boolean past) {
        var box = new Checkbox(title(planned.line()));
        box.setValue(!planned.present() && !past);
        box.setEnabled(!planned.present());
        box.addValueChangeListener(change -> count());
        if (!planned.present()) {
            boxes.put(box, planned.line().code());
        }
        var days = new Span(TaskWords.days(planned.from(), planned.to()));
        days.addClassName("task-days");
        var who = new Span(planned.organisation() == null ? getTranslation("task.nobody") : planned.organisation());
        who.addClassName("quiet");
        var marks = new Div(who);
        marks.addClassName("marks");
        if (planned.line().kind() == Kind.MILESTONE) {
            marks.add(TaskWords.milestone());
        }
        if (planned.present()) {
            marks.add(new Badge(Icons.CHECK, getTranslation("template.present"), Badge.Tone.SUCCESS));
        } else if (past) {
            marks.add(new Badge(Icons.HISTORY, getTranslation("template.past"), Badge.Tone.WARNING));
        }
        return new ListItem(box, days, marks);
    }

    private String title(Line line) {
        return switch (getLocale().getLanguage()) {
            case "fr" -> line.titleFr();
            case "es" -> line.titleEs();
            default -> line.titleEn();
        };
    }

    private void tick(boolean all) {
        boxes.keySet().forEach(box -> box.setValue(all));
    }

    private void count() {
        int chosen = chosen().size();
        make.setText(getTranslation("template.make", chosen));
        make.setEnabled(chosen > 0);
    }

    private Set<String> chosen() {
        return boxes.entrySet().stream().filter(entry -> entry.getKey().getValue()).map(Map.Entry::getValue).collect(Collectors.toSet());
    }

    private void make() {
        made.accept(templates.apply(meeting.id(), template.getValue().code(), chosen()));
        close();
    }
}
