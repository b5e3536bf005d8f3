package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Locale;
import org.plenary.nomination.Reviewer;
import org.plenary.nomination.ReviewerDraft;
import org.plenary.nomination.ReviewerService;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** The independent reviewers, and how far each is. Their scores are not shown here: they count in the proposal. */
class ReviewersCard extends Div {

    private final transient ReviewerService reviewers;
    private final long meetingId;
    private final ZoneId zone;
    private final boolean maySelect;
    private final UnorderedList list = new UnorderedList();

    ReviewersCard(ReviewerService reviewers, MeetingHeading meeting, boolean maySelect) {
        this.reviewers = reviewers;
        this.meetingId = meeting.id();
        this.zone = meeting.zone();
        this.maySelect = maySelect;
        addClassNames("card", "stack");
        list.addClassName("candidates");
        var add = new Button(getTranslation("selection.reviewer.add"), Icons.ADD.create(), click -> add());
        add.setId("reviewer-add");
        add.setVisible(maySelect);
        var buttons = new Div(add);
        buttons.addClassName("actions");
        add(new H2(getTranslation("selection.reviewer.title")), new Paragraph(getTranslation("selection.reviewer.hint")), list, buttons);
    }

    void read() {
        list.removeAll();
        reviewers.reviewers(meetingId).forEach(reviewer -> list.add(row(reviewer)));
    }

    private ListItem row(Reviewer reviewer) {
        var fields = reviewer.fields();
        var name = new Span(fields.name());
        name.addClassName("candidate-name");
        var address = new Span(fields.email() + " · " + Locale.of(fields.language()).getDisplayLanguage(getLocale()) + (fields.anonymous() ? " · " + getTranslation("selection.reviewer.anonymous") : ""));
        address.addClassName("quiet");
        var text = new Div(name, address, reviewer.judged() == 0 ? new Badge(Icons.WAIT, getTranslation("selection.reviewer.none"), Tone.NEUTRAL)
                : new Badge(Icons.CHECK, getTranslation("selection.reviewer.judged", reviewer.judged()), Tone.SUCCESS));
        text.addClassName("candidate-text");
        var own = new Div();
        own.addClassName("candidate-buttons");
        if (maySelect) {
            own.add(button(Icons.MAIL, "selection.reviewer.ask-again", fields.name(), () -> {
                reviewers.askAgain(meetingId, reviewer.id(), reviewer.version());
                Notices.done(getTranslation("selection.reviewer.asked"));
            }), button(Icons.DELETE, "selection.reviewer.remove", fields.name(), () -> remove(reviewer)));
        }
        own.add(HistoryButton.of(fields.name(), zone, meetingId, ReviewerService.REVIEWER, reviewer.id()).small(fields.name()));
        return new ListItem(text, own);
    }

    private Button button(Icons icon, String key, String name, Runnable act) {
        var button = new Button(icon.create(), click -> attempt(act));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(key, name));
        button.setTooltipText(getTranslation(key, name));
        return button;
    }

    private void remove(Reviewer reviewer) {
        if (reviewer.judged() == 0) {
            reviewers.remove(meetingId, reviewer.id(), reviewer.version());
            return;
        }
        var dialog = new Dialog(new Paragraph(getTranslation("selection.reviewer.remove-hint", reviewer.judged())));
        dialog.setHeaderTitle(getTranslation("selection.reviewer.remove", reviewer.fields().name()));
        var remove = new Button(getTranslation("selection.reviewer.remove-anyway"), click -> {
            dialog.close();
            attempt(() -> reviewers.remove(meetingId, reviewer.id(), reviewer.version()));
        });
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), remove);
        dialog.open();
    }

    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (InvalidInput e) {
            Notices.problem(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
        }
        read();
    }

    private static class Form extends Fields {

        private final TextField name = new TextField();
        private final EmailField email = new EmailField();
        private final Select<String> language = languages(getLocale());
        private final Checkbox anonymous = new Checkbox();

        Form() {
            super(ReviewerService.REVIEWER);
            field("name", name, "");
            field("email", email, "half");
            field("language", language, "half");
            field("anonymous", anonymous, "line");
        }

        ReviewerDraft draft() {
            return new ReviewerDraft(name.getValue(), email.getValue(), language.getValue(), anonymous.getValue());
        }
    }

    private void add() {
        var form = new Form();
        var dialog = new Dialog(form);
        dialog.setHeaderTitle(getTranslation("selection.reviewer.add"));
        dialog.setWidth("min(36rem, 96vw)");
        var save = new Button(getTranslation("selection.reviewer.send"), Icons.MAIL.create(), click -> {
            try {
                reviewers.add(meetingId, form.draft());
                dialog.close();
                Notices.done(getTranslation("selection.reviewer.asked"));
                read();
            } catch (InvalidInput e) {
                form.show(e.violations());
            }
        });
        save.setId("reviewer-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), save);
        dialog.open();
        form.focus("name");
    }
}
