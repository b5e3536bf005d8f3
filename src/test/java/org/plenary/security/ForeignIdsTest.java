package org.plenary.security;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.PROGRAMME_RELEASE;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.notification.ExpectedReply;
import org.plenary.preparation.task.TaskDates;
import org.plenary.programme.release.NoticeService;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Poisoned;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lead organiser of one meeting calls every service method that takes a meeting and ids with ids of another meeting, and somebody who may
 * convene meetings and issue notifications every other that takes ids with ids of another organisation: nothing of these is told, and nothing
 * happens there. {@code foreign-ids-table.txt} and {@code foreign-ids-outside-meetings-table.txt} say how each method answers.
 */
@PlenaryTest(properties = "plenary.demonstration=true")
class ForeignIdsTest {

    /** The tables whose rows parameters of this name name; {@code id} and {@code ids} by the class of the service. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            entry("AgendaService.id", "agenda_item"), entry("CorrespondenceService.id", "outbox_message"), entry("DocumentService.id", "document"),
            entry("OutcomeService.id", "outcome"), entry("ProgrammeService.id", "session"), entry("RoomService.id", "room"), entry("SeriesService.id", "session"),
            entry("TaskService.id", "task"), entry("BadgeService.ids", "participant"), entry("ProgrammeService.ids", "session"), entry("RoomService.ids", "room"),
            entry("speakerIds", "text_speaker"), entry("participantIds", "participant"), entry("picked", "nomination"), entry("PickService.seen", "nomination"), entry("after", "paragraph"),
            entry("baseRevisionId", "paragraph_revision"), entry("before", "text_speaker"), entry("issueId", "text_issue"), entry("newerId", "text_issue"),
            entry("olderId", "text_issue"), entry("only", "participant"), entry("paragraphId", "paragraph"), entry("regionId", "call_region"), entry("to", "room"),
            entry("addresseeId", "nomination_addressee"), entry("baselineId", "road_baseline"), entry("checkId", "task_check"), entry("credentialId", "credential"),
            entry("deadlineId", "deadline"), entry("discussionId", "discussion"), entry("documentId", "document"), entry("entityId", "session"),
            entry("fileId", "stored_file"), entry("headId", "paragraph_revision"), entry("letterId", "issued_letter"), entry("nominationId", "nomination"),
            entry("oneId", "nomination"), entry("organisationId", "organisation"), entry("organisations", "organisation"), entry("otherId", "nomination"),
            entry("paperId", "call_paper"), entry("participantId", "participant"), entry("pointId", "text_point_of_order"), entry("proposalId", "text_proposal"),
            entry("questionId", "registration_question"), entry("requestId", "right_request"), entry("reviewerId", "reviewer"), entry("revisionId", "paragraph_revision"),
            entry("rightId", "finer_right"), entry("roleId", "meeting_role"), entry("ruleId", "deadline_rule"), entry("runId", "selection_run"),
            entry("sessionId", "session"), entry("sourceRevisionId", "paragraph_revision"), entry("speakerId", "text_speaker"), entry("taskId", "task"),
            entry("textId", "negotiated_text"), entry("TaskOrder.id", "task"), entry("other", "task"), entry("border", "audit_entry"),
            entry("ResponsibilityService.id", "responsibility"), entry("invitationId", "partner_invitation"), entry("successorId", "organisation"),
            entry("discussionIds", "discussion"), entry("ChangeProposalService.proposalId", "change_proposal"), entry("againId", "change_proposal"),
            entry("NoticeService.sessionId", "release_notice.session_id"), entry("NotificationAddresseeService.id", "notification"), entry("ResponseService.id", "notification"),
            entry("ConsolidationService.id", "notification"), entry("NotificationService.id", "notification"), entry("NotificationAddresseeService.addresseeId", "notification_addressee"),
            entry("mailingId", "notification_mailing"), entry("responseId", "notification_response"), entry("recommendationId", "notification_recommendation"),
            entry("targetId", "agenda_item"), entry("FocalPointService.id", "focal_point"), entry("meetings", "meeting"), entry("passkeyId", "passkey"), entry("accountId", "account"),
            entry("PartnerHeadingService.id", "partner_group"), entry("ContributionService.id", "partner_activity"), entry("partnerId", "organisation"),
            entry("entryId", "audit_entry"), entry("issue", "text_issue"));

    /** What stands in a field of a draft where the first that comes would not do. */
    private static final Map<String, Object> FIELDS = Map.ofEntries(
            entry("AddresseeDraft.iso2", "UG"), entry("AddresseeDraft.email", "focal-point@example.org"), entry("AddresseeDraft.language", "en"),
            entry("CredentialDraft.iso2", "UG"), entry("DocumentDraft.originalLanguage", "en"), entry("DocumentDraft.languages", List.of("en")),
            entry("MeetingDraft.zone", "Africa/Kampala"), entry("FundingDraft.currency", "USD"), entry("ParticipantDraft.iso2", "UG"),
            entry("ParticipantDraft.language", "en"), entry("Texts.en", "Example"), entry("DocumentDraft.symbol", "UNEP/CMS/COP12/Doc.1"), entry("NoticeDraft.textFr", "Exemple"),
            entry("NoticeDraft.textEs", "Ejemplo"), entry("ParticipantDraft.givenName", "Example"), entry("BracketPath.steps", List.of(0)),
            entry("SessionDraft.minutes", 60), entry("TextDraft.sourceLanguage", "en"), entry("TaskDraft.dates", TaskDates.fixed(LocalDate.of(2016, 5, 30), null)),
            entry("NotificationDraft.reply", ExpectedReply.RESPONSE));

