package org.plenary.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A view that is open in a browser as far as the server can tell: signed in with a session of its own, navigated to, and told of changes
 * over its WebSocket. What the browser would then draw is not drawn.
 */
final class OpenView implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");

    private final HttpClient http;
    private final URI address;
    private final String cookie;
    private final Pattern awaited;
    private StringBuilder message = new StringBuilder();
    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private WebSocket socket;
    private int ui;
    private long shownAfter;
    private long shownBytes;

    private OpenView(HttpClient http, URI address, String cookie, Pattern awaited) {
        this.http = http;
        this.address = address;
        this.cookie = cookie;
        this.awaited = awaited;
    }

    /**
     * @param from    the address that a proxy would name, so that sign-ins are not limited as those of one person
     * @param route   path of the view without a slash at its beginning
     * @param shows   a word in what the view consists of
     * @param awaited words whose arrival is noted
     */
    static OpenView open(HttpClient http, URI address, String from, String email, String password, String route, String shows,
            Pattern awaited)
            throws IOException, InterruptedException {
        var signedIn = http.send(HttpRequest.newBuilder(address.resolve("/login")).header("X-Forwarded-For", from)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(email) + "&password=" + encoded(password))).build(), BodyHandlers.ofString());
        var cookie = signedIn.headers().allValues("Set-Cookie").stream().map(one -> one.split(";")[0]).collect(Collectors.joining("; "));
        var leads = signedIn.headers().firstValue("Location").orElse("nowhere");
        if (cookie.isEmpty() || leads.contains("login")) {
            throw new IOException("Signing in led to " + leads);
        }
        var view = new OpenView(http, address, cookie, awaited);
        view.start(route, shows);
        return view;
    }

    /** What the client side of Flow does at the start: asks for a UI, opens the WebSocket, and tells where to navigate. */
    private void start(String route, String shows) throws IOException, InterruptedException {
        var answer = http.send(request("/?v-r=init&location=" + encoded(route) + "&query=&v-tzid=Africa%2FKampala").GET().build(), BodyHandlers.ofString());
        var config = read(answer).path("appConfig");
        ui = config.path("v-uiId").asInt();
        var first = config.path("uidl");
        var push = URI.create("ws" + address.toString().substring("http".length()) + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId="
                + first.path("Vaadin-Push-ID").asString() + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true&Content-Type=application%2Fjson%3B%20charset%3DUTF-8&X-atmo-protocol=true");
        socket = http.newWebSocketBuilder().header("Cookie", cookie).buildAsync(push, this).join();
        var navigate = JSON.createObjectNode();
        navigate.put("csrfToken", first.path("Vaadin-Security-Key").asString());
        navigate.put("syncId", first.path("syncId").asInt());
        navigate.put("clientId", 0);
        var event = navigate.putArray("rpc").addObject();
        event.put("type", "event").put("node", 1).put("event", "ui-navigate");
        event.putObject("data").put("route", route).put("query", "").put("appShellTitle", "").put("trigger", "").putNull("historyState");
        var began = System.nanoTime();
        var shown = http.send(request("/?v-r=uidl&v-uiId=" + ui).header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(navigate))).build(), BodyHandlers.ofString());
        shownAfter = System.nanoTime() - began;
        shownBytes = shown.body().length();
        if (shown.statusCode() != 200 || !shown.body().contains(shows)) {
            throw new IOException("The view did not open: HTTP " + shown.statusCode() + " " + shown.body());
        }
        goOn(first, SYNC.matcher(shown.body()).results().map(found -> Integer.parseInt(found.group(1))).reduce((one, last) -> last).orElseThrow());
    }

    /** A browser soon asks something else. Until then the server keeps the whole page, to send it again where it was lost on the way. */
    private void goOn(JsonNode first, int shown) throws IOException, InterruptedException {
        var nothing = JSON.createObjectNode();
        nothing.put("csrfToken", first.path("Vaadin-Security-Key").asString());
        nothing.put("syncId", shown);
        nothing.put("clientId", 1);
        nothing.putArray("rpc");
        var answer = http.send(request("/?v-r=uidl&v-uiId=" + ui).header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(nothing))).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The view does not go on: HTTP " + answer.statusCode() + " " + answer.body());
        }
    }

    /** What a browser does every few minutes so that its page is not given up. */
    void beat() throws IOException, InterruptedException {
        var answer = http.send(request("/?v-r=heartbeat&v-uiId=" + ui).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The heartbeat of " + ui + " was refused: HTTP " + answer.statusCode());
        }
    }

    /** @return nanoseconds from navigating to the last byte of the view */
    long shownAfter() {
        return shownAfter;
    }

    /** @return how much the server sent for the view, uncompressed */
    long shownBytes() {
        return shownBytes;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Cookie", cookie);
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            var now = System.nanoTime();
            awaited.matcher(message.toString()).results().forEach(found -> arrivals.putIfAbsent(found.group(), now));
            message = new StringBuilder();
        }
        from.request(1);
        return null;
    }

    /** @return when this word first arrived, as {@link System#nanoTime} tells it; null where it has not yet */
    Long arrival(String word) {
        return arrivals.get(word);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
