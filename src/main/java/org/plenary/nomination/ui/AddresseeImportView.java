package org.plenary.nomination.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.body.BodyService;
import org.plenary.exchange.table.Import;
import org.plenary.exchange.table.Import.Field;
import org.plenary.live.LiveEvents;
import org.plenary.nomination.AddresseeDraft;
import org.plenary.nomination.AddresseeImportService;
import org.plenary.nomination.AddresseeService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.ImportWords;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.ImportPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Sections;

/** Takes in a list of focal points. */
@Route(value = "m/:code/nominations/import", layout = MeetingWorkspace.class)
@PermitAll
public class AddresseeImportView extends ImportPage<AddresseeDraft> {

    private final transient BodyService bodies;

    public AddresseeImportView(AddresseeImportService imports, BodyService bodies, Rights rights, Messages messages, MeetingDirectory directory, LiveEvents live) {
        super(imports, new Subject("lists.import.addressees", AddresseeService.ADDRESSEE, NominationSections.CALL, Action.MANAGE_CALL), rights, messages, directory, live);
        this.bodies = bodies;
    }

    @Override
    protected Sections sections(Rights viewer) {
        return NominationSections.of(meeting(), "", viewer);
    }

    @Override
    protected Import<AddresseeDraft> definition() {
        var spoken = getLocale().getLanguage();
        return new Import<>(List.of(
                Field.choice("iso2", true, bodies.countryNames().byAnyName(), "Country", "State", "Party", "Iso", "Iso2", "Country code", "Pays", "État", "Partie", "Code pays",
                        "País", "Estado", "Parte", "Código de país"),
                Field.text("name", true, "Name", "Focal point", "National focal point", "Contact", "Nom", "Point focal", "Point focal national", "Nombre", "Punto focal",
                        "Punto focal nacional", "Contacto"),
                Field.text("email", true, "E-mail", "Email", "Mail", "E-mail address", "Adresse électronique", "Courriel", "Correo electrónico", "Correo"),
                Field.choice("language", false, ImportWords.languages(), "Language", "Langue", "Idioma", "Lengua")),
                values -> new AddresseeDraft(values.text("iso2"), values.text("name"), values.text("email"), values.get("language", String.class, spoken)),
                AddresseeDraft::violations, AddresseeDraft::iso2, "iso2");
    }
}
