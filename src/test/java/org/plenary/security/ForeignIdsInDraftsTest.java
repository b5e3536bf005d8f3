package org.plenary.security;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentService;
import org.plenary.meeting.InvitationDraft;
import org.plenary.meeting.MeetingDraft;
import org.plenary.meeting.MeetingService;
import org.plenary.meeting.PartnerInvitationService;
import org.plenary.nomination.CallDraft;
import org.plenary.nomination.CallService;
import org.plenary.outcome.OutcomeDraft;
import org.plenary.outcome.OutcomeService;
import org.plenary.participation.FormService;
import org.plenary.participation.QuestionDraft;
import org.plenary.preparation.AnchorDraft;
import org.plenary.preparation.AnchorService;
import org.plenary.preparation.task.TaskDraft;
import org.plenary.preparation.task.TaskService;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.SessionDraft;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Poisoned;
import org.plenary.text.ProposalDraft;
import org.plenary.text.ProposalService;
import org.plenary.text.TextDraft;
import org.plenary.text.TextService;
import org.plenary.together.AreaDraft;
import org.plenary.together.ResponsibilityService;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ids inside what is saved: each that a draft of a meeting names is one after the other an id of another meeting's object, in what is new and in
 * what is edited. {@code foreign-ids-in-drafts-table.txt} says how that is answered, and that the same draft without ids is taken.
 */
@PlenaryTest(properties = "plenary.demonstration=true")
class ForeignIdsInDraftsTest {

    /** The tables of which the ids in drafts name rows, as far as these belong to a meeting; all else is common to all meetings. */
    private static final Map<String, String> TABLES = Map.ofEntries(entry("TaskDraft.owner.accountId", "account"), entry("TaskDraft.after", "task"),
            entry("AnchorDraft.reviewingId", "meeting"), entry("AnchorDraft.previousId", "meeting"), entry("DocumentDraft.items", "agenda_item"),
            entry("AreaDraft.people", "account"), entry("AreaDraft.tasks", "task"), entry("AreaDraft.leadId", "organisation"), entry("AreaDraft.helpers", "organisation"),
            entry("TaskDraft.owner.organisationId", "organisation"), entry("OutcomeDraft.documentId", "document"), entry("OutcomeDraft.issueId", "text_issue"),
            entry("SessionDraft.roomId", "room"), entry("SessionDraft.items", "agenda_item"), entry("SessionDraft.after.id", "session"),
            entry("SessionDraft.prepares.id", "session"), entry("QuestionDraft.when.questionId", "registration_question"), entry("CallDraft.profiles.id", "call_profile"),
            entry("CallDraft.papers.id", "call_paper"), entry("ProposalDraft.paragraph", "paragraph"), entry("ProposalDraft.after", "paragraph"),
            entry("ProposalDraft.baseRevision", "paragraph_revision"));

    /** How a draft is saved. @param add null where such a thing is there anyway @param edit null where it is never edited */
    private record Door(Class<?> draft, Consumer<Object> add, BiConsumer<Object, Object> edit) {
    }

    @Autowired
    private ApplicationContext context;
    @Autowired
    private DSLContext db;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private DocumentService documents;
    @Autowired
    private MeetingService meetings;
    @Autowired
    private PartnerInvitationService invitations;
    @Autowired
    private CallService calls;
    @Autowired
    private OutcomeService outcomes;
    @Autowired
    private FormService forms;
    @Autowired
    private AnchorService anchors;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private TextService texts;
    @Autowired
    private ProposalService proposals;
    @Autowired
    private ResponsibilityService responsibilities;

    private long meetingId;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private List<Door> doors() {
        return List.of(
                new Door(AgendaItemDraft.class, one -> item((AgendaItemDraft) one), (base, mine) -> agenda.edit(meetingId, item((AgendaItemDraft) base), (AgendaItemDraft) base, (AgendaItemDraft) mine)),
                new Door(DocumentDraft.class, one -> documents.add(meetingId, (DocumentDraft) one),
                        (base, mine) -> documents.edit(meetingId, documents.add(meetingId, (DocumentDraft) base).id(), (DocumentDraft) base, (DocumentDraft) mine)),
                new Door(TaskDraft.class, one -> tasks.add(meetingId, (TaskDraft) one),
                        (base, mine) -> tasks.edit(meetingId, tasks.add(meetingId, (TaskDraft) base).id(), (TaskDraft) base, (TaskDraft) mine)),
                new Door(AnchorDraft.class, null, (base, mine) -> anchors.edit(meetingId, (AnchorDraft) base, (AnchorDraft) mine)),
                new Door(OutcomeDraft.class, one -> outcomes.add(meetingId, (OutcomeDraft) one),
                        (base, mine) -> outcomes.edit(meetingId, outcomes.add(meetingId, (OutcomeDraft) base).id(), (OutcomeDraft) base, (OutcomeDraft) mine)),
                new Door(AreaDraft.class, one -> responsibilities.add(meetingId, (AreaDraft) one),
                        (base, mine) -> responsibilities.edit(meetingId, responsibilities.add(meetingId, (AreaDraft) base).id(), (AreaDraft) base, (AreaDraft) mine)),
                new Door(SessionDraft.class, one -> programme.add(meetingId, (SessionDraft) one),
                        (base, mine) -> programme.edit(meetingId, programme.add(meetingId, (SessionDraft) base).id(), (SessionDraft) base, (SessionDraft) mine)),
                new Door(QuestionDraft.class, one -> forms.add(meetingId, (QuestionDraft) one), (base, mine) -> {
                    forms.add(meetingId, (QuestionDraft) base);
                    forms.edit(meetingId, forms.form(meetingId).questions().getLast().id(), (QuestionDraft) base, (QuestionDraft) mine);
                }),
                new Door(CallDraft.class, one -> calls.create(meetingId, (CallDraft) one), (base, mine) -> {
                    calls.create(meetingId, (CallDraft) base);
                    calls.edit(meetingId, (CallDraft) base, (CallDraft) mine);
                }),
                new Door(ProposalDraft.class, one -> proposals.propose(meetingId, text(), (ProposalDraft) one), null),
                new Door(InvitationDraft.class, one -> invitations.invite(meetingId, (InvitationDraft) one), null),
                new Door(MeetingDraft.class, null, (base, mine) -> meetings.edit(meetingId, (MeetingDraft) base, (MeetingDraft) mine)));
    }

