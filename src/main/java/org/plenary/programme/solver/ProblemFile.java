package org.plenary.programme.solver;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plenary.programme.solver.Search.Result;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of a scheduling problem, as docs/scheduling-problem.md describes it, and that of what comes out. */
public final class ProblemFile {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private ProblemFile() {
    }

    /** @throws Refused with every place at which the file is not such a problem */
    public static Problem read(byte[] file) throws Refused {
        Problem problem;
        try {
            problem = JSON.readValue(text(file), Problem.class);
        } catch (DatabindException e) {
            throw new Refused(List.of(new Fault(path(e), e.getOriginalMessage())));
        } catch (JacksonException e) {
            throw new Refused(List.of(new Fault("line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr(), e.getOriginalMessage())));
        }
        if (problem == null) {
            throw new Refused(List.of(new Fault("$", "nothing but null")));
        }
        var faults = new Check(problem).faults();
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return problem;
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
            throw new Refused(List.of(new Fault("$", "the file is not in UTF-8 throughout")));
        }
    }

    private static String path(DatabindException e) {
        var path = new StringBuilder("$");
        e.getPath().forEach(step -> path.append(step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName()));
        return path.toString();
    }

    /** @param path in the file, as $.sessions[3].minutes */
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

    /** What the form alone does not say: ids that are there once, references that lead somewhere, lengths above nothing. */
    private static final class Check {

        private final Problem problem;
        private final List<Fault> faults = new ArrayList<>();

        Check(Problem problem) {
            this.problem = problem;
        }

        List<Fault> faults() {
            days();
            fault(problem.grid() < 5 || problem.grid() > 240 || 1440 % problem.grid() != 0, "$.grid", "is not a part of the day of 5 to 240 minutes");
            var rooms = ids("$.rooms", problem.rooms().stream().map(Problem.Room::id).toList());
            var sessions = ids("$.sessions", problem.sessions().stream().map(Problem.Session::id).toList());
            ids("$.delegations", problem.delegations().stream().map(Problem.Delegation::id).toList());
            for (var at = 0; at < problem.sessions().size(); at++) {
                session("$.sessions[" + at + "]", problem.sessions().get(at), sessions, rooms);
            }
            for (var at = 0; at < problem.delegations().size(); at++) {
                var delegation = problem.delegations().get(at);
                fault(delegation.size() < 1, "$.delegations[" + at + "].size", "is less than 1");
                known(delegation.sessions(), sessions, "$.delegations[" + at + "].sessions", "session");
            }
            for (var at = 0; at < problem.caps().size(); at++) {
                fault(problem.caps().get(at).name() == null, "$.caps[" + at + "].name", "is missing");
                fault(problem.caps().get(at).limit() < 1, "$.caps[" + at + "].limit", "is less than 1");
            }
            problem.placed().forEach((session, place) -> {
                known(Set.of(session), sessions, "$.placed", "session");
                fault(place.start() == null, "$.placed." + session + ".start", "is missing");
            });
            return faults;
        }

        private void days() {
            fault(problem.days().isEmpty(), "$.days", "there is no day");
            var dates = new HashSet<>();
            for (var at = 0; at < problem.days().size(); at++) {
                var day = problem.days().get(at);
                fault(day.date() == null, "$.days[" + at + "].date", "is missing");
                fault(day.zone() == null, "$.days[" + at + "].zone", "is missing");
                fault(day.date() != null && !dates.add(day.date()), "$.days[" + at + "].date", "is there twice: " + day.date());
                fault(day.open().stream().anyMatch(hours -> hours.from() == null || hours.to() == null), "$.days[" + at + "].open", "has hours without from or to");
            }
            var limit = problem.days().stream().map(Problem.Day::date).filter(date -> date != null).sorted().toList();
            fault(!limit.isEmpty() && limit.getFirst().plusDays(92).isBefore(limit.getLast()), "$.days", "they are more than three months apart");
        }

        private void session(String path, Problem.Session session, Set<String> sessions, Set<String> rooms) {
            fault(session.kind() == null, path + ".kind", "is missing");
            fault(session.minutes() < 1 || session.minutes() > 1440, path + ".minutes", "is not between 1 and 1440: " + session.minutes());
            known(session.business().after(), sessions, path + ".business.after", "session");
            fault(session.business().after().contains(session.id()), path + ".business.after", "names the session itself");
            if (session.business().prepares() != null) {
                known(Set.of(session.business().prepares()), sessions, path + ".business.prepares", "session");
                fault(session.business().prepares().equals(session.id()), path + ".business.prepares", "names the session itself");
            }
            if (session.pin() != null && session.pin().room() != null) {
                known(Set.of(session.pin().room()), rooms, path + ".pin.room", "room");
            }
            fault(session.people().speakers().stream().anyMatch(speaker -> speaker.person() == null), path + ".people.speakers", "one has no person");
        }

        private Set<String> ids(String path, List<String> ids) {
            var known = new HashSet<String>();
            for (var at = 0; at < ids.size(); at++) {
                fault(ids.get(at) == null, path + "[" + at + "].id", "is missing");
                fault(ids.get(at) != null && !known.add(ids.get(at)), path + "[" + at + "].id", "is there twice: " + ids.get(at));
            }
            return known;
        }

        private void known(Collection<String> named, Set<String> known, String path, String what) {
            named.stream().filter(id -> !known.contains(id)).sorted().forEach(id -> fault(true, path, "there is no " + what + " " + id));
        }

        private void fault(boolean is, String path, String reason) {
            if (is) {
                faults.add(new Fault(path, reason));
            }
        }
    }
}
