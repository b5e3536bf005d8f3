package org.plenary.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.schema.Tables;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds {@code rights-table.txt} to be the whole truth about who may call what. */
@PlenaryTest(properties = "plenary.demonstration=true")
class RightsTableTest {

    private static final List<Class<? extends Annotation>> RULES = List.of(Requires.class, SignedIn.class, ByGuest.class, Everybody.class);

    /** In the order of the columns; the letter stands where the caller is let in. */
    private enum Caller {
        NOBODY, ADMINISTRATOR, LEAD_ORGANISER, CO_ORGANISER, CONTRIBUTOR, TRANSLATOR, READER, SECRETARIAT, MEMBER;

        String letter() {
            return switch (this) {
                case CO_ORGANISER -> "O";
                case MEMBER -> "P";
                default -> name().substring(0, 1);
            };
        }
    }

    @Autowired
    private ApplicationContext context;
    @Autowired
    private DSLContext db;
    @Autowired
    private TransactionTemplate transactions;

    private long meetingId;
    private Map<Caller, AccountPrincipal> accounts;

    @BeforeEach
    void callers() {
        meetingId = db.fetchSingle(Tables.MEETING, Tables.MEETING.CODE.eq("entebbe-2016")).getId();
        var planners = new Planners(db);
        var elsewhere = planners.meeting().id();
        accounts = new TreeMap<>();
        for (var role : MeetingRole.values()) {
            accounts.put(Caller.valueOf(role.name()), planners.account(meetingId, role));
        }
        accounts.put(Caller.ADMINISTRATOR, with(PlatformRole.ADMINISTRATOR, planners.account(elsewhere, MeetingRole.READER)));
        accounts.put(Caller.SECRETARIAT, with(PlatformRole.CONVENER, planners.account(elsewhere, MeetingRole.LEAD_ORGANISER)));
        accounts.put(Caller.MEMBER, with(PlatformRole.MEMBER, planners.account(elsewhere, MeetingRole.READER)));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyServiceMethodLetsInExactlyWhomTheTableSays() throws IOException {
        var found = new TreeMap<String, String>();
        methods().forEach(method -> {
            var cells = Arrays.stream(Caller.values()).map(caller -> cell(method, caller)).collect(Collectors.joining(" "));
            assertThat(found.merge(rowOf(method), cells, (one, other) -> one.equals(other) ? one : one + " / " + other))
                    .describedAs("methods of the same name: %s", method).isEqualTo(cells);
        });
        var actual = found.entrySet().stream().map(row -> "%-62s | %s".formatted(row.getKey(), row.getValue())).collect(Collectors.joining("\n"));
        assertThat(actual).isEqualTo(table());
    }

    @Test
    void everyPublicServiceMethodSaysOnceWhoMayCallIt() {
        assertThat(methods()).isNotEmpty().allSatisfy(method ->
                assertThat(RULES.stream().filter(method::isAnnotationPresent)).describedAs("rules of %s", method).hasSize(1));
    }

    /** Who administers the staff of an organisation carries a flag, whatever their role: it opens these and nothing else. */
    @Test
    void whoAdministersStaffMayDoThatBesidesAndNothingElse() {
        var member = methods().filter(method -> !cell(method, Caller.MEMBER).equals("-")).collect(Collectors.toSet());
        db.update(Tables.ACCOUNT).set(Tables.ACCOUNT.STAFF_ADMINISTRATOR, true).where(Tables.ACCOUNT.ID.eq(accounts.get(Caller.MEMBER).id())).execute();
        assertThat(methods().filter(method -> !member.contains(method) && !cell(method, Caller.MEMBER).equals("-")).map(Method::getDeclaringClass)
                .map(Class::getSimpleName)).isNotEmpty().containsOnly("StaffService", "IdentityProviderService");
    }

    @Test
    void aRightOfAMeetingIsAskedInTheMeetingThatTheMethodTakesFirst() {
        assertThat(methods().filter(method -> method.isAnnotationPresent(Requires.class))).isNotEmpty().allSatisfy(method -> {
            var ofThePlatform = Arrays.stream(PlatformRole.values())
                    .anyMatch(role -> role.allows(method.getAnnotation(Requires.class).value()));
            assertThat(namesAMeeting(method)).describedAs("%s takes a meeting first", method).isNotEqualTo(ofThePlatform);
        });
    }

    private Stream<Method> methods() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass).filter(type -> type.getPackageName().startsWith("org.plenary"))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers()) && !method.isBridge());
    }

    private static boolean namesAMeeting(Method method) {
        return method.getParameterCount() > 0 && method.getParameters()[0].getName().equals("meetingId")
                && method.getParameterTypes()[0] == long.class;
    }

    private static String rowOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + (namesAMeeting(method) ? " (meeting)" : "");
    }

    private String cell(Method method, Caller caller) {
        return transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            signIn(caller);
            try {
                method.invoke(context.getBean(method.getDeclaringClass()), dummies(method));
                return caller.letter();
            } catch (InvocationTargetException e) {
                return switch (e.getCause()) {
                    case AccessDeniedException refused -> "-";
                    case AuthenticationCredentialsNotFoundException refused -> "-";
                    case InvalidLink noLink -> "*";
                    default -> caller.letter();
                };
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void signIn(Caller caller) {
        if (caller == Caller.NOBODY) {
            SecurityContextHolder.clearContext();
        } else {
            Planners.signIn(accounts.get(caller));
        }
    }

    private Object[] dummies(Method method) {
        return Arrays.stream(method.getParameters()).map(this::dummy).toArray();
    }

    private Object dummy(Parameter parameter) {
        if (parameter.getName().equals("meetingId")) {
            return meetingId;
        }
        if (parameter.getName().equals("token")) {
            return "forged";
        }
        var type = parameter.getType();
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    static AccountPrincipal with(PlatformRole role, AccountPrincipal account) {
        return new AccountPrincipal(account.id(), account.getUsername(), account.name(), account.organisationId(), account.organisation(), role,
                Locale.ENGLISH, true, false, null);
    }

    private static String table() throws IOException {
        try (var file = RightsTableTest.class.getResourceAsStream("rights-table.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
        }
    }
}
