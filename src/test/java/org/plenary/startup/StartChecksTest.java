package org.plenary.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.support.TestDatabase;

class StartChecksTest {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final String url = TestDatabase.emptySchema("start_checks_" + SCHEMAS.incrementAndGet());

    @Test
    void anOccupiedPortIsNamedTogetherWithTheWayToAnother() throws Exception {
        try (var other = new ServerSocket(0)) {
            var refused = catchThrowableOfType(StartRefused.class, () -> PortCheck.require(null, other.getLocalPort()));
            assertThat(refused).hasMessageContaining(Integer.toString(other.getLocalPort()));
            assertThat(refused.remedy()).contains("--port").contains("PLENARY_PORT");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        var settings = new PlenarySettings.Database("jdbc:mariadb://127.0.0.1:" + port + "/plenary", "plenary", "secret");
        var refused = catchThrowableOfType(StartRefused.class, () -> DatabaseConfiguration.checked(settings));
        assertThat(refused).hasMessageContaining(settings.url());
        assertThat(refused.getMessage() + refused.remedy()).contains("PLENARY_DB_URL").doesNotContain("secret");
    }

    @Test
    void aMissingDatabaseIsToldFromAMissingServer() {
        var settings = new PlenarySettings.Database(url.replaceFirst("start_checks_\\d+", "nowhere"), "root", "");
        var refused = catchThrowableOfType(StartRefused.class, () -> DatabaseConfiguration.checked(settings));
        assertThat(refused).hasMessageContaining("nowhere");
        assertThat(refused.remedy()).contains("CREATE DATABASE");
    }

    @Test
    void aSchemaOfANewerPlenaryIsLeftAlone() throws Exception {
        migrate();
        update("insert into flyway_schema_history select max(installed_rank) + 1, '9999', 'from the future', 'SQL', 'V9999__x.sql', 1,"
                + " 'x', now(), 1, true from flyway_schema_history");
        assertThatThrownBy(this::migrate).isInstanceOf(StartRefused.class).hasMessageContaining("9999 (from the future)");
    }

    @Test
    void aSchemaMigratedInAnotherFormIsLeftAlone() throws Exception {
        migrate();
        update("update flyway_schema_history set checksum = checksum + 1 where version = '002'");
        assertThatThrownBy(this::migrate).isInstanceOf(StartRefused.class).hasMessageContaining("002");
    }

    @Test
    void aMigrationThatFailedBeforeIsNamed() throws Exception {
        migrate();
        update("update flyway_schema_history set success = false where version = '003'");
        var refused = catchThrowableOfType(StartRefused.class, this::migrate);
        assertThat(refused).hasMessageContaining("003");
        assertThat(refused.remedy()).containsIgnoringCase("backup");
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAlone() throws Exception {
        update("create table somebody_elses (id int)");
        assertThatThrownBy(this::migrate).isInstanceOf(StartRefused.class);
        update("insert into somebody_elses values (1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyMessageIsThereInEveryLanguageAndFillsItsPlaces(String language) {
        var english = ResourceBundle.getBundle("i18n.startup", Locale.ENGLISH);
        var own = ResourceBundle.getBundle("i18n.startup", Locale.of(language));
        assertThat(own.keySet()).isEqualTo(english.keySet());
        var before = Locale.getDefault();
        Locale.setDefault(Locale.of(language));
        try {
            for (var key : own.keySet()) {
                var text = StartupTexts.text(key, "#0", "#1", "#2", "#3", "#4", "#5");
                assertThat(text).doesNotContain("{", "}", "''");
                for (int i = 0; i < 6; i++) {
                    assertThat(text.contains("#" + i)).as("%s: place %d", key, i).isEqualTo(english.getString(key).contains("{" + i + "}"));
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private void migrate() {
        new SchemaGate().migrate(Flyway.configure().dataSource(url, "root", "").locations("filesystem:db/migration").load());
    }

    private void update(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
