package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastheadTest {

    @ParameterizedTest
    @CsvSource({
            "en, 2016-05-30, 2016-05-31, 30–31 May 2016", "fr, 2016-05-30, 2016-05-31, 30–31 mai 2016", "es, 2016-05-30, 2016-05-31, 30–31 de mayo de 2016",
            "en, 2016-08-23, 2016-08-23, 23 August 2016", "fr, 2016-08-23, 2016-08-23, 23 août 2016", "es, 2016-08-23, 2016-08-23, 23 de agosto de 2016",
            "en, 2017-07-31, 2017-08-02, 31 July – 2 August 2017", "fr, 2017-07-31, 2017-08-01, 31 juillet – 1er août 2017",
            "fr, 2016-06-01, 2016-06-11, 1er–11 juin 2016", "en, 2016-12-30, 2017-01-02, 30 December 2016 – 2 January 2017"})
    void datesReadAsEachLanguageWritesThem(String language, LocalDate from, LocalDate to, String expected) {
        assertThat(masthead(language, from, to, Optional.empty()).placeAndDates()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"en, 'Manila, 22–28 October 2017'", "fr, 'Manila, 22–28 octobre 2017'"})
    void placeStandsBeforeTheDates(String language, String expected) {
        assertThat(masthead(language, LocalDate.of(2017, 10, 22), LocalDate.of(2017, 10, 28), Optional.of("Manila")).placeAndDates()).isEqualTo(expected);
    }

    private static Masthead masthead(String language, LocalDate from, LocalDate to, Optional<String> place) {
        return new Masthead(Locale.of(language), List.of("Secretariat"), Optional.empty(), "Meeting", from, to, place);
    }
}
