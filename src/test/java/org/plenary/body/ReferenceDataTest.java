package org.plenary.body;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.DEADLINE_RULE;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.REGION_MEMBERSHIP;
import static org.plenary.schema.Tables.LOADED_DATA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.support.TestDatabase;

class ReferenceDataTest {

    private static final LocalDate COP12 = LocalDate.of(2017, 10, 28);
    private static final LocalDate NOW = LocalDate.of(2026, 1, 1);

    private static TestDatabase.Schema schema;
    private static ReferenceData data;
    private static BodyService bodies;

    @BeforeAll
    static void load() {
        schema = TestDatabase.freshSchema();
        data = new ReferenceData(new ReferenceRepository(schema.dsl()), Clock.systemUTC());
        bodies = new BodyService(new BodyRepository(schema.dsl()), Clock.systemUTC());
        schema.inTransaction(data::load);
    }

    @Test
    void cmsHas124PartiesAtTheEndOfCop12TheEuAmongThem() {
        assertThat(bodies.parties("CMS", COP12)).hasSize(124).extracting(Party::iso2).contains("EU", "PH").doesNotContain("OM");
    }

    @Test
    void aStateIsNoPartyBeforeTheConventionIsInForceForIt() {
        assertThat(bodies.parties("CMS", LocalDate.of(2016, 7, 31))).extracting(Party::iso2).doesNotContain("IQ");
        assertThat(bodies.parties("CMS", LocalDate.of(2016, 8, 1))).extracting(Party::iso2).contains("IQ");
    }

