package org.plenary.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.nomination.AddresseeLines.Mistake;
import org.plenary.shell.Violation;

class AddresseeLinesTest {

    private static final Map<String, String> STATES = Map.of("Uganda", "UG", "Sénégal", "SN", "UG", "UG");

    private static AddresseeLines read(String text) {
        return AddresseeLines.read(text, "en", name -> Optional.ofNullable(STATES.get(name)));
    }

    @Test
    void linesOfASpreadsheetAndOfATextAreRead() {
        var read = read("Uganda\tExample One\tone@example.org\tfr\n\n  Sénégal ; Example Two; two@example.org\n");
        assertThat(read.mistakes()).isEmpty();
        assertThat(read.addressees()).containsExactly(new AddresseeDraft("UG", "Example One", "one@example.org", "fr"),
                new AddresseeDraft("SN", "Example Two", "two@example.org", "en"));
    }

    @Test
    void eachMistakeIsSaidWithItsLine() {
        var read = read("Uganda; ; one@example.org\nAtlantis; Example Two; two@example.org\nUG; Example Three; three\n");
        assertThat(read.mistakes()).containsExactly(
                new Mistake(1, Violation.of("name", "error.required")),
                new Mistake(2, Violation.of("iso2", "nomination.error.state-unknown", "Atlantis")),
                new Mistake(3, Violation.of("iso2", "nomination.error.state-addressed", "UG")),
                new Mistake(3, Violation.of("email", "error.email", "three")));
    }
}
