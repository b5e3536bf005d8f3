package org.plenary.preparation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.RoadPlan.Days;
import org.plenary.security.Action;
import org.plenary.security.Rights;

/** A feature with example items on the road, which whoever may edit the plan may move; imported by the tests of the road. */
public class RoadExamples implements RoadSource, RoadMove {

    private final Rights rights;
    private final Map<Key, RoadItem> items = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    public RoadExamples(Rights rights) {
        this.rights = rights;
    }

    public Key add(long meetingId, String title, LocalDate from, LocalDate to, Key... after) {
        var key = new Key(Kind.NOTIFICATION, ids.incrementAndGet());
        items.put(key, new RoadItem(key, meetingId, null, title, from, to, Progress.OPEN, List.of(after), "m/example#" + key.id(), true));
        return key;
    }

    /** Makes one wait for others besides what it waits for. */
    public void after(Key key, Key... others) {
        items.computeIfPresent(key, (_, item) -> new RoadItem(key, item.meetingId(), item.organisationId(), item.title(), item.from(), item.to(), item.progress(),
                List.of(others), item.path(), item.movable()));
    }

    public RoadItem get(Key key) {
        return items.get(key);
    }

    @Override
    public List<RoadItem> items(Collection<Long> meetings, Locale locale) {
        return items.values().stream().filter(item -> meetings.contains(item.meetingId())).map(this::mine).toList();
    }

    private RoadItem mine(RoadItem item) {
        return new RoadItem(item.key(), item.meetingId(), item.organisationId(), item.title(), item.from(), item.to(), item.progress(), item.after(), item.path(),
                rights.may(Action.EDIT_PLAN, item.meetingId()));
    }

    @Override
    public boolean moves(Kind kind) {
        return kind == Kind.NOTIFICATION;
    }

    @Override
    public void move(long meetingId, List<Shift> shifts) {
        rights.require(Action.EDIT_PLAN, meetingId);
        for (var shift : shifts) {
            var item = items.get(shift.key());
            if (item == null || !shift.was().equals(new Days(item.from(), item.to()))) {
                throw new RoadMoved(shift.key());
            }
            items.put(shift.key(), new RoadItem(item.key(), item.meetingId(), item.organisationId(), item.title(), shift.becomes().from(), shift.becomes().to(),
                    item.progress(), item.after(), item.path(), true));
        }
    }
}
