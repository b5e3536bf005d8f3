package org.plenary.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.plenary.meeting.FinerRight.Effect;
import org.plenary.meeting.Sight.Answer;
import org.plenary.meeting.Sight.Line;
import org.plenary.meeting.Sight.Reason;
import org.plenary.security.Action;
import org.plenary.security.MeetingRights;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who decide about access what each holder of a role can see. */
@Service
public class SightService {

    private final AccessRepository access;
    private final GrantService grants;
    private final Rights rights;

    SightService(AccessRepository access, GrantService grants, Rights rights) {
        this.access = access;
        this.grants = grants;
        this.rights = rights;
    }

    /** @throws NotFound when nobody holds this role in the meeting */
    @Requires(Action.MANAGE_ACCESS)
    @Transactional(readOnly = true)
    public Sight of(long meetingId, long roleId) {
        var holder = access.find(meetingId, roleId, MeetingService.language()).orElseThrow(() -> new NotFound("grant", roleId));
        var held = rights.ofHolder(meetingId, roleId);
        var finer = grants.rights(meetingId);
        return new Sight(holder, Arrays.stream(Door.values()).map(door -> line(door, held, roleId, finer)).toList());
    }

    private static Line line(Door door, MeetingRights held, long roleId, List<FinerRight> finer) {
        var own = finer.stream().filter(right -> right.roleId() == roleId).toList();
        if (held.may(door.right())) {
            return new Line(door, Answer.YES, own.stream().anyMatch(right -> right.effect() == Effect.GRANTED && right.part() == null && right.action().brings(door.right()))
                    ? Reason.GRANTED : Reason.ROLE, List.of());
        }
        if (held.maySomewhere(door.right())) {
            return new Line(door, Answer.IN_PARTS, Reason.GRANTED, own.stream().filter(right -> right.part() != null && (right.action() == door.right()
                    || door.right() == Action.TRANSLATE_DOCUMENTS && right.action() == Action.EDIT_DOCUMENTS)).map(FinerRight::partName).filter(Objects::nonNull).toList());
        }
        return new Line(door, Answer.NO, held.role().allows(door.right()) ? Reason.WITHHELD : Reason.ROLE, List.of());
    }
}
