package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.plenary.notification.Response;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Notices;

/** A courtesy translation of a response. */
class TranslationDialog extends Dialog {

    TranslationDialog(Desk desk, long notificationId, Response response, Runnable changed) {
        setHeaderTitle(getTranslation("notification.translation.add"));
        setWidth("min(48rem, 96vw)");
        Select<String> language = Fields.languages(getLocale());
        language.setLabel(getTranslation("language"));
        language.setValue(Messages.LOCALES.stream().map(Locale::getLanguage).filter(one -> !one.equals(response.language())
                && response.translations().stream().noneMatch(done -> done.language().equals(one))).findFirst().orElse("en"));
        var words = new TextArea(getTranslation("notification.translation.words"));
        words.setWidthFull();
        words.setMinRows(8);
        words.setMaxRows(24);
        words.setManualValidation(true);
        words.setId("translation-words");
        language.addValueChangeListener(change -> response.translations().stream().filter(one -> one.language().equals(change.getValue())).findFirst()
                .ifPresent(one -> words.setValue(one.words())));
        var save = new Button(getTranslation("save"), click -> {
            try {
                desk.responses().translate(notificationId, response.id(), language.getValue(), words.getValue());
                close();
                Notices.done(getTranslation("saved"));
                changed.run();
            } catch (InvalidInput e) {
                var first = e.violations().getFirst();
                words.setErrorMessage(getTranslation(first.key(), first.arguments().toArray()));
                words.setInvalid(true);
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(language, words);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }
}
