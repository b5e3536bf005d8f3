package org.plenary.agenda;

import static org.plenary.schema.Tables.AGENDA_STANDING;
import static org.plenary.schema.Tables.AGENDA_VERSION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.plenary.schema.tables.records.AgendaVersionRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AgendaVersionRepository {

    private static final ObjectMapper MAPPER = JsonMapper.builder().findAndAddModules().build();
    private static final TypeReference<List<AgendaItem>> ITEMS = new TypeReference<>() {
    };

    private final DSLContext db;

    AgendaVersionRepository(DSLContext db) {
        this.db = db;
    }

    AgendaStanding standing(long meetingId) {
        return db.selectFrom(AGENDA_STANDING).where(AGENDA_STANDING.MEETING_ID.eq(meetingId))
                .fetchOptional(row -> new AgendaStanding(AgendaState.valueOf(row.getState()), row.getSymbol(), row.getAt(), row.getByLabel(),
                        row.getReason(), row.getVersion()))
                .orElse(AgendaStanding.DRAFT);
    }

    /** Written under the lock of the agenda. */
    void stand(long meetingId, AgendaStanding standing) {
        var row = db.newRecord(AGENDA_STANDING);
        row.setMeetingId(meetingId);
        row.setState(standing.state().name());
        row.setSymbol(standing.symbol());
        row.setAt(standing.at());
        row.setByLabel(standing.by());
        row.setReason(standing.reason());
        row.setVersion(standing.version());
        row.merge();
    }

    /** @return newest first. */
    List<AgendaVersion> versions(long meetingId) {
        return db.selectFrom(AGENDA_VERSION).where(AGENDA_VERSION.MEETING_ID.eq(meetingId))
                .orderBy(AGENDA_VERSION.NUMBER.desc()).fetch().map(AgendaVersionRepository::version);
    }

    Optional<AgendaVersion> version(long meetingId, int number) {
        return row(meetingId, number).map(AgendaVersionRepository::version);
    }

    /** @return its items in reading order. */
    Optional<List<AgendaItem>> items(long meetingId, int number) {
        return row(meetingId, number).map(row -> MAPPER.readValue(row.getItems().data(), ITEMS));
    }

    private Optional<AgendaVersionRecord> row(long meetingId, int number) {
        return db.selectFrom(AGENDA_VERSION).where(AGENDA_VERSION.MEETING_ID.eq(meetingId), AGENDA_VERSION.NUMBER.eq(number)).fetchOptional();
    }

    int nextNumber(long meetingId) {
        return db.select(DSL.coalesce(DSL.max(AGENDA_VERSION.NUMBER), 0)).from(AGENDA_VERSION).where(AGENDA_VERSION.MEETING_ID.eq(meetingId))
                .fetchSingle().value1() + 1;
    }

    /** Written under the lock of the agenda. */
    void insert(long meetingId, AgendaVersion version, List<AgendaItem> items) {
        var row = db.newRecord(AGENDA_VERSION);
        row.setMeetingId(meetingId);
        row.setNumber(version.number());
        row.setState(version.state().name());
        row.setPutOut(version.putOut());
        row.setLabel(version.label());
        row.setSymbol(version.symbol());
        row.setAt(version.at());
        row.setByLabel(version.by());
        row.setItems(JSON.json(MAPPER.writeValueAsString(items)));
        row.insert();
    }

    private static AgendaVersion version(AgendaVersionRecord row) {
        return new AgendaVersion(row.getNumber(), AgendaState.valueOf(row.getState()), row.getPutOut(), row.getLabel(), row.getSymbol(), row.getAt(),
                row.getByLabel());
    }
}
