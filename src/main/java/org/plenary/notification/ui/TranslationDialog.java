package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.plenary.live.EditConflict;
import org.plenary.notification.Response;
import org.plenary.notification.Response.Translation;
import org.plenary.notification.ResponseService.TranslationDraft;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Notices;

/** Courtesy translations of a response: one is seen at a time, and what was typed of the others is kept. */
class TranslationDialog extends Dialog {

    private final transient Desk desk;
    private final long notificationId;
    private final transient Response response;
    private final transient Runnable changed;
    private final Select<String> language = Fields.languages(getLocale());
    private final TextArea words = new TextArea();
    /** By language, what is stored as far as is known here. */
    private final transient Map<String, TranslationDraft> bases = new HashMap<>();
    /** By language, what was typed of those that are not seen. */
    private final Map<String, String> kept = new HashMap<>();

    TranslationDialog(Desk desk, long notificationId, Response response, Runnable changed) {
        this.desk = desk;
        this.notificationId = notificationId;
        this.response = response;
        this.changed = changed;
        setHeaderTitle(getTranslation("notification.translation.add"));
        setWidth("min(48rem, 96vw)");
        EditDialog.keepTyped(this, () -> kept.isEmpty() && typed().equals(base()));
        language.setLabel(getTranslation("language"));
        language.setValue(Messages.LOCALES.stream().map(Locale::getLanguage).filter(one -> !one.equals(response.language()) && there(one).words() == null).findFirst().orElse("en"));
        language.setManualValidation(true);
        words.setLabel(getTranslation("notification.translation.words"));
        words.setWidthFull();
        words.setMinRows(8);
        words.setMaxRows(24);
        words.setManualValidation(true);
        words.setId("translation-words");
        language.addValueChangeListener(change -> turnFrom(change.getOldValue()));
        words.setValue(Fields.orEmpty(base().words()));
        var save = new Button(getTranslation("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(language, words);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }

    private void turnFrom(String left) {
        if (!typed().equals(base(left))) {
            kept.put(left, words.getValue());
        }
        var typed = kept.remove(language.getValue());
        words.setValue(typed == null ? Fields.orEmpty(base().words()) : typed);
        words.setInvalid(false);
        language.setInvalid(false);
    }

    private TranslationDraft base() {
        return base(language.getValue());
    }

    private TranslationDraft base(String in) {
        return bases.computeIfAbsent(in, this::there);
    }

    private TranslationDraft there(String in) {
        return new TranslationDraft(response.translations().stream().filter(one -> one.language().equals(in)).findFirst().map(Translation::words).orElse(null));
    }

    private TranslationDraft typed() {
        return new TranslationDraft(words.getValue());
    }

    /** Where another translation was typed too, it is seen next, to be saved as well. */
    private void save() {
        try {
            desk.responses().translate(notificationId, response.id(), language.getValue(), base(), typed());
            bases.put(language.getValue(), typed());
            Notices.done(getTranslation("saved"));
            changed.run();
            kept.keySet().stream().findFirst().ifPresentOrElse(language::setValue, this::close);
        } catch (InvalidInput e) {
            var first = e.violations().getFirst();
            var wrong = first.field().equals("language") ? language : words;
            wrong.setErrorMessage(getTranslation(first.key(), first.arguments().toArray()));
            wrong.setInvalid(true);
        } catch (EditConflict e) {
            new ConflictDialog(e, TranslationDraft.class, field -> words.getLabel(), value -> Objects.toString(value, null), (theirs, chosen) -> {
                bases.put(language.getValue(), theirs);
                words.setValue(Fields.orEmpty(chosen.words()));
                save();
            }).open();
        }
    }
}
