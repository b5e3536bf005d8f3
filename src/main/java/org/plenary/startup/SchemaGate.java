package org.plenary.startup;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Brings the schema to this program's version, and refuses one that it cannot be sure to understand. */
final class SchemaGate implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        for (var migration : flyway.info().all()) {
            refuse(migration);
        }
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            var failed = Arrays.stream(flyway.info().all()).filter(migration -> migration.getState().isFailed()).findFirst();
            throw failed.map(migration -> StartRefused.because("schema-failed", name(migration), e.getMessage()))
                    .orElseGet(() -> StartRefused.because("schema-not-migrated", e.getMessage())).causedBy(e);
        }
    }

    private static void refuse(MigrationInfo migration) {
        var state = migration.getState();
        if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED) {
            throw StartRefused.because("schema-newer", name(migration));
        }
        if (state.isFailed()) {
            throw StartRefused.because("schema-failed", name(migration), state.getDisplayName());
        }
        if (state.isApplied() && (!migration.isChecksumMatching() || !state.isResolved())) {
            throw StartRefused.because("schema-differs", name(migration));
        }
    }

    private static String name(MigrationInfo migration) {
        return migration.getVersion() + " (" + migration.getDescription() + ")";
    }
}
