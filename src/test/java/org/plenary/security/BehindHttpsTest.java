package org.plenary.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plenary.support.PlenaryTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser is told, and what is refused, where a proxy on the same machine ends TLS. */
@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = {"vaadin.productionMode=true", "plenary.public-address=https://plenary.example.org"})
@ExtendWith(OutputCaptureExtension.class)
class BehindHttpsTest {

    private static final String HOME = "https://plenary.example.org";

    private final HttpClient http = HttpClient.newHttpClient();
    @LocalServerPort
    private int port;

    @Test
    void theCookieOfTheSessionIsOfThisHostAndGoesByHttpsOnly() throws Exception {
        var cookies = send(request("/login/help").GET()).headers().allValues("Set-Cookie");
        assertThat(cookies).singleElement().satisfies(cookie -> assertThat(cookie).startsWith("__Host-plenary=").contains("; Path=/;", "; Secure", "; HttpOnly", "SameSite=Lax").doesNotContain("Domain"));
    }

    @Test
    void everyAnswerSaysHowItIsToBeTaken() throws Exception {
        for (var path : List.of("/login", "/login/help", "/", "/styles/plenary.css", "/no/such/page")) {
            var headers = send(request(path).GET()).headers();
            assertThat(headers.firstValue("Strict-Transport-Security")).as(path).hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "includeSubDomains"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
            assertThat(headers.firstValue("Content-Security-Policy")).as(path).hasValueSatisfying(value ->
                    assertThat(value).contains("default-src 'none'", "connect-src 'self';", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'").doesNotContain("ws:"));
        }
        assertThat(send(request("/login/help").GET()).headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void flowIsSpokenToFromOurOwnPagesOnly(CapturedOutput log) throws Exception {
        for (var foreign : List.of("https://elsewhere.example.org", "http://plenary.example.org", "https://plenary.example.org:8443", "https://plenary.example.org.elsewhere.example", "null", "nonsense", "//plenary.example.org", "http://localhost:" + port)) {
            assertThat(send(request("/?v-r=uidl&v-uiId=0").setHeader("X-Forwarded-For", "203.0.113.10").header("Origin", foreign).POST(BodyPublishers.ofString("{}"))).statusCode()).as(foreign).isEqualTo(403);
            assertThat(send(request("/VAADIN/push?v-r=push&v-uiId=0").header("Origin", foreign).GET()).statusCode()).as(foreign).isEqualTo(403);
        }
        assertThat(log).contains("A request of another origin was refused, from 203.0.113.10");
        assertThat(send(request("/?v-r=uidl&v-uiId=0").header("Origin", HOME).POST(BodyPublishers.ofString("{}"))).statusCode()).isNotEqualTo(403);
        var leaving = request("/?v-r=uidl&v-uiId=0").header("Origin", "null").header("Sec-Fetch-Site", "same-origin").POST(BodyPublishers.ofString("{}"));
        assertThat(send(leaving).statusCode()).isNotEqualTo(403);
        var onTheMachineItself = HttpRequest.newBuilder(at("/?v-r=uidl&v-uiId=0")).header("Origin", "http://localhost:" + port).POST(BodyPublishers.ofString("{}"));
        assertThat(send(onTheMachineItself).statusCode()).isNotEqualTo(403);
    }

    @Test
    void aSocketIsOpenedFromOurOwnPagesOnly() {
        var refused = http.newWebSocketBuilder();
        assertThatThrownBy(() -> refused.header("Origin", "https://elsewhere.example.org")
                .buildAsync(URI.create("ws://localhost:" + port + "/VAADIN/push?v-r=push&v-uiId=0"), new WebSocket.Listener() { }).join())
                .hasRootCauseMessage("Unexpected HTTP response status code 403");
    }

    @Test
    void formsOfOtherSitesAreRefusedAlsoWhereNobodyIsSignedIn() throws Exception {
        var wish = "username=somebody&password=anything";
        assertThat(send(form("/login").header("Origin", "https://elsewhere.example.org").POST(BodyPublishers.ofString(wish))).statusCode()).isEqualTo(403);
        assertThat(send(form("/login").header("Origin", "null").POST(BodyPublishers.ofString(wish))).headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("/login?error"));
        assertThat(send(form("/login").header("Origin", HOME).POST(BodyPublishers.ofString(wish))).headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("/login?error"));
    }

    @Test
    void tooManyAttemptsAreWrittenDownWithTheirAddress(CapturedOutput log) throws Exception {
        for (var attempt = 0; attempt < 25; attempt++) {
            send(form("/login").setHeader("X-Forwarded-For", "203.0.113.77").POST(BodyPublishers.ofString("username=a&password=b")));
        }
        assertThat(log.getOut().split("Too many attempts to sign in from 203.0.113.77", -1)).hasSize(2);
    }

    private HttpRequest.Builder form(String path) {
        return request(path).header("Content-Type", "application/x-www-form-urlencoded");
    }

    /** As the proxy hands it on. */
    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).header("X-Forwarded-Proto", "https").header("X-Forwarded-For", "203.0.113.9");
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
