package org.plenary.preparation;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static org.plenary.schema.Tables.MEETING_PARTNER;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;
import static org.plenary.schema.Tables.PARTICIPANT;
import static org.plenary.schema.Tables.PROGRAMME_RELEASE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.plenary.preparation.MovePreview.AffectedCall;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was already done in the expectation that a meeting takes place when it says, and who counts on it. Nothing personal is read. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MoveRepository {

    record Release(int number, Instant at) {
    }

    record Listed(int participants, int delegations) {
    }

    private static final List<String> STANDING = List.of("INVITED", "REGISTERED", "APPROVED");

    private final DSLContext db;

    MoveRepository(DSLContext db) {
        this.db = db;
    }

    Optional<Release> lastRelease(long meetingId) {
        return db.select(PROGRAMME_RELEASE.NUMBER, PROGRAMME_RELEASE.AT).from(PROGRAMME_RELEASE).where(PROGRAMME_RELEASE.MEETING_ID.eq(meetingId))
                .orderBy(PROGRAMME_RELEASE.NUMBER.desc()).limit(1).fetchOptional(row -> new Release(row.value1(), row.value2()));
    }

    /** @return the calls that were opened */
    List<AffectedCall> calls(long meetingId) {
        Field<Integer> asked = field(selectCount().from(NOMINATION_ADDRESSEE)
                .where(NOMINATION_ADDRESSEE.CALL_ID.eq(NOMINATION_CALL.ID), NOMINATION_ADDRESSEE.INVITED_AT.isNotNull()));
        return db.select(NOMINATION_CALL.DEADLINE, NOMINATION_CALL.STATE, asked).from(NOMINATION_CALL)
                .where(NOMINATION_CALL.MEETING_ID.eq(meetingId), NOMINATION_CALL.STATE.ne("DRAFT")).orderBy(NOMINATION_CALL.ID)
                .fetch(row -> new AffectedCall(row.value1(), "OPEN".equals(row.value2()), row.value3()));
    }

    int lettersSent(long meetingId) {
        return db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.MEETING_ID.eq(meetingId).and(OUTBOX_MESSAGE.STATE.eq("SENT")));
    }

    /** @return the names of the partners but one, each once */
    List<String> partners(long meetingId, long butOrganisationId, String language) {
        var name = switch (language) {
            case "fr" -> coalesce(ORGANISATION.NAME_FR, ORGANISATION.NAME_EN);
            case "es" -> coalesce(ORGANISATION.NAME_ES, ORGANISATION.NAME_EN);
            default -> ORGANISATION.NAME_EN;
        };
        return db.select(name).from(MEETING_PARTNER).join(ORGANISATION).on(ORGANISATION.ID.eq(MEETING_PARTNER.ORGANISATION_ID))
                .where(MEETING_PARTNER.MEETING_ID.eq(meetingId), MEETING_PARTNER.ORGANISATION_ID.ne(butOrganisationId)).orderBy(MEETING_PARTNER.POSITION)
                .fetch(row -> row.value1()).stream().distinct().toList();
    }

    Listed participants(long meetingId) {
        var from = coalesce(PARTICIPANT.ISO2, concat(inline("="), PARTICIPANT.ORGANISATION));
        return db.select(count(), countDistinct(from)).from(PARTICIPANT).where(PARTICIPANT.MEETING_ID.eq(meetingId), PARTICIPANT.STATE.in(STANDING))
                .fetchSingle(row -> new Listed(row.value1(), row.value2()));
    }
}
