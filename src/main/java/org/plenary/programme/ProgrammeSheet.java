package org.plenary.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.exchange.table.Import;
import org.plenary.exchange.table.Import.Field;
import org.plenary.exchange.table.Import.Line;
import org.plenary.exchange.table.Import.Mapping;
import org.plenary.exchange.table.Question;
import org.plenary.exchange.table.Question.Option;
import org.plenary.exchange.table.TableDefinition;
import org.plenary.exchange.table.TableRow;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;

/** How the table of a programme is read: row by row after what only a person can tell has been asked. */
final class ProgrammeSheet implements TableDefinition<ImportedSession> {

    static final String ASK_DAY = "programme_import.ask.day";
    static final String ASK_ROOM = "programme_import.ask.room";

    private final Programme programme;
    private final SheetFields fields;
    private final Messages messages;
    private final Locale locale;

    /** @param items ids of agenda items by number */
    ProgrammeSheet(Programme programme, Map<String, Long> items, Messages messages, Locale locale) {
        this.programme = programme;
        this.messages = messages;
        this.locale = locale;
        fields = new SheetFields(programme, items, messages, locale);
    }

    private Import<ImportedSession> reading(SheetAnswers answers, TreeSet<LocalDateTime> starts) {
        var reader = new SheetReader(programme, answers, starts);
        return new Import<>(fields.all(answers), reader::read, row -> row.violations(programme), ImportedSession::key, "titleEn");
    }

    private Import<ImportedSession> unanswered() {
        return reading(new SheetAnswers(Map.of()), new TreeSet<>());
    }

    @Override
    public List<Field> fields() {
        return unanswered().fields();
    }

    @Override
    public Mapping guess(List<TableRow> rows) {
        return unanswered().guess(rows);
    }

    /** A title in any language is enough, and days may stand in rows of their own. */
    @Override
    public List<String> missing(Mapping mapping) {
        return Stream.of("titleEn", "titleFr", "titleEs").anyMatch(mapping.columns()::containsKey) ? List.of() : List.of("titleEn");
    }

    @Override
    public List<Question> questions(List<TableRow> rows, Mapping mapping) {
        var sheet = SheetRows.of(rows, mapping, programme);
        var asked = new LinkedHashMap<String, List<Violation>>();
        var where = new LinkedHashMap<String, List<Integer>>();
        unanswered().read(sheet.rows(), sheet.mapping()).forEach(line -> line.wrong().stream().filter(wrong -> id(wrong) != null).forEach(wrong -> {
            asked.computeIfAbsent(id(wrong), _ -> new ArrayList<>()).add(wrong);
            where.computeIfAbsent(id(wrong), _ -> new ArrayList<>()).add(line.number());
        }));
        return asked.entrySet().stream().map(one -> question(one.getKey(), one.getValue().getFirst(), where.get(one.getKey()))).toList();
    }

    private static String id(Violation wrong) {
        return switch (wrong.key()) {
            case ASK_DAY -> SheetAnswers.dayId((String) wrong.arguments().getFirst());
            case ASK_ROOM -> SheetAnswers.roomId((String) wrong.arguments().getFirst());
            case SheetReader.ASK_KIND -> SheetAnswers.KIND;
            case SheetReader.ASK_LENGTH -> SheetAnswers.LENGTH;
            default -> null;
        };
    }

    private Question question(String id, Violation asked, List<Integer> rows) {
        return switch (asked.key()) {
            case ASK_DAY -> new Question(id, asked, rows, asked.arguments().stream().skip(1).map(String.class::cast)
                    .map(day -> Option.of(day, "programme_import.option.day", said("day", LocalDate.parse(day)))).toList(), null);
            case ASK_ROOM -> new Question(id, asked, rows, Stream.concat(
                    Stream.of(Option.of(SheetAnswers.CREATE, "programme_import.option.create", asked.arguments().getFirst()),
                            Option.of(SheetAnswers.WITHOUT, "programme_import.option.without")),
                    programme.rooms().stream().map(room -> Option.of(Long.toString(room.id()), "programme_import.option.room", room.name()))).toList(), SheetAnswers.CREATE);
            case SheetReader.ASK_KIND -> new Question(id, asked, rows, Stream.of(SessionKind.values())
                    .map(kind -> Option.of(kind.name(), "programme.kind." + kind)).toList(), null);
            default -> new Question(id, asked, rows, Stream.concat(Stream.of(Option.of(SheetAnswers.UNTIL_NEXT, "programme_import.option.next")),
                    Stream.of(30, 45, 60, 90, 120, 180).map(minutes -> Option.of(minutes.toString(), "programme.minutes", minutes))).toList(), null);
        };
    }

    @Override
    public List<Line<ImportedSession>> read(List<TableRow> rows, Mapping mapping, Map<String, String> given) {
        var answers = new SheetAnswers(given);
        var sheet = SheetRows.of(rows, mapping, programme);
        var starts = new TreeSet<LocalDateTime>();
        var looking = new SheetReader(programme, answers, new TreeSet<>());
        var times = fields.all(answers).stream().filter(field -> Set.of("day", "start", "end").contains(field.name())).toList();
        new Import<>(times, looking::start, _ -> List.of(), _ -> null, "titleEn").read(sheet.rows(), sheet.mapping()).stream()
                .map(Line::value).filter(Objects::nonNull).forEach(starts::add);
        return reading(answers, starts).read(sheet.rows(), sheet.mapping());
    }

    @Override
    public String said(String field, Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate day -> DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(day);
            default -> cell(value, messages, locale);
        };
    }

    /** @return as a table has it in this language, and as it is read again */
    static String cell(Object value, Messages messages, Locale locale) {
        return switch (value) {
            case null -> null;
            case SessionKind kind -> messages.get("programme.kind." + kind, locale);
            case SeatingLayout layout -> messages.get("programme.layout." + layout, locale);
            case Boolean yes -> messages.get(yes ? "programme_import.yes" : "programme_import.no", locale);
            case LocalTime time -> DateTimeFormatter.ofPattern("HH:mm").format(time);
            case LocalDateTime moment -> DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(moment);
            case List<?> several -> several.stream().map(Object::toString).collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }
}
