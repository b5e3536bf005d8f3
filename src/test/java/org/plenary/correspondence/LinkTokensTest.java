package org.plenary.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.plenary.correspondence.LetterText.Link;
import org.plenary.correspondence.LetterText.Words;

class LinkTokensTest {

    private static final String BASE = "https://plenary.example.org";

    @Property(seed = "2016")
    void noSecretOfALinkIsLeftAndEveryOtherWordIs(@ForAll @Size(32) byte[] secret) {
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var masked = LinkTokens.masked("Please follow " + BASE + "/guest/nominate/" + token + ". Thank you, Ms Ñandú.");
        assertThat(masked).isEqualTo("Please follow " + BASE + "/guest/nominate/•••. Thank you, Ms Ñandú.");
    }

    @Example
    void aCodeThatStandsAloneIsMaskedAndWordsAreNot() {
        assertThat(LinkTokens.masked("Dear Ana,\n\nwith this code you confirm that it is you:\n\nk3vfa-7qxyz\n\nA cross-check follows.\n"))
                .isEqualTo("Dear Ana,\n\nwith this code you confirm that it is you:\n\n•••\n\nA cross-check follows.\n");
    }

    @Example
    void onlyAddressesOfThisPlenaryAreLinks() {
        assertThat(LetterText.parse("See " + BASE + "/m/entebbe-2016?tab=1. Not https://plenary.example.org.evil.example/x, javascript:alert(1)", BASE))
                .containsExactly(new Words("See "), new Link(BASE + "/m/entebbe-2016?tab=1"),
                        new Words(". Not https://plenary.example.org.evil.example/x, javascript:alert(1)"));
    }

    @Example
    void aMaskedAddressIsNoLink() {
        assertThat(LetterText.parse("Open " + BASE + "/confirm/•••\nThank you", BASE))
                .containsExactly(new Words("Open " + BASE + "/confirm/•••\nThank you"));
    }

    @Example
    void nothingOfALetterIsLostBetweenWordsAndLinks() {
        var body = BASE + "/a " + BASE + "/b)\n\n" + BASE + "/confirm/•••, end";
        assertThat(String.join("", LetterText.parse(body, BASE).stream().map(LetterText::text).toList())).isEqualTo(body);
    }
}
