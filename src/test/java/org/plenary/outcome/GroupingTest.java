package org.plenary.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plenary.outcome.Grouping.Partner;
import org.plenary.outcome.Grouping.Placing;

class GroupingTest {

    private static final Grouping GROUPING = new Grouping(List.of(rule("BLG", "LIAISON", null, null, null), rule("RFMO", null, "IOTC", null, null),
            rule("MEA", null, null, "SECRETARIAT", null), rule("IPBES", null, null, null, "IPBES"), rule("CIVIL", null, null, null, "société civile")));
    private static final Partner IOTC = new Partner(1, "IOTC", "SECRETARIAT");
    private static final Partner CITES = new Partner(2, "CITES", "SECRETARIAT");

    private static PartnerRule rule(String group, String meetingKind, String code, String kind, String words) {
        return new PartnerRule(group, meetingKind, code, kind, words);
    }

    @Provide
    Arbitrary<List<Partner>> partners() {
        return Combinators.combine(Arbitraries.longs().between(1, 5), Arbitraries.of("IOTC", "CITES", "CBD"), Arbitraries.of("SECRETARIAT", "GOVERNMENT"))
                .as(Partner::new).list().ofMaxSize(4);
    }

    @Property(seed = "2016")
    void whatIsSaidGoesBeforeEveryRuleAndAKindOfMeetingBeforeItsPartners(@ForAll("partners") List<Partner> partners) {
        assertThat(GROUPING.place("GEF", "LIAISON", partners, "IPBES")).contains(new Placing("GEF", null));
        assertThat(GROUPING.place(null, "LIAISON", partners, "IPBES")).contains(new Placing("BLG", null));
    }

    @Property(seed = "2016")
    void whatIsPlacedUnderAPartnerIsOneOfThem(@ForAll("partners") List<Partner> partners) {
        GROUPING.place(null, "WORKSHOP", partners, "Workshop").ifPresent(placing -> assertThat(partners).extracting(Partner::id).contains(placing.partner()));
        assertThat(GROUPING.place(null, null, partners, "Workshop").isPresent())
                .isEqualTo(partners.stream().anyMatch(partner -> partner.code().equals("IOTC") || partner.kind().equals("SECRETARIAT")));
    }

    @Test
    void aPartnerByNameGoesBeforeWordsAndWordsBeforeTheKindOfAPartner() {
        assertThat(GROUPING.place(null, "WORKSHOP", List.of(CITES, IOTC), "With IPBES")).contains(new Placing("RFMO", 1L));
        assertThat(GROUPING.place(null, "WORKSHOP", List.of(CITES), "With IPBES")).contains(new Placing("IPBES", null));
        assertThat(GROUPING.place(null, "WORKSHOP", List.of(CITES), "Lions")).contains(new Placing("MEA", 2L));
    }

    @Test
    void wordsAreFoundWholeAndWithoutAccents() {
        assertThat(GROUPING.place(null, null, List.of(), "Relations avec la SOCIETE CIVILE")).contains(new Placing("CIVIL", null));
        assertThat(GROUPING.place(null, null, List.of(), "IPBESX")).isEqualTo(Optional.empty());
    }
}
