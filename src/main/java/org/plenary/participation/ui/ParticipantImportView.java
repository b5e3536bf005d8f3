package org.plenary.participation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.exchange.table.Import;
import org.plenary.exchange.table.ImportTarget;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.participation.ImportedParticipant;
import org.plenary.participation.ParticipantImportService;
import org.plenary.participation.ParticipantTable;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.ImportWizard;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;

/** Takes in participants from somebody's spreadsheet. */
@Route(value = "m/:code/participants/import", layout = MeetingWorkspace.class)
@PermitAll
public class ParticipantImportView extends MeetingPage {

    private final transient ParticipantImportService imports;
    private final transient ParticipantTable table;
    private final transient Rights rights;
    private final transient Messages messages;

    public ParticipantImportView(ParticipantImportService imports, ParticipantTable table, Rights rights, Messages messages, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "lists.import.participants");
        this.imports = imports;
        this.table = table;
        this.rights = rights;
        this.messages = messages;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.MANAGE_PARTICIPANTS, meetingId());
        removeAll();
        add(ParticipantSections.of(meeting(), "", rights), new H2(getTranslation("lists.import.participants")),
                new ImportWizard<>(target(meetingId()), "PARTICIPANT", messages, "m/" + meeting().code() + "/participants"));
    }

    private ImportTarget<ImportedParticipant> target(long meetingId) {
        var definition = table.definition(getLocale());
        return new ImportTarget<>() {
            @Override
            public Import<ImportedParticipant> definition() {
                return definition;
            }

            @Override
            public List<Fate> compare(List<ImportedParticipant> values) {
                return imports.compare(meetingId, values);
            }

            @Override
            public Outcome apply(List<ImportedParticipant> values, Steps steps) {
                return imports.apply(meetingId, values, steps);
            }
        };
    }

    @Override
    protected void changed(List<Change> changes) {
        // What somebody is about to import stays as it is; it is compared with the present again when it is written.
    }
}
