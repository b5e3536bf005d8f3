package org.plenary.programme.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form goes in and out unchanged, and what is wrong with a file is said with the place where it is. */
class ProblemFileTest {

    private static final Path EXAMPLE = Path.of("docs/examples/scheduling-problem.json");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> WRONG = List.of("null", "0", "-1", "7", "1e9", "2147483648", "0.5", "true", "\"\"", "\"hall\"", "\"2026-03-02\"", "\"24:00\"",
            "\"23:59\"", "\"2999-01-01T00:00\"", "\"2026-03-03T23:45\"", "\"PLENARY\"", "[]", "[null]", "[\"opening\"]", "{}", "{\"from\": null}", "{\"x\": 1}");

    @Property(seed = "2016", tries = 50)
    void everyProblemComesBackAsItWasWritten(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) throws Refused {
        var problem = AgreementTest.problem(new Random(seed), size);
        var faultless = problem.with(problem.sessions().stream().map(session -> new Problem.Session(session.id(), session.title(), session.kind(), session.minutes(),
                session.official(), session.people(), null, session.needs(), session.pin(), session.closes())).toList());
        assertThat(ProblemFile.read(ProblemFile.write(faultless).getBytes(StandardCharsets.UTF_8))).isEqualTo(faultless);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "minutes": 180,                   | "minutes": 0,                            | sessions[0].minutes: is not between 1 and 1440: 0
            "minutes": 180,                   | "minutes": 750,                          | sessions[0].minutes: 750 minutes are longer than the venue is ever open at a time, which is 720 minutes
            "minutes": 180,                   | "minutes": "three hours",                | sessions[0].minutes: is not a whole number: "three hours"
            "minutes": 180,                   | "minutes": 1.5,                          | sessions[0].minutes: is not a whole number: 1.5
            "minutes": 180,                   | "minutes": 99999999999,                  | sessions[0].minutes: is not a whole number: 99999999999
            "minutes": 180,                   | "minutes": 180, "minutes": 90,           | line 12, column 95: is there twice: minutes
            "official": true                  | "official": "yes"                        | sessions[0].official: is not true or false: "yes"
            "time": "10:00:00"                | "time": "25:00"                          | sessions[0].pin.time: is not a time of the day such as "10:00": "25:00"
            "day": "2026-03-02"               | "day": "2026-02-29"                      | sessions[0].pin.day: is not a date such as "2026-03-02": "2026-02-29"
            "day": "2026-03-02"               | "day": "2026-03-09"                      | sessions[0].pin.day: is no day of the meeting: 2026-03-09
            "kind": "SIDE_EVENT"              | "kind": "PICNIC"                         | sessions[5].kind: is not one of PLENARY, COMMITTEE, WORKING_GROUP, REGIONAL_CONSULTATION, SIDE_EVENT, TRAINING, RECEPTION, BREAK: "PICNIC"
            "prepares": "closing"             | "prepares": "deleted"                    | sessions[2].business.prepares: there is no session deleted
            "after": ["opening"]              | "after": ["opening", null]               | sessions[3].business.after[1]: is null
            "limit": 2                        | "limits": 2                              | caps[0].limits: is not known here; known are name, kinds, limit
            "id": "lake"                      | "id": "hall"                             | rooms[1].id: is there twice: hall
            "capacity": 300                   | "capacity": -1                           | rooms[0].capacity: is not between 0 and 1000000: -1
            "to": "2026-03-03T10:00:00"       | "to": "2026-03-03T07:00:00"              | rooms[1].closed[0]: ends before it begins
            "to": "2026-03-03T10:00:00"       | "to": "+99999-03-03T10:00:00"            | rooms[1].closed[0].to: is more than a year from the meeting: +99999-03-03T10:00
            "zone": "America/Montevideo"      | "zone": "America/Atlantis"               | sessions[3].people.speakers[0].zone: is not a time zone such as "Africa/Kampala": "America/Atlantis"
            "grid": 15                        | "grid": 7                                | grid: is not a part of the day of 5 to 240 minutes: 7
            "teams": {"count": 1}             | "teams": 1                               | limits.teams: is no object in braces: 1
            "LUNCH": {"hard"                  | "LAUNCH": {"hard"                        | weights.LAUNCH: is not one of CHAIR_TWICE
            "weight": 30                      | "weight": -30                            | weights.ROOM_EQUIPMENT: A weight is not negative: -30
            "grid": 15,                       | "grid": 15,,                             | line 6, column 14: is no JSON from here on: ,
            """)
    void aWrongFileIsRefusedWithThePlaceOfTheFaultInPlainWords(String right, String wrong, String said) throws IOException {
        var example = Files.readString(EXAMPLE);
        var at = example.indexOf(right);
        assertThat(at).isNotNegative();
        var broken = example.substring(0, at) + wrong + example.substring(at + right.length());
        assertThat(refused(broken.getBytes(StandardCharsets.UTF_8)).getMessage()).startsWith(said);
    }

    @Test
    void everyFaultOfAFileIsNamedAtOnce() throws IOException {
        var broken = Files.readString(EXAMPLE).replace("\"minutes\": 90", "\"minutes\": \"90\"").replace("\"limit\": 2", "\"limits\": 2");
        assertThat(refused(broken.getBytes(StandardCharsets.UTF_8)).faults()).extracting(Fault::path)
                .containsExactly("sessions[3].minutes", "sessions[4].minutes", "caps[0].limits");
    }

    @Test
    void aFileOfMixedEncodingsCutShortOrOfSomethingElseIsRefused() throws IOException {
        var latin = Files.readString(EXAMPLE).replace("Main hall", "Grande salle à l’étage").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(latin)).hasMessage("the file: is not in UTF-8 throughout");
        assertThat(refused(Files.readString(EXAMPLE).substring(0, 500).getBytes(StandardCharsets.UTF_8))).hasMessageContaining("the file ends in the middle");
        for (var other : List.of("null", "[]", "7")) {
            assertThat(refused(other.getBytes(StandardCharsets.UTF_8))).hasMessage("the file: is no JSON object in braces");
        }
        assertThat(refused(new byte[0])).hasMessageContaining("the file: ");
        assertThat(refused("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))).hasMessageContaining("is no JSON");
    }

    /** Whatever somebody does to a file, it is refused in words or can be counted and searched. */
    @Property(seed = "2016", tries = 500)
    void aFileThatSomebodySpoiltIsRefusedInPlainWordsOrSolved(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var spoilt = JSON.readTree(Files.readString(EXAMPLE));
        for (var times = 1 + random.nextInt(3); times > 0; times--) {
            spoil(random, spoilt);
        }
        try {
            var problem = ProblemFile.read(JSON.writeValueAsString(spoilt).getBytes(StandardCharsets.UTF_8));
            var draft = Ground.draft(new Model(problem), null);
            Ground.construct(draft, random);
            var findings = Findings.of(problem, draft.placements());
            assertThat(findings).allSatisfy(finding -> assertThat(RuleWords.in(Locale.ENGLISH).say(finding)).doesNotContain("{", "null"));
        } catch (Refused e) {
            assertThat(e.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.path()).isNotBlank().doesNotContain("$");
                assertThat(fault.reason()).isNotBlank().doesNotContain("java", "org.", "tools.", "Exception", "[L", "class");
            });
        }
    }

    private static void spoil(Random random, JsonNode file) {
        var at = file;
        while (true) {
            var members = at.isObject() ? List.copyOf(((ObjectNode) at).propertyNames()) : List.<String>of();
            var count = at.isObject() ? members.size() : at.size();
            if (count == 0) {
                return;
            }
            var which = random.nextInt(count);
            var next = at.isObject() ? at.get(members.get(which)) : at.get(which);
            if (next.isContainer() && random.nextInt(4) > 0) {
                at = next;
                continue;
            }
            var value = JSON.readTree(WRONG.get(random.nextInt(WRONG.size())));
            if (at instanceof ObjectNode object) {
                if (random.nextInt(3) == 0) {
                    object.remove(members.get(which));
                } else {
                    object.set(members.get(which), value);
                }
            } else {
                ((ArrayNode) at).set(which, value);
            }
            return;
        }
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
        assertThat(people.toString(StandardCharsets.UTF_8)).contains("days: there is no day");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --seconds 0 FILE     | --seconds takes a whole number from 1 to 1000000000000, not “0”
            --seconds            | --seconds takes a whole number from 1 to 1000000000000, not “”
            FILE --steps many    | --steps takes a whole number from 1 to 1000000000000, not “many”
            --fast FILE          | solve does not know --fast
            FILE FILE            | solve takes one file, not both
            --seed 1             | solve needs a file
            nowhere.json         | There is no file nowhere.json
            .                    | The file cannot be read
            """)
    void aCallThatCannotBeUnderstoodIsRefusedInWords(String arguments, String said) {
        var people = new ByteArrayOutputStream();
        var command = new SolveCommand(new PrintStream(OutputStream.nullOutputStream()), new PrintStream(people, true, StandardCharsets.UTF_8));
        assertThat(command.run(arguments.replace("FILE", EXAMPLE.toString()).split(" +"))).isEqualTo(SolveCommand.REFUSED);
        assertThat(people.toString(StandardCharsets.UTF_8)).startsWith(said).doesNotContain("Exception", "java");
    }

    @Test
    void demandsThatContradictEachOtherAreNamedAndTheEndTellsSo(@TempDir Path folder) throws IOException {
        var ring = Files.readString(EXAMPLE).replace("\"items\": [\"1\", \"2\"],", "\"items\": [\"1\"], \"after\": [\"lions\"],");
        var people = new ByteArrayOutputStream();
        var command = new SolveCommand(new PrintStream(OutputStream.nullOutputStream()), new PrintStream(people, true, StandardCharsets.UTF_8));
        assertThat(command.run(Files.writeString(folder.resolve("ring.json"), ring).toString(), "--steps", "2000")).isEqualTo(SolveCommand.INFEASIBLE);
        assertThat(people.toString(StandardCharsets.UTF_8)).contains("No programme can keep all of these together:", "Opening plenary", "“Working group on lions” takes 90 minutes",
                "Sessions come after those on which they build").doesNotContain("“Working group on gillnets” takes");
    }

    private static Refused refused(byte[] file) {
        return catchThrowableOfType(Refused.class, () -> ProblemFile.read(file));
    }
}
