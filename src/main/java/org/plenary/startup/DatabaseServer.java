package org.plenary.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One MariaDB server on one data folder, reachable from this machine only and with a password only. Every commit is on the disk
 * before it is acknowledged. A server that dies while Plenary runs is started again on the same port; one left over by a killed
 * Plenary is shut down before a new one starts.
 */
final class DatabaseServer implements AutoCloseable {

    static final String USER = "plenary";
    static final String SCHEMA = "plenary";
    /** Accents and case do not distinguish: "Côte" is found as "cote", and an e-mail address is taken once however it is typed. */
    static final String COLLATION = "utf8mb4_uca1400_ai_ci";

    private static final Logger log = LoggerFactory.getLogger(DatabaseServer.class);
    /** Recovery after a crash replays the log; a slow disk may need minutes for it. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration STOPPING = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final DatabaseBinaries binaries;
    private final String password;
    private final int port;
    private Process process;
    private boolean closed;

    private DatabaseServer(DataFolder folder, DatabaseBinaries binaries, int port) throws IOException {
        this.folder = folder;
        this.binaries = binaries;
        this.password = folder.password();
        this.port = port;
    }

    /**
     * Returns when the server answers. At the first start the programs are unpacked and an empty database is made.
     *
     * @throws StartRefused when the folder is in use, foreign or damaged, or there is no server program to run
     */
    static DatabaseServer start(Path root) {
        var folder = DataFolder.open(root);
        try {
            var binaries = DatabaseBinaries.find(folder.binaries(), DatabaseServer.class.getClassLoader(), DatabaseBinaries.usualFolders());
            endLeftOver(folder.database());
            NewDatabase.makeIfNone(folder, binaries);
            var server = new DatabaseServer(folder, binaries, freePort());
            server.launch();
            return server;
        } catch (IOException e) {
            folder.close();
            throw StartRefused.because("data-not-writable", folder.root(), e).causedBy(e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA;
    }

    String password() {
        return password;
    }

    long pid() {
        return process.pid();
    }

    private synchronized void launch() throws IOException {
        if (closed) {
            return;
        }
        if (Files.exists(folder.log())) {
            Files.move(folder.log(), folder.root().resolve("mariadb.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var accounts = folder.root().resolve("mariadb.accounts.sql");
        DataFolder.writePrivately(accounts, accounts());
        try {
            process = run(command(accounts), folder.log(), binaries);
            awaitAnswer();
        } finally {
            Files.deleteIfExists(accounts);
        }
        process.onExit().thenAccept(this::relaunch);
    }

    private List<String> command(Path accounts) {
        var command = new ArrayList<>(List.of(binaries.server().toString(), "--no-defaults",
                "--basedir=" + binaries.home(), "--datadir=" + folder.database(), "--log-error=" + folder.log(),
                "--init-file=" + accounts, "--bind-address=127.0.0.1", "--port=" + port, "--socket=", "--skip-name-resolve",
                "--local-infile=OFF", "--skip-ssl", "--character-set-server=utf8mb4", "--collation-server=" + COLLATION,
                "--default-time-zone=+00:00", "--innodb-flush-log-at-trx-commit=1", "--innodb-doublewrite=ON",
                "--innodb-buffer-pool-size=256M", "--group-concat-max-len=16777216", "--max-allowed-packet=64M"));
        addUser(command);
        return command;
    }

    private String accounts() {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE %2$s;
                CREATE OR REPLACE USER %3$s@'127.0.0.1' IDENTIFIED BY '%4$s';
                GRANT ALL ON %1$s.* TO %3$s@'127.0.0.1';
                """.formatted(SCHEMA, COLLATION, USER, password);
    }

    private void awaitAnswer() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        SQLException last = null;
        while (process.isAlive() && System.nanoTime() < end) {
            try (var connection = DriverManager.getConnection(url() + "?connectTimeout=2000", USER, password)) {
                return;
            } catch (SQLException e) {
                last = e;
                pause();
            }
        }
        end(process.toHandle());
        throw StartRefused.because("database-damaged", folder.database(), complaints(), folder.log()).causedBy(last);
    }

    private String complaints() throws IOException {
        return new String(Files.readAllBytes(folder.log()), StandardCharsets.UTF_8).lines()
                .filter(line -> line.contains("[ERROR]")).map(line -> line.replaceFirst(".*\\[ERROR] ", "  "))
                .limit(3).collect(Collectors.joining("\n"));
    }

    private void relaunch(Process ended) {
        synchronized (this) {
            if (closed || ended != process) {
                return;
            }
            log.error("The database server ended with code {}; starting it again", ended.exitValue());
            try {
                launch();
                log.info("The database server answers again");
            } catch (IOException | StartRefused e) {
                log.error("The database server cannot be started again: {}", e.getMessage());
            }
        }
    }

    /** Stops the server cleanly and lets go of the folder. */
    @Override
    public synchronized void close() {
        closed = true;
        end(process.toHandle());
        folder.close();
    }

    static Process run(List<String> command, Path log, DatabaseBinaries binaries) throws IOException {
        var builder = new ProcessBuilder(command).directory(binaries.home().toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        // A server that starts empties its folder for temporary tables: in one that others share it would take theirs away.
        builder.environment().put("TMPDIR", Files.createDirectories(log.resolveSibling("mariadb.temporary")).toString());
        if (Files.isDirectory(binaries.libraries())) {
            builder.environment().put("LD_LIBRARY_PATH", binaries.libraries().toString());
        }
        return builder.start();
    }

    /** MariaDB refuses to run as root unless told so by name. */
    static void addUser(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    /** A Plenary that was killed leaves its server running; we hold the folder, so nobody else can be using it. */
    private static void endLeftOver(Path database) {
        var argument = "--datadir=" + database;
        var left = ProcessHandle.allProcesses()
                .filter(other -> other.info().arguments().map(all -> Arrays.asList(all).contains(argument)).orElse(false)).toList();
        for (var server : left) {
            log.info("A database server left over by an earlier start (process {}) is being shut down", server.pid());
            end(server);
        }
    }

    static void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(STOPPING.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
