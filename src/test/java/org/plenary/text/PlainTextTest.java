package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.text.Texts.body;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void eachAlternativeStandsInItsOwnBracketsLedByItsProponents() {
        assertThat(PlainText.of(body("Parties [shall | should @Uganda, IUCN | may @Mali] act")))
                .isEqualTo("Parties [shall] [Uganda, IUCN: should] [Mali: may] act");
    }

    @Test
    void aProposalToDeleteIsSaidInTheReadersWord() {
        assertThat(PlainText.of(body("shall [@Mali | not] act"), "supprimer")).isEqualTo("shall [Mali: supprimer] [not] act");
        assertThat(PlainText.of(body("shall [ | not] act"))).isEqualTo("shall [\u2014] [not] act");
    }

    @Test
    void marksGoAndNotesAndLabelsStay() {
        assertThat(PlainText.of(body("*Recalling* {Res. 11.32 | UNEP/CMS/Res.11.32}{^Of [2014]}, 5 km^2^")))
                .isEqualTo("Recalling Res. 11.32 (Of [2014]), 5 km2");
    }
}
