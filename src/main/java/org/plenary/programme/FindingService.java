package org.plenary.programme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaService;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.body.BodyService;
import org.plenary.live.Changes;
import org.plenary.participation.DelegationService;
import org.plenary.programme.ProgrammeFinding.Acceptance;
import org.plenary.programme.ProgrammeProblem.Delegation;
import org.plenary.programme.ProgrammeProblem.Surroundings;
import org.plenary.programme.solver.Finding;
import org.plenary.programme.solver.Findings;
import org.plenary.programme.solver.Problem;
import org.plenary.programme.solver.Rule;
import org.plenary.programme.solver.RuleWords;
import org.plenary.programme.solver.Weight;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is wrong with a programme, in words; what its organisers accept, and why. */
@Service
public class FindingService {

    public static final String FINDING = "FINDING";
    public static final String PROGRAMME_RULES = "PROGRAMME_RULES";

    /** An accepted finding as its history tells it. */
    private record Accepted(String finding, String reason) {
    }

    private final ProgrammeRepository programme;
    private final FindingRepository findings;
    private final AgendaService agenda;
    private final DelegationService delegations;
    private final BodyService bodies;
    private final ProgrammeVocabulary vocabulary;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    FindingService(ProgrammeRepository programme, FindingRepository findings, AgendaService agenda, DelegationService delegations, BodyService bodies,
            ProgrammeVocabulary vocabulary, AuditTrail audit, Changes changes, Clock clock) {
        this.programme = programme;
        this.findings = findings;
        this.agenda = agenda;
        this.delegations = delegations;
        this.bodies = bodies;
        this.vocabulary = vocabulary;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return everything, hard before soft, costliest first; those accepted among them */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional(readOnly = true)
    public List<ProgrammeFinding> findings(long meetingId, Locale locale) {
        var now = programme.programme(meetingId);
        var accepted = findings.accepted(meetingId);
        var words = RuleWords.in(locale);
        return Findings.of(problem(meetingId, now, locale), ProgrammeProblem.places(now)).stream().filter(finding -> finding.rule() != Rule.UNPLACED)
                .map(finding -> told(finding, words, accepted)).toList();
    }

    private Problem problem(long meetingId, Programme now, Locale locale) {
        var items = agenda.tree(meetingId).stream().map(AgendaItem::id).toList();
        return ProgrammeProblem.of(now, new Surroundings(items, sizes(meetingId, now.first(), locale), findings.limits(meetingId), findings.weights(meetingId),
                locale.getLanguage(), vocabulary.of(meetingId, now.first(), locale)));
    }

    private List<Delegation> sizes(long meetingId, LocalDate on, Locale locale) {
        var names = bodies.countryNames();
        return delegations.delegations(meetingId).stream().filter(one -> one.iso2() != null).map(one -> new Delegation(one.iso2(),
                names.shortName(one.iso2(), locale.getLanguage(), on),
                Messages.LOCALES.stream().map(language -> names.shortName(one.iso2(), language.getLanguage(), on)).toList(), one.members())).toList();
    }

    private static ProgrammeFinding told(Finding finding, RuleWords words, Map<String, Acceptance> accepted) {
        var key = key(finding);
        return new ProgrammeFinding(key, finding.rule().name(), words.name(finding.rule()), finding.hard(), words.say(finding),
                finding.sessions().stream().map(Long::valueOf).toList(), accepted.get(key));
    }

    /** The same as long as it concerns the same, and is no worse and no better. */
    private static String key(Finding finding) {
        var what = String.join("|", String.join(",", finding.sessions()), String.join(",", finding.subjects()), String.join(",", finding.rooms()),
                Long.toString(finding.amount()));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return finding.rule() + ":" + HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Accepts findings as they are now, all for the same reason.
     *
     * @throws InvalidInput without a reason
     * @throws NotFound     when the programme no longer has one of them; none is accepted
     */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public void accept(long meetingId, Collection<String> keys, String reason) {
        var kept = Input.reason(reason, true);
        find(meetingId, keys).forEach(finding -> {
            var id = findings.accept(meetingId, finding.key(), new Acceptance(kept, Actor.current().label(), clock.instant()));
            audit.record(meetingId, FINDING, id, "FINDING_ACCEPTED", null, new Accepted(finding.text(), kept));
            changes.changed(meetingId, FINDING, id, 0);
        });
    }

    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public void takeBack(long meetingId, String key) {
        var finding = find(meetingId, List.of(key)).getFirst();
        if (!finding.isOpen()) {
            var id = findings.id(meetingId, key);
            findings.takeBack(id);
            audit.record(meetingId, FINDING, id, "FINDING_REOPENED", new Accepted(finding.text(), finding.acceptance().reason()), null);
            changes.changed(meetingId, FINDING, id, 1);
        }
    }

    /** English is the language of histories. */
    private List<ProgrammeFinding> find(long meetingId, Collection<String> keys) {
        var present = findings(meetingId, Locale.ENGLISH).stream().collect(Collectors.toMap(ProgrammeFinding::key, Function.identity(), (one, _) -> one));
        return keys.stream().map(key -> Optional.ofNullable(present.get(key)).orElseThrow(() -> new NotFound("finding", key))).toList();
    }

    @Requires(Action.EDIT_PROGRAMME)
    @Transactional(readOnly = true)
    public ProgrammeLimits limits(long meetingId) {
        return findings.limits(meetingId);
    }

    /** @return what each rule weighs in this meeting, in the order of the rules; 0 is off */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional(readOnly = true)
    public Map<String, Integer> weights(long meetingId) {
        var set = findings.weights(meetingId);
        var all = new LinkedHashMap<String, Integer>();
        for (var rule : Rule.values()) {
            all.put(rule.name(), set.getOrDefault(rule, rule.standard()).weight());
        }
        return all;
    }

    /** @throws InvalidInput when a limit or a weight is wrong */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public void settle(long meetingId, ProgrammeLimits limits, Map<String, Integer> weights) {
        InvalidInput.throwIfAny(limits.violations());
        var changed = new EnumMap<Rule, Weight>(Rule.class);
        weights.forEach((name, weight) -> {
            var rule = Rule.valueOf(name);
            if (weight < 0 || weight > 1000) {
                throw Input.refused(name, "programme.error.number", 0, 1000);
            }
            if (weight != rule.standard().weight()) {
                changed.put(rule, new Weight(rule.standard().hard(), weight));
            }
        });
        audit.record(meetingId, PROGRAMME_RULES, meetingId, "CHANGED", findings.limits(meetingId), limits);
        findings.store(meetingId, limits, changed);
        changes.changed(meetingId, PROGRAMME_RULES, meetingId, 0);
    }
}