    @Autowired
    private ApplicationContext context;
    @Autowired
    private DSLContext db;
    @Autowired
    private TransactionTemplate transactions;

    private long meetingId;
    private AccountPrincipal caller;

    @BeforeEach
    void anEmptyMeeting() {
        meetingId = new Planners(db).meeting().id();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void idsOfAnotherMeetingNameNothing() throws IOException {
        caller = new Planners(db).account(meetingId, MeetingRole.LEAD_ORGANISER);
        assertThat(answers(method -> method.getParameters()[0].getName().equals("meetingId"))).isEqualTo(expected("foreign-ids-table.txt"));
    }

    @Test
    void idsOfAnotherOrganisationNameNothing() throws IOException {
        caller = RightsTableTest.with(PlatformRole.CONVENER, new Planners(db).account(meetingId, MeetingRole.READER));
        assertThat(answers(method -> !method.getParameters()[0].getName().equals("meetingId") && !method.isAnnotationPresent(ByGuest.class)))
                .isEqualTo(expected("foreign-ids-outside-meetings-table.txt"));
    }

    private String answers(Predicate<Method> asked) {
        var found = new TreeMap<String, String>();
        context.getBeansWithAnnotation(Service.class).values().stream().map(AopUtils::getTargetClass)
                .filter(type -> type.getPackageName().startsWith("org.plenary")).flatMap(type -> Arrays.stream(type.getMethods())).filter(ForeignIdsTest::takesIds).filter(asked)
                .forEach(method -> found.merge(method.getDeclaringClass().getSimpleName() + "." + method.getName(), answer(method),
                        (one, other) -> one.equals(other) ? one : Stream.of(one, other).sorted().collect(Collectors.joining(" / "))));
        return found.entrySet().stream().map(row -> "%-45s | %s".formatted(row.getKey(), row.getValue())).collect(Collectors.joining("\n"));
    }

    private static boolean takesIds(Method method) {
        var parameters = method.getParameters();
        return method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers()) && !method.isBridge()
                && Arrays.stream(parameters).anyMatch(parameter -> isId(parameter) && !parameter.getName().equals("meetingId"));
    }

    private static boolean isId(Parameter parameter) {
        return parameter.getType() == long.class || parameter.getType() == Long.class
                || Collection.class.isAssignableFrom(parameter.getType()) && parameter.getParameterizedType().getTypeName().contains("java.lang.Long");
    }

