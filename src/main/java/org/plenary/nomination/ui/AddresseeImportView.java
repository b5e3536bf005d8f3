package org.plenary.nomination.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.body.BodyService;
import org.plenary.exchange.table.Import;
import org.plenary.exchange.table.Import.Field;
import org.plenary.exchange.table.ImportTarget;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.nomination.AddresseeDraft;
import org.plenary.nomination.AddresseeImportService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.ImportWords;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.ImportWizard;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;

/** Takes in a list of focal points. */
@Route(value = "m/:code/nominations/import", layout = MeetingWorkspace.class)
@PermitAll
public class AddresseeImportView extends MeetingPage {

    private final transient AddresseeImportService imports;
    private final transient BodyService bodies;
    private final transient Rights rights;
    private final transient Messages messages;

    public AddresseeImportView(AddresseeImportService imports, BodyService bodies, Rights rights, Messages messages, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "lists.import.addressees");
        this.imports = imports;
        this.bodies = bodies;
        this.rights = rights;
        this.messages = messages;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.MANAGE_CALL, meetingId());
        removeAll();
        add(new H2(getTranslation("lists.import.addressees")),
                new ImportWizard<>(target(meetingId()), "NOMINATION_ADDRESSEE", messages, "m/" + meeting().code() + "/nominations"));
    }

    private ImportTarget<AddresseeDraft> target(long meetingId) {
        var spoken = getLocale().getLanguage();
        var definition = new Import<>(List.of(
                Field.choice("iso2", true, bodies.countryNames().byAnyName(), "Country", "State", "Party", "Iso", "Iso2", "Country code", "Pays", "État", "Partie", "Code pays",
                        "País", "Estado", "Parte", "Código de país"),
                Field.text("name", true, "Name", "Focal point", "National focal point", "Contact", "Nom", "Point focal", "Point focal national", "Nombre", "Punto focal",
                        "Punto focal nacional", "Contacto"),
                Field.text("email", true, "E-mail", "Email", "Mail", "E-mail address", "Adresse électronique", "Courriel", "Correo electrónico", "Correo"),
                Field.choice("language", false, ImportWords.languages(), "Language", "Langue", "Idioma", "Lengua")),
                values -> new AddresseeDraft(values.text("iso2"), values.text("name"), values.text("email"), values.get("language", String.class, spoken)),
                AddresseeDraft::violations, AddresseeDraft::iso2, "iso2");
        return new ImportTarget<>() {
            @Override
            public Import<AddresseeDraft> definition() {
                return definition;
            }

            @Override
            public List<Fate> compare(List<AddresseeDraft> values) {
                return imports.compare(meetingId, values);
            }

            @Override
            public Outcome apply(List<AddresseeDraft> values, Steps steps) {
                return imports.apply(meetingId, values, steps);
            }
        };
    }

    @Override
    protected void changed(List<Change> changes) {
        // What somebody is about to import stays as it is; it is compared with the present again when it is written.
    }
}
