package org.plenary.nomination;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.exchange.table.ImportTarget;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A secretariat's own list of focal points: a State that is addressed already is corrected, another added. */
@Service
public class AddresseeImportService implements ImportTarget<AddresseeDraft> {

    private final CallService calls;
    private final AddresseeService addressees;

    AddresseeImportService(CallService calls, AddresseeService addressees) {
        this.calls = calls;
        this.addressees = addressees;
    }

    @Override
    @Requires(Action.MANAGE_CALL)
    @Transactional(readOnly = true)
    public List<Verdict> compare(long meetingId, List<AddresseeDraft> values) {
        var present = present(meetingId);
        return values.stream().map(value -> Verdict.of(fate(value, present.get(value.iso2())))).toList();
    }

    /** {@inheritDoc} @throws InvalidInput when the call is closed, a State is not known, or somebody else was quicker; none is written */
    @Override
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public Outcome apply(long meetingId, List<AddresseeDraft> values, Steps steps) {
        var present = present(meetingId);
        var fates = values.stream().collect(Collectors.groupingBy(value -> fate(value, present.get(value.iso2()))));
        var added = fates.getOrDefault(Fate.NEW, List.of());
        addressees.add(meetingId, added);
        var changed = fates.getOrDefault(Fate.CHANGED, List.of());
        for (var value : changed) {
            var before = present.get(value.iso2());
            addressees.correct(meetingId, before.id(), before.fields(), value);
        }
        steps.at(values.size(), values.size());
        return new Outcome(added.size(), changed.size(), values.size() - added.size() - changed.size());
    }

    private Map<String, Addressee> present(long meetingId) {
        return calls.addressees(meetingId).stream().collect(Collectors.toMap(addressee -> addressee.fields().iso2(), addressee -> addressee));
    }

    private static Fate fate(AddresseeDraft value, Addressee before) {
        if (before == null) {
            return Fate.NEW;
        }
        return before.fields().equals(value) ? Fate.UNCHANGED : Fate.CHANGED;
    }
}
