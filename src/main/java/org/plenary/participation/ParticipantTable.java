package org.plenary.participation;

import java.util.List;
import java.util.Locale;
import org.plenary.body.BodyService;
import org.plenary.exchange.table.Import;
import org.plenary.exchange.table.Import.Field;
import org.plenary.exchange.table.Import.Values;
import org.plenary.shell.ImportWords;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** What a table of participants may hold, and how a row of it is understood. */
@Component
public class ParticipantTable {

    private final BodyService bodies;
    private final Messages messages;

    ParticipantTable(BodyService bodies, Messages messages) {
        this.bodies = bodies;
        this.messages = messages;
    }

    /** @param usual in which those are written to whose row names no language */
    public Import<ImportedParticipant> definition(Locale usual) {
        return new Import<>(fields(), values -> participant(values, usual.getLanguage()), row -> row.fields().violations(), ImportedParticipant::key, "email");
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
                Field.choice("listed", false, ImportWords.yesOrNo(), "Listed", "Consents to be listed", "Stands in the published list of participants", "Figure dans la liste", "Figura en la lista"));
    }

    /** Accompanying persons come with whom they accompany. */
    private static ParticipantCategory[] categories() {
        return List.of(ParticipantCategory.values()).stream().filter(category -> category != ParticipantCategory.ACCOMPANYING).toArray(ParticipantCategory[]::new);
    }

    /** A State without a category is a delegation of a Party. */
    private static ImportedParticipant participant(Values values, String language) {
        var iso2 = values.text("iso2");
        var fields = new ParticipantDraft(values.get("category", ParticipantCategory.class, iso2 == null ? null : ParticipantCategory.PARTY), iso2, values.text("organisation"),
                values.get("delegationRole", DelegationRole.class, null), values.text("honorific"), values.text("givenName"), values.text("familyName"),
                values.text("badgeName"), values.text("positionHeld"), values.text("email"), values.text("phone"), values.get("gender", Gender.class, null),
                values.get("language", String.class, language), values.get("listed", Boolean.class, false));
        return new ImportedParticipant(fields, values.byField().keySet());
    }
}
