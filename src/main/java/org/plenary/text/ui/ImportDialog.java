package org.plenary.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.shell.ui.FileButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.text.ImportedText;
import org.plenary.text.TextImportService;

/** Begins a text from a Word file or from what was pasted: read, shown paragraph by paragraph, corrected, and only then taken. */
class ImportDialog extends Dialog {

    private final transient Desk desk;
    private final transient TextImportService imports;
    private final String language;
    private final TextArea pasted = new TextArea();
    private final TextField delegation = new TextField();
    private final Div source = new Div();
    private final Div preview = new Div();
    private final Span problem = new Span();
    private final Button read;
    private final Button back;
    private final Button take;
    private ImportList list;

    ImportDialog(Desk desk, TextImportService imports) {
        this.desk = desk;
        this.imports = imports;
        language = desk.text().get().fields().sourceLanguage();
        setHeaderTitle(getTranslation("tongues.import"));
        setWidth("min(60rem, 96vw)");
        setCloseOnOutsideClick(false);
        pasted.setLabel(getTranslation("tongues.import.paste"));
        pasted.setHelperText(getTranslation("tongues.import.paste-hint"));
        pasted.getElement().setAttribute("lang", language);
        pasted.setManualValidation(true);
        pasted.setValueChangeMode(ValueChangeMode.ON_BLUR);
        pasted.setMinHeight("12rem");
        pasted.setMaxHeight("40vh");
        pasted.setWidthFull();
        pasted.addClassName("import-paste");
        var tooLarge = getTranslation("negotiation.import.too-large", TextImportService.LONGEST / 1_000_000);
        var file = new FileButton(getTranslation("tongues.import.file"), TextImportService.LONGEST, tooLarge, (name, content) -> received(content), ".docx")
                .droppable(getTranslation("tongues.import.drop-here"));
        source.add(new Paragraph(getTranslation("tongues.import.hint")), file, pasted);
        source.addClassName("stack");
        delegation.setLabel(getTranslation("text.delegation"));
        delegation.setHelperText(getTranslation("tongues.import.delegation-hint"));
        delegation.setManualValidation(true);
        delegation.setValue(CurrentAccount.get().organisation());
        problem.addClassName("invalid");
        problem.getElement().setAttribute("role", "alert");
        preview.addClassName("stack");
        add(source, preview);
        read = new Button(getTranslation("tongues.import.read"), click -> readPasted());
        read.addClassName("read-pasted");
        read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        back = new Button(getTranslation("tongues.import.back"), Icons.BACK.create(), click -> show(null));
        take = new Button(getTranslation("tongues.import.take", 0), click -> take());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.addClassName("take-import");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), back, read, take);
        show(null);
    }

    private void readPasted() {
        pasted.setInvalid(false);
        attempt(() -> imports.readPasted(desk.meetingId(), pasted.getValue())).ifPresent(words -> {
            pasted.setErrorMessage(words);
            pasted.setInvalid(true);
            pasted.focus();
        });
    }

    private Optional<String> received(InputStream content) {
        return attempt(() -> {
            try {
                return imports.readFile(desk.meetingId(), content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** @return why it could not be read */
    private Optional<String> attempt(Supplier<ImportedText> reading) {
        try {
            show(reading.get());
            return Optional.empty();
        } catch (InvalidInput e) {
            return Optional.of(words(e.violations().getFirst()));
        }
    }

    /** @param text null for the page on which it is handed in; what was pasted is still there */
    private void show(ImportedText text) {
        source.setVisible(text == null);
        preview.setVisible(text != null);
        read.setVisible(text == null);
        back.setVisible(text != null);
        take.setVisible(text != null);
        preview.removeAll();
        if (text != null) {
            list = new ImportList(text, language, this::showCount);
            preview.add(new H3(getTranslation("tongues.import.check")), new Paragraph(getTranslation("tongues.import.check-hint")), list, delegation, problem);
            showCount();
        }
    }

    private void showCount() {
        problem.setText("");
        take.setText(getTranslation("tongues.import.take", list.draft().kept()));
        take.setEnabled(list.draft().kept() > 0);
    }

    private void take() {
        delegation.setInvalid(false);
        try {
            var taken = imports.take(desk.meetingId(), desk.text().get().id(), list.draft().text(), delegation.getValue());
            close();
            desk.refresh().run();
            Notices.done(getTranslation("tongues.import.taken", taken.paragraphs().size()));
        } catch (InvalidInput e) {
            var violation = e.violations().getFirst();
            if (violation.field().equals("delegation")) {
                delegation.setErrorMessage(words(violation));
                delegation.setInvalid(true);
                delegation.focus();
            } else {
                problem.setText(words(violation));
            }
        }
    }

    private String words(Violation violation) {
        return getTranslation(violation.key(), violation.arguments().toArray());
    }
}
