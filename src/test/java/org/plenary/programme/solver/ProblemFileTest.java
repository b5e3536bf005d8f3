package org.plenary.programme.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.programme.solver.ProblemFile.Fault;
import org.plenary.programme.solver.ProblemFile.Refused;

/** The JSON form goes in and out unchanged, and what is wrong with a file is said with the place where it is. */
class ProblemFileTest {

    private static final Path EXAMPLE = Path.of("docs/examples/scheduling-problem.json");

    @Property(tries = 50)
    void everyProblemComesBackAsItWasWritten(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) throws Refused {
        var problem = AgreementTest.problem(new Random(seed), size);
        var faultless = problem.with(problem.sessions().stream().map(session -> new Problem.Session(session.id(), session.title(), session.kind(), session.minutes(),
                session.official(), session.people(), null, session.needs(), session.pin(), session.closes())).toList());
        assertThat(ProblemFile.read(ProblemFile.write(faultless).getBytes(StandardCharsets.UTF_8))).isEqualTo(faultless);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "minutes": 180, "official": true,\\s+"people": {"chair": "chair"},\\s+"business": {"items": ["1" | "minutes": 0, "official": true, "people": {"chair": "chair"}, "business": {"items": ["1" | $.sessions[0].minutes
            "time": "10:00:00" | "time": "25:00" | $.sessions[0].pin.time
            "kind": "SIDE_EVENT" | "kind": "PICNIC" | $.sessions[5].kind
            "prepares": "closing" | "prepares": "deleted" | $.sessions[2].business.prepares
            "limit": 2 | "limits": 2 | $.caps[0].limits
            "id": "lake" | "id": "hall" | $.rooms[1].id
            "zone": "America/Montevideo" | "zone": "America/Atlantis" | $.sessions[3].people.speakers[0].zone
            "grid": 15 | "grid": 7 | $.grid
            """)
    void aWrongFileIsRefusedWithThePlaceOfTheFault(String right, String wrong, String path) throws IOException {
        var example = Files.readString(EXAMPLE).replaceAll("\\s+", " ");
        var broken = example.replace(right.replace("\\s+", " "), wrong);
        assertThat(broken).isNotEqualTo(example);
        assertThat(refused(broken.getBytes(StandardCharsets.UTF_8)).faults()).extracting(Fault::path).contains(path);
    }

    @Test
    void aFileOfMixedEncodingsOrCutShortIsRefused() throws IOException {
        var latin = Files.readString(EXAMPLE).replace("Main hall", "Grande salle à l’étage").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(latin)).hasMessageContaining("UTF-8");
        assertThat(refused(Files.readString(EXAMPLE).substring(0, 500).getBytes(StandardCharsets.UTF_8)).faults()).hasSize(1);
        assertThat(refused("null".getBytes(StandardCharsets.UTF_8)).faults()).hasSize(1);
    }

    @Test
    void theExampleIsSolvedAndTheAnswerIsJson(@TempDir Path folder) throws IOException {
        var json = new ByteArrayOutputStream();
        var people = new ByteArrayOutputStream();
        var command = new SolveCommand(new PrintStream(json), new PrintStream(people));
        assertThat(command.run(EXAMPLE.toString(), "--seconds", "2", "--seed", "5")).isEqualTo(SolveCommand.FEASIBLE);
        assertThat(json.toString(StandardCharsets.UTF_8)).contains("\"feasible\" : true", "\"opening\" : {", "\"start\" : \"2026-03-02T10:00:00\"");
        assertThat(people.toString(StandardCharsets.UTF_8)).contains("Monday 2 March 2026", "10:00–13:00", "Opening plenary");

        var bad = Files.writeString(folder.resolve("bad.json"), "{\"days\": []}");
        assertThat(command.run(bad.toString())).isEqualTo(SolveCommand.REFUSED);
        assertThat(people.toString(StandardCharsets.UTF_8)).contains("$.days: there is no day");
    }

    private static Refused refused(byte[] file) {
        return catchThrowableOfType(Refused.class, () -> ProblemFile.read(file));
    }
}
