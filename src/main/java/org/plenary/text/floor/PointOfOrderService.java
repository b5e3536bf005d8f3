package org.plenary.text.floor;

import java.util.ArrayList;
import org.plenary.audit.Actor;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.shell.Folded;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.text.Spokespersons;
import org.plenary.text.floor.PointOfOrder.Ruling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Points of order, on which the chair rules at once and which are kept with the ruling. They do not stop the clock: the chair does. */
@Service
public class PointOfOrderService {

    public static final String POINT_OF_ORDER = "POINT_OF_ORDER";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORDS = 1_000;

    /** A point of order as the history tells it. */
    private record OnRecord(String delegation, String words, Ruling ruling, String remark) {
    }

    private final FloorRepository floors;
    private final FloorLog log;
    private final Spokespersons spokespersons;

    PointOfOrderService(FloorRepository floors, FloorLog log, Spokespersons spokespersons) {
        this.floors = floors;
        this.log = log;
        this.spokespersons = spokespersons;
    }

    /**
     * @param delegation blank for the own organisation
     * @param words      what it is about, or blank
     * @return its id
     * @throws InvalidInput where a field is wrong, the delegation is not the account's to speak for, or one that it raised is pending
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public long raise(long meetingId, long textId, String delegation, String words) {
        var named = Input.trimmed(delegation);
        var said = Input.trimmed(words);
        var violations = new ArrayList<Violation>();
        Input.tooLong(violations, "delegation", named, LONGEST_NAME);
        Input.tooLong(violations, "words", said, LONGEST_WORDS);
        InvalidInput.throwIfAny(violations);
        spokespersons.check(meetingId, named);
        var who = named == null ? CurrentAccount.get().organisation() : named;
        var floor = log.locked(meetingId, textId);
        if (floor.points().stream().anyMatch(one -> one.isPending() && Folded.of(one.delegation()).equals(Folded.of(who)))) {
            throw Input.refused("delegation", "room.error.point-pending", who);
        }
        var id = floors.raise(textId, who, said, log.now(), Actor.current().label());
        log.told(meetingId, POINT_OF_ORDER, id, 0, "POINT_RAISED", null, new OnRecord(who, said, null, null));
        return id;
    }

    /**
     * Rules on a point of order.
     *
     * @param remark the chair's words with it, or blank
     * @throws InvalidInput where it was ruled on meanwhile, or the remark is too long
     */
    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public void rule(long meetingId, long textId, long pointId, Ruling ruling, String remark) {
        var said = Input.trimmed(remark);
        var violations = new ArrayList<Violation>();
        Input.tooLong(violations, "remark", said, LONGEST_WORDS);
        InvalidInput.throwIfAny(violations);
        rule(meetingId, pending(meetingId, textId, pointId), ruling, said);
    }

    /** Withdraws a point of order before the ruling; whoever may speak for the delegation does. */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public void withdraw(long meetingId, long textId, long pointId) {
        var point = pending(meetingId, textId, pointId);
        spokespersons.check(meetingId, point.delegation());
        rule(meetingId, point, Ruling.WITHDRAWN, null);
    }

    private PointOfOrder pending(long meetingId, long textId, long pointId) {
        return log.locked(meetingId, textId).points().stream().filter(one -> one.id() == pointId && one.isPending()).findFirst()
                .orElseThrow(Input::changedMeanwhile);
    }

    private void rule(long meetingId, PointOfOrder point, Ruling ruling, String remark) {
        floors.rule(point.id(), ruling, remark, log.now(), Actor.current().label());
        log.told(meetingId, POINT_OF_ORDER, point.id(), 0, "POINT_RULED", new OnRecord(point.delegation(), point.words(), null, null),
                new OnRecord(point.delegation(), point.words(), ruling, remark));
    }
}
