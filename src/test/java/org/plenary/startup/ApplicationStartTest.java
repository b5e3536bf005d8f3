package org.plenary.startup;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PlenaryTest
class ApplicationStartTest {

    @Autowired
    DataSource database;

    @Autowired
    ObjectProvider<DatabaseServer> embedded;

    @Test
    void withAnExternalDatabaseTheSchemaIsMigratedThereAndNoServerIsStarted() {
        assertThat(embedded.getIfAvailable()).isNull();
        var jdbc = new JdbcTemplate(database);
        assertThat(jdbc.queryForObject("select count(*) from flyway_schema_history where success", Integer.class)).isPositive();
    }

    @Test
    void everyConnectionIsStrictInUtcAndHasRoomForNestedResults() {
        var settings = new JdbcTemplate(database).queryForMap("select @@time_zone zone, @@sql_mode mode, @@group_concat_max_len room");
        assertThat(settings.get("zone")).isEqualTo("+00:00");
        assertThat((String) settings.get("mode")).contains("STRICT_ALL_TABLES");
        assertThat(((Number) settings.get("room")).longValue()).isEqualTo(16 * 1024 * 1024);
    }
}
