package org.plenary.participation.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.plenary.exchange.table.Import;
import org.plenary.live.LiveEvents;
import org.plenary.participation.ImportedParticipant;
import org.plenary.participation.ParticipantImportService;
import org.plenary.participation.ParticipantService;
import org.plenary.participation.ParticipantTable;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.ImportPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Sections;

/** Takes in participants from somebody's spreadsheet. */
@Route(value = "m/:code/participants/import", layout = MeetingWorkspace.class)
@PermitAll
public class ParticipantImportView extends ImportPage<ImportedParticipant> {

    private final transient ParticipantTable table;

    public ParticipantImportView(ParticipantImportService imports, ParticipantTable table, Rights rights, Messages messages, MeetingDirectory directory, LiveEvents live) {
        super(imports, new Subject("lists.import.participants", ParticipantService.PARTICIPANT, "participants", Action.MANAGE_PARTICIPANTS), rights, messages, directory, live);
        this.table = table;
    }

    @Override
    protected Sections sections(Rights viewer) {
        return ParticipantSections.of(meeting(), "", viewer);
    }

    @Override
    protected Import<ImportedParticipant> definition() {
        return table.definition(getLocale());
    }
}
