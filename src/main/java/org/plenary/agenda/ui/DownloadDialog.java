package org.plenary.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import org.plenary.agenda.AgendaPaper;
import org.plenary.exchange.PaperFormat;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.Icons;

/** The agenda as a file: in which language, in which format, with or without annotations. */
class DownloadDialog extends Dialog {

    private final transient AgendaPaper paper;
    private final long meetingId;
    private final String code;
    private final transient Optional<Integer> version;
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final RadioButtonGroup<PaperFormat> format = new RadioButtonGroup<>();
    private final Checkbox annotated = new Checkbox();
    private final Anchor file = new Anchor();

    /**
     * @param version        its number; empty for the agenda as it is now
     * @param hasAnnotations whether there is anything to annotate with
     */
    DownloadDialog(AgendaPaper paper, long meetingId, String code, Optional<Integer> version, boolean hasAnnotations) {
        this.paper = paper;
        this.meetingId = meetingId;
        this.code = code;
        this.version = version;
        setHeaderTitle(version.map(number -> getTranslation("agenda.download.version", number)).orElseGet(() -> getTranslation("agenda.download.now")));
        language.setLabel(getTranslation("agenda.download.language"));
        language.setItems(Messages.LOCALES);
        language.setItemLabelGenerator(locale -> locale.getDisplayLanguage(locale));
        language.setValue(Messages.offered(getLocale()));
        format.setLabel(getTranslation("agenda.download.format"));
        format.setItems(PaperFormat.values());
        format.setItemLabelGenerator(value -> getTranslation("agenda.download." + value));
        format.setValue(PaperFormat.DOCX);
        annotated.setLabel(getTranslation("agenda.download.annotated"));
        annotated.setVisible(hasAnnotations);
        var form = new Div(language, format, annotated);
        form.addClassName("form");
        add(form);
        file.getElement().setAttribute("hidden", true);
        var download = new Button(getTranslation("agenda.download"), Icons.DOWNLOAD.create(), click -> download());
        download.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        download.setId("agenda-download");
        getFooter().add(new Button(getTranslation("close"), click -> close()), download, file);
    }

    /** The address is made for what is chosen at this moment, so that nobody gets a file of an earlier choice. */
    private void download() {
        var chosen = language.getValue();
        var as = format.getValue();
        var withNotes = annotated.getValue();
        var name = code + "-" + getTranslation(chosen, "agenda.download.file-name") + version.map(number -> "-v" + number).orElse("") + "-" + chosen.getLanguage() + "." + as.extension();
        file.setHref(DownloadHandler.fromInputStream(event -> {
            var bytes = paper.file(meetingId, version, chosen, withNotes, as);
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, as.mediaType(), bytes.length);
        }));
        file.getElement().callJsFunction("click");
    }
}
