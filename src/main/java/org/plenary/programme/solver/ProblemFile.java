package org.plenary.programme.solver;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.programme.solver.Search.Result;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of a scheduling problem, as docs/scheduling-problem.md describes it, and that of what comes out. */
public final class ProblemFile {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    /** The path of what concerns no single place. */
    static final String WHOLE = "the file";

    private ProblemFile() {
    }

    /** @throws Refused with every place at which the file is not such a problem */
    public static Problem read(byte[] file) throws Refused {
        var text = text(file);
        JsonNode tree;
        try {
            tree = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new Refused(List.of(broken(text, e)));
        }
        refuse(ProblemShape.faults(tree));
        try {
            var problem = JSON.treeToValue(tree, Problem.class);
            refuse(new ProblemCheck(problem).faults());
            return problem;
        } catch (DatabindException e) {
            throw new Refused(List.of(new Fault(path(e), e.getCause() == null ? "does not fit" : e.getCause().getMessage())));
        }
    }

    private static void refuse(List<Fault> faults) throws Refused {
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private static Fault broken(String text, JacksonException e) {
        var at = e.getLocation();
        var lines = text.lines().toList();
        var where = "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        if (e.getOriginalMessage().startsWith("Duplicate")) {
            return new Fault(where, "is there twice: " + e.getOriginalMessage().replaceAll(".*\"(.*)\".*", "$1"));
        }
        if (at.getLineNr() > lines.size() || e.getOriginalMessage().startsWith("Unexpected end")) {
            return new Fault(where, "the file ends in the middle");
        }
        var line = lines.get(at.getLineNr() - 1);
        var rest = line.substring(Math.clamp(at.getColumnNr() - 2L, 0, line.length())).strip();
        return new Fault(where, "is no JSON" + (rest.isEmpty() ? "" : " from here on: " + ProblemShape.shortened(rest)));
    }

    public static String write(Problem problem) {
        return JSON.writeValueAsString(problem);
    }

    /** @return the programme and its findings, with their texts in the language */
    public static String write(Result result, Locale language) {
        var words = RuleWords.in(language);
        return JSON.writeValueAsString(new Answer(result.cost().feasible(), result.cost().hard(), result.cost().soft(), new TreeMap<>(result.placements()),
                result.findings().stream().map(finding -> new Told(finding.rule(), finding.hard(), finding.weight().weight(), finding.amount(),
                        finding.sessions(), finding.subjects(), finding.rooms(), words.say(finding))).toList()));
    }

    private record Answer(boolean feasible, long hard, long soft, Map<String, Place> programme, List<Told> findings) {
    }

    private record Told(Rule rule, boolean hard, int weight, long amount, List<String> sessions, List<String> subjects, List<String> rooms, String text) {
    }

    private static String text(byte[] file) throws Refused {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused(List.of(new Fault(WHOLE, "is not in UTF-8 throughout")));
        }
    }

    private static String path(DatabindException e) {
        var path = WHOLE;
        for (var step : e.getPath()) {
            path = step.getPropertyName() == null ? path + "[" + step.getIndex() + "]" : ProblemShape.member(path, step.getPropertyName());
        }
        return path;
    }

    /** @param path in the file, as sessions[3].minutes */
    public record Fault(String path, String reason) {
    }

    /** A file that is no scheduling problem. */
    public static final class Refused extends Exception {

        private final transient List<Fault> faults;

        Refused(List<Fault> faults) {
            super(String.join("\n", faults.stream().map(fault -> fault.path() + ": " + fault.reason()).toList()));
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }
}
