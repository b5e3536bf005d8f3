package org.plenary.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.PARTNER_GROUP;

import java.time.ZoneId;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class HistoryWordsTest {

    @Autowired
    private HistoryWords words;
    @Autowired
    private DSLContext db;

    private String value(String entity, String field, String kept) {
        return words.value(entity, field, kept, ZoneId.of("UTC"), Locale.FRENCH);
    }

    @Test
    void headingsOfReportsAreToldByTheirTitlesAndOneThatIsGoneByItsCode() {
        var heading = db.selectFrom(PARTNER_GROUP).orderBy(PARTNER_GROUP.ID).limit(1).fetchSingle();
        assertThat(value("CONTRIBUTION", "group", heading.getCode())).isEqualTo(heading.getNameFr());
        assertThat(value("PARTNER_GROUP", "parent", heading.getCode())).isEqualTo(heading.getNameFr());
        assertThat(value("CONTRIBUTION", "group", "NO-SUCH")).isEqualTo("NO-SUCH");
    }

    @Test
    void approvalsAndAnswersAreToldInWords() {
        assertThat(value("APPROVAL", "thing", "INVITEES")).isEqualTo("Liste des invités");
        assertThat(value("RESPONSIBILITY", "standing", "HANDED_BACK")).isEqualTo("Rendue");
        assertThat(value("RESPONSIBILITY", "state", "UNDER_WAY")).isEqualTo("En cours");
    }
}
