package org.plenary.programme.ui.release;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.Optional;
import org.plenary.live.EditConflict;
import org.plenary.programme.release.ChangeWords;
import org.plenary.programme.release.Notice;
import org.plenary.programme.release.NoticeDraft;
import org.plenary.programme.release.NoticeService;
import org.plenary.programme.release.NoticeService.Drafts;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** What those concerned are told of the newest release: looked at, edited, withheld, and sent. */
class NoticesCard extends Div {

    private final transient NoticeService notices;
    private final long meetingId;
    private final transient Runnable changed;
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final Div body = new Div();
    private transient Drafts drafts;
    private transient ChangeWords words;

    NoticesCard(NoticeService notices, long meetingId, Runnable changed) {
        this.notices = notices;
        this.meetingId = meetingId;
        this.changed = changed;
        addClassNames("card", "stack");
        setId("release-notices");
        body.addClassName("stack");
        language.setLabel(getTranslation("language"));
        language.setItems(Messages.LOCALES);
        language.setItemLabelGenerator(locale -> locale.getDisplayLanguage(locale));
        language.setValue(Messages.offered(getLocale()));
        language.addValueChangeListener(change -> draw());
        add(body);
    }

    void show(Optional<Drafts> told, ChangeWords inWords) {
        if (told.isPresent() && told.get().equals(drafts)) {
            return;
        }
        drafts = told.orElse(null);
        words = inWords;
        setVisible(told.isPresent());
        told.ifPresent(one -> draw());
    }

    private void draw() {
        var number = drafts.release().number();
        var hint = new Paragraph(getTranslation("releases.tell.hint"));
        hint.addClassName("quiet");
        body.removeAll();
        body.add(new H3(getTranslation("releases.tell", number)), hint);
        if (drafts.release().toldSince() < number - 1) {
            body.add(new Paragraph(getTranslation("releases.tell.since", drafts.release().toldSince())));
        }
        body.add(language);
        drafts.notices().forEach(notice -> body.add(notice(notice)));
        var preview = new Button(getTranslation("releases.tell.preview"), Icons.MAIL.create(), click -> preview());
        var send = new Button(getTranslation("releases.tell.send", drafts.letters()), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setId("release-send");
        var foot = new Div(send, preview);
        foot.addClassName("actions");
        body.add(foot);
    }

    private Component notice(Notice notice) {
        var section = new Section(new H4(ChangeList.head(notice.change(), words)), recipients(notice));
        section.addClassName("release-notice");
        if (!notice.named().isEmpty() || notice.marked() > 0) {
            section.add(text(notice), actions(notice));
            section.setClassName("withheld", notice.fields().withheld());
        }
        return section;
    }

    private Div text(Notice notice) {
        var text = new Div(notice.fields().in(language.getValue().getLanguage()));
        text.addClassNames("letter-body", "release-text");
        text.getElement().setAttribute("lang", language.getValue().getLanguage());
        return text;
    }

    private Div actions(Notice notice) {
        var title = words.title(notice.change().session());
        var edit = new Button(getTranslation("releases.tell.edit"), Icons.EDIT.create(),
                click -> new NoticeDialog(title, notice.fields(), (base, mine) -> edit(notice, base, mine)).open());
        edit.setAriaLabel(getTranslation("releases.tell.edit") + ": " + title);
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var withhold = new Checkbox(getTranslation("releases.tell.withhold"), notice.fields().withheld());
        withhold.setAriaLabel(getTranslation("releases.tell.withhold") + ": " + title);
        withhold.setId(withholdId(notice));
        withhold.addValueChangeListener(change -> withhold(notice, change.getValue()));
        var foot = new Div(edit, withhold);
        foot.addClassName("actions");
        return foot;
    }

    private static String withholdId(Notice notice) {
        return "release-withhold-" + notice.sessionId();
    }

    private Component recipients(Notice notice) {
        var list = new UnorderedList();
        list.addClassName("release-recipients");
        notice.named().forEach(one -> list.add(new ListItem(Icons.USER.create(), new Span(one.name()),
                quiet(getTranslation("releases.part." + one.part()) + " · " + one.language().toUpperCase(Locale.ROOT)))));
        if (notice.marked() > 0) {
            list.add(new ListItem(Icons.PIN.create(), new Span(getTranslation("releases.tell.marked", notice.marked()))));
        }
        if (notice.named().isEmpty() && notice.marked() == 0) {
            list.add(new ListItem(quiet(getTranslation("releases.tell.nobody"))));
        }
        if (!notice.missing().isEmpty()) {
            var missing = new ListItem(Icons.ALERT.create(), new Span(getTranslation("releases.tell.missing", String.join("; ", notice.missing()))));
            missing.addClassName("warning");
            list.add(missing);
        }
        return list;
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("quiet");
        return quiet;
    }

    private void edit(Notice notice, NoticeDraft base, NoticeDraft mine) {
        notices.edit(meetingId, drafts.release().number(), notice.sessionId(), base, mine);
        changed.run();
    }

    private void withhold(Notice notice, boolean withheld) {
        try {
            edit(notice, notice.fields(), notice.fields().withheld(withheld));
        } catch (InvalidInput e) {
            problem(e);
        } catch (EditConflict e) {
            changed.run();
        }
        getElement().executeJs("setTimeout(() => this.querySelector($0)?.focus())", "#" + withholdId(notice)); // it was drawn anew
    }

    private void send() {
        try {
            var letters = notices.send(meetingId, drafts.release().number());
            Notices.done(getTranslation("releases.tell.sent", letters));
        } catch (InvalidInput e) {
            problem(e);
        }
        changed.run();
    }

    private void problem(InvalidInput e) {
        Notices.problem(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
    }

    private void preview() {
        var locale = language.getValue();
        var written = notices.preview(meetingId, drafts.release().number(), locale);
        var letter = new Div(written.body());
        letter.addClassName("letter-body");
        var sheet = new Div(new H3(written.subject()), letter);
        sheet.addClassName("letter-preview");
        sheet.getElement().setAttribute("lang", locale.getLanguage());
        var dialog = new Dialog(new Paragraph(getTranslation("releases.tell.preview-hint")), sheet);
        dialog.setHeaderTitle(getTranslation("releases.tell.preview"));
        dialog.setWidth("min(48rem, 96vw)");
        dialog.getFooter().add(new Button(getTranslation("close"), click -> dialog.close()));
        dialog.open();
    }
}