    @Test
    void everyPartyIsInExactlyOneRegionOfCms() {
        var regions = bodies.regions("CMS", COP12);
        var counts = bodies.parties("CMS", COP12).stream().map(party -> regions.get(party.iso2()).code())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(code -> 1)));
        assertThat(counts).containsOnly(entry("AFRICA", 44), entry("ASIA", 17),
                entry("EUROPE", 43), entry("OCEANIA", 7),
                entry("SOUTH_CENTRAL_AMERICA_CARIBBEAN", 13));
        assertThat(schema.dsl().fetchCount(REGION_MEMBERSHIP)).isEqualTo(125);
    }

    @Test
    void aStateIsSaidInTheReadersLanguageHoweverItWasWrittenAndNobodyElseIs() {
        var french = bodies.countryNames().translating("fr", COP12);
        assertThat(List.of("Norway", "Noruega", "NORVEGE", "Swaziland", "Example Norway", "NO", "Asia")).map(french)
                .containsExactly("Norvège", "Norvège", "Norvège", "Swaziland", "Example Norway", "NO", "Asia");
    }

    @Test
    void israelMovedFromAsiaToEuropeIn2014() {
        assertThat(bodies.regions("CMS", LocalDate.of(2014, 10, 22)).get("IL").code()).isEqualTo("ASIA");
        assertThat(bodies.regions("CMS", LocalDate.of(2014, 10, 23)).get("IL").name().in("es")).isEqualTo("Europa");
    }

    @Test
    void eightOfThe37RangeStatesOfTheAfricanLionAreNoParties() {
        var parties = bodies.parties("CMS", COP12).stream().map(Party::iso2).toList();
        assertThat(bodies.rangeStates(BodyService.AFRICAN_LION)).hasSize(37).extracting(RangeState::iso2)
                .filteredOn(iso2 -> !parties.contains(iso2))
                .containsExactly("BW", "CF", "LS", "MW", "NA", "SD", "SL", "ZM");
    }

    @ParameterizedTest
    @CsvSource({
        "SZ, 2016-05-30, Swaziland, Swaziland, Swazilandia", "SZ, 2026-01-01, Eswatini, Eswatini, Eswatini",
        "CZ, 2017-10-28, Czech Republic, République tchèque, República Checa", "CZ, 2026-01-01, Czechia, Tchéquie, Chequia",
        "MK, 2017-10-28, The former Yugoslav Republic of Macedonia, ex-République yougoslave de Macédoine, ex República Yugoslava de Macedonia",
        "TR, 2016-05-30, Turkey, Turquie, Turquía", "OM, 2015-10-18, Oman, Oman, Omán",
        "AF, 2016-05-30, Afghanistan, Afghanistan, Afganistán", "EU, 2016-05-30, European Union, Union européenne, Unión Europea",
        "IR, 2015-10-18, Iran (Islamic Republic of), Iran (République islamique d’), Irán (República Islámica del)"})
    void statesAreNamedAsTheyWereOnTheDay(String iso2, LocalDate on, String en, String fr, String es) {
        var names = bodies.countryNames();
        assertThat(List.of(names.shortName(iso2, "en", on), names.shortName(iso2, "fr", on), names.shortName(iso2, "es", on)))
                .containsExactly(en, fr, es);
    }

    @Test
    void everyStateHasOneNamePerLanguageOnAnyDayAndNoneCarriesItsArticle() {
        var rows = new BodyRepository(schema.dsl()).names();
        assertThat(rows).extracting(CountryNames.Name::shortName).noneMatch(name -> name.matches(".*\\((the|le|la|l'|les|el|los|las)\\).*|.*\\*.*"));
        for (var day : List.of(LocalDate.of(2015, 10, 18), COP12, NOW)) {
            assertThat(rows.stream().filter(name -> name.validOn(day)).map(name -> name.iso2() + name.language()))
                    .doesNotHaveDuplicates().hasSize(3 * bodies.countryNames().states().size());
        }
    }

    @Test
    void namesStandInSentencesAndListsAsTheLanguageWants() {
        var names = bodies.countryNames();
        assertThat(names.withArticle("UG", "fr", NOW)).isEqualTo("l’Ouganda");
        assertThat(names.withArticle("PH", "en", NOW)).isEqualTo("the Philippines");
        assertThat(names.formalName("UG", "es", NOW)).isEqualTo("la República de Uganda");
        assertThat(names.inOrder(List.of("EG", "FR", "ET", "ES"), "fr", NOW)).containsExactly("EG", "ES", "ET", "FR");
        assertThat(names.shortName("XX", "fr", NOW)).isEqualTo("XX");
    }

    @Test
    void organisationsKeepWhatIsNotKnownOpenAndFallBackToEnglish() {
        var host = bodies.organisations().stream().filter(organisation -> organisation.code().equals("MAF-OM")).findFirst().orElseThrow();
        assertThat(host.name().fr()).isNull();
        assertThat(host.name().in("fr")).isEqualTo("Ministry of Agriculture and Fisheries of Oman");
        assertThat(bodies.bodies()).hasSize(9).allMatch(body -> body.secretariatId() != null);
    }

    @Test
    void deadlineRulesComputeOnlyWhatIsANumber() {
        var rules = schema.dsl().fetch(DEADLINE_RULE);
        assertThat(rules).hasSize(56);
        assertThat(rules).filteredOn(rule -> rule.getTopic().startsWith("Proposal to amend Appendices")).singleElement()
                .satisfies(rule -> assertThat(rule.getOffsetValue() + rule.getOffsetUnit()).isEqualTo("-150DAYS"));
        assertThat(rules).filteredOn(rule -> "2 / 6 concurrent".equals(rule.getOffsetText())).singleElement()
                .satisfies(rule -> assertThat(rule.getOffsetValue()).isNull());
        assertThat(rules).noneMatch(rule -> rule.getSource().startsWith("same"));
    }

    @Test
    void aSecondLoadWritesNothing() {
        schema.inTransaction(() -> assertThat(data.load()).isZero());
    }

    @Test
    void changedFilesCorrectWhatDiffersAndKeepWhatOthersAdded() {
        var dsl = schema.dsl();
        dsl.update(LOADED_DATA).set(LOADED_DATA.SHA256, "of earlier files").execute();
        dsl.update(ORGANISATION).set(ORGANISATION.NAME_EN, "Earlier name").where(ORGANISATION.CODE.eq("UNEP")).execute();
        dsl.insertInto(ORGANISATION).set(ORGANISATION.CODE, "OWN").set(ORGANISATION.KIND, "NGO").set(ORGANISATION.ACRONYM, "OWN")
                .set(ORGANISATION.NAME_EN, "Added by hand").execute();
        dsl.update(REGION_MEMBERSHIP).set(REGION_MEMBERSHIP.VALID_FROM, LocalDate.of(2014, 11, 1))
                .where(REGION_MEMBERSHIP.ISO2.eq("IL"), REGION_MEMBERSHIP.VALID_TO.isNull()).execute();

        schema.inTransaction(() -> assertThat(data.load()).as("UNEP, one stale and one right membership").isEqualTo(3));

        assertThat(bodies.organisations()).extracting(organisation -> organisation.name().en())
                .contains("Added by hand", "United Nations Environment Programme").doesNotContain("Earlier name");
        assertThat(dsl.fetchCount(REGION_MEMBERSHIP)).isEqualTo(125);
        dsl.deleteFrom(ORGANISATION).where(ORGANISATION.CODE.eq("OWN")).execute();
    }
}
