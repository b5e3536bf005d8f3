package org.plenary.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * The database for a command that only reads, with the settings of the environment ({@code PLENARY_DB_URL}, {@code PLENARY_DATA} …): the
 * external one; else the embedded one of a Plenary that runs; else the embedded one, started for as long as this is open.
 */
public final class CommandDatabase implements AutoCloseable {

    private final Connection connection;
    private final DatabaseServer own;

    private CommandDatabase(Connection connection, DatabaseServer own) {
        this.connection = connection;
        this.own = own;
    }

    /** The data folder that the environment names. */
    public static Path dataFolder(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("PLENARY_DATA", "./data")).toAbsolutePath().normalize();
    }

    /**
     * @throws SQLException    when the database does not answer
     * @throws IOException     when the data folder cannot be read
     * @throws StartRefused    when there is no embedded database that could be started
     */
    public static CommandDatabase open(Map<String, String> environment) throws SQLException, IOException {
        var url = environment.getOrDefault("PLENARY_DB_URL", "");
        if (!url.isBlank()) {
            return reading(url, environment.get("PLENARY_DB_USER"), environment.get("PLENARY_DB_PASSWORD"), null);
        }
        var folder = dataFolder(environment);
        if (!Files.isDirectory(folder.resolve("mariadb"))) {
            throw new IOException("There is no database of Plenary in " + folder);
        }
        var running = port(folder.toRealPath().resolve("mariadb"));
        if (running.isPresent()) {
            return reading("jdbc:mariadb://127.0.0.1:" + running.get() + "/" + DatabaseServer.SCHEMA, DatabaseServer.USER,
                    Files.readString(folder.resolve("mariadb.password")).strip(), null);
        }
        var server = DatabaseServer.start(folder);
        try {
            return reading(server.url(), DatabaseServer.USER, server.password(), server);
        } catch (SQLException e) {
            server.close();
            throw e;
        }
    }

    private static CommandDatabase reading(String url, String user, String password, DatabaseServer own) throws SQLException {
        var connection = DriverManager.getConnection(url, user, password);
        try (var settings = connection.createStatement()) {
            settings.execute("SET SESSION time_zone = '+00:00'");
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setReadOnly(true);
        return new CommandDatabase(connection, own);
    }

    /** The port of the server that works in this folder. */
    private static Optional<String> port(Path database) {
        var argument = "--datadir=" + database;
        return ProcessHandle.allProcesses().map(process -> process.info().arguments().orElse(new String[0]))
                .filter(arguments -> Arrays.asList(arguments).contains(argument)).flatMap(Stream::of)
                .filter(option -> option.startsWith("--port=")).map(option -> option.substring("--port=".length())).findFirst();
    }

    /** Each question sees what is committed by then. */
    public DSLContext queries() {
        return DSL.using(connection, SQLDialect.MARIADB, new Settings().withRenderGroupConcatMaxLenSessionVariable(false));
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            if (own != null) {
                own.close();
            }
        }
    }
}
