package org.plenary.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.plenary.schema.DefaultSchema;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class MigrationsTest {

    @Autowired
    private Flyway flyway;
    @Autowired
    private DSLContext db;

    @Test
    void anEmptyDatabaseIsBroughtToTheSchemaOfThisVersion() {
        assertThat(flyway.validateWithResult().invalidMigrations).isEmpty();
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied()).isNotEmpty();
    }

    @Test
    void theClassesOfTheBuildDescribeTheMigratedSchema() {
        var columns = db.select(DSL.field("table_name", String.class), DSL.field("column_name", String.class)).from("information_schema.columns")
                .where("table_schema = database()").fetch(row -> row.value1() + "." + row.value2());
        var described = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .flatMap(table -> table.fieldStream().map(field -> table.getName() + "." + field.getName())).toList();
        assertThat(columns).containsAll(described);
    }

    @Test
    void everyTableHasAKeyAndTimesAreKeptToTheMicrosecond() {
        var tables = DefaultSchema.DEFAULT_SCHEMA.getTables();
        assertThat(tables).allSatisfy(table -> assertThat(table.getPrimaryKey()).describedAs(table.getName()).isNotNull());
        List<String> coarse = db.select(DSL.field("concat(table_name, '.', column_name)", String.class)).from("information_schema.columns")
                .where("table_schema = database() and data_type in ('datetime', 'timestamp') and datetime_precision < 6")
                .and("table_name <> 'flyway_schema_history'").fetch(row -> row.value1());
        assertThat(Set.copyOf(coarse)).isEmpty();
    }
}
