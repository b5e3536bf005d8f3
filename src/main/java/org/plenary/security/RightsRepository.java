package org.plenary.security;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.AGENDA_ITEM;
import static org.plenary.schema.Tables.DOCUMENT_ITEM;
import static org.plenary.schema.Tables.FINER_RIGHT;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.PARAGRAPH;
import static org.plenary.schema.Tables.TEXT_PROPOSAL;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.plenary.security.MeetingRights.Holding;
import org.springframework.stereotype.Repository;

/** Reads roles. It runs before the transaction of the method it guards, and asks the database each time: a right withdrawn, or an account disabled, is out at once. */
@Repository
class RightsRepository {

    private final DSLContext db;

    RightsRepository(DSLContext db) {
        this.db = db;
    }

    MeetingRights of(long meetingId, long accountId, long organisationId) {
        return MeetingRights.of(withParts(holdings(MEETING_ROLE.MEETING_ID.eq(meetingId).and(heldBy(accountId, organisationId))).getOrDefault(meetingId, List.of())));
    }

    /** @return what the holder of a role may do: of an organisation, its staff by that role alone; of a person, with what the person's organisation holds */
    MeetingRights ofHolder(long meetingId, long roleId) {
        var holder = MEETING_ROLE.as("holder");
        var organisation = db.select(ACCOUNT.ORGANISATION_ID).from(holder).join(ACCOUNT).on(ACCOUNT.ID.eq(holder.ACCOUNT_ID))
                .where(holder.ID.eq(roleId)).and(holder.MEETING_ID.eq(meetingId)).fetchOptional(ACCOUNT.ORGANISATION_ID);
        var held = organisation.map(id -> MEETING_ROLE.ID.eq(roleId).or(MEETING_ROLE.ORGANISATION_ID.eq(id))).orElse(MEETING_ROLE.ID.eq(roleId));
        return MeetingRights.of(withParts(holdings(MEETING_ROLE.MEETING_ID.eq(meetingId).and(held)).getOrDefault(meetingId, List.of())));
    }

    /** @return for each of these the meetings in the whole of which the account may do it */
    Map<Action, Set<Long>> meetings(Set<Action> actions, long accountId, long organisationId) {
        var held = new HashMap<Long, MeetingRights>();
        holdings(heldBy(accountId, organisationId)).forEach((meeting, holdings) -> held.put(meeting, MeetingRights.of(holdings)));
        return actions.stream().collect(Collectors.toMap(Function.identity(), action -> held.entrySet().stream()
                .filter(meeting -> meeting.getValue().may(action)).map(Map.Entry::getKey).collect(Collectors.toSet())));
    }

    /** @return in their place the parts to which they belong; {@link PartReader#NOTHING} for what belongs to none */
    List<MeetingPart> resolved(Collection<MeetingPart> parts) {
        return parts.stream().map(part -> switch (part.kind()) {
            case BESIDE_AGENDA_ITEM -> new MeetingPart(MeetingPart.Kind.AGENDA_ITEM, of(AGENDA_ITEM.PARENT_ID, AGENDA_ITEM.ID.eq(part.id())));
            case PARAGRAPH -> new MeetingPart(MeetingPart.Kind.TEXT, of(PARAGRAPH.TEXT_ID, PARAGRAPH.ID.eq(part.id())));
            case PROPOSAL -> new MeetingPart(MeetingPart.Kind.TEXT, of(TEXT_PROPOSAL.TEXT_ID, TEXT_PROPOSAL.ID.eq(part.id())));
            case SESSION, AGENDA_ITEM, DOCUMENT, TEXT -> part;
        }).toList();
    }

    private long of(TableField<?, Long> owner, Condition part) {
        return Optional.ofNullable(db.select(owner).from(owner.getTable()).where(part).fetchOne(owner)).orElse(PartReader.NOTHING);
    }

