package org.plenary.participation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * How the badges of a meeting look.
 *
 * @param looks of every category
 */
public record BadgeDesign(Paper paper, boolean showsPhoto, boolean showsCode, boolean showsAffiliation, boolean showsFunction,
        Map<ParticipantCategory, Look> looks, int version) {

    public enum Paper {
        /** Two by four on a sheet, to be cut. */
        A4,
        /** One a sheet. */
        A6
    }

    /** @param colour #rrggbb @param label instead of the name of the category, or null */
    public record Look(String colour, String label) {

        public Look {
            label = Input.trimmed(label);
        }
    }

    public BadgeDesign {
        var all = new EnumMap<ParticipantCategory, Look>(ParticipantCategory.class);
        for (var category : ParticipantCategory.values()) {
            all.put(category, looks.getOrDefault(category, usual(category)));
        }
        looks = Map.copyOf(all);
    }

    static BadgeDesign usual() {
        return new BadgeDesign(Paper.A4, true, true, true, true, Map.of(), 0);
    }

    static Look usual(ParticipantCategory category) {
        return new Look(switch (category) {
            case PARTY -> "#0B5D66";
            case NON_PARTY_RANGE_STATE -> "#2E7D87";
            case HOST_COUNTRY -> "#2E6B34";
            case UN_BODY, MEA_SECRETARIAT, IGO -> "#2B5C9A";
            case NGO_INTERNATIONAL, NGO_NATIONAL -> "#8A5A00";
            case EXPERT -> "#5B4B9A";
            case PRESS -> "#B4451F";
            case INTERPRETER -> "#6B5B4B";
            case SECRETARIAT -> "#1B2A33";
            case VISITOR, ACCOMPANYING -> "#51626C";
        }, null);
    }

    public BadgeDesign with(ParticipantCategory category, Look look) {
        var changed = new EnumMap<>(looks);
        changed.put(category, look);
        return new BadgeDesign(paper, showsPhoto, showsCode, showsAffiliation, showsFunction, changed, version);
    }

    private BadgeDesign looking(Map<ParticipantCategory, Look> other) {
        return new BadgeDesign(paper, showsPhoto, showsCode, showsAffiliation, showsFunction, other, version);
    }

    /**
     * Two who change the looks of different categories do not contradict each other; where they change one differently, both looks of all are told.
     *
     * @param theirs what is stored now
     * @throws EditConflict when both changed the same otherwise
     */
    static BadgeDesign merged(BadgeDesign base, BadgeDesign theirs, BadgeDesign mine) {
        var theirsFirst = new EnumMap<ParticipantCategory, Look>(ParticipantCategory.class);
        var mineFirst = new EnumMap<ParticipantCategory, Look>(ParticipantCategory.class);
        base.looks.forEach((category, was) -> {
            var their = theirs.looks.get(category);
            var my = mine.looks.get(category);
            theirsFirst.put(category, their.equals(was) ? my : their);
            mineFirst.put(category, my.equals(was) ? their : my);
        });
        var merge = ThreeWay.merge(base, theirs.looking(theirsFirst), mine.looking(mineFirst));
        if (!merge.conflicts().isEmpty()) {
            throw new EditConflict(merge.conflicts(), theirs, merge.merged(), theirs.version);
        }
        return merge.merged();
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        looks.values().forEach(look -> {
            if (look.colour() == null || !look.colour().matches("#[0-9A-Fa-f]{6}")) {
                violations.add(Violation.of("colour", "lists.badge.colour-wrong"));
            }
            Input.tooLong(violations, "label", look.label(), 60);
        });
        return violations;
    }
}
