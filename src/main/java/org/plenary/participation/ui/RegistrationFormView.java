package org.plenary.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.live.Change;
import org.plenary.live.EditConflict;
import org.plenary.live.LiveEvents;
import org.plenary.participation.FormService;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.Question;
import org.plenary.participation.QuestionDraft;
import org.plenary.participation.RegistrationForm;
import org.plenary.participation.Topic;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;

/** The registration form of a meeting: its questions in order, and beside them how they look to a category in a language. */
@Route(value = "m/:code/participants/form", layout = MeetingWorkspace.class)
@PermitAll
public class RegistrationFormView extends MeetingPage {

    private final transient FormService forms;
    private final transient Rights rights;
    private final OrderedList list = new OrderedList();
    private final Div preview = new Div();
    private final Select<Locale> language = new Select<>();
    private final Select<ParticipantCategory> category = new Select<>();
    private transient RegistrationForm form;

    public RegistrationFormView(FormService forms, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "participation.section.form");
        this.forms = forms;
        this.rights = rights;
        list.addClassName("questions");
        list.setId("questions");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.MANAGE_PARTICIPANTS, meetingId());
        var columns = new Div(questions(), previewed());
        columns.addClassName("columns");
        removeAll();
        add(ParticipantSections.of(meeting(), ParticipantSections.FORM, rights), columns);
        read();
    }

    private Div questions() {
        var add = new Button(getTranslation("participation.form.add"), Icons.ADD.create(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setId("question-add");
        var ready = new Div();
        ready.addClassName("actions");
        Arrays.stream(Topic.values()).filter(topic -> topic != Topic.OTHER).forEach(topic -> {
            var button = new Button(getTranslation("participation.topic." + topic), Icons.ADD.create(), click -> attempt(() -> forms.addReadyMade(meetingId(), topic)));
            button.setId("ready-" + topic.name().toLowerCase(Locale.ROOT));
            ready.add(button);
        });
        var card = new Div(new H2(getTranslation("participation.form.title")), new Paragraph(getTranslation("participation.form.explanation")),
                list, new Div(add), new Paragraph(getTranslation("participation.form.ready")), ready);
        card.addClassNames("card", "stack");
        return card;
    }

    private Div previewed() {
        language.setLabel(getTranslation("language"));
        language.setItems(Messages.LOCALES);
        language.setItemLabelGenerator(locale -> locale.getDisplayLanguage(locale));
        language.setValue(Messages.offered(getLocale()));
        language.addValueChangeListener(change -> preview());
        category.setLabel(getTranslation("field.PARTICIPANT.category"));
        category.setItems(ParticipantCategory.values());
        category.setItemLabelGenerator(one -> getTranslation("participation.category." + one));
        category.setValue(ParticipantCategory.PARTY);
        category.addValueChangeListener(change -> preview());
        var choices = new Div(language, category);
        choices.addClassName("filters");
        var card = new Div(new H2(getTranslation("participation.form.preview")), choices, preview);
        card.addClassNames("card", "stack");
        preview.setId("form-preview");
        return card;
    }

    private void preview() {
        preview.removeAll();
        var fields = new QuestionFields(form, language.getValue(), null, () -> { });
        fields.ask(category.getValue());
        preview.getElement().setAttribute("lang", language.getValue().getLanguage());
        preview.add(fields);
    }

    private void read() {
        form = forms.form(meetingId());
        list.removeAll();
        form.questions().forEach(question -> list.add(row(question, form.questions().indexOf(question))));
        if (form.questions().isEmpty()) {
            var none = new ListItem(getTranslation("participation.form.none"));
            none.addClassName("quiet");
            list.add(none);
        }
        preview();
    }

    private ListItem row(Question question, int place) {
        var language = getLocale().getLanguage();
        var text = new Span(question.fields().text().in(language));
        text.addClassName("candidate-name");
        var about = new Span(about(question));
        about.addClassName("quiet");
        var words = new Div(text, about);
        words.addClassName("candidate-text");
        var grip = Icons.GRIP.create();
        grip.addClassName("quiet");
        var buttons = new Div(button(Icons.UP, "participation.form.up", question, () -> forms.move(meetingId(), question.id(), place - 1)),
                button(Icons.DOWN, "participation.form.down", question, () -> forms.move(meetingId(), question.id(), place + 1)),
                button(Icons.EDIT, "participation.form.edit", question, () -> edit(question)),
                button(Icons.DELETE, "participation.form.remove", question, () -> forms.remove(meetingId(), question.id())));
        ((Button) buttons.getComponentAt(0)).setEnabled(place > 0);
        ((Button) buttons.getComponentAt(1)).setEnabled(place < form.questions().size() - 1);
        buttons.addClassName("candidate-buttons");
        var row = new ListItem(grip, words, buttons);
        DragSource.create(row).setDragData(question.id());
        DropTarget.create(row).addDropListener(drop -> drop.getDragData().ifPresent(moved -> attempt(() -> forms.move(meetingId(), (long) moved, place))));
        return row;
    }

    private String about(Question question) {
        var fields = question.fields();
        var parts = new ArrayList<String>();
        parts.add(getTranslation("participation.topic." + fields.topic()));
        parts.add(getTranslation("participation.kind." + fields.kind()));
        if (fields.required()) {
            parts.add(getTranslation("participation.form.required"));
        }
        if (fields.when() != null) {
            parts.add(QuestionForm.words(fields.when(), form.questions(), this));
        }
        if (!fields.categories().isEmpty()) {
            parts.add(fields.categories().stream().map(one -> getTranslation("participation.category." + one)).collect(Collectors.joining(", ")));
        }
        parts.add(getTranslation("participation.form.kept", fields.retentionDays()));
        var missing = Messages.LOCALES.stream().map(Locale::getLanguage).filter(code -> untranslated(fields, code)).map(code -> code.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            parts.add(getTranslation("participation.form.untranslated", missing));
        }
        return String.join(" · ", parts);
    }

    private static boolean untranslated(QuestionDraft fields, String language) {
        var text = fields.text();
        return (language.equals("en") ? text.en() : language.equals("fr") ? text.fr() : text.es()) == null;
    }

    private Button button(Icons icon, String key, Question question, Runnable act) {
        var button = new Button(icon.create(), click -> attempt(act));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        var label = getTranslation(key, question.fields().text().in(getLocale().getLanguage()));
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    /** @param question null for a new one */
    private void edit(Question question) {
        var fields = new QuestionForm(question == null ? form.questions() : form.questions().stream().takeWhile(other -> other.id() != question.id()).toList());
        if (question != null) {
            fields.show(question.fields());
        }
        var dialog = new Dialog(fields);
        dialog.setHeaderTitle(getTranslation(question == null ? "participation.form.add" : "participation.form.edit-title"));
        dialog.setWidth("min(44rem, 96vw)");
        var save = new Button(getTranslation("save"), click -> save(dialog, fields, question, question == null ? null : question.fields(), fields.question()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("question-save");
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private void save(Dialog dialog, QuestionForm fields, Question question, QuestionDraft base, QuestionDraft mine) {
        try {
            if (question == null) {
                forms.add(meetingId(), mine);
            } else {
                forms.edit(meetingId(), question.id(), base, mine);
            }
            dialog.close();
            read();
        } catch (InvalidInput e) {
            if (fields.says(e.violations())) {
                fields.show(e.violations());
            } else {
                problem(e);
            }
        } catch (EditConflict e) {
            new ConflictDialog(e, QuestionDraft.class, field -> getTranslation("field.REGISTRATION_QUESTION." + field), fields::value, (theirs, chosen) -> {
                fields.show(chosen);
                save(dialog, fields, question, theirs, chosen);
            }).open();
        }
    }

    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (InvalidInput e) {
            problem(e);
        }
        read();
    }

    private void problem(InvalidInput refused) {
        var first = refused.violations().getFirst();
        Notices.problem(getTranslation(first.key(), first.arguments().toArray()));
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(FormService.QUESTION))) {
            read();
        }
    }
}
