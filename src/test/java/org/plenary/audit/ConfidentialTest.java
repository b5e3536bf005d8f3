package org.plenary.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plenary.security.Action;
import org.plenary.security.MeetingRights;
import org.plenary.security.MeetingRole;

class ConfidentialTest {

    /** A kind of object that is not in the table is hidden from all but those who decide about access. */
    @Test
    void everyKindOfObjectThatTheHistoryKnowsIsInTheTable() throws IOException {
        var entities = new TreeSet<String>();
        try (var bundles = Files.newDirectoryStream(Path.of("src/main/resources/i18n"), "*_en.properties")) {
            for (var bundle : bundles) {
                var texts = new Properties();
                try (var reader = Files.newBufferedReader(bundle)) {
                    texts.load(reader);
                }
                texts.stringPropertyNames().stream().filter(key -> key.startsWith("entity.")).map(key -> key.substring("entity.".length())).forEach(entities::add);
            }
        }
        var everything = new MeetingRights(MeetingRole.LEAD_ORGANISER, EnumSet.allOf(Action.class), Map.of());
        entities.removeIf(entity -> !Confidential.isInHistory(entity));
        assertThat(entities).isSubsetOf(Confidential.known(everything));
    }

    @Test
    void aTranslatorLearnsNothingOfPersons() {
        var known = Confidential.known(of(MeetingRole.TRANSLATOR));
        assertThat(known).contains("DOCUMENT", "PARAGRAPH").doesNotContain("PARTICIPANT", "NOMINATION", "LETTER", "FUNDING", "CREDENTIAL", "TASK", "REVIEWER");
    }

    private static MeetingRights of(MeetingRole role) {
        return MeetingRights.of(Set.of(new MeetingRights.Holding(role, false, Set.of(), Set.of(), Map.of())));
    }
}
