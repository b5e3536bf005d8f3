package org.plenary.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The built jar as a process of its own on a free port: what an operator runs. Can be stopped, and killed with or without its
 * database; {@link #close()} leaves no process.
 */
public final class RunningPlenary implements AutoCloseable {

    private static final Path JAR = Path.of("target", "plenary.jar").toAbsolutePath();
    private static final Path DATABASE = Path.of("target", "database").toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path data;
    private final Path output;
    private final Process process;
    private URI address;

    /** @param exitCode how the process ended, @param output what it said */
    public record Refusal(int exitCode, String output) {
    }

    private RunningPlenary(Path data, Map<String, String> environment, List<String> arguments) throws IOException {
        this.data = data.toAbsolutePath();
        this.output = Files.createTempFile("plenary", ".out");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-Duser.language=en", "-Dloader.path=" + DATABASE, "-jar", JAR.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PLENARY_"));
        builder.environment().put("PLENARY_DATA", this.data.toString());
        builder.environment().put("PLENARY_PORT", "0");
        builder.environment().putAll(environment);
        this.process = builder.start();
    }

    /** Starts on the data folder, which may be new or left by an earlier one, and waits until it answers. */
    public static RunningPlenary start(Path data, String... arguments) throws IOException, InterruptedException {
        var plenary = new RunningPlenary(data, Map.of(), List.of(arguments));
        try {
            plenary.address = plenary.awaitAddress();
            return plenary;
        } catch (AssertionError | InterruptedException e) {
            plenary.close();
            throw e;
        }
    }

    /** Starts where a refusal is expected, and waits for the end of the process. */
    public static Refusal refused(Path data, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        try (var plenary = new RunningPlenary(data, environment, List.of(arguments))) {
            if (!plenary.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Not refused: " + plenary.output());
            }
            return new Refusal(plenary.process.exitValue(), plenary.output());
        }
    }

    public URI address() {
        return address;
    }

    public ProcessHandle application() {
        return process.toHandle();
    }

    /** The database server of this data folder, if one is running, whoever started it. */
    public Optional<ProcessHandle> database() {
        var argument = "--datadir=" + data.resolve("mariadb");
        return ProcessHandle.allProcesses().filter(other ->
                other.info().arguments().map(all -> Arrays.asList(all).contains(argument)).orElse(false)).findFirst();
    }

    /** A connection to its database, to put there what takes weeks to come about. */
    public Connection connect() throws IOException, SQLException {
        var port = database().flatMap(server -> server.info().arguments()).stream().flatMap(Arrays::stream)
                .filter(argument -> argument.startsWith("--port=")).map(argument -> argument.substring("--port=".length())).findFirst().orElseThrow();
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/plenary", "plenary",
                Files.readString(data.resolve("mariadb.password")).strip());
    }

    /** As by {@code kill -9}, or a power cut of the application alone. */
    public void killApplication() throws InterruptedException {
        kill(process.toHandle());
    }

    /** As by {@code kill -9}; a running application starts a new server. */
    public void killDatabase() throws InterruptedException {
        kill(database().orElseThrow());
    }

    /** As by Ctrl-C or a service manager; returns when the process has ended. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Does not stop: " + output());
        }
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException, IOException {
        if (process.isAlive()) {
            killApplication();
        }
        var left = database();
        if (left.isPresent()) {
            kill(left.get());
        }
        Files.deleteIfExists(output);
    }

    private URI awaitAddress() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            var found = ADDRESS.matcher(output());
            if (found.find()) {
                return URI.create(found.group());
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Not started: " + output());
    }

    private static void kill(ProcessHandle victim) throws InterruptedException {
        victim.destroyForcibly();
        while (victim.isAlive()) {
            Thread.sleep(20);
        }
    }
}
