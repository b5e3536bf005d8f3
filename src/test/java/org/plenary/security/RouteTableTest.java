package org.plenary.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.min;
import static org.plenary.schema.Tables.FINER_RIGHT;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.NEGOTIATED_TEXT;
import static org.plenary.schema.Tables.NOTIFICATION;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every address of the product as each role and as nobody; {@code route-table.txt} is the whole truth about who is shown what. */
@PlenaryTest(properties = "plenary.demonstration=true")
class RouteTableTest extends PageTest {

    /** In the order of the columns; the letter stands where the caller is shown the page. */
    private enum Caller {
        NOBODY("N"), ADMINISTRATOR("A"), LEAD_ORGANISER("L"), CO_ORGANISER("O"), WITHHELD("W"), CONTRIBUTOR("C"), TRANSLATOR("T"), READER("R"), SECRETARIAT("S"), MEMBER("P");

        private final String letter;

        Caller(String letter) {
            this.letter = letter;
        }
    }

    private static final List<String> REFUSING = List.of("RefusedView", "NotFoundView", "MissingView", "LoginView");

    @Autowired
    private DSLContext db;
    @Autowired
    private WebApplicationContext context;
    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    private Map<String, String> values;
    private Map<Caller, AccountPrincipal> accounts;
    private int addresses;

    @BeforeEach
    void callers() {
        var meetingId = db.fetchSingle(MEETING, MEETING.CODE.eq("entebbe-2016")).getId();
        var text = db.fetchSingle(NEGOTIATED_TEXT, NEGOTIATED_TEXT.ID.eq(db.select(min(NEGOTIATED_TEXT.ID)).from(NEGOTIATED_TEXT)));
        var planners = new Planners(db);
        var elsewhere = planners.meeting().id();
        accounts = new TreeMap<>();
        for (var role : MeetingRole.values()) {
            var account = planners.account(meetingId, role);
            grant(text.getMeetingId(), account.id(), role, meetingId);
            accounts.put(Caller.valueOf(role.name()), account);
        }
        var withheld = planners.account(meetingId, MeetingRole.CO_ORGANISER);
        grant(text.getMeetingId(), withheld.id(), MeetingRole.CO_ORGANISER, meetingId);
        var role = db.fetchSingle(MEETING_ROLE, MEETING_ROLE.MEETING_ID.eq(meetingId).and(MEETING_ROLE.ACCOUNT_ID.eq(withheld.id()))).getId();
        for (var action : List.of(Action.VIEW_PARTICIPANTS, Action.VIEW_NOMINATIONS, Action.VIEW_CORRESPONDENCE, Action.VIEW_PLAN)) {
            db.insertInto(FINER_RIGHT).set(FINER_RIGHT.MEETING_ROLE_ID, role).set(FINER_RIGHT.ACTION, action.name()).set(FINER_RIGHT.EFFECT, "WITHHELD")
                    .set(FINER_RIGHT.GIVEN_AT, Instant.now()).execute();
        }
        accounts.put(Caller.WITHHELD, withheld);
        accounts.put(Caller.ADMINISTRATOR, RightsTableTest.with(PlatformRole.ADMINISTRATOR, planners.account(elsewhere, MeetingRole.READER)));
        accounts.put(Caller.SECRETARIAT, RightsTableTest.with(PlatformRole.CONVENER, planners.account(elsewhere, MeetingRole.LEAD_ORGANISER)));
        accounts.put(Caller.MEMBER, RightsTableTest.with(PlatformRole.MEMBER, planners.account(elsewhere, MeetingRole.READER)));
        var texts = db.fetchSingle(MEETING, MEETING.ID.eq(text.getMeetingId()));
        values = Map.of("code", "entebbe-2016", "code of a text", texts.getCode(), "text", text.getId().toString(), "role", String.valueOf(role), "token", "forged",
                "id", db.select(min(NOTIFICATION.ID)).from(NOTIFICATION).where(NOTIFICATION.STATE.ne("DRAFT")).fetchSingle().value1().toString(), "issue", "1", "language", "en");
    }

