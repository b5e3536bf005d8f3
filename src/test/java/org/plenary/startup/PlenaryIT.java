package org.plenary.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.support.RunningPlenary;

/** The built jar, as an operator starts and stops it. */
class PlenaryIT {

    @TempDir
    Path data;

    @Test
    void startsAnswersStopsCleanlyAndKeepsItsDataThroughStopsAndKills() throws Exception {
        try (var first = RunningPlenary.start(data)) {
            assertThat(status(first.address())).isLessThan(400);
            write(first, "create table plenary.kept (id int)");
            write(first, "insert into plenary.kept values (1)");
            var database = first.database().orElseThrow();
            var application = first.application();
            first.stop();
            assertThat(application.isAlive()).isFalse();
            assertThat(database.isAlive()).isFalse();
        }
        try (var second = RunningPlenary.start(data)) {
            write(second, "insert into plenary.kept values (2)");
            second.killApplication();
            assertThat(second.database()).as("the server a killed Plenary leaves behind").isPresent();
            try (var third = RunningPlenary.start(data)) {
                write(third, "insert into plenary.kept values (3)");
                third.killDatabase();
                third.killApplication();
            }
        }
        try (var fourth = RunningPlenary.start(data)) {
            assertThat(kept(fourth)).isEqualTo(3);
        }
    }

    @Test
    void aRefusedStartSaysWhyOnceAndEndsWithAnError() throws Exception {
        try (var other = new ServerSocket(0)) {
            var refusal = RunningPlenary.refused(data, Map.of(), "--server.port=" + other.getLocalPort());
            assertRefused(refusal, "Port " + other.getLocalPort() + " is already used");
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void withAnExternalDatabaseNothingIsUnpacked() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        var refusal = RunningPlenary.refused(data, Map.of("PLENARY_DB_URL", "jdbc:mariadb://127.0.0.1:" + port + "/plenary",
                "PLENARY_DB_USER", "plenary", "PLENARY_DB_PASSWORD", "secret"));
        assertRefused(refusal, "jdbc:mariadb://127.0.0.1:" + port + "/plenary does not answer");
        assertThat(data).isEmptyDirectory();
    }

    private static void assertRefused(RunningPlenary.Refusal refusal, String reason) {
        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.output()).contains("Plenary cannot start.").contains(reason).contains("What to do:").doesNotContain("\tat ");
        assertThat(refusal.output().strip().lines().count()).isLessThan(5);
    }

    private static int status(URI address) throws Exception {
        try (var browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            var request = HttpRequest.newBuilder(address).header("Accept", "text/html").build();
            return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private void write(RunningPlenary plenary, String sql) throws Exception {
        try (var connection = connect(plenary); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int kept(RunningPlenary plenary) throws Exception {
        try (var connection = connect(plenary); var statement = connection.createStatement();
             var rows = statement.executeQuery("select count(*) from plenary.kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection connect(RunningPlenary plenary) throws Exception {
        var port = plenary.database().orElseThrow().info().arguments().stream().flatMap(Arrays::stream)
                .filter(argument -> argument.startsWith("--port=")).findFirst().orElseThrow().substring("--port=".length());
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/plenary", "plenary",
                Files.readString(data.resolve("mariadb.password")));
    }
}
