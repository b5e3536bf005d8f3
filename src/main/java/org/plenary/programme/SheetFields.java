package org.plenary.programme;

import static org.plenary.programme.ProgrammeSheet.ASK_DAY;
import static org.plenary.programme.ProgrammeSheet.ASK_ROOM;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.exchange.table.Import.Field;
import org.plenary.exchange.table.Import.Misread;
import org.plenary.programme.SessionDraft.RemoteSpeaker;
import org.plenary.programme.SheetReader.RoomChoice;
import org.plenary.programme.SheetReader.When;
import org.plenary.programme.notation.DayAndTime;
import org.plenary.programme.notation.ItemNumbers;
import org.plenary.programme.notation.LengthNotation;
import org.plenary.programme.notation.Unreadable;
import org.plenary.shell.Folded;
import org.plenary.shell.ImportWords;
import org.plenary.shell.Messages;

/**
 * What the columns of a programme are called, and what may stand in them.
 *
 * @param items ids of agenda items by number
 */
record SheetFields(Programme programme, Map<String, Long> items, Messages messages, Locale locale) {

    private static final Pattern AFAR = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");

    private interface Notation<T> {

        T read(String cell) throws Unreadable, Misread;
    }

    /** @param answers where only a person can tell what a cell means */
    List<Field> all(SheetAnswers answers) {
        return List.of(
                Field.text("reference", false, headings("reference", "Ref", "Ref.", "ID", "No", "No.", "Code", "Référence", "Référ.", "N°", "Referencia", "Código")),
                field("day", cell -> when(DayAndTime.ofDay(cell, programme.first(), programme.last()), cell, answers), "Date", "Days", "Jours", "Fecha", "Día y fecha"),
                field("start", cell -> when(DayAndTime.ofTime(cell, programme.first(), programme.last()), cell, answers), "Time", "From", "Begins", "Start time", "Starts",
                        "Hour", "Heure", "Heures", "Horaire", "De", "Heure de début", "Hora", "Horario", "Desde", "Hora de inicio", "Comienzo"),
                field("end", cell -> when(DayAndTime.ofTime(cell, programme.first(), programme.last()), cell, answers), "To", "Until", "Ends", "End time", "Finish",
                        "À", "Jusqu’à", "Heure de fin", "Hasta", "Hora de fin", "Término"),
                field("minutes", LengthNotation::read, "Duration", "Length", "Minutes", "Durée", "Duración", "Minutos"),
                Field.text("titleEn", false, title("titleEn", "en", "Title", "Subject", "Activity", "Event", "Meeting")),
                Field.text("titleFr", false, title("titleFr", "fr", "Titre", "Intitulé", "Séance", "Activité", "Objet", "Réunion")),
                Field.text("titleEs", false, title("titleEs", "es", "Título", "Sesión", "Actividad", "Asunto", "Evento", "Reunión")),
                Field.choice("kind", false, SheetWords.kinds(messages), headings("kind", "Type", "Category", "Catégorie", "Nature", "Tipo", "Clase", "Categoría")),
                field("room", cell -> room(cell, answers), "Venue", "Place", "Location", "Hall", "Lieu", "Salle de réunion", "Lugar", "Sala de reunión"),
                field("items", this::items, "Items", "Item", "Agenda", "Agenda item", "Points", "Point de l’ordre du jour", "Points de l’ordre du jour", "Temas", "Puntos",
                        "Tema del orden del día", "Temas del orden del día"),
                Field.text("chair", false, headings("chair", "Chairperson", "Chaired by", "Moderator", "Présidence", "Président", "Présidente", "Presidente", "Presidenta")),
                Field.text("rapporteur", false, headings("rapporteur", "Rapporteuse", "Relatoría", "Relatora")),
                field("speakers", SheetFields::lines, "Speaker", "Presenter", "Presenters", "Intervenant", "Orateurs", "Ponentes", "Orador"),
                field("afar", SheetFields::afar, "Remote speakers", "Online speakers", "Intervenants à distance", "Ponentes a distancia", "Oradores a distancia"),
                field("languages", SheetFields::languages, "Languages", "Language", "Interpretation", "Langues", "Interprétation", "Idiomas", "Interpretación"),
                field("expected", SheetFields::lines, "Participants", "Delegations", "Délégations", "Delegaciones", "Participantes"),
                Field.choice("layout", false, ImportWords.constants(SeatingLayout.values(), messages, layout -> "programme.layout." + layout),
                        headings("layout", "Layout", "Set-up", "Disposition", "Disposición")),
                field("equipment", SheetFields::lines, "Equipment", "Technical needs", "Équipement", "Equipo", "Equipamiento"),
                field("after", SheetFields::lines, "After", "Prerequisites", "Après", "Después de"),
                Field.text("prepares", false, headings("prepares", "Meets before", "Prepares", "Se réunit avant", "Prépare", "Se reúne antes de", "Prepara")),
                field("closesAt", cell -> when(DayAndTime.ofTime(cell, programme.first(), programme.last()), cell, answers), "Announced end", "Fin annoncée", "Fin anunciado"),
                Field.choice("closed", false, ImportWords.yesOrNo(), headings("closed", "Closed", "Séance privée", "Cerrada")),
                Field.choice("pinned", false, ImportWords.yesOrNo(), headings("pinned", "Fixed", "Fixe", "Fija")),
                Field.text("remoteLink", false, headings("remoteLink", "Link", "Remote link", "Lien", "Enlace")),
                Field.text("note", false, headings("note", "Notes", "Remarks", "Comments", "Remarques", "Observations", "Notas", "Observaciones")));
    }

