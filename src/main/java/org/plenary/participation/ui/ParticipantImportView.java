package org.plenary.participation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.body.BodyService;
import org.plenary.exchange.table.Import;
import org.plenary.exchange.table.Import.Field;
import org.plenary.exchange.table.Import.Values;
import org.plenary.exchange.table.ImportTarget;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.participation.DelegationRole;
import org.plenary.participation.Gender;
import org.plenary.participation.ImportedParticipant;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.ParticipantDraft;
import org.plenary.participation.ParticipantImportService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.ImportWizard;
import org.plenary.shell.ui.ImportWords;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;

/** Takes in participants from somebody's spreadsheet. */
@Route(value = "m/:code/participants/import", layout = MeetingWorkspace.class)
@PermitAll
public class ParticipantImportView extends MeetingPage {

    private final transient ParticipantImportService imports;
    private final transient BodyService bodies;
    private final transient Rights rights;
    private final transient Messages messages;

    public ParticipantImportView(ParticipantImportService imports, BodyService bodies, Rights rights, Messages messages, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "lists.import.participants");
        this.imports = imports;
        this.bodies = bodies;
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
        var definition = new Import<>(fields(), this::participant, row -> row.fields().violations(), ImportedParticipant::key, "email");
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

    private List<Field> fields() {
        return List.of(
                Field.text("familyName", true, "Family name", "Surname", "Last name", "Nom", "Nom de famille", "Apellido", "Apellidos"),
                Field.text("givenName", true, "Given name", "First name", "Forename", "Prénom", "Prénoms", "Nombre", "Nombres"),
                Field.text("honorific", false, "Title", "Honorific", "Salutation", "Civilité", "Titre", "Tratamiento", "Título"),
                Field.choice("category", false, ImportWords.constants(categories(), messages, category -> "participation.category." + category),
                        "Category", "Catégorie", "Categoría"),
                Field.choice("iso2", false, bodies.countryNames().byAnyName(), "Country", "State", "Party", "Delegation", "Iso2", "Country code", "Pays", "État", "Partie",
                        "Délégation", "Code pays", "País", "Estado", "Parte", "Delegación"),
                Field.text("organisation", false, "Organisation", "Organization", "Institution", "Affiliation", "Organisme", "Organización", "Institución"),
                Field.choice("delegationRole", false, ImportWords.constants(DelegationRole.values(), messages, role -> "participation.role." + role),
                        "Role in the delegation", "Role", "Rôle", "Rôle dans la délégation", "Función en la delegación", "Papel"),
                Field.text("positionHeld", false, "Position", "Job title", "Function", "Fonction", "Poste", "Cargo", "Puesto"),
                Field.text("email", false, "E-mail", "Email", "Mail", "E-mail address", "Adresse électronique", "Courriel", "Correo electrónico", "Correo"),
                Field.text("phone", false, "Telephone", "Phone", "Mobile", "Téléphone", "Teléfono", "Móvil"),
                Field.choice("gender", false, ImportWords.constants(Gender.values(), messages, gender -> "participation.gender." + gender), "Gender", "Sex", "Genre", "Sexe",
                        "Género", "Sexo"),
                Field.choice("language", false, ImportWords.languages(), "Language", "Language of letters", "Langue", "Idioma", "Lengua"),
                Field.text("badgeName", false, "Name on the badge", "Badge name", "Nom sur le badge", "Nombre en la credencial"),
                Field.choice("listed", false, yesOrNo(), "Listed", "Consents to be listed", "Stands in the published list of participants", "Figure dans la liste", "Figura en la lista"));
    }

    /** Accompanying persons come with whom they accompany. */
    private static ParticipantCategory[] categories() {
        return List.of(ParticipantCategory.values()).stream().filter(category -> category != ParticipantCategory.ACCOMPANYING).toArray(ParticipantCategory[]::new);
    }

    private Map<String, Boolean> yesOrNo() {
        Map<String, Boolean> words = new HashMap<>();
        List.of("yes", "y", "oui", "o", "si", "s", "true", "1", "x").forEach(word -> words.put(word, true));
        List.of("no", "n", "non", "false", "0").forEach(word -> words.put(word, false));
        return words;
    }

    /** A State without a category is a delegation of a Party. */
    private ImportedParticipant participant(Values values) {
        var iso2 = values.text("iso2");
        var fields = new ParticipantDraft(values.get("category", ParticipantCategory.class, iso2 == null ? null : ParticipantCategory.PARTY), iso2, values.text("organisation"),
                values.get("delegationRole", DelegationRole.class, null), values.text("honorific"), values.text("givenName"), values.text("familyName"),
                values.text("badgeName"), values.text("positionHeld"), values.text("email"), values.text("phone"), values.get("gender", Gender.class, null),
                values.get("language", String.class, getLocale().getLanguage()), values.get("listed", Boolean.class, false));
        return new ImportedParticipant(fields, values.byField().keySet());
    }

    @Override
    protected void changed(List<Change> changes) {
        // What somebody is about to import stays as it is; it is compared with the present again when it is written.
    }
}
