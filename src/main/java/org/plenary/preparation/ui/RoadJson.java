package org.plenary.preparation.ui;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.preparation.Road;
import org.plenary.preparation.Road.Lane;
import org.plenary.preparation.Road.Leg;
import org.plenary.preparation.Road.Stop;
import org.plenary.preparation.RoadBaseline.Was;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A road as frontend/road/model.ts reads it: in as few words as can be, since a road may have thousands of stops. */
final class RoadJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WORDS = List.of("list", "timeline", "column.dates", "column.what", "column.who", "column.standing", "column.actions", "late",
            "risk", "critical", "move", "was", "today", "zoom", "zoom-in", "zoom-out", "level.years", "level.months", "level.weeks", "baseline");

    /** Says a key of the bundles with one argument, or none. */
    interface Words {
        String say(String key, Object... arguments);
    }

    private final Words words;
    private final String language;
    private final Set<Long> moving;
    private final Map<Integer, String> slacks = new HashMap<>();
    private final Map<Long, String> moves = new HashMap<>();

    /** @param moving ids of the meetings that the viewer may move */
    RoadJson(Words words, String language, Set<Long> moving) {
        this.words = words;
        this.language = language;
        this.moving = moving;
    }

    /** @param baseline with what the road is compared; null where it is not */
    String of(Road road, List<Stop> shown, List<Was> baseline) {
        var json = JSON.createObjectNode();
        json.put("today", road.today().toEpochDay()).put("locale", language).put("compared", baseline != null);
        var said = json.putObject("words");
        WORDS.forEach(word -> said.put(word, words.say("road." + word)));
        for (var kind : Kind.values()) {
            said.put("kind." + kind, words.say("road.kind." + kind));
        }
        var lanes = new HashMap<Long, Integer>();
        for (var lane : road.lanes()) {
            lanes.put(lane.organisationId(), lanes.size());
            put(json.withArray("lanes").addObject(), lane);
        }
        json.withArray("lanes");
        var meetings = new HashMap<Long, Integer>();
        road.meetings().forEach(leg -> {
            meetings.put(leg.id(), meetings.size());
            json.withArray("meetings").add(leg.title());
        });
        var over = road.meetings().stream().filter(Leg::over).map(Leg::id).toList();
        var indices = new HashMap<Key, Integer>();
        shown.forEach(stop -> indices.putIfAbsent(stop.item().key(), indices.size()));
        var before = new HashMap<Key, Was>();
        if (baseline != null) {
            baseline.forEach(was -> before.put(was.key(), was));
        }
        var stops = json.putArray("stops");
        for (var stop : shown) {
            var item = stop.item();
            var node = stops.addObject();
            put(node, stop, over.contains(item.meetingId()));
            node.put("lane", lanes.get(item.organisationId()));
            if (item.key().kind() != Kind.MEETING) {
                node.put("of", meetings.get(item.meetingId()));
            }
            var earlier = new ArrayList<Integer>();
            item.after().stream().map(indices::get).filter(index -> index != null).forEach(earlier::add);
            if (!earlier.isEmpty()) {
                earlier.forEach(node.putArray("after")::add);
            }
            var was = before.get(item.key());
            if (was != null && !(was.from().equals(item.from()) && was.to().equals(item.to()))) {
                node.putArray("was").add(was.from().toEpochDay()).add(was.to().toEpochDay());
                node.put("moved", moved(was.from().equals(item.from()) ? ChronoUnit.DAYS.between(was.to(), item.to()) : ChronoUnit.DAYS.between(was.from(), item.from())));
            }
        }
        return JSON.writeValueAsString(json);
    }

    private void put(ObjectNode node, Lane lane) {
        node.put("name", lane.acronym() == null ? words.say("road.nobody") : lane.acronym());
        node.put("full", lane.name() == null ? words.say("road.nobody") : lane.name());
        if (lane.colour() != null) {
            node.put("colour", lane.colour());
        }
    }

    private void put(ObjectNode node, Stop stop, boolean over) {
        var item = stop.item();
        var standing = stop.standing();
        node.put("key", text(item.key())).put("kind", item.key().kind().name()).put("title", item.title()).put("from", item.from().toEpochDay())
                .put("to", item.to().toEpochDay()).put("path", item.path());
        boolean ahead = item.progress() == Progress.OPEN || item.progress() == Progress.UNDER_WAY;
        if (item.progress() != Progress.OPEN) {
            node.put("progress", words.say("road.progress." + item.progress()));
        }
        if (ahead && !over && item.key().kind() != Kind.MEETING && item.key().kind() != Kind.DEADLINE) {
            node.put("slack", slacks.computeIfAbsent(standing.slack(), days -> words.say(days < 0 ? "road.overrun" : "road.slack", Math.abs(days))));
        }
        flag(node, "critical", standing.critical());
        flag(node, "late", standing.late());
        flag(node, "risk", standing.atRisk());
        flag(node, "over", !ahead);
        flag(node, "movable", item.movable() || item.key().kind() == Kind.MEETING && moving.contains(item.meetingId()));
    }

    private static void flag(ObjectNode node, String name, boolean set) {
        if (set) {
            node.put(name, true);
        }
    }

    private String moved(long days) {
        return moves.computeIfAbsent(days, by -> words.say(by > 0 ? "road.moved.later" : "road.moved.earlier", Math.abs(by)));
    }

    /** "TASK-12". */
    static String text(Key key) {
        return key.kind() + "-" + key.id();
    }

    static Key key(String text) {
        var parts = text.split("-", 2);
        return new Key(Kind.valueOf(parts[0]), Long.parseLong(parts[1]));
    }
}
