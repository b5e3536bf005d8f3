package org.plenary.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedOutputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.participation.CertificateService;
import org.plenary.participation.CertificateService.Attendee;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Icons;

/** Certificates for those who attended enough sessions, all in one file or one alone. */
class CertificatesCard extends Div {

    private final transient CertificateService certificates;
    private final transient MeetingHeading meeting;
    private final IntegerField atLeast = new IntegerField();
    private final ComboBox<Attendee> who = new ComboBox<>();
    private final Select<String> language = Fields.languages(getLocale());
    private final Paragraph number = new Paragraph();
    private final Button download = new Button(Icons.CERTIFICATE.create());
    private final Anchor file = new Anchor();

    CertificatesCard(CertificateService certificates, MeetingHeading meeting, boolean mayPrint) {
        this.certificates = certificates;
        this.meeting = meeting;
        addClassNames("card", "stack");
        atLeast.setLabel(getTranslation("lists.certificate.at-least"));
        atLeast.setStepButtonsVisible(true);
        atLeast.setMin(1);
        atLeast.addValueChangeListener(change -> count());
        who.setLabel(getTranslation("lists.certificate.who"));
        who.setPlaceholder(getTranslation("lists.certificate.everybody"));
        who.setClearButtonVisible(true);
        who.setItemLabelGenerator(one -> Stream.of(one.name(), one.of(), getTranslation("lists.certificate.sessions", one.sessions()))
                .filter(Objects::nonNull).collect(Collectors.joining(" · ")));
        language.setLabel(getTranslation("lists.roster.language"));
        number.getElement().setAttribute("role", "status");
        number.setId("certificates-number");
        download.setText(getTranslation("lists.certificate.download"));
        download.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        download.setId("certificates-download");
        download.addClickListener(click -> download());
        download.setVisible(mayPrint);
        file.getElement().setAttribute("hidden", true);
        var form = new Div(atLeast, who, language);
        form.addClassName("form");
        atLeast.addClassName("third");
        who.addClassName("third");
        language.addClassName("third");
        var buttons = new Div(download);
        buttons.addClassName("actions");
        add(new H2(getTranslation("lists.certificate.heading")), form, number, buttons, file);
    }

    /** @param sessions how many were held */
    void show(int sessions) {
        atLeast.setMax(Math.max(1, sessions));
        if (atLeast.isEmpty()) {
            atLeast.setValue(Math.max(1, sessions));
        }
        count();
    }

    private int wanted() {
        return atLeast.isEmpty() ? 1 : atLeast.getValue();
    }

    private void count() {
        var enough = certificates.attendees(meeting.id(), wanted(), getLocale());
        var chosen = who.getValue();
        who.setItems(enough);
        who.setValue(enough.stream().filter(one -> chosen != null && one.id() == chosen.id()).findFirst().orElse(null));
        number.setText(getTranslation("lists.certificate.number", enough.size()));
        download.setEnabled(!enough.isEmpty());
    }

    private void download() {
        var least = wanted();
        var only = who.getValue() == null ? null : who.getValue().id();
        var in = Locale.of(language.getValue());
        var name = meeting.code() + "-" + getTranslation(in, "lists.certificate.file-name") + "-" + in.getLanguage() + ".pdf";
        file.setHref((DownloadHandler) event -> {
            var found = certificates.certificates(meeting.id(), least, only, in);
            event.setFileName(name);
            event.setContentType("application/pdf");
            try (var out = new BufferedOutputStream(event.getOutputStream())) {
                certificates.print(meeting.id(), found, in, out);
            }
        });
        file.getElement().callJsFunction("click");
    }
}