    private void grant(long meetingId, long accountId, MeetingRole role, long given) {
        if (meetingId != given) {
            db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meetingId).set(MEETING_ROLE.ACCOUNT_ID, accountId).set(MEETING_ROLE.ROLE, role.name())
                    .set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
        }
    }

    @Test
    void everyAddressIsShownToExactlyWhomTheTableSays() throws Exception {
        var found = new TreeMap<String, StringBuilder>();
        var routes = new TreeMap<String, Class<?>>();
        RouteConfiguration.forApplicationScope().getAvailableRoutes().forEach(route -> routes.put(route.getTemplate(), route.getNavigationTarget()));
        for (var caller : Caller.values()) {
            super.cleanVaadinEnvironment();
            signIn(caller);
            initVaadinEnvironment();
            for (var route : routes.keySet()) {
                found.computeIfAbsent("/" + route, _ -> new StringBuilder()).append(' ').append(view(route, routes.get(route), caller));
            }
            for (var endpoint : endpoints()) {
                found.computeIfAbsent(endpoint.method() + " " + endpoint.path(), _ -> new StringBuilder()).append(' ').append(answer(endpoint, caller));
            }
        }
        assertThat(found.entrySet().stream().map(row -> "%-62s |%s".formatted(row.getKey(), row.getValue())).collect(Collectors.joining("\n"))).isEqualTo(table());
    }

    /** Whoever is not signed in is stopped before there is a page, unless it is for guests: what asks for it is an ordinary request. */
    private String view(String route, Class<?> target, Caller caller) throws Exception {
        var path = filled(route.replaceAll("\\([^)]*\\)", ""));
        if (caller == Caller.NOBODY) {
            return target.isAnnotationPresent(AnonymousAllowed.class) || letThrough(MockMvcRequestBuilders.get("/" + path)) ? caller.letter : "-";
        }
        UI.getCurrent().navigate(path);
        var shown = UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream().findFirst().map(HasElement::getClass).map(Class::getSimpleName).orElse("nothing");
        assertThat(shown).describedAs("%s as %s", route, caller).isNotEqualTo("FailureView");
        var own = shown.equals("LoginView") && route.equals("login");
        return REFUSING.contains(shown) && !own ? "-" : caller.letter;
    }

    private record Endpoint(String method, String path, String parameter, String value) {
    }

    private List<Endpoint> endpoints() {
        return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(mapped -> mapped.getValue().getBeanType().getPackageName().startsWith("org.plenary"))
                .flatMap(mapped -> mapped.getKey().getPatternValues().stream().flatMap(path -> mapped.getKey().getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name).map(method -> {
                            var parameter = mapped.getKey().getParamsCondition().getExpressions().stream().findFirst();
                            return new Endpoint(method, path + parameter.map(one -> "?" + one).orElse(""), parameter.map(one -> one.getName()).orElse(null),
                                    parameter.map(one -> one.getValue() == null ? "1" : one.getValue()).orElse(null));
                        })))
                .distinct().toList();
    }

    private String answer(Endpoint endpoint, Caller caller) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(endpoint.method()), "/" + filled(endpoint.path().replaceAll("\\?.*", "").substring(1))).with(csrf());
        // Attempts to sign in are limited by address.
        var address = "198.51.100." + addresses++ % 250;
        request.with(from -> {
            from.setRemoteAddr(address);
            return from;
        });
        if (endpoint.parameter() != null) {
            request.param(endpoint.parameter(), endpoint.value());
        }
        if (endpoint.path().endsWith("/undo")) {
            request.contentType("application/json").content("[\"00000000-0000-0000-0000-000000000000\"]");
        } else if (endpoint.path().endsWith("/scans")) {
            request.contentType("application/json").content("[]");
        } else if ("session".equals(endpoint.parameter())) {
            request.param("marked", "false");
        }
        if (caller != Caller.NOBODY) {
            request.with(SecurityMockMvcRequestPostProcessors.authentication(new UsernamePasswordAuthenticationToken(accounts.get(caller), null, List.of())));
        }
        return entered(request) ? caller.letter : "-";
    }

    /** @return whether security lets it through to the pages, which are not part of this mock */
    private boolean letThrough(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        try {
            return MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build().perform(request).andReturn().getResponse().getRedirectedUrl() == null;
        } catch (ServletException missing) {
            return true;
        }
    }

    /** @return whether it is answered otherwise than by sending to sign in, refusing, or knowing nothing */
    private boolean entered(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        try {
            var response = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build().perform(request).andReturn().getResponse();
            return response.getRedirectedUrl() == null ? !List.of(401, 403, 404, 410).contains(response.getStatus()) 
                    : !response.getRedirectedUrl().endsWith("/login");
        } catch (ServletException e) {
            return false;
        }
    }

    private String filled(String template) {
        var ofText = template.contains("/texts/");
        return Arrays.stream(template.split("/")).map(part -> {
            var name = part.replaceAll("^:|[{}]|\\.ics", "");
            var given = part.startsWith(":") || part.startsWith("{") ? values.get(ofText && name.equals("code") ? "code of a text" : name) : null;
            return given == null ? part : given + (part.endsWith(".ics") ? ".ics" : "");
        }).collect(Collectors.joining("/"));
    }

    private void signIn(Caller caller) {
        if (caller == Caller.NOBODY) {
            SecurityContextHolder.clearContext();
        } else {
            Planners.signIn(accounts.get(caller));
        }
    }

    private static String table() throws IOException {
        try (var file = RouteTableTest.class.getResourceAsStream("route-table.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
        }
    }
}
