package org.plenary.proposal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.plenary.audit.LastEdits.Edit;
import org.plenary.live.ThreeWay;
import org.plenary.proposal.FieldChange.Value;

/**
 * A proposal beside the object as it is now.
 *
 * @param now the fields of the object that are edited
 */
public record Review(ChangeProposal proposal, Record now, List<Line> lines) {

    /** One field in three values. @param edit whose the value now is, where it was changed meanwhile and that is known; else null */
    public record Line(String field, Value base, Value now, Value proposed, Edit edit) {

        /** @return whether the field was changed meanwhile, to something else than is proposed */
        public boolean isConflict() {
            return !isThere() && !Objects.equals(base.raw(), now.raw());
        }

        /** @return whether the field is as proposed already */
        public boolean isThere() {
            return Objects.equals(proposed.raw(), now.raw());
        }
    }

    /** @return the object as it is now, with these fields as proposed */
    public Record taking(Collection<String> fields) {
        var taken = new HashMap<String, Object>();
        lines.stream().filter(line -> fields.contains(line.field())).forEach(line -> taken.put(line.field(), line.proposed().raw()));
        return ThreeWay.with(now, taken);
    }

    /** @return the object as it is now, with what is proposed of fields that nobody changed meanwhile */
    public Record takingUnchanged() {
        return taking(lines.stream().filter(line -> !line.isConflict()).map(Line::field).toList());
    }

    /** @return the object as it is now, with all that is proposed */
    public Record takingAll() {
        return taking(lines.stream().map(Line::field).toList());
    }
}
