package org.plenary.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.plenary.audit.AuditTrail;
import org.plenary.body.Body;
import org.plenary.body.BodyService;
import org.plenary.body.Party;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.live.ThreeWay;
import org.plenary.notification.FocalPoint.Standing;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The focal points to whom notifications go. Those for a convention are kept by its secretariat; those of organisations by all secretariats
 * together.
 */
@Service
public class FocalPointService {

    public static final String FOCAL_POINT = "FOCAL_POINT";

    private final FocalPointRepository points;
    private final BodyService bodies;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    FocalPointService(FocalPointRepository points, BodyService bodies, AuditTrail audit, Changes changes, Clock clock) {
        this.points = points;
        this.bodies = bodies;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return the conventions whose focal points the caller's organisation keeps */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional(readOnly = true)
    public List<Body> bodies() {
        return bodies.bodies().stream().filter(body -> Objects.equals(body.secretariatId(), CurrentAccount.get().organisationId())).toList();
    }

    /** @return those that the caller may edit, past and future ones too; of States first, in the order of their codes, the latest of each first */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional(readOnly = true)
    public List<FocalPoint> focalPoints() {
        return points.of(bodies().stream().map(Body::id).toList());
    }

    /** @return the codes (ISO 3166-1 alpha-2) of Parties to the conventions that one keeps of which nobody is in office today: they are written to in vain */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional(readOnly = true)
    public Set<String> partiesWithout() {
        var today = LocalDate.now(clock);
        var all = focalPoints();
        return bodies().stream().flatMap(body -> {
            var named = all.stream().filter(point -> Long.valueOf(body.id()).equals(point.fields().bodyId()) && point.standing(today) == Standing.IN_OFFICE)
                    .map(point -> point.fields().iso2()).collect(Collectors.toSet());
            return bodies.parties(body.code(), today).stream().map(Party::iso2).filter(iso2 -> !named.contains(iso2));
        }).collect(Collectors.toSet());
    }

    /** @throws InvalidInput when a field is missing or wrong, or the same address is written to already */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public FocalPoint add(FocalPointDraft draft) {
        check(draft);
        var id = unlessThere(draft, () -> points.insert(draft));
        audit.record(null, FOCAL_POINT, id, "CREATED", null, draft);
        told(id, 0);
        return new FocalPoint(id, draft, 0);
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param base what the editor had in front of them
     * @param mine what they made of it
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is missing or wrong, or the same address is written to already; nothing is saved
     */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public FocalPoint edit(long id, FocalPointDraft base, FocalPointDraft mine) {
        var now = own(id);
        InvalidInput.throwIfAny(mine.violations());
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(null, FOCAL_POINT, id));
        check(merged);
        return merged.equals(now.fields()) ? now : save(now, merged, "CHANGED");
    }

    /**
     * From today on somebody else is written to, or nobody.
     *
     * @throws InvalidInput when it has not begun or has ended already
     */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public FocalPoint end(long id) {
        var now = own(id);
        var today = LocalDate.now(clock);
        if (!now.mayEnd(today)) {
            throw Input.refused("lastDay", "focal.error.not-in-office");
        }
        return save(now, ThreeWay.with(now.fields(), Map.of("lastDay", today.minusDays(1))), "FOCAL_POINT_ENDED");
    }

    /** Takes away what should not have been entered; whoever was in office is ended instead. What was sent stays as it is. */
    @Requires(Action.ISSUE_NOTIFICATIONS)
    @Transactional
    public void remove(long id) {
        var now = own(id);
        points.delete(id);
        audit.record(null, FOCAL_POINT, id, "FOCAL_POINT_REMOVED", now.fields(), null);
        told(id, now.version() + 1);
    }

    private FocalPoint save(FocalPoint now, FocalPointDraft fields, String action) {
        unlessThere(fields, () -> {
            points.update(now, fields);
            return now.id();
        });
        audit.record(null, FOCAL_POINT, now.id(), action, now.fields(), fields);
        told(now.id(), now.version() + 1);
        return new FocalPoint(now.id(), fields, now.version() + 1);
    }

    private void told(long id, int version) {
        changes.changed(NotificationService.NO_MEETING, FOCAL_POINT, id, version);
    }

    /** Two may enter the same at one moment: the database decides who was first. */
    private static long unlessThere(FocalPointDraft fields, LongSupplier write) {
        try {
            return write.getAsLong();
        } catch (DuplicateKeyException e) {
            throw Input.refused("email", "focal.error.twice", fields.email());
        }
    }

    private FocalPoint own(long id) {
        return points.lock(id).filter(this::isOwn).orElseThrow(() -> new NotFound("focal point", id));
    }

    private boolean isOwn(FocalPoint point) {
        return point.fields().organisationId() != null || bodies().stream().anyMatch(body -> Long.valueOf(body.id()).equals(point.fields().bodyId()));
    }

    private void check(FocalPointDraft draft) {
        InvalidInput.throwIfAny(draft.violations());
        if (draft.bodyId() != null && bodies().stream().noneMatch(body -> body.id() == draft.bodyId())) {
            throw Input.refused("bodyId", "focal.error.body");
        }
        if (draft.iso2() != null && !bodies.countryNames().states().contains(draft.iso2())) {
            throw Input.refused("iso2", "focal.error.state");
        }
        if (draft.organisationId() != null && bodies.organisations().stream().noneMatch(one -> one.id() == draft.organisationId())) {
            throw Input.refused("organisationId", "focal.error.organisation");
        }
    }
}
