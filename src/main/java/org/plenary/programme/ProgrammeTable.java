package org.plenary.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaItem;
import org.plenary.exchange.table.Column;
import org.plenary.exchange.table.ListExport;
import org.plenary.exchange.table.TableDefinition;
import org.plenary.programme.OnRecord.Names;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** A programme as a table: how one is read, and one that is read again as the same programme. */
@Component
class ProgrammeTable {

    private final Messages messages;

    ProgrammeTable(Messages messages) {
        this.messages = messages;
    }

    TableDefinition<ImportedSession> definition(Programme programme, List<AgendaItem> agenda, Locale locale) {
        return new ProgrammeSheet(programme, agenda.stream().collect(Collectors.toMap(AgendaItem::number, AgendaItem::id)), messages, locale);
    }

    /**
     * @param references by which sessions are told, by their ids
     * @param locale     of its headings and words
     * @param hidden     fields that are not for whoever reads it
     */
    ListExport<Session> export(Programme programme, List<AgendaItem> agenda, Map<Long, String> references, String title, Locale locale,
            Set<String> hidden) {
        var cells = new SessionCells(programme, Names.of(programme.rooms(), agenda.stream().collect(Collectors.toMap(AgendaItem::id, AgendaItem::number))),
                references);
        return new ListExport<>(locale, title, SessionCells.FIELDS.stream().filter(field -> !hidden.contains(field)).map(field -> column(field, cells, locale)).toList(),
                (offset, limit) -> programme.sessions().stream().skip(offset).limit(limit).toList());
    }

    private Column<Session> column(String field, SessionCells cells, Locale locale) {
        var heading = messages.get("field.PROGRAMME_ROW." + field, locale);
        return switch (field) {
            case "reference" -> Column.text(heading, 12, session -> cells.references().get(session.id()));
            case "day" -> Column.date(heading, session -> (LocalDate) cells.of(session.fields()).get(field));
            case "minutes" -> Column.number(heading, 10, session -> session.fields().minutes());
            default -> Column.text(heading, field.startsWith("title") ? 40 : 16, session -> ProgrammeSheet.cell(cells.of(session.fields()).get(field), messages, locale));
        };
    }
}
