package org.plenary.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.plenary.exchange.table.Import.Field;
import org.plenary.exchange.table.Import.Line;
import org.plenary.exchange.table.Import.Mapping;
import org.plenary.shell.Violation;

class ImportTest {

    private record Person(String name, String email, String state) {
    }

    private final Import<Person> people = new Import<>(List.of(
            Field.text("name", true, "Name", "Nom", "Nombre"),
            Field.text("email", false, "E-mail", "Adresse électronique", "Correo electrónico"),
            Field.choice("state", false, Map.of("oman", "OM", "cote d'ivoire", "CI"), "Country", "État", "País")),
            values -> new Person(values.text("name"), values.text("email"), values.text("state")),
            person -> person.name() == null ? List.of(Violation.of("name", "error.required")) : List.of(),
            person -> person.email() == null ? person.name() : person.email(), "email");

    @Test
    void headingsAreKnownInEachLanguageWhateverTheirCaseAccentsAndPunctuation() {
        assertThat(people.guess(rows("PAIS;Correo  electronico ;nombre")).columns()).isEqualTo(Map.of("state", 0, "email", 1, "name", 2));
        assertThat(people.guess(rows("Nom;État;adresse électronique (obligatoire)")).columns()).isEqualTo(Map.of("name", 0, "state", 1, "email", 2));
    }

    @Test
    void theRowOfHeadingsMayStandBelowATitle() {
        var rows = rows("Participants: all", "Name;Country", "A. Example;Oman");
        var mapping = people.guess(rows);
        assertThat(mapping.headingRow()).isEqualTo(1);
        assertThat(people.read(rows, mapping)).singleElement().extracting(Line::value).isEqualTo(new Person("A. Example", null, "OM"));
    }

    @Test
    void aColumnThatIsNotKnownIsNamedByHandAndHoldsOneFieldOnly() {
        var rows = rows("Wer;Country", "A. Example;Oman");
        var guessed = people.guess(rows);
        assertThat(people.missing(guessed)).containsExactly("name");
        var corrected = guessed.with("name", 0);
        assertThat(people.missing(corrected)).isEmpty();
        assertThat(corrected.with("email", 0).columns()).isEqualTo(Map.of("email", 0, "state", 1));
        assertThat(corrected.with("state", null).columns()).isEqualTo(Map.of("name", 0));
    }

    @Test
    void whatIsWrongIsSaidAtItsCellAndTheOtherRowsAreGood() {
        var rows = rows("Name;Country", "A. Example;Atlantis", ";Oman", "B. Example;Côte d'Ivoire");
        var lines = people.read(rows, people.guess(rows));
        assertThat(lines).extracting(Line::wrong).containsExactly(List.of(Violation.of("state", "exchange.import.unknown", "Atlantis")),
                List.of(Violation.of("name", "error.required")), List.of());
        assertThat(lines).extracting(Line::good).containsExactly(false, false, true);
        assertThat(lines.getLast().number()).isEqualTo(4);
        assertThat(lines.getFirst().cells()).isEqualTo(Map.of("name", "A. Example", "state", "Atlantis"));
    }

    @Test
    void whoeverStandsTwiceInTheFileIsTakenOnce() {
        var rows = rows("Name;E-mail", "A;a@example.org", "B;b@example.org", "A again;a@example.org");
        assertThat(people.read(rows, people.guess(rows)).getLast().wrong()).containsExactly(Violation.of("email", "exchange.import.repeated", 2));
    }

    @Property(seed = "2016", tries = 200)
    void noTableIsTooStrangeToBeShown(@ForAll @Size(min = 1, max = 8) List<@Size(max = 5) List<@StringLength(max = 12) String>> cells) {
        var rows = new ArrayList<TableRow>();
        IntStream.range(0, cells.size()).forEach(i -> rows.add(new TableRow(i + 1, cells.get(i))));
        Mapping mapping = people.guess(rows);
        assertThat(mapping.columns().values()).doesNotHaveDuplicates();
        assertThat(people.read(rows, mapping)).hasSize(rows.size() - 1 - mapping.headingRow()).allMatch(line -> line.good() == (line.value() != null));
    }

    private static List<TableRow> rows(String... lines) {
        return IntStream.range(0, lines.length).mapToObj(i -> new TableRow(i + 1, List.of(lines[i].split(";", -1)))).toList();
    }
}
