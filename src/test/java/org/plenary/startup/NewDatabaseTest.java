package org.plenary.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewDatabaseTest {

    @TempDir
    private Path temporary;

    /** An installer that fails as often as told, as mariadb-install-db does when its server is ended. */
    private DatabaseBinaries installer(int failures) throws IOException {
        var home = Files.createDirectories(temporary.resolve("home"));
        var script = Files.writeString(home.resolve("install"), """
                #!/bin/sh
                for argument; do case "$argument" in --datadir=*) data="${argument#--datadir=}";; esac; done
                if [ -e "$data/left" ]; then echo "ERROR: what was left is still there"; exit 2; fi
                echo left > "$data/left"
                echo . >> "%1$s/tries"
                if [ "$(wc -l < "%1$s/tries")" -le %2$d ]; then echo "[ERROR] Cannot allocate memory"; exit 137; fi
                """.formatted(home, failures));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return new DatabaseBinaries(home, home.resolve("mariadbd"), script);
    }

    @Test
    void anInstallationThatFailsForAMomentIsTriedAgainFromScratch() throws IOException {
        try (var folder = DataFolder.open(temporary.resolve("data"))) {
            NewDatabase.makeIfNone(folder, installer(1));
            assertThat(folder.database()).isDirectoryContaining("glob:**left");
            NewDatabase.makeIfNone(folder, installer(99));
        }
    }

    @Test
    void whereItCannotBeMadeTheMessageSaysWhatTheInstallerSaidAndWhatToDo() throws IOException {
        try (var folder = DataFolder.open(temporary.resolve("data"))) {
            var binaries = installer(NewDatabase.ATTEMPTS);
            assertThatThrownBy(() -> NewDatabase.makeIfNone(folder, binaries)).isInstanceOfSatisfying(StartRefused.class, refused -> {
                assertThat(refused).hasMessageContaining("137").hasMessageContaining("Cannot allocate memory");
                assertThat(refused.remedy()).contains("MB", "mariadb.log");
            });
            assertThat(folder.database()).doesNotExist();
        }
    }
}
