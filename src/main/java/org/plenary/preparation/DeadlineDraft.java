package org.plenary.preparation;

import static org.plenary.shell.Violation.of;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.preparation.Anchor.Point;
import org.plenary.preparation.DeadlineRule.Roll;
import org.plenary.preparation.Offset.Unit;
import org.plenary.preparation.Terms.Of;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * What organisers say of a deadline.
 *
 * @param topicEn   what is due; null in all three languages where a rule says it
 * @param amount    of units from the anchor, negative before it; with unit, point, countedFrom and roll only where counted otherwise than by the rule
 * @param fixedOn   where the date was set by hand, local to the zone in which the deadline ends
 * @param provision on which the date rests; null where it is the rule's, or none
 * @param reason    why it departs from the rule
 * @param metOn     since when it is met; only in that state
 * @param note      what was done, or null
 */
public record DeadlineDraft(String topicEn, String topicFr, String topicEs, Counting counting, Integer amount, Unit unit, Point point, Of countedFrom, Roll roll,
        LocalDate fixedOn, String provision, String reason, DeadlineState state, LocalDate metOn, String note) {

    /** How the date is found. */
    public enum Counting {
        AS_RULE, OTHERWISE, FIXED
    }

    static final int LONGEST_OFFSET = 10_000;
    private static final int LONGEST_TOPIC = 300;

    /** What does not belong to the counting or the state that were chosen is dropped. */
    public DeadlineDraft {
        topicEn = Input.trimmed(topicEn);
        topicFr = Input.trimmed(topicFr);
        topicEs = Input.trimmed(topicEs);
        provision = Input.trimmed(provision);
        reason = Input.trimmed(reason);
        note = Input.trimmed(note);
        if (counting != Counting.OTHERWISE) {
            amount = null;
            unit = null;
            point = null;
            countedFrom = null;
            roll = null;
        }
        if (counting != Counting.FIXED) {
            fixedOn = null;
        }
        if (state != DeadlineState.MET) {
            metOn = null;
        }
    }

    /** As a rule is proposed. */
    static final DeadlineDraft AS_RULE = new DeadlineDraft(null, null, null, Counting.AS_RULE, null, null, null, null, null, null, null, null,
            DeadlineState.OPEN, null, null);

    /** For a deadline of the meeting's own: so many days before its first announced day. */
    public static final DeadlineDraft OWN = new DeadlineDraft(null, null, null, Counting.OTHERWISE, -30, Unit.DAYS, Point.FIRST_ANNOUNCED_DAY, Of.OWN, Roll.NONE,
            null, null, null, DeadlineState.OPEN, null, null);

    /** @param rule of which it is the deadline; null where it is the meeting's own */
    Terms terms(CatalogueRule rule) {
        return switch (counting) {
            case AS_RULE -> rule.terms();
            case FIXED -> new Terms.SetByHand(fixedOn, reason);
            case OTHERWISE -> new Terms.Counted(new DeadlineRule(new Offset(amount, unit), point, roll,
                    provision == null && rule != null ? rule.provision() : provision), countedFrom);
        };
    }

    /** @return the topic in this language, else in the first of English, French and Spanish in which there is one; null where a rule says it */
    String topic(String language) {
        var wanted = switch (language) {
            case "fr" -> topicFr;
            case "es" -> topicEs;
            default -> topicEn;
        };
        return Stream.of(wanted, topicEn, topicFr, topicEs).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** @param ofRule whether a rule stands behind it */
    List<Violation> violations(boolean ofRule) {
        var violations = new ArrayList<Violation>();
        if (!ofRule && topicEn == null && topicFr == null && topicEs == null) {
            violations.add(of("topicEn", "deadlines.error.topic-missing"));
        }
        Input.tooLong(violations, "topicEn", topicEn, LONGEST_TOPIC);
        Input.tooLong(violations, "topicFr", topicFr, LONGEST_TOPIC);
        Input.tooLong(violations, "topicEs", topicEs, LONGEST_TOPIC);
        Input.tooLong(violations, "provision", provision, 200);
        Input.tooLong(violations, "reason", reason, 1_000);
        Input.tooLong(violations, "note", note, 2_000);
        if (counting == null || (counting == Counting.AS_RULE && !ofRule)) {
            violations.add(of("counting", "error.required"));
        }
        if (state == null) {
            violations.add(of("state", "error.required"));
        }
        if (counting == Counting.OTHERWISE) {
            counted(violations);
        }
        if (counting == Counting.FIXED && fixedOn == null) {
            violations.add(of("fixedOn", "error.required"));
        }
        if (state == DeadlineState.EXTENDED && counting != Counting.FIXED) {
            violations.add(of("counting", "deadlines.error.extended-without-date"));
        }
        if (state == DeadlineState.MET && metOn == null) {
            violations.add(of("metOn", "error.required"));
        }
        boolean departs = ofRule && counting != Counting.AS_RULE;
        if (reason == null && (departs || state == DeadlineState.EXTENDED || state == DeadlineState.WITHDRAWN || state == DeadlineState.OFF)) {
            violations.add(of("reason", "deadlines.error.reason-missing"));
        }
        return violations;
    }

    private void counted(List<Violation> violations) {
        if (amount == null) {
            violations.add(of("amount", "error.required"));
        } else if (Math.abs(amount) > LONGEST_OFFSET) {
            violations.add(of("amount", "deadlines.error.too-far", LONGEST_OFFSET));
        }
        if (unit == null) {
            violations.add(of("unit", "error.required"));
        }
        if (point == null) {
            violations.add(of("point", "deadlines.error.anchor-missing"));
        }
        if (countedFrom == null) {
            violations.add(of("countedFrom", "deadlines.error.anchor-missing"));
        }
        if (roll == null) {
            violations.add(of("roll", "error.required"));
        }
    }
}
