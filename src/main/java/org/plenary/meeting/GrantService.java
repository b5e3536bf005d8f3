package org.plenary.meeting;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.meeting.FinerRight.Effect;
import org.plenary.security.Action;
import org.plenary.security.AskAgain;
import org.plenary.security.CurrentAccount;
import org.plenary.security.MeetingPart;
import org.plenary.security.MeetingRole;
import org.plenary.security.PartNames;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What holders of a role in the meeting may do beyond it, in the whole meeting or in one part of it, and what is withheld from them. How
 * that counts together is said by {@link org.plenary.security.MeetingRights}.
 */
@Service
public class GrantService {

    /** As the history tells it. @param part its name; null for the whole meeting */
    private record Given(String holder, Action right, Effect effect, String part) {
    }

    private final GrantRepository rights;
    private final AccessRepository access;
    private final List<PartNames> names;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    GrantService(GrantRepository rights, AccessRepository access, List<PartNames> names, AuditTrail audit, Changes changes, Clock clock) {
        this.rights = rights;
        this.access = access;
        this.names = names;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return of all holders, in the order in which they were given */
    @Requires(Action.MANAGE_ACCESS)
    @Transactional(readOnly = true)
    public List<FinerRight> rights(long meetingId) {
        var given = rights.of(meetingId);
        var kinds = given.stream().map(FinerRight::part).filter(Objects::nonNull).map(MeetingPart::kind).distinct().toList();
        var byPart = new HashMap<MeetingPart, String>();
        kinds.forEach(kind -> named(meetingId, kind).forEach(part -> byPart.put(part.part(), part.name())));
        return given.stream().map(one -> one.part() == null ? one : one.named(byPart.get(one.part()))).toList();
    }

    /** @return the parts of this kind that the meeting has */
    @Requires(Action.MANAGE_ACCESS)
    @Transactional(readOnly = true)
    public List<PartNames.Named> parts(long meetingId, MeetingPart.Kind kind) {
        return named(meetingId, kind);
    }

    /**
     * Lets a holder do something beyond their role. What was withheld of it is withheld no more.
     *
     * @param parts in which alone they may; empty for the whole meeting
     * @throws InvalidInput when it is no such right, the holder leads the meeting, or the meeting has no such part
     * @throws NotFound     when nobody holds this role in the meeting
     */
    @Requires(Action.MANAGE_ACCESS)
    @AskAgain
    @Transactional
    public void grant(long meetingId, long roleId, Action action, Collection<MeetingPart> parts) {
        var holder = holder(meetingId, roleId, action);
        var known = parts.stream().map(MeetingPart::kind).distinct().filter(kind -> action.parts().contains(kind))
                .flatMap(kind -> named(meetingId, kind).stream()).collect(Collectors.toMap(PartNames.Named::part, PartNames.Named::name));
        if (!known.keySet().containsAll(parts)) {
            throw Input.refused("parts", "rights.error.part-gone");
        }
        var before = of(meetingId, roleId, action);
        if (parts.isEmpty()) {
            clear(meetingId, holder, before);
            give(meetingId, holder, action, Effect.GRANTED, null, null);
        } else {
            clear(meetingId, holder, before.stream().filter(one -> one.part() == null).toList());
            parts.stream().distinct().filter(part -> before.stream().noneMatch(one -> part.equals(one.part())))
                    .forEach(part -> give(meetingId, holder, action, Effect.GRANTED, part, known.get(part)));
        }
        changes.changed(meetingId, AccessService.ACCESS, roleId, holder.version());
    }

    /**
     * Keeps a holder from doing what their role allows. What was granted of it is granted no more.
     *
     * @throws InvalidInput when it cannot be withheld, or the holder leads the meeting
     * @throws NotFound     when nobody holds this role in the meeting
     */
    @Requires(Action.MANAGE_ACCESS)
    @AskAgain
    @Transactional
    public void withhold(long meetingId, long roleId, Action action) {
        var holder = holder(meetingId, roleId, action);
        clear(meetingId, holder, of(meetingId, roleId, action));
        give(meetingId, holder, action, Effect.WITHHELD, null, null);
        changes.changed(meetingId, AccessService.ACCESS, roleId, holder.version());
    }

    /** Takes back what was granted or withheld: the role counts again. @throws NotFound when the meeting has no such right */
    @Requires(Action.MANAGE_ACCESS)
    @AskAgain
    @Transactional
    public void takeBack(long meetingId, long rightId) {
        access.lock(meetingId);
        var right = rights(meetingId).stream().filter(one -> one.id() == rightId).findFirst().orElseThrow(() -> new NotFound("right", rightId));
        var holder = access.find(meetingId, right.roleId(), MeetingService.language()).orElseThrow();
        clear(meetingId, holder, List.of(right));
        changes.changed(meetingId, AccessService.ACCESS, right.roleId(), holder.version());
    }

    private Grant holder(long meetingId, long roleId, Action action) {
        access.lock(meetingId);
        var holder = access.find(meetingId, roleId, MeetingService.language()).orElseThrow(() -> new NotFound("grant", roleId));
        if (!action.isFine()) {
            throw Input.refused("action", "rights.error.by-role");
        }
        if (holder.role() == MeetingRole.LEAD_ORGANISER) {
            throw Input.refused("action", "rights.error.lead");
        }
        return holder;
    }

    private List<FinerRight> of(long meetingId, long roleId, Action action) {
        return rights(meetingId).stream().filter(one -> one.roleId() == roleId && one.action() == action).toList();
    }

    private void give(long meetingId, Grant holder, Action action, Effect effect, MeetingPart part, String name) {
        rights.insert(holder.id(), action, effect, part, CurrentAccount.get().id(), clock.instant());
        audit.record(meetingId, AccessService.ACCESS, holder.id(), effect == Effect.GRANTED ? "RIGHT_GRANTED" : "RIGHT_WITHHELD", null, new Given(holder.holder(), action, effect, name));
    }

    private void clear(long meetingId, Grant holder, List<FinerRight> given) {
        given.forEach(one -> {
            if (!rights.delete(one.id())) {
                throw new NotFound("right", one.id());
            }
            audit.record(meetingId, AccessService.ACCESS, holder.id(), "RIGHT_TAKEN_BACK",
                    new Given(holder.holder(), one.action(), one.effect(), one.partName()), null);
        });
    }

    private List<PartNames.Named> named(long meetingId, MeetingPart.Kind kind) {
        return names.stream().filter(feature -> feature.kind() == kind).flatMap(feature -> feature.parts(meetingId, Locale.of(MeetingService.language())).stream())
                .toList();
    }
}
