package org.plenary.nomination;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.exchange.table.Import;
import org.plenary.exchange.table.Import.Field;
import org.plenary.exchange.table.Import.Misread;
import org.plenary.exchange.table.Import.Values;
import org.plenary.shell.Folded;
import org.plenary.shell.ImportWords;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** What a table of nominations may hold, and how a row of it is understood; what the list of nominations is exported as among it. */
@Component
public class NominationTable {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,3})(?:[.,]0+)?");
    private static final Pattern ALTERNATE = Pattern.compile("(?:alternate|alt\\.?|suppleante?|suplente)\\s*(?:no\\.?\\s*)?(\\d{1,2})?");

    private final BodyService bodies;
    private final Messages messages;

    NominationTable(BodyService bodies, Messages messages) {
        this.bodies = bodies;
        this.messages = messages;
    }

    /** @param usual in which those are written to whose row names no language */
    public Import<ImportedNomination> definition(Call call, List<CallProfile> profiles, Locale usual) {
        var fields = Stream.of(
                Field.choice("iso2", true, bodies.countryNames().byAnyName(), headings("iso2", "Country", "State", "Party", "Nominated by", "Iso2", "Country code",
                        "Pays", "État", "Partie", "Désigné par", "Code pays", "País", "Estado", "Parte", "Código de país")),
                new Field("priority", false, List.of(headings("priority", "Priority or alternate", "Rank", "Order", "Rang", "Ordre", "Orden", "Rango")),
                        cell -> priority(cell, call.seatsPerParty())),
                Field.text("familyName", true, headings("familyName", "Surname", "Last name", "Nom", "Apellido", "Apellidos")),
                Field.text("givenName", true, headings("givenName", "First name", "Forename", "Prénom", "Prénoms", "Nombre", "Nombres")),
                Field.choice("gender", false, ImportWords.constants(Gender.values(), messages, gender -> "nomination.gender." + gender),
                        headings("gender", "Sex", "Genre", "Sexe", "Género", "Sexo")),
                Field.text("positionHeld", false, headings("positionHeld", "Job title", "Function", "Post", "Fonction", "Poste", "Cargo", "Puesto")),
                Field.text("institution", false, headings("institution", "Organisation", "Organization", "Ministry", "Organisme", "Organización", "Institución")),
                Field.text("email", false, headings("email", "Email", "Mail", "E-mail address", "Adresse électronique", "Courriel", "Correo electrónico", "Correo")),
                Field.text("phone", false, headings("phone", "Phone", "Mobile", "Téléphone", "Teléfono", "Móvil")),
                Field.choice("profileId", false, profiles(profiles), headings("profileId", "Expertise", "Profil", "Perfil")),
                Field.choice("language", false, ImportWords.languages(), headings("language", "Language of letters", "Langue", "Idioma", "Lengua")),
                Field.choice("state", false, ImportWords.constants(NominationState.values(), messages, state -> "nomination.state." + state), headings("state")));
        return new Import<>(fields.filter(field -> !profiles.isEmpty() || !field.name().equals("profileId")).toList(), values -> nomination(values, usual.getLanguage()),
                ImportedNomination::violations, ImportedNomination::key, "email");
    }

    /** What a list of ours calls the column comes first, in each language. */
    private String[] headings(String field, String... others) {
        return Stream.concat(Messages.LOCALES.stream().map(locale -> messages.get("field.NOMINATION." + field, locale)), Stream.of(others)).toArray(String[]::new);
    }

    /** "2", or "alternate 1": the first after the seats of the Party. */
    private static Integer priority(String cell, int seats) throws Misread {
        var place = PLACE.matcher(cell);
        if (place.matches() && Integer.parseInt(place.group(1)) > 0) {
            return Integer.valueOf(place.group(1));
        }
        var alternate = ALTERNATE.matcher(Folded.of(cell));
        if (alternate.matches()) {
            return seats + (alternate.group(1) == null ? 1 : Math.max(1, Integer.parseInt(alternate.group(1))));
        }
        throw new Misread("nomination.import.priority", cell);
    }

    private static Map<String, Long> profiles(List<CallProfile> profiles) {
        Map<String, Long> words = new HashMap<>();
        profiles.forEach(profile -> Messages.LOCALES.forEach(locale -> words.putIfAbsent(Folded.of(profile.name(locale.getLanguage())), profile.id())));
        return words;
    }

    private static ImportedNomination nomination(Values values, String language) {
        return new ImportedNomination(values.text("iso2"), values.get("priority", Integer.class, null), values.get("state", NominationState.class, null),
                new Candidate(values.text("givenName"), values.text("familyName"), values.text("email"), values.text("positionHeld"), values.text("institution"),
                        values.get("language", String.class, language), values.get("profileId", Long.class, null), values.get("gender", Gender.class, null),
                        values.text("phone")), values.byField().keySet());
    }
}
