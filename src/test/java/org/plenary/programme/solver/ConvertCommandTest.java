package org.plenary.programme.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.programme.solver.Search.Options;

/** Instances of the timetabling competition become problems that mean the same. */
class ConvertCommandTest {

    private static final String TOY = """
            Name: Toy
            Courses: 3
            Rooms: 2
            Days: 2
            Periods_per_day: 2
            Curricula: 1
            Constraints: 2

            COURSES:
            SceCosC Ocra 2 2 30
            ArcTec Indaco 2 2 42
            Geotec Scarlatti 1 1 18

            ROOMS:
            A 32
            B\t50

            CURRICULA:
            Cur1 2 SceCosC ArcTec

            UNAVAILABILITY_CONSTRAINTS:
            Geotec 0 0
            Geotec 0 1

            END.
            """;

    @Test
    void lecturesOfACurriculumOrATeacherAreNeverAtOnceAndNotWhenTheyCannotBe() throws Exception {
        var problem = ProblemFile.read(ProblemFile.write(CourseTimetable.of(TOY)).getBytes(StandardCharsets.UTF_8));
        assertThat(problem.sessions()).hasSize(5 + 2);
        var result = new Search(problem, new Options(null, 1, null, 20_000L)).run(progress -> { });
        assertThat(result.cost()).isEqualTo(Cost.NONE);
        var times = result.placements().entrySet().stream().filter(entry -> entry.getKey().startsWith("SceCosC") || entry.getKey().startsWith("ArcTec"))
                .map(entry -> entry.getValue().start()).collect(Collectors.toSet());
        assertThat(times).hasSize(4);
        assertThat(result.placements().get("Geotec-1").start().toLocalDate()).isEqualTo(problem.days().getLast().date());
        assertThat(result.placements().entrySet().stream().filter(entry -> entry.getKey().startsWith("ArcTec")).map(entry -> entry.getValue().room()).collect(Collectors.toSet()))
                .isEqualTo(Set.of("B"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Days: 2              | Weeks: 2              | there is no line that begins with Days:
            SceCosC Ocra 2       | SceCosC Ocra two      | line 10: the number of lectures is no number from 0 to 1000: two
            Indaco 2 2 42        | Indaco 2 2            | line 11: there is no number of students
            Cur1 2 SceCosC       | Cur1 2 History        | line 19: there is no course History
            Geotec 0 1           | Geotec 0 2            | line 23: the period is no number from 0 to 1: 2
            CURRICULA:           | PROGRAMMES:           | there is no section CURRICULA:
            """)
    void anotherFileIsRefusedWithItsLine(String right, String wrong, String said, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("toy.ctt"), TOY.replace(right, wrong));
        var people = new ByteArrayOutputStream();
        assertThat(ConvertCommand.run(new PrintStream(OutputStream.nullOutputStream()), new PrintStream(people), file.toString())).isEqualTo(SolveCommand.REFUSED);
        assertThat(people.toString(StandardCharsets.UTF_8)).contains(said);
    }
}
