package org.plenary.nomination;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.plenary.audit.Actor;
import org.plenary.body.BodyService;
import org.plenary.exchange.table.ImportTarget;
import org.plenary.meeting.MeetingFacts;
import org.plenary.nomination.Nominating.Desk;
import org.plenary.nomination.NominationPlan.Step;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What Parties have sent as a table, entered on their behalf as {@link NominationDeskService} does it one by one: deadlines do not
 * bind, lists are as long as the call allows, and what was decided stays. Whoever is named already is corrected, not named twice.
 */
@Service
public class NominationImportService implements ImportTarget<ImportedNomination> {

    private final Nominating nominating;
    private final NominationRepository nominations;
    private final CallRepository calls;
    private final MeetingFacts meetings;
    private final BodyService bodies;

    NominationImportService(Nominating nominating, NominationRepository nominations, CallRepository calls, MeetingFacts meetings, BodyService bodies) {
        this.nominating = nominating;
        this.nominations = nominations;
        this.calls = calls;
        this.meetings = meetings;
        this.bodies = bodies;
    }

    @Override
    @Requires(Action.SELECT_NOMINEES)
    @Transactional(readOnly = true)
    public List<Verdict> compare(long meetingId, List<ImportedNomination> rows) {
        var call = opened(meetingId);
        return plan(call, calls.addressees(meetingId), rows).steps().stream().map(Step::verdict).toList();
    }

    /** {@inheritDoc} @throws InvalidInput when the call has not been opened, or a row cannot be taken in; none is written */
    @Override
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public Outcome apply(long meetingId, List<ImportedNomination> rows, Steps steps) {
        var call = opened(meetingId);
        var parties = rows.stream().map(ImportedNomination::iso2).distinct().toList();
        var addressees = calls.addressees(meetingId).stream().filter(addressee -> parties.contains(addressee.fields().iso2())).toList();
        addressees.stream().map(Addressee::id).sorted().forEach(calls::lockAddressee);
        var plan = plan(call, addressees, rows);
        InvalidInput.throwIfAny(plan.steps().stream().flatMap(step -> step.verdict().wrong().stream()).toList());
        Map<Integer, Long> added = new HashMap<>();
        for (var index = 0; index < rows.size(); index++) {
            steps.at(index, rows.size());
            var step = plan.steps().get(index);
            if (step.verdict().fate() == Fate.NEW) {
                added.put(index, nominating.propose(desk(call, step.addressee()), step.row().candidate()).nominationId());
            } else if (step.corrects()) {
                nominating.correct(desk(call, step.addressee()), step.before().id(), step.before().candidate(), step.row().onto(step.before().candidate()));
            }
        }
        addressees.forEach(addressee -> arrange(call, addressee, plan, added));
        var changed = (int) plan.steps().stream().filter(step -> step.verdict().fate() == Fate.CHANGED).count();
        return new Outcome(added.size(), changed, rows.size() - added.size() - changed);
    }

    private void arrange(Call call, Addressee addressee, NominationPlan plan, Map<Integer, Long> added) {
        var order = plan.order(addressee).stream().map(place -> place.before() == null ? added.get(place.row()) : (Long) place.before().id())
                .filter(Objects::nonNull).toList();
        if (!order.isEmpty()) {
            nominating.arrange(desk(call, addressee), order);
        }
    }

    private NominationPlan plan(Call call, List<Addressee> addressees, List<ImportedNomination> rows) {
        var names = bodies.countryNames();
        var language = CurrentAccount.get().locale().getLanguage();
        var day = meetings.of(call.meetingId(), Locale.ENGLISH).startsOn();
        return new NominationPlan(call, addressees, nominations.ofCall(call.id()), iso2 -> names.shortName(iso2, language, day), rows);
    }

    private Call opened(long meetingId) {
        var call = calls.find(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        if (call.state() == CallState.DRAFT) {
            throw Input.refused("iso2", "nomination.error.not-open");
        }
        return call;
    }

    private static Desk desk(Call call, Addressee addressee) {
        return new Desk(Actor.current(), call, addressee, true);
    }
}
