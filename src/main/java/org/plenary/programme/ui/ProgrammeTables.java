package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.plenary.programme.ProgrammeImportService;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Downloads;
import org.plenary.shell.ui.Icons;

/** What takes a programme away as a table, and takes one in. */
class ProgrammeTables extends Div {

    ProgrammeTables(ProgrammeImportService tables, MeetingHeading meeting, boolean mayEdit, Locale locale) {
        addClassName("programme-tables");
        var title = meeting.title(locale.getLanguage());
        add(new Downloads<>(getTranslation("programme_import.file-name") + "-" + meeting.code(),
                () -> tables.export(meeting.id(), Downloads.title(getTranslation("tab.programme"), new Downloads.Filter(getTranslation("programme_import.meeting"), title)), locale),
                getTranslation("lists.export.list")));
        if (mayEdit) {
            var open = new Button(getTranslation("programme_import.open"), Icons.UPLOAD.create(),
                    click -> getUI().orElseThrow().navigate("m/" + meeting.code() + "/programme/import"));
            open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(open);
        }
    }
}