    /** What a table of ours calls the column comes first, in each language. */
    private String[] headings(String field, String... others) {
        return Stream.concat(Messages.LOCALES.stream().map(one -> messages.get("field.PROGRAMME_ROW." + field, one)), Stream.of(others)).toArray(String[]::new);
    }

    /** A column of sessions, in whichever language that is, holds titles in the reader's. */
    private String[] title(String field, String language, String... others) {
        var all = headings(field, others);
        return locale.getLanguage().equals(language) ? Stream.concat(Stream.of(all), Stream.of("Session", "Sessions")).toArray(String[]::new) : all;
    }

    private Field field(String name, Notation<?> notation, String... others) {
        return new Field(name, false, List.of(headings(name, others)), cell -> {
            try {
                return notation.read(cell);
            } catch (Unreadable e) {
                throw new Misread("programme_import.unreadable." + e.reason(), e.about());
            }
        });
    }

    private static When when(DayAndTime read, String cell, SheetAnswers answers) throws Misread {
        return new When(read.days() == null ? null : day(read.days(), cell, answers), read.times());
    }

    private static LocalDate day(SortedSet<LocalDate> possible, String cell, SheetAnswers answers) throws Misread {
        if (possible.size() == 1) {
            return possible.first();
        }
        var answer = answers.day(cell);
        if (answer.isEmpty()) {
            throw new Misread(ASK_DAY, Stream.concat(Stream.of(cell.strip()), possible.stream().map(LocalDate::toString)).toArray());
        }
        return answer.get();
    }

    private RoomChoice room(String cell, SheetAnswers answers) throws Misread {
        var name = Folded.of(cell);
        var known = programme.rooms().stream().filter(room -> Folded.of(room.name()).equals(name)).findFirst();
        if (known.isPresent()) {
            return new RoomChoice(known.get().id(), null);
        }
        var answer = answers.room(cell).orElseThrow(() -> new Misread(ASK_ROOM, cell));
        return switch (answer) {
            case SheetAnswers.CREATE -> new RoomChoice(null, cell);
            case SheetAnswers.WITHOUT -> new RoomChoice(null, null);
            default -> new RoomChoice(Long.valueOf(answer), null);
        };
    }

    private List<Long> items(String cell) throws Unreadable, Misread {
        var ids = new ArrayList<Long>();
        for (var number : ItemNumbers.read(cell)) {
            var id = items.get(number);
            if (id == null) {
                throw new Misread("programme_import.no-item", number);
            }
            ids.add(id);
        }
        return ids;
    }

    private static List<String> lines(String cell) {
        return Stream.of(cell.split(cell.indexOf('\n') < 0 ? ";" : "\\R")).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A line each: a name, and in brackets the zone in which its bearer is. */
    private static List<RemoteSpeaker> afar(String cell) throws Misread {
        var speakers = new ArrayList<RemoteSpeaker>();
        for (var line : lines(cell)) {
            var found = AFAR.matcher(line);
            if (!found.matches()) {
                throw new Misread("programme_import.afar", line);
            }
            var zone = found.group(2).strip().replace(' ', '_');
            speakers.add(new RemoteSpeaker(found.group(1), ZoneId.getAvailableZoneIds().stream().filter(zone::equalsIgnoreCase).findFirst()
                    .orElseThrow(() -> new Misread("programme_import.afar", line))));
        }
        return speakers;
    }

    private static List<String> languages(String cell) throws Misread {
        var words = ImportWords.languages();
        var codes = new ArrayList<String>();
        for (var word : Folded.of(cell).split("[\\s,;/+&|·-]+")) {
            if (words.containsKey(word)) {
                codes.add(words.get(word));
            } else if (!word.isEmpty() && !List.of("and", "et", "y", "e").contains(word)) {
                throw new Misread("exchange.import.unknown", word);
            }
        }
        return codes;
    }
}
