package org.plenary.programme.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.exchange.table.TableDefinition;
import org.plenary.live.LiveEvents;
import org.plenary.programme.ImportedSession;
import org.plenary.programme.ProgrammeImportService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.ImportPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Sections;
import org.plenary.shell.ui.Sections.Section;

/** Takes in a programme from somebody's spreadsheet. */
@Route(value = "m/:code/programme/import", layout = MeetingWorkspace.class)
@PermitAll
public class ProgrammeImportView extends ImportPage<ImportedSession> {

    private static final String PATH = "programme/import";
    private static final List<Section> BACK = List.of(new Section("programme", "tab.programme", Action.VIEW_MEETING),
            new Section(PATH, "programme_import.title", Action.EDIT_PROGRAMME));

    private final transient ProgrammeImportService imports;

    public ProgrammeImportView(ProgrammeImportService imports, Rights rights, Messages messages, MeetingDirectory directory, LiveEvents live) {
        super(imports, new Subject("programme_import.title", "PROGRAMME_ROW", "programme", Action.EDIT_PROGRAMME), rights, messages, directory, live);
        this.imports = imports;
    }

    @Override
    protected Sections sections(Rights viewer) {
        return new Sections("tab.programme", BACK, meeting().code(), PATH, viewer, meetingId());
    }

    @Override
    protected TableDefinition<ImportedSession> definition() {
        return imports.definition(meetingId(), getLocale());
    }
}
