package org.plenary.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.ORGANISATION;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void schemasAreMigratedAndDoNotSeeEachOther() {
        var one = TestDatabase.freshSchema();
        var other = TestDatabase.freshSchema();
        one.inTransaction(() -> one.dsl().insertInto(ORGANISATION).set(ORGANISATION.CODE, "CMS").set(ORGANISATION.KIND, "SECRETARIAT")
                .set(ORGANISATION.ACRONYM, "CMS").set(ORGANISATION.NAME_EN, "Secretariat “Ñ”").execute());
        assertThat(one.dsl().select(ORGANISATION.NAME_EN).from(ORGANISATION).fetchOne(ORGANISATION.NAME_EN)).isEqualTo("Secretariat “Ñ”");
        assertThat(other.dsl().fetchCount(ORGANISATION)).isZero();
    }

    @Test
    void aFailedTransactionLeavesNothingBehind() {
        var schema = TestDatabase.freshSchema();
        assertThatThrownBy(() -> schema.inTransaction(() -> {
            schema.dsl().insertInto(ORGANISATION).set(ORGANISATION.CODE, "X").set(ORGANISATION.KIND, "IGO")
                    .set(ORGANISATION.ACRONYM, "X").set(ORGANISATION.NAME_EN, "X").execute();
            throw new IllegalStateException("no");
        })).hasMessage("no");
        assertThat(schema.dsl().fetchCount(ORGANISATION)).isZero();
    }
}
