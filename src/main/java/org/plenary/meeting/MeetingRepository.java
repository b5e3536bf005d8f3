package org.plenary.meeting;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_MANDATE;
import static org.plenary.schema.Tables.MEETING_PARTNER;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.plenary.meeting.Meeting.Capacity;
import org.plenary.meeting.Meeting.Partner;
import org.plenary.schema.tables.records.MeetingRecord;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.MeetingHeading.Mark;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MeetingRepository {

    private static final String MONTH = "MONTH";

    private final DSLContext db;

    MeetingRepository(DSLContext db) {
        this.db = db;
    }

    Optional<Long> idOf(String code) {
        return db.select(MEETING.ID).from(MEETING).where(MEETING.CODE.eq(code)).fetchOptional(MEETING.ID);
    }

    Meeting get(long id, String language) {
        return read(db.fetchSingle(MEETING, MEETING.ID.eq(id)), language);
    }

    /** What headings and letters say, at the price of two queries. */
    MeetingHeading heading(long id, String language) {
        var row = db.fetchSingle(MEETING, MEETING.ID.eq(id));
        var partners = partners(id, language);
        return MeetingService.heading(new Meeting(id, row.getCode(), fields(row, partners, List.of()), partners, row.getSource(),
                row.getVersion(), row.getChangedAt()));
    }

    /** Takes the row lock: nobody else changes the meeting until this transaction ends. */
    Meeting getForUpdate(long id, String language) {
        return read(db.selectFrom(MEETING).where(MEETING.ID.eq(id)).forUpdate().fetchSingle(), language);
    }

    private Meeting read(MeetingRecord row, String language) {
        var partners = partners(row.getId(), language);
        return new Meeting(row.getId(), row.getCode(), fields(row, partners, mandates(row.getId())), partners, row.getSource(),
                row.getVersion(), row.getChangedAt());
    }

    private List<String> mandates(long meetingId) {
        return db.select(MEETING_MANDATE.REFERENCE).from(MEETING_MANDATE).where(MEETING_MANDATE.MEETING_ID.eq(meetingId))
                .orderBy(MEETING_MANDATE.POSITION, MEETING_MANDATE.ID).fetch(MEETING_MANDATE.REFERENCE);
    }

    private static MeetingDraft fields(MeetingRecord row, List<Partner> partners, List<String> mandates) {
        var host = partners.stream().filter(partner -> partner.capacity() == Capacity.HOST).map(Partner::organisationId).findFirst();
        return new MeetingDraft(MeetingKind.valueOf(row.getKind()), row.getTitleEn(), row.getTitleFr(), row.getTitleEs(), row.getStartsOn(),
                row.getEndsOn(), MONTH.equals(row.getDatePrecision()), row.getZone(), row.getVenue(), row.getCity(), row.getIso2(), row.getClosed(),
                MeetingState.valueOf(row.getState()), row.getSummary(), mandates, host.orElse(null));
    }

    private List<Partner> partners(long meetingId, String language) {
        return db.select(MEETING_PARTNER.ORGANISATION_ID, ORGANISATION.ACRONYM, inLanguage(language, ORGANISATION.NAME_EN,
                        ORGANISATION.NAME_FR, ORGANISATION.NAME_ES), ORGANISATION.COLOUR, MEETING_PARTNER.CAPACITY)
                .from(MEETING_PARTNER).join(ORGANISATION).on(ORGANISATION.ID.eq(MEETING_PARTNER.ORGANISATION_ID))
                .where(MEETING_PARTNER.MEETING_ID.eq(meetingId))
                .orderBy(field("FIELD({0}, 'CONVENER', 'HOST', 'SUPPORT', 'INVITED')", Integer.class, MEETING_PARTNER.CAPACITY),
                        MEETING_PARTNER.POSITION, ORGANISATION.ACRONYM)
                .fetch(row -> new Partner(row.value1(), new Mark(row.value2(), row.value3(), row.value4()), Capacity.valueOf(row.value5())));
    }

    int version(long id) {
        return db.fetchSingle(MEETING, MEETING.ID.eq(id)).getVersion();
    }

    long insert(String code, MeetingDraft draft, long accountId, Instant now) {
        var row = db.newRecord(MEETING);
        fill(row, draft);
        row.setCode(code);
        row.setVersion(0);
        row.setCreatedAt(now);
        row.setChangedAt(now);
        row.setChangedBy(accountId);
        row.store();
        storeMandatesAndHost(row.getId(), draft);
        return row.getId();
    }

    /** @return the new version, or empty when the row no longer has the version given */
    Optional<Integer> update(long id, int version, MeetingDraft draft, long accountId, Instant now) {
        var row = db.newRecord(MEETING);
        fill(row, draft);
        row.setVersion(version + 1);
        row.setChangedAt(now);
        row.setChangedBy(accountId);
        if (db.update(MEETING).set(row).where(MEETING.ID.eq(id)).and(MEETING.VERSION.eq(version)).execute() == 0) {
            return Optional.empty();
        }
        storeMandatesAndHost(id, draft);
        return Optional.of(version + 1);
    }

    private static void fill(MeetingRecord row, MeetingDraft draft) {
        row.setKind(draft.kind().name());
        row.setTitleEn(draft.titleEn());
        row.setTitleFr(draft.titleFr());
        row.setTitleEs(draft.titleEs());
        row.setStartsOn(draft.startsOn());
        row.setEndsOn(draft.endsOn());
        row.setDatePrecision(draft.monthOnly() ? MONTH : "DAY");
        row.setZone(draft.zone());
        row.setVenue(draft.venue());
        row.setCity(draft.city());
        row.setIso2(draft.iso2());
        row.setClosed(draft.closed());
        row.setState(draft.state().name());
        row.setSummary(draft.summary());
    }

    private void storeMandatesAndHost(long meetingId, MeetingDraft draft) {
        db.deleteFrom(MEETING_MANDATE).where(MEETING_MANDATE.MEETING_ID.eq(meetingId))
                .and(MEETING_MANDATE.REFERENCE.notIn(draft.mandates())).execute();
        for (var position = 0; position < draft.mandates().size(); position++) {
            db.insertInto(MEETING_MANDATE)
                    .set(MEETING_MANDATE.MEETING_ID, meetingId)
                    .set(MEETING_MANDATE.REFERENCE, draft.mandates().get(position))
                    .set(MEETING_MANDATE.POSITION, position)
                    .onDuplicateKeyUpdate().set(MEETING_MANDATE.POSITION, position).execute();
        }
        db.deleteFrom(MEETING_PARTNER).where(MEETING_PARTNER.MEETING_ID.eq(meetingId)).and(MEETING_PARTNER.CAPACITY.eq(Capacity.HOST.name()))
                .and(draft.hostId() == null ? noCondition() : MEETING_PARTNER.ORGANISATION_ID.ne(draft.hostId())).execute();
        if (draft.hostId() != null) {
            addPartner(meetingId, draft.hostId(), Capacity.HOST);
        }
    }

    void addPartner(long meetingId, long organisationId, Capacity capacity) {
        db.insertInto(MEETING_PARTNER)
                .set(MEETING_PARTNER.MEETING_ID, meetingId)
                .set(MEETING_PARTNER.ORGANISATION_ID, organisationId)
                .set(MEETING_PARTNER.CAPACITY, capacity.name())
                .set(MEETING_PARTNER.POSITION, db.fetchCount(MEETING_PARTNER, MEETING_PARTNER.MEETING_ID.eq(meetingId)))
                .onDuplicateKeyIgnore().execute();
    }

    void removePartner(long meetingId, long organisationId, Capacity capacity) {
        db.deleteFrom(MEETING_PARTNER).where(MEETING_PARTNER.MEETING_ID.eq(meetingId))
                .and(MEETING_PARTNER.ORGANISATION_ID.eq(organisationId)).and(MEETING_PARTNER.CAPACITY.eq(capacity.name())).execute();
    }

    int count(MeetingFilter filter, AccountPrincipal viewer) {
        return db.fetchCount(select(MEETING.ID).from(MEETING).where(matches(filter)).and(visibleTo(viewer)));
    }

    Optional<MeetingRow> find(String code, AccountPrincipal viewer) {
        return rows(MEETING.CODE.eq(code), MeetingOrder.NEXT_FIRST, 0, 1, viewer).stream().findFirst();
    }

    List<MeetingRow> page(MeetingFilter filter, MeetingOrder order, int offset, int limit, AccountPrincipal viewer) {
        return rows(matches(filter), order, offset, limit, viewer);
    }

    /** @return all that the account may see, without who organises them */
    List<Meeting> facts(AccountPrincipal viewer) {
        return db.selectFrom(MEETING).where(visibleTo(viewer)).orderBy(MEETING.STARTS_ON, MEETING.ID).fetch(row -> new Meeting(row.getId(), row.getCode(),
                fields(row, List.of(), List.of()), List.of(), row.getSource(), row.getVersion(), row.getChangedAt()));
    }

    /** @return by meeting the acronyms of the organisations whose staff plan it */
    Map<Long, Set<String>> staff(Collection<Long> meetingIds) {
        return db.select(MEETING_ROLE.MEETING_ID, ORGANISATION.ACRONYM).from(MEETING_ROLE).join(ORGANISATION).on(ORGANISATION.ID.eq(MEETING_ROLE.ORGANISATION_ID))
                .where(MEETING_ROLE.MEETING_ID.in(meetingIds)).and(MEETING_ROLE.ROLE.in(MeetingRole.LEAD_ORGANISER.name(), MeetingRole.CO_ORGANISER.name()))
                .collect(Collectors.groupingBy(Record2::value1, Collectors.mapping(Record2::value2, Collectors.toSet())));
    }

    private List<MeetingRow> rows(Condition condition, MeetingOrder order, int offset, int limit, AccountPrincipal viewer) {
        var language = viewer.locale().getLanguage();
        var organisers = field(select(groupConcat(ORGANISATION.ACRONYM).orderBy(MEETING_PARTNER.POSITION).separator(", "))
                .from(MEETING_PARTNER).join(ORGANISATION).on(ORGANISATION.ID.eq(MEETING_PARTNER.ORGANISATION_ID))
                .where(MEETING_PARTNER.MEETING_ID.eq(MEETING.ID)).and(MEETING_PARTNER.CAPACITY.eq(Capacity.CONVENER.name())));
        var role = field(select(field("MIN(FIELD({0}, 'LEAD_ORGANISER', 'CO_ORGANISER', 'CONTRIBUTOR', 'TRANSLATOR', 'READER'))", Integer.class,
                MEETING_ROLE.ROLE)).from(MEETING_ROLE).where(MEETING_ROLE.MEETING_ID.eq(MEETING.ID)).and(heldBy(viewer)));
        var by = switch (order.by()) {
            case TITLE -> title(language);
            case DATES -> MEETING.STARTS_ON;
            case KIND -> MEETING.KIND;
            case STATE -> MEETING.STATE;
            case CITY -> MEETING.CITY;
        };
        return db.select(MEETING.asterisk(), title(language).as("title"), organisers.as("organisers"), role.as("role"))
                .from(MEETING).where(condition).and(visibleTo(viewer))
                .orderBy(order.descending() ? by.desc() : by.asc(), MEETING.ID)
                .limit(limit).offset(offset)
                .fetch(row -> new MeetingRow(row.get(MEETING.ID), row.get(MEETING.CODE), row.get("title", String.class),
                        MeetingKind.valueOf(row.get(MEETING.KIND)), MeetingState.valueOf(row.get(MEETING.STATE)), row.get(MEETING.STARTS_ON),
                        row.get(MEETING.ENDS_ON), MONTH.equals(row.get(MEETING.DATE_PRECISION)), row.get(MEETING.ZONE), row.get(MEETING.CITY), row.get(MEETING.ISO2), row.get(MEETING.CLOSED),
                        row.get("organisers", String.class), MeetingRole.values()[row.get("role", Integer.class) - 1]));
    }

    private static Condition visibleTo(AccountPrincipal viewer) {
        return MEETING.ID.in(select(MEETING_ROLE.MEETING_ID).from(MEETING_ROLE).where(heldBy(viewer)));
    }

    private static Condition heldBy(AccountPrincipal viewer) {
        return MEETING_ROLE.ACCOUNT_ID.eq(viewer.id()).or(MEETING_ROLE.ORGANISATION_ID.eq(viewer.organisationId()));
    }

    private static Condition matches(MeetingFilter filter) {
        var condition = noCondition();
        if (filter.text() != null) {
            condition = condition.and(DSL.or(List.of(MEETING.TITLE_EN.contains(filter.text()), MEETING.TITLE_FR.contains(filter.text()),
                    MEETING.TITLE_ES.contains(filter.text()), MEETING.CITY.contains(filter.text()), MEETING.CODE.contains(filter.text()))));
        }
        if (filter.kind() != null) {
            condition = condition.and(MEETING.KIND.eq(filter.kind().name()));
        }
        if (filter.state() != null) {
            condition = condition.and(MEETING.STATE.eq(filter.state().name()));
        }
        if (filter.from() != null) {
            condition = condition.and(MEETING.ENDS_ON.ge(filter.from()));
        }
        if (filter.to() != null) {
            condition = condition.and(MEETING.STARTS_ON.le(filter.to()));
        }
        return condition;
    }

    private static Field<String> title(String language) {
        return inLanguage(language, MEETING.TITLE_EN, MEETING.TITLE_FR, MEETING.TITLE_ES);
    }

    /** The text in this language, else in the first of English, French and Spanish that there is. */
    static Field<String> inLanguage(String language, Field<String> en, Field<String> fr, Field<String> es) {
        return switch (language) {
            case "fr" -> coalesce(fr, en, es);
            case "es" -> coalesce(es, en, fr);
            default -> coalesce(en, fr, es);
        };
    }
}
