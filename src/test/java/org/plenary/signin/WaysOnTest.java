package org.plenary.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Nobody is sent on to another site: not by an address, a parameter, a header, or a link in a letter. */
@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class WaysOnTest {

    private static final String EVIL = "evil";
    private static final String PASSWORD = "lions of Entebbe";
    private static final List<String> PARAMETERS = List.of("continue", "redirect", "redirect_uri", "url", "next", "return", "returnUrl", "target", "goto", "from", "lang",
            "error", "ended", "organisation", "limited", "passkey", "SAMLRequest", "RelayState");
    private static final List<String> PAGES = List.of("/login", "/login/help", "/login/code", "/meetings", "/programme/none", "/screen/none", "/confirm/none", "/notified/none",
            "/my-programme/none", "/nominate/none", "/register/none", "/access-ended", "/", "/oauth2/authorization/none", "/logout");
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @LocalServerPort
    private int port;
    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private DSLContext db;

    private AccountPrincipal account;

    @BeforeEach
    void anAccount() {
        var planners = new Planners(db);
        account = planners.account(planners.meeting().id(), MeetingRole.LEAD_ORGANISER);
        db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, passwords.encode(PASSWORD)).where(ACCOUNT.ID.eq(account.id())).execute();
    }

    @Test
    void noParameterOfAnyPageLeadsElsewhere() throws IOException {
        for (var page : PAGES) {
            for (var target : targets()) {
                var query = new StringBuilder();
                PARAMETERS.forEach(parameter -> query.append(query.isEmpty() ? '?' : '&').append(parameter).append('=').append(URLEncoder.encode(target, StandardCharsets.UTF_8)));
                staysHere(ask("GET", page + query, "", ""), page + " " + target);
            }
        }
    }

    @Test
    void whatWasAskedForBeforeSigningInLeadsNowhereElseAfterwards() throws IOException {
        for (var target : targets()) {
            var path = target.startsWith("/") ? target : "/" + target;
            var asked = ask("GET", path.replaceAll("[ <>'\\\\]", "%5c"), "", "");
            staysHere(asked, target);
            var cookie = header(asked, "set-cookie").replaceFirst(";.*", "");
            var form = "username=" + URLEncoder.encode(account.getUsername(), StandardCharsets.UTF_8) + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)
                    + "&continue=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
            var entered = ask("POST", "/login?continue=" + URLEncoder.encode(target, StandardCharsets.UTF_8),
                    "Referer: https://evil.example/\r\n" + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n"), form);
            assertThat(status(entered)).as(target).isEqualTo(302);
            assertThat(header(entered, "location")).as(target).doesNotContain("/login");
            staysHere(entered, target);
        }
    }

    /** Headers that name the host, as a proxy or an attacker sends them. */
    @Test
    void noHeaderThatNamesAnotherHostLeadsThere() throws IOException {
        for (var header : List.of("Host: evil.example", "Host: localhost\r\nX-Forwarded-Host: evil.example", "Host: localhost\r\nForwarded: host=evil.example;proto=https",
                "Host: localhost\r\nX-Forwarded-Server: evil.example", "Host: localhost\r\nX-Forwarded-Prefix: //evil.example",
                "Host: localhost\r\nX-Forwarded-Prefix: https://evil.example", "Host: localhost\r\nX-Original-URL: //evil.example", "Host: localhost\r\nX-Rewrite-URL: //evil.example",
                "Host: localhost\r\nReferer: https://evil.example/")) {
            for (var page : PAGES) {
                staysHere(ask("GET", page, header + "\r\n", ""), page + " " + header);
            }
            for (var page : List.of("/login", "/confirm/none", "/notified/none", "/my-programme/none", "/login/code", "/login/cancel")) {
                staysHere(ask("POST", page, header + "\r\n", "username=x&password=x"), page + " " + header);
            }
        }
    }

    @Test
    void linksInLettersLeadToTheAddressThatIsSetWhateverTheRequestSays() throws Exception {
        var visitor = new HttpVisitor(port);
        var page = visitor.get("/login/help?lang=en");
        var proof = page.body().replaceAll("(?s).*name=\"_csrf\"[^>]* value=\"([^\"]+)\".*", "$1");
        ask("POST", "/login/help", "Host: evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nCookie: JSESSIONID=" + visitor.session() + "\r\n",
                "_csrf=" + URLEncoder.encode(proof, StandardCharsets.UTF_8) + "&email=" + URLEncoder.encode(account.getUsername(), StandardCharsets.UTF_8));
        var patience = Instant.now().plus(Duration.ofSeconds(30));
        while (letters().isEmpty() && Instant.now().isBefore(patience)) {
            Thread.sleep(20);
        }
        assertThat(letters()).singleElement().satisfies(body -> assertThat(body).contains("/login/link/").doesNotContain(EVIL));
    }

    private List<String> letters() {
        return db.selectFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.RECIPIENT.eq(account.getUsername())).fetch(OUTBOX_MESSAGE.BODY);
    }

    private static void staysHere(String answer, String what) {
        assertThat(status(answer)).as(what + "\n" + answer).isLessThan(500);
        var location = header(answer, "location");
        if (!location.isEmpty()) {
            var there = URI.create("http://localhost/").resolve(location.replace("\\", "/"));
            assertThat(there.getHost()).as(what + " leads to " + location).isIn("localhost", "127.0.0.1");
            assertThat(location).as(what).doesNotStartWith("//").doesNotStartWith("/\\");
        }
        assertThat(header(answer, "refresh")).as(what).isEmpty();
        assertThat(answer.toLowerCase(Locale.ROOT)).as(what).doesNotContain("href=\"https://evil").doesNotContain("href=\"http://evil").doesNotContain("href=\"//evil")
                .doesNotContain("action=\"//evil").doesNotContain("action=\"https://evil").doesNotContain("url=https://evil").doesNotContain("<base href=\"https://evil")
                .doesNotContain("\nlocation: https://evil");
    }

    /** Says it to the server as it is, as no client library would. @param headers each with its line end */
    private String ask(String method, String path, String headers, String body) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var request = method + " " + path + " HTTP/1.1\r\n" + (headers.contains("Host:") ? "" : "Host: localhost\r\n") + headers + "Connection: close\r\nX-Forwarded-For: 198.18."
                    + ADDRESSES.incrementAndGet() / 250 + "." + ADDRESSES.get() % 250 + "\r\n"
                    + (body.isEmpty() ? "" : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + bytes.length + "\r\n") + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String header(String answer, String name) {
        return answer.lines().takeWhile(line -> !line.isEmpty()).filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":")).findFirst()
                .map(line -> line.substring(name.length() + 1).strip()).orElse("");
    }

    private static List<String> targets() throws IOException {
        try (var file = WaysOnTest.class.getResourceAsStream("/org/plenary/security/evil-targets.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }
}