    private long item(AgendaItemDraft draft) {
        return agenda.add(meetingId, AgendaTree.Target.lastIn(null), draft).id();
    }

    private long text() {
        return texts.create(meetingId, (TextDraft) ForeignIdsTest.record(TextDraft.class));
    }

    @Test
    void idsOfAnotherMeetingInWhatIsSavedAreRefused() throws IOException {
        var found = new TreeMap<String, String>();
        for (var door : doors()) {
            if (door.add() != null && door.draft() != InvitationDraft.class) {
                found.put(door.draft().getSimpleName(), tried(() -> door.add().accept(usual(door.draft()))));
            }
            for (var path : ids(door.draft())) {
                var place = door.draft().getSimpleName() + "." + path;
                found.put(place, TABLES.containsKey(place) ? Stream.of(
                        Optional.ofNullable(door.add()).map(add -> "new: " + tried(() -> add.accept(with(door.draft(), path, foreign(TABLES.get(place)))))),
                        Optional.ofNullable(door.edit()).map(edit -> "edited: " + tried(() -> edit.accept(usual(door.draft()), with(door.draft(), path, foreign(TABLES.get(place)))))))
                        .flatMap(Optional::stream).collect(Collectors.joining("; ")) : "common to all meetings");
            }
        }
        assertThat(found.entrySet().stream().map(row -> "%-32s | %s".formatted(row.getKey(), row.getValue())).collect(Collectors.joining("\n")))
                .isEqualTo(ForeignIdsTest.expected("foreign-ids-in-drafts-table.txt"));
    }

    @Test
    void everyDraftThatNamesIdsIsTried() {
        var drafts = context.getBeansWithAnnotation(Service.class).values().stream().map(AopUtils::getTargetClass).filter(type -> type.getPackageName().startsWith("org.plenary"))
                .flatMap(type -> Arrays.stream(type.getMethods())).filter(method -> method.getParameterCount() > 1 && method.getParameters()[0].getName().equals("meetingId"))
                .flatMap(method -> Arrays.stream(method.getParameterTypes())).filter(type -> type.isRecord() && type.getSimpleName().endsWith("Draft") && !ids(type).isEmpty())
                .map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(doors().stream().map(door -> door.draft().getSimpleName())).containsAll(drafts);
    }

    private String tried(Runnable deed) {
        return transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            var planners = new Planners(db);
            meetingId = planners.meeting().id();
            Planners.signIn(planners.account(meetingId, MeetingRole.LEAD_ORGANISER));
            try {
                deed.run();
                return "TAKEN";
            } catch (NotFound nothing) {
                return "not found";
            } catch (InvalidInput refused) {
                return "refused: " + refused.violations().stream().map(one -> one.field() + " " + one.key()).collect(Collectors.joining(", "));
            } catch (RuntimeException other) {
                return other.getClass().getSimpleName();
            }
        });
    }

    /** Of a meeting of the demonstration, or where it has none of rows-for-payloads.sql; in the transaction. */
    private long foreign(String table) {
        return first(table).or(() -> {
            Poisoned.rows(db);
            return first(table);
        }).orElseThrow();
    }

    private Optional<Long> first(String table) {
        return Optional.ofNullable(db.select(min(field(name("id"), Long.class))).from(table(name(table))).fetchSingle().value1());
    }

    /** @return where ids stand in it: "leadId", "after.id" */
    private static List<String> ids(Type type) {
        return !(type instanceof Class<?> of) || !of.isRecord() ? List.of() : Arrays.stream(of.getRecordComponents()).flatMap(component -> {
            var element = element(component.getGenericType());
            return element == long.class || element == Long.class ? Stream.of(component.getName()) : ids(element).stream().map(within -> component.getName() + "." + within);
        }).toList();
    }

    private static Type element(Type type) {
        return type instanceof ParameterizedType several && Collection.class.isAssignableFrom((Class<?>) several.getRawType()) ? several.getActualTypeArguments()[0] : type;
    }

    /** @return a draft that can be saved, without ids */
    private static Object usual(Class<?> draft) {
        return made(draft, ForeignIdsTest.record(draft), (component, value) -> component.getType().isRecord() && !ids(component.getType()).isEmpty() ? null : value);
    }

    /** @return a draft that could be saved but for this id in it */
    private static Object with(Class<?> draft, String path, long id) {
        var parts = path.split("\\.", 2);
        return made(draft, usual(draft), (component, value) -> component.getName().equals(parts[0]) ? holding(component, parts, id) : value);
    }

    private static Object made(Class<?> draft, Object of, BiFunction<RecordComponent, Object, Object> value) {
        try {
            var components = draft.getRecordComponents();
            var values = new Object[components.length];
            for (var at = 0; at < components.length; at++) {
                values[at] = value.apply(components[at], components[at].getAccessor().invoke(of));
            }
            return draft.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new)).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object holding(RecordComponent component, String[] parts, long id) {
        var one = parts.length == 1 ? (Object) id : with((Class<?>) element(component.getGenericType()), parts[1], id);
        return component.getType() == Set.class ? Set.of(one) : component.getType() == List.class ? List.of(one) : one;
    }
}
