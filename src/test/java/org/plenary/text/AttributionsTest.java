package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.text.Texts.body;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(Texts.class)
@Domain(DomainContext.Global.class)
class AttributionsTest {

    /** Uganda writes. */
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            Parties shall; Parties [shall | should @Uganda]; ''
            Parties shall; Parties [shall | should @Mali]; Mali
            Parties [shall @Mali | may]; Parties [shall @Mali | may @Uganda]; ''
            Parties [shall @Mali | may]; Parties [must @Mali | may]; Mali
            Parties [shall @Mali | may]; Parties [shall | may @Mali]; Mali
            Parties [shall @Mali | may]; [may | shall @Mali] Parties; ''
            Parties shall; Parties [a [b @Togo] @Uganda]{^[c @Mali]}; Mali,Togo
            """)
    void nobodyPutsAnothersNameToWordsThatItDidNotStandFor(String before, String revised, String names) {
        assertThat(String.join(",", Attributions.foreign(List.of(body(before)), body(revised), "Uganda"::equals))).isEqualTo(names);
    }

    @Property(seed = "2016")
    void whatStoodBeforeIsNeverForeign(@ForAll ParagraphBody before) {
        assertThat(Attributions.foreign(List.of(before), before, name -> false)).isEmpty();
    }
}
