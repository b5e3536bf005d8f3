package org.plenary.nomination.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.plenary.exchange.table.Import;
import org.plenary.live.LiveEvents;
import org.plenary.nomination.CallService;
import org.plenary.nomination.ImportedNomination;
import org.plenary.nomination.NominationImportService;
import org.plenary.nomination.NominationService;
import org.plenary.nomination.NominationTable;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.ImportPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Sections;

/** Takes in nominations that Parties have sent as a table. */
@Route(value = "m/:code/nominations/import/nominees", layout = MeetingWorkspace.class)
@PermitAll
public class NominationImportView extends ImportPage<ImportedNomination> {

    private final transient NominationTable table;
    private final transient CallService calls;

    public NominationImportView(NominationImportService imports, NominationTable table, CallService calls, Rights rights, Messages messages, MeetingDirectory directory,
            LiveEvents live) {
        super(imports, new Subject("nomination.import.title", NominationService.NOMINATION, NominationSections.CALL, Action.SELECT_NOMINEES), rights, messages, directory, live);
        this.table = table;
        this.calls = calls;
    }

    @Override
    protected Sections sections(Rights viewer) {
        return NominationSections.of(meeting(), "", viewer);
    }

    @Override
    protected Import<ImportedNomination> definition() {
        var call = calls.find(meetingId()).orElseThrow(() -> new NotFound("call of meeting", meetingId()));
        return table.definition(call, calls.lists(meetingId()).profiles(), getLocale());
    }
}
