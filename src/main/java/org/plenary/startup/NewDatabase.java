package org.plenary.startup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an empty database, beside its final place so that an installation cut short is never taken for a database. On a machine that is
 * short of memory or of places for asynchronous input and output for a moment, the installer fails; what it left is thrown away, and it
 * is run again.
 */
final class NewDatabase {

    static final int ATTEMPTS = 3;

    private static final Logger log = LoggerFactory.getLogger(NewDatabase.class);
    /** It takes seconds by itself; a busy machine with a slow disk may need minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int WORDS_SHOWN = 3;

    private NewDatabase() {
    }

    /** @throws StartRefused when it cannot be made, with what the installer said last */
    static void makeIfNone(DataFolder folder, DatabaseBinaries binaries) throws IOException {
        if (Files.exists(folder.database())) {
            return;
        }
        var installing = folder.root().resolve("mariadb.installing");
        var ended = 0;
        var said = "";
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            DatabaseBinaries.delete(installing);
            Files.createDirectories(installing);
            var before = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
            ended = install(installing, folder.log(), binaries);
            if (ended == 0) {
                Files.move(installing, folder.database(), StandardCopyOption.ATOMIC_MOVE);
                return;
            }
            said = lastWords(folder.log(), before);
            log.warn("Attempt {} of {} to make a new database ended with code {}", attempt, ATTEMPTS, ended);
            if (attempt < ATTEMPTS) {
                pause(PAUSE.multipliedBy(attempt));
            }
        }
        DatabaseBinaries.delete(installing);
        throw StartRefused.because("database-not-made", folder.root(), folder.log(), String.valueOf(ATTEMPTS), String.valueOf(ended), said,
                String.valueOf(Files.getFileStore(folder.root()).getUsableSpace() >> 20));
    }

    /** @return 0, or the code with which it ended; above 128 a signal ended it */
    private static int install(Path installing, Path log, DatabaseBinaries binaries) throws IOException {
        var command = new ArrayList<>(List.of(binaries.installer().toString(), "--no-defaults", "--force", "--skip-name-resolve",
                "--skip-test-db", "--basedir=" + binaries.home(), "--datadir=" + installing,
                "--innodb-use-native-aio=OFF", "--innodb-buffer-pool-size=32M"));
        DatabaseServer.addUser(command);
        var installer = DatabaseServer.run(command, log, binaries);
        try {
            if (!installer.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                installer.descendants().forEach(DatabaseServer::end);
                DatabaseServer.end(installer.toHandle());
            }
            return installer.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What the installer reported as errors; where it named none, how it ended. */
    private static String lastWords(Path log, long before) throws IOException {
        var bytes = Files.readAllBytes(log);
        var said = new String(bytes, (int) before, bytes.length - (int) before, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
        var errors = said.stream().filter(line -> line.contains("ERROR") || line.startsWith("FATAL")).limit(WORDS_SHOWN).toList();
        return (errors.isEmpty() ? said.subList(Math.max(0, said.size() - WORDS_SHOWN), said.size()) : errors).stream().map(line -> "  " + line.strip())
                .collect(Collectors.joining("\n"));
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
