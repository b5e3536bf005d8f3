package org.plenary.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.PARTNER_GROUP;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.plenary.shell.MessageBundlesTest;
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

    /** A constant that is shown as it is stored is no word of any language. */
    @Test
    void everyConstantOfARecordInTheTrailHasItsWords() throws ReflectiveOperationException {
        for (var entity : MessageBundlesTest.AUDITED_RECORDS.entrySet()) {
            for (var name : entity.getValue()) {
                for (var field : Class.forName("org.plenary." + name).getRecordComponents()) {
                    constants(field.getGenericType()).forEach(constant -> assertThat(value(entity.getKey(), field.getName(), constant))
                            .describedAs("%s of %s.%s", constant, entity.getKey(), field.getName()).isNotEqualTo(constant));
                }
            }
        }
    }

    private static Stream<String> constants(Type type) {
        return switch (type) {
            case Class<?> plain when plain.isEnum() -> Arrays.stream(plain.getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
            case ParameterizedType of -> Arrays.stream(of.getActualTypeArguments()).flatMap(HistoryWordsTest::constants);
            default -> Stream.empty();
        };
    }
}
