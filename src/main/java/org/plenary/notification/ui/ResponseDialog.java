package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.exchange.FileRefused;
import org.plenary.files.MeetingFiles;
import org.plenary.notification.Notification;
import org.plenary.notification.Received;
import org.plenary.notification.ResponseDraft;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.FileButton;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;

/** A response that came by letter, e-mail or telephone: typed in, or handed in as the file that it is. */
class ResponseDialog extends Dialog {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "pt", "ru", "zh");

    private static final class Form extends Fields {

        private final ComboBox<String> sender = new ComboBox<>();
        private final Select<String> language = new Select<>();
        private final DateTimePicker receivedAt = new DateTimePicker();
        private final TextField title = new TextField();
        private final TextArea words = new TextArea();

        private Form(Notification notification, StateNames states) {
            super("RESPONSE");
            field("sender", sender, "half");
            field("language", language, "half");
            field("receivedAt", receivedAt, "half");
            field("title", title, "half");
            field("words", words, "");
            sender.setItems(states.inOrder().stream().map(states::name).toList());
            sender.setAllowCustomValue(true);
            sender.addCustomValueSetListener(typed -> sender.setValue(typed.getDetail()));
            sender.setHelperText(getTranslation("notification.response.sender-hint"));
            language.setItems(LANGUAGES);
            language.setEmptySelectionAllowed(true);
            language.setItemLabelGenerator(code -> code == null ? "" : Locale.of(code).getDisplayLanguage(getLocale()));
            receivedAt.setDatePickerI18n(DateWords.of(getLocale()));
            receivedAt.setLocale(DateWords.dayFirst(getLocale()));
            receivedAt.setValue(LocalDateTime.now(notification.zone()).withSecond(0).withNano(0));
            words.setMinRows(6);
            words.setMaxRows(20);
        }

        private ResponseDraft draft(Notification notification, StateNames states) {
            var iso2 = sender.isEmpty() ? Optional.<String>empty() : states.find(sender.getValue());
            return new ResponseDraft(null, iso2.orElse(null), iso2.map(code -> states.english(code)).orElse(sender.getValue()), language.getValue(),
                    title.getValue(), words.getValue(), receivedAt.isEmpty() ? null : receivedAt.getValue().atZone(notification.zone()).toInstant());
        }
    }

    private final transient Desk desk;
    private final transient Notification notification;
    private final transient StateNames states;
    private final transient Runnable changed;
    private final Form form;

    ResponseDialog(Desk desk, Notification notification, StateNames states, Runnable changed) {
        this.desk = desk;
        this.notification = notification;
        this.states = states;
        this.changed = changed;
        form = new Form(notification, states);
        setHeaderTitle(getTranslation("notification.response.enter"));
        setWidth("min(48rem, 96vw)");
        add(form, new Span(getTranslation("notification.response.file-hint")),
                new FileButton(getTranslation("notification.response.file"), MeetingFiles.LARGEST, getTranslation("notification.response.file-rejected"),
                        this::upload, ".pdf", ".docx", ".jpg", ".jpeg", ".png"));
        var save = new Button(getTranslation("save"), click -> type());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("response-save");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }

    private void type() {
        try {
            done(desk.responses().type(notification.id(), form.draft(notification, states)));
        } catch (InvalidInput e) {
            form.show(e.violations());
        }
    }

    private Optional<String> upload(String name, InputStream content) {
        try {
            done(desk.responses().upload(notification.id(), form.draft(notification, states), name, content));
            return Optional.empty();
        } catch (FileRefused e) {
            return Optional.of(e.refusal().in(getLocale(), (key, locale, arguments) -> getTranslation(key, locale, arguments)));
        } catch (InvalidInput e) {
            form.show(e.violations());
            return Optional.of(getTranslation("notification.response.file-again"));
        }
    }

    private void done(Received received) {
        if (received.again()) {
            Notices.problem(getTranslation("notification.response.again", received.response().sender()));
            return;
        }
        close();
        Notices.done(getTranslation("saved"));
        changed.run();
    }
}
