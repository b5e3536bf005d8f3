package org.plenary.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.people.NameMatch.Reason;

class NameMatchTest {

    private static Optional<NameMatch> match(String given, String family, String otherGiven, String otherFamily) {
        return NameMatch.of(NameMatch.key(given, family), NameMatch.key(otherGiven, otherFamily));
    }

    @ParameterizedTest
    @CsvSource({
            "José, Núñez, Jose, Nunez, SAME",
            "Jean-Pierre, Dupont, Jean Pierre, Dupont, SAME",
            "Jean-Pierre, Dupont, Jeanpierre, Dupont, SAME",
            "Fatou, N’Diaye, Fatou, Ndiaye, SAME",
            "Søren, Ångström, Soren, Angstrom, SAME",
            "Мария, Иванова, Maria, Ivanova, SAME",
            "Мария, Иванова, Mariya, Ivanova, SPELLING",
            "Ελένη, Παπαδοπούλου, Elene, Papadopoulou, SAME",
            "王, 伟, Wang, Wei, SAME",
            "Ali, al-Rashid, Ali, Rashid, SAME",
            "Maria, dos Santos, Maria, Santos, SAME",
            "Amina, Diallo, Diallo, Amina, SWAPPED",
            "Ana María, García, Ana, García, PARTS",
            "Mohamed, Hassan, Mohammed, Hassan, SPELLING",
            "Katherine, Johnson, Kathreine, Johnson, SPELLING",
            "J., Mwangi, Joseph, Mwangi, INITIALS",
            "محمد, حسن, Mohammed, Hassan, CONSONANTS"})
    void onePersonWrittenInTwoWaysIsFound(String given, String family, String otherGiven, String otherFamily, Reason reason) {
        assertThat(match(given, family, otherGiven, otherFamily)).map(NameMatch::reason).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
            "Ahmed, Hassan, Amina, Hassan",
            "Li, Na, Li, Wei",
            "Peter, Mwangi, Paul, Mwangi",
            "Maria, Santos, Joana, Costa",
            "Hassan, Ali, Hussein, Ali",
            "A., B., Anna, Berger"})
    void twoPersonsAreNotTakenForOne(String given, String family, String otherGiven, String otherFamily) {
        assertThat(match(given, family, otherGiven, otherFamily)).isEmpty();
    }

    @Test
    void aNameOfParticlesAloneIsKept() {
        assertThat(NameMatch.key("El", "De")).isEqualTo("el de");
    }

    @ParameterizedTest
    @CsvSource({"ء, ع", "’, ء", "-, ع"})
    void lettersWithoutALatinOneAreStillAName(String given, String family) {
        assertThat(match(given, family, given, family)).contains(new NameMatch(100, Reason.SAME));
    }

    @Property(seed = "2016")
    void aNameIsItsOwnWhateverItsScript(@ForAll("names") String given, @ForAll("names") String family) {
        var key = NameMatch.key(given, family);
        assertThat(NameMatch.of(key, key)).isEqualTo(NameMatch.of(key, NameMatch.key(given, family)));
        if (!key.isBlank()) {
            assertThat(NameMatch.of(key, key)).contains(new NameMatch(100, Reason.SAME));
        }
    }

    @Property(seed = "2016")
    void itDoesNotMatterWhichNameComesFirst(@ForAll("latin") String given, @ForAll("latin") String family, @ForAll("latin") String otherGiven,
            @ForAll("latin") String otherFamily) {
        assertThat(match(given, family, otherGiven, otherFamily)).isEqualTo(match(otherGiven, otherFamily, given, family));
    }

    @Property(seed = "2016")
    void givenAndFamilyNamesMayBeSwapped(@ForAll("latin") String given, @ForAll("latin") String family) {
        assertThat(match(given, family, family, given)).map(NameMatch::score).hasValueSatisfying(score -> assertThat(score).isGreaterThanOrEqualTo(95));
    }

    @Property(seed = "2016")
    void oneLetterLeftOutOfALongNameIsForgiven(@ForAll("latin") String given, @ForAll("latin") String family, @ForAll @IntRange(max = 4) int place) {
        var slip = family.substring(0, place) + family.substring(place + 1);
        assertThat(match(given, family, given, slip)).isPresent();
    }

    @Property(seed = "2016")
    void namesThatShareNoLetterAreNeverAlike(@ForAll("firstHalf") String given, @ForAll("firstHalf") String family,
            @ForAll("secondHalf") String otherGiven, @ForAll("secondHalf") String otherFamily) {
        assertThat(match(given, family, otherGiven, otherFamily)).isEmpty();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('a', 'z').withCharRange('\u00c0', '\u017f').withCharRange('а', 'я').withCharRange('ا', 'ي')
                .withChars(' ', '-', '’').ofMinLength(1).ofMaxLength(30);
    }

    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.strings().withCharRange('f', 'z').ofMinLength(5).ofMaxLength(10);
    }

    @Provide
    Arbitrary<String> firstHalf() {
        return Arbitraries.strings().withCharRange('f', 'k').ofMinLength(2).ofMaxLength(10);
    }

    @Provide
    Arbitrary<String> secondHalf() {
        return Arbitraries.strings().withCharRange('m', 't').ofMinLength(2).ofMaxLength(10);
    }
}
