package org.plenary.signin;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A browser without scripts that follows no redirection by itself, each at an address of its own. */
final class HttpVisitor {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;
    private final String address = "203.0.113." + ADDRESSES.incrementAndGet();
    private String page = "";

    HttpVisitor(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).GET());
    }

    /** Sends a form with the proof of the page that was looked at last. */
    HttpResponse<String> post(String path, String... fields) throws Exception {
        var proof = PROOF.matcher(page);
        return proof.find() ? postBlindly(path, IntStream.range(0, fields.length + 2).mapToObj(i -> i < fields.length ? fields[i] : i == fields.length ? "_csrf" : proof.group(1)).toArray(String[]::new))
                : postBlindly(path, fields);
    }

    /** The same without any proof that it comes from our page. */
    HttpResponse<String> postBlindly(String path, String... fields) throws Exception {
        var form = IntStream.range(0, fields.length / 2).mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> signIn(String email, String password) throws Exception {
        return postBlindly("/login", "username", email, "password", password);
    }

    boolean isIn() throws Exception {
        return location(get("/meetings")).isEmpty();
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID") || cookie.getName().equals("__Host-plenary")).map(HttpCookie::getValue).findFirst().orElse(null);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").map(address -> address.replaceFirst("https?://[^/]+", "")).orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.header("X-Forwarded-For", address).header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0").build(), BodyHandlers.ofString());
        // What stands before the product speaks https with browsers: for them its cookies are secure.
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        page = answer.body();
        return answer;
    }
}