    private Map<Long, List<Holding>> holdings(Condition which) {
        var rows = db.select(MEETING_ROLE.MEETING_ID, MEETING_ROLE.ID, MEETING_ROLE.ROLE, MEETING_ROLE.ACCOUNT_ID, FINER_RIGHT.ACTION, FINER_RIGHT.EFFECT,
                        FINER_RIGHT.PART, FINER_RIGHT.PART_ID)
                .from(MEETING_ROLE).leftJoin(FINER_RIGHT).on(FINER_RIGHT.MEETING_ROLE_ID.eq(MEETING_ROLE.ID)).where(which).fetch();
        var byRole = new HashMap<Long, Holding>();
        var holdings = new HashMap<Long, List<Holding>>();
        for (var row : rows) {
            var holding = byRole.computeIfAbsent(row.get(MEETING_ROLE.ID), _ -> {
                var held = new Holding(MeetingRole.valueOf(row.get(MEETING_ROLE.ROLE)), row.get(MEETING_ROLE.ACCOUNT_ID) != null, EnumSet.noneOf(Action.class),
                        EnumSet.noneOf(Action.class), new EnumMap<>(Action.class));
                holdings.computeIfAbsent(row.get(MEETING_ROLE.MEETING_ID), _ -> new ArrayList<>()).add(held);
                return held;
            });
            add(holding, row);
        }
        return holdings;
    }

    private static void add(Holding holding, Record row) {
        if (row.get(FINER_RIGHT.ACTION) == null) {
            return;
        }
        var action = Action.valueOf(row.get(FINER_RIGHT.ACTION));
        if (row.get(FINER_RIGHT.EFFECT).equals("WITHHELD")) {
            holding.withheld().add(action);
        } else if (row.get(FINER_RIGHT.PART) == null) {
            holding.granted().add(action);
        } else {
            holding.parts().computeIfAbsent(action, _ -> new HashSet<>()).add(new MeetingPart(MeetingPart.Kind.valueOf(row.get(FINER_RIGHT.PART)), row.get(FINER_RIGHT.PART_ID)));
        }
    }

    /** Adds what stands under the agenda items in which something is granted, and whoever edits documents may hand in their translations. */
    private Collection<Holding> withParts(Collection<Holding> holdings) {
        holdings.forEach(holding -> {
            var edited = holding.parts().get(Action.EDIT_DOCUMENTS);
            if (edited != null) {
                holding.parts().computeIfAbsent(Action.TRANSLATE_DOCUMENTS, _ -> new HashSet<>()).addAll(edited);
            }
            holding.parts().forEach((action, parts) -> {
                var items = parts.stream().filter(part -> part.kind() == MeetingPart.Kind.AGENDA_ITEM).map(MeetingPart::id).toList();
                if (!items.isEmpty()) {
                    parts.addAll(under(items));
                }
            });
        });
        return holdings;
    }

    private List<MeetingPart> under(List<Long> items) {
        var branch = name("branch");
        var id = DSL.field(name("branch", "id"), Long.class);
        return db.withRecursive(branch.fields("id").as(select(AGENDA_ITEM.ID).from(AGENDA_ITEM).where(AGENDA_ITEM.ID.in(items))
                        .unionAll(select(AGENDA_ITEM.ID).from(AGENDA_ITEM).join(table(branch)).on(AGENDA_ITEM.PARENT_ID.eq(id)))))
                .select(id, DOCUMENT_ITEM.DOCUMENT_ID).from(table(branch)).leftJoin(DOCUMENT_ITEM).on(DOCUMENT_ITEM.ITEM_ID.eq(id)).fetch().stream()
                .flatMap(row -> row.value2() == null ? Stream.of(new MeetingPart(MeetingPart.Kind.AGENDA_ITEM, row.value1()))
                        : Stream.of(new MeetingPart(MeetingPart.Kind.AGENDA_ITEM, row.value1()), new MeetingPart(MeetingPart.Kind.DOCUMENT, row.value2()))).toList();
    }

    private static Condition heldBy(long accountId, long organisationId) {
        return MEETING_ROLE.ACCOUNT_ID.eq(accountId).or(MEETING_ROLE.ORGANISATION_ID.eq(organisationId))
                .and(exists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(accountId)).and(ACCOUNT.ENABLED)));
    }
}
