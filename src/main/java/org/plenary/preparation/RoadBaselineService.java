package org.plenary.preparation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.preparation.Road.Stop;
import org.plenary.preparation.RoadBaseline.Was;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Roads as they stood, kept to be compared with how they stand now. */
@Service
public class RoadBaselineService {

    public static final String BASELINE = "ROAD_BASELINE";

    private static final int LONGEST_NAME = 120;

    private record Kept(String name, int items) {
    }

    private final RoadBaselineRepository baselines;
    private final RoadReader reader;
    private final Rights rights;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    RoadBaselineService(RoadBaselineRepository baselines, RoadReader reader, Rights rights, AuditTrail audit, Changes changes, Clock clock) {
        this.baselines = baselines;
        this.reader = reader;
        this.rights = rights;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return the baselines of the road to this meeting, the latest first */
    @Requires(Action.VIEW_PLAN)
    @Transactional(readOnly = true)
    public List<RoadBaseline> baselines(long meetingId) {
        return baselines.of(meetingId);
    }

    /** @return where the items stood, as far as the caller may see the plans of their meetings; none where there is no such baseline */
    @Requires(Action.VIEW_PLAN)
    @Transactional(readOnly = true)
    public List<Was> items(long meetingId, long baselineId) {
        return baselines.items(meetingId, baselineId, rights.meetings(Action.VIEW_PLAN));
    }

    /**
     * Keeps the road as the caller sees it now.
     *
     * @return the id of the baseline
     * @throws InvalidInput where the name is missing, too long, or that of another baseline of this road
     */
    @Requires(Action.EDIT_PLAN)
    @Transactional
    public long keep(long meetingId, String name) {
        var given = Input.trimmed(name);
        var violations = new ArrayList<Violation>();
        Input.required(violations, "name", given, LONGEST_NAME);
        InvalidInput.throwIfAny(violations);
        var road = reader.read(reader.linkedWith(meetingId, rights.meetings(Action.VIEW_PLAN)), CurrentAccount.get().locale());
        var items = road.stops().stream().map(Stop::item).toList();
        var id = baselines.insert(meetingId, given, Actor.current().label(), clock.instant(), items)
                .orElseThrow(() -> Input.refused("name", "road.baseline.error.name-taken", given));
        audit.record(meetingId, BASELINE, id, "CREATED", null, new Kept(given, items.size()));
        changes.changed(meetingId, BASELINE, id, 0);
        return id;
    }

    /** Forgets a baseline; where there is none nothing happens. */
    @Requires(Action.EDIT_PLAN)
    @Transactional
    public void remove(long meetingId, long baselineId) {
        baselines.of(meetingId).stream().filter(baseline -> baseline.id() == baselineId).findFirst().ifPresent(baseline -> {
            baselines.delete(meetingId, baselineId);
            audit.record(meetingId, BASELINE, baselineId, "ITEM_REMOVED", new Kept(baseline.name(), 0), null);
            changes.changed(meetingId, BASELINE, baselineId, 0);
        });
    }
}
