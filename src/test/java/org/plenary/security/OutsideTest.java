package org.plenary.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.GUEST_LINK;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What comes from elsewhere to every address outside the pages of Flow: forms of other sites, and links that were never sent or are over. */
@PlenaryTest
class OutsideTest {

    private static final String LONG = "A".repeat(4_000);

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private List<RequestMappingHandlerMapping> mappings;
    @Autowired
    private GuestLinks links;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private DSLContext db;

    private MockMvc mvc;
    private long meetingId;
    private AccountPrincipal lead;
    private int addresses;

    @BeforeEach
    void aMeeting() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var planners = new Planners(db);
        meetingId = planners.meeting().id();
        lead = planners.account(meetingId, MeetingRole.LEAD_ORGANISER);
    }

    private Stream<String> paths(RequestMethod method) {
        return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(mapped -> mapped.getValue().getBeanType().getPackageName().startsWith("org.plenary"))
                .filter(mapped -> mapped.getKey().getMethodsCondition().getMethods().contains(method)).flatMap(mapped -> mapped.getKey().getPatternValues().stream()).distinct();
    }

    @Test
    void noFormOfAnotherSiteComesIn() throws Exception {
        var forms = Stream.concat(paths(RequestMethod.POST), Stream.of("/logout")).toList();
        assertThat(forms).hasSizeGreaterThan(10);
        var before = db.fetchCount(AUDIT_ENTRY);
        for (var path : forms) {
            for (var signedIn : List.of(true, false)) {
                for (var proof : new String[] {null, "", "forged"}) {
                    var answer = post(path, signedIn, proof);
                    assertThat(answer.getHandler()).as("%s signed in %s with proof %s", path, signedIn, proof).isNull();
                    assertThat(answer.getResponse().getStatus()).as(path).isIn(302, 401, 403);
                }
            }
        }
        assertThat(db.fetchCount(AUDIT_ENTRY)).isEqualTo(before);
    }

    private MvcResult post(String path, boolean signedIn, String proof) throws Exception {
        var request = MockMvcRequestBuilders.post(path.replaceAll("\\{[^}]*}", "x")).header("Origin", "https://evil.example").param("answer", "confirm").param("session", "1")
                .param("email", lead.getUsername()).contentType("application/x-www-form-urlencoded");
        if (proof != null) {
            request.param("_csrf", proof).header("X-CSRF-TOKEN", proof);
        }
        if (signedIn) {
            request.with(SecurityMockMvcRequestPostProcessors.authentication(new UsernamePasswordAuthenticationToken(lead, null, List.of())));
        }
        return mvc.perform(request.with(from -> {
            from.setRemoteAddr("198.51.100." + addresses++ % 250);
            return from;
        })).andReturn();
    }

    /** Each kind of link that plain pages answer, with tokens nobody issued and with real ones that are not for it, over, taken back, used or altered. */
    @Test
    void noLinkThatWasNotSentOrIsOverOpensAnything() throws Exception {
        var real = issue(Purpose.NOMINATE, Duration.ofDays(1));
        var tokens = Stream.of("x", "0", "-1", "1", "null", "undefined", "%00", "..", "%2e%2e%2f", "'%20or%20'1'='1", "%27%20UNION%20SELECT%201--", "*", "%25", "_", LONG, "%F0%9F%A6%81",
                "A".repeat(43), real, real.substring(1), real + "A", swapped(real), real.toLowerCase(Locale.ROOT), real + "%20", "%20" + real, real + "%0A", real + "=",
                issue(Purpose.CONFIRM, Duration.ofSeconds(-1)), revoked(), used(), hash(real)).toList();
        for (var path : Stream.concat(paths(RequestMethod.GET).map(path -> "GET " + path), paths(RequestMethod.POST).map(path -> "POST " + path)).filter(path -> path.contains("{token}")).toList()) {
            for (var token : tokens) {
                var answer = follow(path, token);
                assertThat(answer.getStatus()).as("%s with %s", path, token).isIn(400, 403, 404, 410);
                assertThat(answer.getContentAsString()).as("%s with %s", path, token).doesNotContain("nominee@example.org").doesNotContain("Example nominee");
            }
        }
    }

    private MockHttpServletResponse follow(String path, String token) throws Exception {
        var parts = path.split(" ");
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(parts[0]), URI.create(parts[1].replace("{token}", token))).with(csrf()).param("answer", "confirm")
                .param("session", "1").param("marked", "false").with(from -> {
                    from.setRemoteAddr("203.0.113." + addresses++ % 250);
                    return from;
                });
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (ServletException | RequestRejectedException refused) {
            var answer = new MockHttpServletResponse();
            answer.setStatus(400);
            return answer;
        }
    }

    private String issue(Purpose purpose, Duration validFor) {
        return transactions.execute(transaction -> links.issue(purpose, meetingId, 3_000_000 + addresses++, "Example nominee", "nominee@example.org", Locale.ENGLISH,
                Instant.now().plus(validFor)));
    }

    private String revoked() {
        var token = issue(Purpose.CONFIRM, Duration.ofDays(1));
        db.update(GUEST_LINK).set(GUEST_LINK.REVOKED_AT, Instant.now()).where(GUEST_LINK.TOKEN_HASH.eq(BearerToken.hash(token))).execute();
        return token;
    }

    private String used() {
        var token = issue(Purpose.CONFIRM, Duration.ofDays(1));
        transactions.executeWithoutResult(transaction -> links.spend(links.open(token, Purpose.CONFIRM)));
        return token;
    }

    /** What is kept of a token opens nothing: who reads the database has no link. */
    private static String hash(String token) {
        return BearerToken.hash(token);
    }

    private static String swapped(String token) {
        return (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
    }
}
