package org.plenary.programme.solver;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./plenary convert FILE}: an instance of a timetabling competition (.ctt) as a problem for {@code ./plenary solve}, on the standard output. */
public final class ConvertCommand {

    private ConvertCommand() {
    }

    public static void main(String[] arguments) {
        SolveCommand.quiet();
        System.exit(run(SolveCommand.stream(FileDescriptor.out), SolveCommand.stream(FileDescriptor.err), arguments));
    }

    static int run(PrintStream json, PrintStream people, String... arguments) {
        if (arguments.length != 1) {
            people.println("convert takes one file: ./plenary convert FILE.ctt > PROBLEM.json");
            return SolveCommand.REFUSED;
        }
        try {
            json.println(ProblemFile.write(CourseTimetable.of(Files.readString(Path.of(arguments[0]), StandardCharsets.ISO_8859_1))));
            return SolveCommand.FEASIBLE;
        } catch (CourseTimetable.NotReadable e) {
            people.println("This is no instance of the curriculum-based track of ITC-2007 (.ctt): " + e.getMessage());
        } catch (IOException e) {
            people.println("There is no such file, or it cannot be read: " + arguments[0]);
        }
        return SolveCommand.REFUSED;
    }
}
