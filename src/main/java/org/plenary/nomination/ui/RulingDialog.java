package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.SortedSet;
import java.util.function.LongFunction;
import org.plenary.nomination.SelectionRunService;
import org.plenary.nomination.SelectionRunService.Preview;
import org.plenary.nomination.SelectionService;
import org.plenary.nomination.SelectionWords;
import org.plenary.nomination.selection.Ruling;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Notices;

/** Pins or excludes a nominee, or takes that back: first the reason, then what it changes, then the ruling itself. */
class RulingDialog extends Dialog {

    private final transient SelectionService selection;
    private final transient SelectionRunService runs;
    private final transient SelectionWords words;
    private final transient LongFunction<String> names;
    private final long meetingId;
    private final long nominationId;
    private final transient Ruling.Kind kind;
    private transient Ruling seen;
    private final Runnable ruled;
    private final TextArea reason = new TextArea();
    private final Div consequences = new Div();
    private final Button rule = new Button();

    /** @param kind null to take back what is ruled */
    RulingDialog(SelectionService selection, SelectionRunService runs, Solving solving, SelectionWords words, LongFunction<String> names, long meetingId,
            SelectionRow row, Ruling.Kind kind, Runnable ruled) {
        this.selection = selection;
        this.runs = runs;
        this.words = words;
        this.names = names;
        this.meetingId = meetingId;
        this.nominationId = row.nominee().id();
        this.kind = kind;
        this.seen = selection.ruling(meetingId, nominationId).orElse(null);
        this.ruled = ruled;
        var what = kind == null ? "LIFT" : kind.name();
        setHeaderTitle(getTranslation("selection.ruling.title." + what, row.person().name()));
        setWidth("min(36rem, 96vw)");
        reason.setLabel(getTranslation("field.SELECTION.reason"));
        reason.setHelperText(getTranslation("selection.ruling.reason-hint"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setId("ruling-reason");
        reason.setVisible(kind != null);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(change -> unseen());
        consequences.addClassName("stack");
        consequences.getElement().setAttribute("role", "status");
        var preview = new Button(getTranslation("selection.ruling.preview"), click -> solving.run(
                progress -> runs.preview(meetingId, nominationId, kind, reason.getValue(), progress), this::show));
        preview.setId("ruling-preview");
        rule.setText(getTranslation("selection.ruling.do." + what));
        rule.setId("ruling-do");
        rule.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        rule.addClickListener(click -> rule());
        unseen();
        add(reason, consequences);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), preview, rule);
    }

    /** What was shown was for another reason; it has to be seen before it is ruled. */
    private void unseen() {
        rule.setEnabled(false);
        consequences.removeAll();
    }

    private void show(Preview preview) {
        consequences.removeAll();
        words.problem(preview.outcome(), names).forEach(line -> consequences.add(new Paragraph(line)));
        if (preview.change() == null) {
            return;
        }
        var change = preview.change();
        list("selection.change.enter", change.enter());
        list("selection.change.leave", change.leave());
        list("selection.change.funded", change.fundedNow());
        list("selection.change.not-funded", change.fundedNoMore());
        if (consequences.getComponentCount() == 0) {
            consequences.add(new Paragraph(getTranslation("selection.change.none")));
        }
        rule.setEnabled(true);
    }

    private void list(String titleKey, SortedSet<Long> nominees) {
        if (!nominees.isEmpty()) {
            var list = new UnorderedList();
            nominees.forEach(id -> list.add(new ListItem(names.apply(id))));
            consequences.add(new H3(getTranslation(titleKey)), list);
        }
    }

    private void rule() {
        try {
            if (kind == null) {
                selection.lift(meetingId, nominationId, seen);
            } else {
                selection.rule(meetingId, nominationId, seen, kind, reason.getValue());
            }
            close();
            ruled.run();
        } catch (InvalidInput e) {
            seen = selection.ruling(meetingId, nominationId).orElse(null);
            unseen();
            if (kind == null) {
                Notices.problem(getTranslation(e.violations().getFirst().key()));
            }
            reason.setErrorMessage(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
            reason.setInvalid(true);
            reason.focus();
        }
    }
}
