package org.plenary.demonstration;

import static org.jooq.impl.DSL.val;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.AGENDA_ITEM;
import static org.plenary.schema.Tables.LOADED_DATA;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_LINK;
import static org.plenary.schema.Tables.MEETING_MANDATE;
import static org.plenary.schema.Tables.MEETING_PARTNER;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.ORGANISATION;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.plenary.demonstration.DemonstrationAccounts.ExampleOrganisation;
import org.plenary.demonstration.DemonstrationAccounts.Person;
import org.plenary.demonstration.DemonstrationMeeting.Item;
import org.plenary.demonstration.DemonstrationMeeting.Partner;
import org.plenary.demonstration.DemonstrationMeeting.Role;
import org.plenary.preparation.task.PlanTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DemonstrationRepository {

    private final DSLContext dsl;
    private final DemonstrationTexts texts;
    private final DemonstrationCalls calls;
    private final DemonstrationDocuments documents;
    private final Clock clock;

    DemonstrationRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.texts = new DemonstrationTexts(dsl);
        this.calls = new DemonstrationCalls(dsl);
        this.documents = new DemonstrationDocuments(dsl);
        this.clock = clock;
    }

    /** Holds off other nodes until this transaction ends. @return whether nothing of this name was ever loaded */
    boolean claim(String name) {
        return dsl.insertInto(LOADED_DATA).set(LOADED_DATA.NAME, name).set(LOADED_DATA.SHA256, "").set(LOADED_DATA.LOADED_AT, clock.instant())
                .onDuplicateKeyIgnore().execute() == 1;
    }

    boolean hasAccount(String email) {
        return dsl.fetchExists(ACCOUNT, ACCOUNT.EMAIL.eq(email));
    }

    boolean hasMeeting(String code) {
        return dsl.fetchExists(MEETING, MEETING.CODE.eq(code));
    }

    void addOrganisation(ExampleOrganisation organisation) {
        dsl.insertInto(ORGANISATION)
                .set(ORGANISATION.CODE, organisation.code()).set(ORGANISATION.KIND, organisation.kind())
                .set(ORGANISATION.ACRONYM, organisation.acronym()).set(ORGANISATION.NAME_EN, organisation.name().en())
                .set(ORGANISATION.NAME_FR, organisation.name().fr()).set(ORGANISATION.NAME_ES, organisation.name().es())
                .onDuplicateKeyIgnore().execute();
    }

    void addAccount(Person person, String encodedPassword) {
        var row = dsl.newRecord(ACCOUNT);
        row.setEmail(person.email());
        row.setGivenName(person.givenName());
        row.setFamilyName(person.familyName());
        row.setOrganisationId(organisation(person.organisation()));
        row.setPlatformRole(person.platformRole());
        row.setLanguage(person.language());
        row.setPasswordHash(encodedPassword);
        row.setStaffAdministrator(Boolean.TRUE.equals(person.staffAdministrator()));
        row.setDemonstration(true);
        row.insert();
    }

    /** Adds a meeting with all that belongs to it but its links to others. */
    void addMeeting(DemonstrationMeeting meeting) {
        var row = dsl.newRecord(MEETING);
        row.setCode(meeting.code());
        row.setKind(meeting.kind());
        row.setTitleEn(meeting.title().en());
        row.setTitleFr(meeting.title().fr());
        row.setTitleEs(meeting.title().es());
        row.setStartsOn(meeting.startsOn());
        row.setEndsOn(meeting.endsOn());
        row.setDatePrecision(meeting.datePrecision());
        row.setZone(meeting.zone());
        row.setVenue(meeting.venue());
        row.setCity(meeting.city());
        row.setIso2(meeting.country());
        row.setClosed(meeting.closed());
        row.setState(meeting.state());
        row.setSummary(meeting.summary());
        row.setSource(meeting.source());
        row.setCreatedAt(clock.instant());
        row.setChangedAt(clock.instant());
        row.insert();
        partners(row.getId(), meeting.partners());
        mandates(row.getId(), meeting.mandates());
        meeting.roles().forEach(role -> role(row.getId(), role));
        agenda(row.getId(), null, meeting.agenda());
        meeting.documents().forEach(document -> documents.add(row.getId(), document, clock.instant()));
        if (meeting.call() != null) {
            calls.add(row.getId(), meeting, meeting.call(), clock.instant());
        }
        meeting.texts().forEach(text -> texts.add(row.getId(), text, clock.instant()));
    }

    void addParticipants(DemonstrationParticipants participants) {
        participants.add(dsl, clock.instant());
    }

    DemonstrationOutcomes outcomes() {
        return new DemonstrationOutcomes(dsl);
    }

    void addNotifications(DemonstrationNotifications register) {
        register.add(dsl, clock.instant());
    }

    void addProgramme(DemonstrationProgramme programme) {
        programme.add(dsl);
    }

    void addPlan(DemonstrationPlan plan) {
        plan.add(dsl);
    }

    void addTasks(DemonstrationTasks tasks, PlanTemplate template) {
        tasks.add(dsl, template);
    }

    void addProposals(DemonstrationProposals proposals) {
        proposals.add(dsl);
    }

    /** Links a meeting to those of its counterparts that are still there. */
    void linkMeeting(DemonstrationMeeting meeting) {
        var one = MEETING.as("one");
        var other = MEETING.as("other");
        meeting.links().forEach(link -> dsl
                .insertInto(MEETING_LINK, MEETING_LINK.FROM_MEETING_ID, MEETING_LINK.TO_MEETING_ID, MEETING_LINK.KIND)
                .select(dsl.select(one.ID, other.ID, val(link.kind())).from(one, other)
                        .where(one.CODE.eq(meeting.code()), other.CODE.eq(link.to())))
                .execute());
    }

    private void partners(long meeting, List<Partner> partners) {
        for (int position = 0; position < partners.size(); position++) {
            var row = dsl.newRecord(MEETING_PARTNER);
            row.setMeetingId(meeting);
            row.setOrganisationId(organisation(partners.get(position).organisation()));
            row.setCapacity(partners.get(position).capacity());
            row.setPosition(position);
            row.insert();
        }
    }

    private void mandates(long meeting, List<String> mandates) {
        for (int position = 0; position < mandates.size(); position++) {
            var row = dsl.newRecord(MEETING_MANDATE);
            row.setMeetingId(meeting);
            row.setReference(mandates.get(position));
            row.setPosition(position);
            row.insert();
        }
    }

    /** Leaves out a role whose account was removed since it was loaded. */
    private void role(long meeting, Role role) {
        var row = dsl.newRecord(MEETING_ROLE);
        row.setMeetingId(meeting);
        row.setRole(role.role());
        row.setGrantedAt(clock.instant());
        if (role.account() == null) {
            row.setOrganisationId(organisation(role.organisation()));
            row.insert();
        } else {
            dsl.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.EMAIL.eq(role.account())).fetchOptional(ACCOUNT.ID).ifPresent(account -> {
                row.setAccountId(account);
                row.insert();
            });
        }
    }

    private void agenda(long meeting, Long parent, List<Item> items) {
        for (int position = 0; position < items.size(); position++) {
            var item = items.get(position);
            var row = dsl.newRecord(AGENDA_ITEM);
            row.setMeetingId(meeting);
            row.setParentId(parent);
            row.setPosition(position);
            row.setNumberFixed(item.number());
            row.setTitleEn(item.title().en());
            row.setTitleFr(item.title().fr());
            row.setTitleEs(item.title().es());
            if (item.note() != null) {
                row.setNoteEn(item.note().en());
                row.setNoteFr(item.note().fr());
                row.setNoteEs(item.note().es());
            }
            row.setSource(item.source());
            row.insert();
            agenda(meeting, row.getId(), item.children());
        }
    }

    private long organisation(String code) {
        return dsl.select(ORGANISATION.ID).from(ORGANISATION).where(ORGANISATION.CODE.eq(code)).fetchOptional(ORGANISATION.ID)
                .orElseThrow(() -> new IllegalStateException("The demonstration needs organisation " + code + ", which is not loaded"));
    }
}
