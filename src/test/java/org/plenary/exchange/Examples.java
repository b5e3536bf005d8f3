package org.plenary.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.exchange.AgendaDocument.Item;
import org.plenary.exchange.Run.Mark;
import org.plenary.exchange.TextDocument.Clause;

/** Documents on which the writers are tried: real meetings; wording that is not known to be real is an example and says so. */
final class Examples {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));
    static final String EVERY_SCRIPT = "Türkiye Côte d’Ivoire Ελλάδα Україна Việt Nam Niño";
    static final Words WORDS = new BundleWords();

    private static final Map<String, String> MEETING = Map.of(
            "en", "Joint CMS–CITES African Lion Range State Meeting",
            "fr", "Réunion conjointe CMS-CITES des États de l’aire de répartition du lion d’Afrique",
            "es", "Reunión conjunta CMS-CITES de los Estados del área de distribución del león africano");

    private static final Map<String, String> TITLE = Map.of("en", "Provisional agenda", "fr", "Ordre du jour provisoire", "es", "Orden del día provisional");

    private Examples() {
    }

    static Masthead masthead(Locale language) {
        return new Masthead(language, List.of("CMS Secretariat", "CITES Secretariat", "Government of Uganda"), Optional.empty(),
                MEETING.get(language.getLanguage()), LocalDate.of(2016, 5, 30), LocalDate.of(2016, 5, 31), Optional.of("Entebbe"));
    }

    static Masthead cop12() {
        return new Masthead(Locale.ENGLISH, List.of("Convention on the Conservation of Migratory Species of Wild Animals"),
                Optional.of("EXAMPLE/COP12/Agenda"), "12th Meeting of the Conference of the Parties", LocalDate.of(2017, 10, 22),
                LocalDate.of(2017, 10, 28), Optional.of("Manila, Philippines"));
    }

    static PrintedDocument agenda(Locale language) {
        return AgendaDocument.of(masthead(language), TITLE.get(language.getLanguage()), List.of(item("Opening of the meeting"),
                item("Organizational matters", item("Adoption of the agenda", item("Order of items"), item("Working hours")), item("Organization of work")),
                item("Names that must print: " + EVERY_SCRIPT), item("Any other business"), item("Closure of the meeting")), WORDS);
    }

    static PrintedDocument annotatedAgenda() {
        return AgendaDocument.of(cop12(), "Annotated provisional agenda", IntStream.rangeClosed(1, 14).mapToObj(i -> item(
                "Budget and administration, example item " + i, Optional.of("The item recalls what the last meeting decided and what has been done since.\n"
                        + "Action requested: the meeting is invited to take note and to advise the Secretariat on the next three years."),
                List.of("UNEP/CMS/COP12/Doc." + i + ".1", "UNEP/CMS/COP12/Doc." + i + ".2"),
                List.of(item("Execution of the budget", Optional.empty(), List.of(), List.of()),
                        item("Resource mobilization", Optional.of("To be read with the item above."), List.of("UNEP/CMS/COP12/Inf." + i), List.of())))).toList(),
                WORDS);
    }

    static PrintedDocument text() {
        return TextDocument.of(masthead(Locale.ENGLISH), "Communiqué", true,
                List.of(clause(null, Run.of("Recalling", Mark.EMPHASIS), Run.of(" the mandate of CMS Resolution 11.32,")),
                        clause(null, Run.of("Recognizing", Mark.EMPHASIS), Run.of(" that lions need [connected] habitats,"))),
                List.of(clause("1.", Run.of("Agree", Mark.EMPHASIS), Run.of(" to "), Run.of("consider", Mark.STRIKE), Run.of("strengthen", Mark.UNDERLINE),
                                Run.of(" joint work on the conservation of the lion across the borders of range States, so that a line turns and its continuation "
                                        + "hangs under the words and not under the number:")),
                        new Clause(Optional.of("(a)"), 1, Run.plain("by exchanging data;")),
                        new Clause(Optional.of("(b)"), 1, Run.plain("by meeting:")), new Clause(Optional.of("(i)"), 2, Run.plain("every second year;")),
                        clause("1 bis.", Run.of("Thank", Mark.EMPHASIS, Mark.STRONG), Run.of(" Uganda & its people <warmly>."))), WORDS);
    }

    private static Clause clause(String label, Run... runs) {
        return new Clause(Optional.ofNullable(label), 0, List.of(runs));
    }

    private static Item item(String title, Item... items) {
        return item(title, Optional.empty(), List.of(), List.of(items));
    }

    private static Item item(String title, Optional<String> annotation, List<String> documents, List<Item> items) {
        return new Item(Optional.empty(), title, Optional.empty(), annotation, List.of(), documents, items);
    }
}
