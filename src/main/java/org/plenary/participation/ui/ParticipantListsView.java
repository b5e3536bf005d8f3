package org.plenary.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.BufferedOutputStream;
import java.util.List;
import java.util.Locale;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.participation.ParticipantListService;
import org.plenary.participation.ParticipantListService.Format;
import org.plenary.participation.ParticipantListService.Stage;
import org.plenary.participation.ParticipantService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;

/** The list of participants to publish, provisional or final, as a file. */
@Route(value = "m/:code/participants/lists", layout = MeetingWorkspace.class)
@PermitAll
public class ParticipantListsView extends MeetingPage {

    private final transient ParticipantListService lists;
    private final transient Rights rights;
    private final transient Messages messages;
    private final RadioButtonGroup<Stage> stage = new RadioButtonGroup<>();
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final RadioButtonGroup<Locale> alphabet = new RadioButtonGroup<>();
    private final RadioButtonGroup<Format> format = new RadioButtonGroup<>();
    private final Paragraph number = new Paragraph();
    private final Button download = new Button(Icons.DOWNLOAD.create());
    private final Anchor file = new Anchor();

    public ParticipantListsView(ParticipantListService lists, Rights rights, Messages messages, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "lists.section.lists");
        this.lists = lists;
        this.rights = rights;
        this.messages = messages;
        stage.setLabel(getTranslation("lists.roster.stage"));
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(one -> getTranslation("lists.roster." + one));
        stage.setValue(Stage.PROVISIONAL);
        stage.addValueChangeListener(change -> count());
        languages(language, "lists.roster.language");
        languages(alphabet, "lists.roster.alphabet");
        language.addValueChangeListener(change -> alphabet.setValue(change.getValue()));
        format.setLabel(getTranslation("lists.roster.format"));
        format.setItems(Format.values());
        format.setItemLabelGenerator(one -> getTranslation("lists.roster.format." + one));
        format.setValue(Format.PDF);
        number.getElement().setAttribute("role", "status");
        number.setId("roster-number");
        download.setText(getTranslation("lists.roster.download"));
        download.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        download.setId("roster-download");
        download.addClickListener(click -> download());
        file.getElement().setAttribute("hidden", true);
    }

    private void languages(RadioButtonGroup<Locale> group, String label) {
        group.setLabel(getTranslation(label));
        group.setItems(Messages.LOCALES);
        group.setItemLabelGenerator(locale -> locale.getDisplayLanguage(locale));
        group.setValue(Messages.offered(getLocale()));
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.VIEW_PARTICIPANTS, meetingId());
        var form = new Div(stage, format, language, alphabet);
        form.addClassNames("form", "roster-choices");
        List.of(stage, format, language, alphabet).forEach(group -> group.addClassName("half"));
        var buttons = new Div(download);
        buttons.addClassName("actions");
        var hint = new Paragraph(getTranslation("lists.roster.hint"));
        hint.addClassName("quiet");
        var card = new Div(new H2(getTranslation("lists.section.lists")), hint, form, number, buttons, file);
        card.addClassNames("card", "stack");
        removeAll();
        add(ParticipantSections.of(meeting(), ParticipantSections.LISTS, rights), card);
        count();
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(ParticipantService.PARTICIPANT))) {
            count();
        }
    }

    private void count() {
        var people = lists.count(meetingId(), stage.getValue());
        number.setText(getTranslation("lists.roster.number", people));
        download.setEnabled(people > 0);
    }

    /** The list is read and written while the file is sent, for what is chosen at this moment. */
    private void download() {
        var meetingId = meetingId();
        var as = format.getValue();
        var wanted = stage.getValue();
        var in = language.getValue();
        var ordered = alphabet.getValue();
        var name = meeting().code() + "-" + getTranslation(in, "lists.roster.file-name") + "-" + in.getLanguage() + "." + as.extension();
        file.setHref((DownloadHandler) event -> {
            var roster = lists.list(meetingId, wanted, in, ordered);
            event.setFileName(name);
            event.setContentType(as.mediaType());
            try (var out = new BufferedOutputStream(event.getOutputStream(), 65_536)) {
                ParticipantListService.write(roster, as, messages, out);
            }
        });
        file.getElement().callJsFunction("click");
    }
}
