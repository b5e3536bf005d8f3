package org.plenary.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.plenary.live.EditConflict;
import org.plenary.preparation.AnchorDraft;
import org.plenary.preparation.AnchorService;
import org.plenary.preparation.CatalogueRule;
import org.plenary.preparation.DeadlineDraft;
import org.plenary.preparation.DeadlineService;
import org.plenary.preparation.PlannedDeadline;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Notices;

/** What is asked before a deadline, or that from which it is counted, is changed. What was typed stays until it is saved. */
class DeadlineDialogs {

    private final DeadlineService deadlines;
    private final AnchorService anchors;
    private final MeetingHeading meeting;
    private final Runnable changed;

    DeadlineDialogs(DeadlineService deadlines, AnchorService anchors, MeetingHeading meeting, Runnable changed) {
        this.deadlines = deadlines;
        this.anchors = anchors;
        this.meeting = meeting;
        this.changed = changed;
    }

    void add() {
        var form = new DeadlineForm(null);
        form.show(DeadlineDraft.OWN);
        var dialog = dialog(text("deadlines.add"), form);
        footer(dialog, "save", () -> attempt(form, () -> {
            deadlines.add(meeting.id(), form.draft());
            done(dialog);
        }));
        dialog.open();
    }

    void edit(PlannedDeadline deadline) {
        edit(deadline, new DeadlineForm(deadline.rule()), false);
    }

    /** The same, beginning with that it is met. */
    void met(PlannedDeadline deadline) {
        edit(deadline, new DeadlineForm(deadline.rule()), true);
    }

    private void edit(PlannedDeadline deadline, DeadlineForm form, boolean met) {
        form.show(deadline.fields());
        if (met) {
            form.met();
        }
        var dialog = dialog(deadline.topic(locale().getLanguage()), form);
        if (deadline.rule() == null) {
            var remove = new Button(text("deadlines.remove"), click -> attempt(form, () -> {
                deadlines.remove(meeting.id(), deadline.id(), deadline.version());
                done(dialog);
            }));
            remove.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            dialog.getFooter().add(remove);
        }
        footer(dialog, "save", () -> save(dialog, form, deadline.id(), deadline.fields(), form.draft()));
        dialog.open();
    }

    private void save(Dialog dialog, DeadlineForm form, long id, DeadlineDraft base, DeadlineDraft mine) {
        attempt(form, () -> {
            try {
                deadlines.edit(meeting.id(), id, base, mine);
                done(dialog);
            } catch (EditConflict e) {
                new ConflictDialog(e, DeadlineDraft.class, field -> text("field.DEADLINE." + field), form::value, (theirs, chosen) -> {
                    form.show(chosen);
                    save(dialog, form, id, theirs, chosen);
                }).open();
            }
        });
    }

    /** A rule that is not proposed by itself. */
    void take() {
        var rules = new ComboBox<CatalogueRule>(text("deadlines.rule"));
        rules.setItems(deadlines.catalogue(meeting.id()));
        rules.setItemLabelGenerator(rule -> rule.body() + " – " + rule.topic().in(locale().getLanguage()));
        rules.setWidthFull();
        rules.setId("deadline-rule");
        var content = new Div(new Paragraph(text("deadlines.take-hint")), rules);
        content.addClassName("stack");
        var dialog = dialog(text("deadlines.take"), content);
        footer(dialog, "deadlines.take", () -> {
            if (rules.isEmpty()) {
                rules.setInvalid(true);
                rules.setErrorMessage(text("error.required"));
            } else {
                deadlines.take(meeting.id(), rules.getValue().id());
                done(dialog);
            }
        });
        dialog.open();
    }

    void anchors() {
        var base = anchors.anchors(meeting.id());
        var form = new AnchorForm(anchors.candidates(meeting.id()));
        form.show(base);
        var dialog = dialog(text("deadlines.anchors"), form);
        footer(dialog, "save", () -> attempt(form, () -> save(dialog, form, base, form.draft())));
        dialog.open();
    }

    private void save(Dialog dialog, AnchorForm form, AnchorDraft base, AnchorDraft mine) {
        attempt(form, () -> {
            try {
                anchors.edit(meeting.id(), base, mine);
                done(dialog);
            } catch (EditConflict e) {
                new ConflictDialog(e, AnchorDraft.class, field -> text("field.MEETING_ANCHOR." + field), form::value, (theirs, chosen) -> {
                    form.show(chosen);
                    save(dialog, form, theirs, chosen);
                }).open();
            }
        });
    }

    private void done(Dialog dialog) {
        dialog.close();
        Notices.done(text("saved"));
        changed.run();
    }

    private static void attempt(Fields form, Runnable act) {
        try {
            act.run();
        } catch (InvalidInput e) {
            if (form.says(e.violations())) {
                form.show(e.violations());
            } else {
                Notices.problem(form.text(e.violations().getFirst()));
            }
        }
    }

    private static Dialog dialog(String title, Component content) {
        var dialog = new Dialog(content);
        dialog.setHeaderTitle(title);
        dialog.setWidth("min(44rem, 96vw)");
        return dialog;
    }

    private static void footer(Dialog dialog, String saveKey, Runnable save) {
        var button = new Button(text(saveKey), click -> save.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setId("deadline-save");
        dialog.getFooter().add(new Button(text("cancel"), click -> dialog.close()), button);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
