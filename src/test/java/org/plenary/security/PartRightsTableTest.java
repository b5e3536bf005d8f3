package org.plenary.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.FINER_RIGHT;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.TEXT_PROPOSAL;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentService;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.security.MeetingPart.Kind;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.plenary.text.HouseStyle;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.Part;
import org.plenary.text.TextDraft;
import org.plenary.text.TextService;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds {@code part-rights-table.txt} to be the whole truth about what a reader may call who was granted rights in single parts. */
@PlenaryTest
class PartRightsTableTest {

    private static final long NOWHERE = Long.MAX_VALUE;

    @Autowired
    private ApplicationContext context;
    @Autowired
    private DSLContext db;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private TextService texts;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private DocumentService documents;

    private long meetingId;
    private AccountPrincipal reader;
    /** By kind the part in which everything is granted that can be granted in it, or what belongs to it. */
    private final Map<Kind, Long> granted = new EnumMap<>(Kind.class);

    @BeforeEach
    void grant() {
        var planners = new Planners(db);
        meetingId = planners.meeting().id();
        reader = planners.account(meetingId, MeetingRole.READER);
        Planners.as(planners.account(meetingId, MeetingRole.LEAD_ORGANISER), () -> {
            var item = agenda.add(meetingId, Target.lastIn(null), new AgendaItemDraft("Example", null, null)).id();
            var text = texts.create(meetingId, new TextDraft("Example", null, null, "en", HouseStyle.CMS));
            var paragraph = texts.add(meetingId, text, Part.OPERATIVE, 0, null, new ParagraphDraft("Urges Parties to act;", null)).id();
            granted.put(Kind.AGENDA_ITEM, item);
            granted.put(Kind.BESIDE_AGENDA_ITEM, agenda.add(meetingId, Target.lastIn(item), new AgendaItemDraft("Example", null, null)).id());
            granted.put(Kind.TEXT, text);
            granted.put(Kind.PARAGRAPH, paragraph);
            granted.put(Kind.PROPOSAL, proposal(text, paragraph));
            granted.put(Kind.SESSION, programme.add(meetingId, SessionDraft.titled(SessionKind.PLENARY, "Example", null, 60, null)).id());
            granted.put(Kind.DOCUMENT, documents.add(meetingId, (DocumentDraft) PartArguments.naming(DocumentDraft.class, Kind.DOCUMENT, item, meetingId)).id());
            return null;
        });
        var role = db.fetchSingle(MEETING_ROLE, MEETING_ROLE.MEETING_ID.eq(meetingId).and(MEETING_ROLE.ACCOUNT_ID.eq(reader.id()))).getId();
        for (var action : Action.values()) {
            action.parts().forEach(kind -> db.insertInto(FINER_RIGHT).set(FINER_RIGHT.MEETING_ROLE_ID, role).set(FINER_RIGHT.ACTION, action.name())
                    .set(FINER_RIGHT.EFFECT, "GRANTED").set(FINER_RIGHT.PART, kind.name()).set(FINER_RIGHT.PART_ID, granted.get(kind))
                    .set(FINER_RIGHT.GIVEN_AT, Instant.now()).execute());
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoWasGrantedAPartIsLetInToItAlone() throws IOException {
        var found = new TreeMap<String, String>();
        methods().forEach(method -> {
            var cells = cell(method, true) + " " + cell(method, false);
            assertThat(found.merge(method.getDeclaringClass().getSimpleName() + "." + method.getName(), cells, (one, other) -> one.equals(other) ? one : one + " / " + other))
                    .describedAs("methods of the same name: %s", method).isEqualTo(cells);
        });
        assertThat(found.entrySet().stream().map(row -> "%-45s | %s".formatted(row.getKey(), row.getValue())).collect(Collectors.joining("\n"))).isEqualTo(table());
    }

    /** Of the rights that can be granted in parts. */
    private Stream<Method> methods() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass).filter(type -> type.getPackageName().startsWith("org.plenary"))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge() && method.isAnnotationPresent(Requires.class)
                        && !method.getAnnotation(Requires.class).value().parts().isEmpty());
    }

    private String cell(Method method, boolean own) {
        return transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            Planners.signIn(reader);
            try {
                method.invoke(context.getBean(method.getDeclaringClass()), arguments(method, own));
                return "G";
            } catch (InvocationTargetException e) {
                return e.getCause() instanceof AccessDeniedException ? "-" : "G";
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        });
    }

    private Object[] arguments(Method method, boolean own) {
        var parameters = method.getParameters();
        return IntStream.range(0, parameters.length).mapToObj(i -> {
            var part = parameters[i].getAnnotation(InPart.class);
            var type = parameters[i].getType();
            if (parameters[i].getName().equals("meetingId")) {
                return meetingId;
            }
            if (part != null) {
                var id = own ? granted.get(part.value()) : Long.valueOf(NOWHERE);
                return type == long.class ? (Object) id : PartArguments.naming(type, part.value(), id, meetingId);
            }
            return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
        }).toArray();
    }

    private long proposal(long text, long paragraph) {
        return db.insertInto(TEXT_PROPOSAL).set(TEXT_PROPOSAL.TEXT_ID, text).set(TEXT_PROPOSAL.KIND, "SUPPRESS").set(TEXT_PROPOSAL.PARAGRAPH_ID, paragraph)
                .set(TEXT_PROPOSAL.PART, "OPERATIVE").set(TEXT_PROPOSAL.LEVEL, (byte) 0).set(TEXT_PROPOSAL.DELEGATION, "Example")
                .set(TEXT_PROPOSAL.AUTHOR_LABEL, "Example").set(TEXT_PROPOSAL.CREATED_AT, Instant.now()).returning(TEXT_PROPOSAL.ID).fetchSingle().getId();
    }

    private static String table() throws IOException {
        try (var file = PartRightsTableTest.class.getResourceAsStream("part-rights-table.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
        }
    }
}