    private String answer(Method method) {
        return transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            Planners.signIn(caller);
            var arguments = Arrays.stream(method.getParameters()).map(one -> argument(method, one)).toArray();
            var before = elsewhere();
            try {
                var answer = method.invoke(context.getBean(method.getDeclaringClass()), arguments);
                assertThat(elsewhere()).describedAs("what happened in other meetings by %s", method).isEqualTo(before);
                return told(answer);
            } catch (InvocationTargetException e) {
                return switch (e.getCause()) {
                    case NotFound nothing -> "not found";
                    case InvalidInput refused -> "invalid: " + refused.violations().getFirst().key();
                    case NullPointerException incomplete -> "asks for its fields first";
                    case Throwable other -> other.getClass().getSimpleName();
                };
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        });
    }

    private int elsewhere() {
        return db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.MEETING_ID.isDistinctFrom(meetingId));
    }

    private static String told(Object answer) {
        return switch (answer) {
            case null -> "nothing";
            case Optional<?> maybe when maybe.isEmpty() -> "nothing";
            case Collection<?> several when several.isEmpty() -> "nothing";
            case Map<?, ?> several when several.isEmpty() -> "nothing";
            case Boolean done when !done -> "nothing";
            case Integer number when number == 0 -> "nothing";
            default -> "GIVEN";
        };
    }

    private Object argument(Method method, Parameter parameter) {
        if (parameter.getName().equals("meetingId")) {
            return meetingId;
        }
        var type = parameter.getType();
        if (isId(parameter)) {
            var id = foreign(method, parameter.getName());
            return type == long.class || type == Long.class ? (Object) id : type == Set.class ? Set.of(id) : List.of(id);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "String" -> parameter.getName().equals("entity") ? "SESSION" : "en";
            case "Locale" -> Locale.ENGLISH;
            case "int" -> parameter.getName().equals("number") ? released(method) : 0;
            case "boolean" -> false;
            case "byte[]" -> new byte[0];
            case "LocalDate" -> LocalDate.of(2016, 5, 30);
            case "LocalDateTime" -> LocalDateTime.of(2016, 5, 30, 10, 0);
            case "List", "Collection" -> List.of();
            default -> type.isRecord() ? record(type) : null;
        };
    }

    /** Fields that could be saved, as far as they alone decide: without those of {@link #FIELDS} a service asks for others first. */
    static Object record(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            return type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new))
                    .newInstance(Arrays.stream(components).map(one -> filled(type, one)).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + ": " + e.getCause(), e);
        }
    }

    private static Object filled(Class<?> record, RecordComponent component) {
        var known = FIELDS.get(record.getSimpleName() + "." + component.getName());
        var type = component.getType();
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "String" -> component.getName().matches("title|titleEn|nameEn|textEn|subjectEn|wordsEn|name|words|notation|familyName") ? "Example" : null;
            case "int" -> 1;
            case "Integer" -> 60;
            case "long" -> 1L;
            case "boolean" -> false;
            case "LocalDate" -> LocalDate.of(2016, 5, 30);
            case "LocalDateTime" -> LocalDateTime.of(2016, 5, 30, 10, 0);
            case "List", "Collection" -> List.of();
            case "Set" -> Set.of();
            case "Map" -> Map.of();
            case "Optional" -> Optional.empty();
            case "SessionRef" -> null;
            default -> type.isRecord() ? record(type) : null;
        };
    }

    /** @return a row of another meeting or organisation: of the demonstration, or where it has none of rows-for-payloads.sql */
    private long foreign(Method method, String parameter) {
        var row = TABLES.getOrDefault(method.getDeclaringClass().getSimpleName() + "." + parameter, TABLES.get(parameter));
        assertThat(row).describedAs("what %s of %s names", parameter, method).isNotNull();
        return first(row).or(() -> {
            Poisoned.rows(db);
            return first(row);
        }).orElse(Long.MAX_VALUE);
    }

    private Optional<Long> first(String row) {
        var parts = row.split("\\.");
        var id = field(name(parts.length > 1 ? parts[1] : "id"), Long.class);
        var own = parts[0].equals("meeting_role") ? field(name("meeting_id"), Long.class).ne(meetingId) : noCondition();
        return Optional.ofNullable(db.select(min(id)).from(table(name(parts[0]))).where(own).fetchSingle().value1());
    }

    /** @return the number of a release of the own meeting that nobody was told of, where the method takes one of a release: else it asks for that first */
    private int released(Method method) {
        if (method.getDeclaringClass() != NoticeService.class) {
            return 0;
        }
        for (var number : List.of(1, 2)) {
            db.insertInto(PROGRAMME_RELEASE).set(PROGRAMME_RELEASE.MEETING_ID, meetingId).set(PROGRAMME_RELEASE.NUMBER, number).set(PROGRAMME_RELEASE.AT, Instant.now())
                    .set(PROGRAMME_RELEASE.BY_LABEL, "Example").set(PROGRAMME_RELEASE.FINDINGS, "[]").set(PROGRAMME_RELEASE.PROGRAMME, "{}")
                    .set(PROGRAMME_RELEASE.TOLD_SINCE, number == 1 ? null : 1).execute();
        }
        return 2;
    }

    static String expected(String table) throws IOException {
        try (var file = ForeignIdsTest.class.getResourceAsStream(table)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
        }
    }
}
