package org.plenary.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class CitiesTest {

    @ParameterizedTest
    @CsvSource({"Geneva, Geneva, Genève, Ginebra", "geneve, Geneva, Genève, Ginebra", "Addis Ababa, Addis Ababa, Addis-Abeba, Adís Abeba",
        "Muscat, Muscat, Mascate, Mascate", "Entebbe, Entebbe, Entebbe, Entebbe"})
    void aCityGoesByItsNameInEachLanguageWhateverItWasTypedIn(String typed, String en, String fr, String es) {
        assertThat(Messages.LOCALES.stream().map(locale -> Cities.name(typed, locale))).containsExactly(en, fr, es);
    }

    @Test
    void aZoneIsNamedByItsCity() {
        assertThat(Dates.city(ZoneId.of("Africa/Addis_Ababa"), Locale.FRENCH)).isEqualTo("Addis-Abeba");
        assertThat(Dates.city(ZoneId.of("Etc/GMT+5"), Locale.ENGLISH)).isEqualTo("GMT+5");
    }

    @ParameterizedTest
    @CsvSource({"2016-05-01, 1 May 2016, 1er mai 2016, 1 de mayo de 2016", "2016-05-30, 30 May 2016, 30 mai 2016, 30 de mayo de 2016"})
    void daysReadAsTheyAreWritten(LocalDate day, String en, String fr, String es) {
        assertThat(Messages.LOCALES.stream().map(locale -> Dates.day(day, locale))).containsExactly(en, fr, es);
    }

    @Test
    void bothApostrophesFindTheSame() {
        assertThat(Folded.of("Côte d’Ivoire")).isEqualTo(Folded.of("COTE D'IVOIRE"));
    }
}
