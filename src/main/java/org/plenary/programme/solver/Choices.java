package org.plenary.programme.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Where sessions may go: the times of the grid or of the slots and the rooms that break the fewest hard rules by themselves, whatever else
 * is in the programme, within what is pinned. Sessions with the same choices share them.
 */
final class Choices {

    private final Model model;
    private final int[] times;
    private final Map<Integer, int[]> startsOf = new HashMap<>();
    private final Map<Integer, int[]> roomsOf = new HashMap<>();
    private final Map<String, List<Spot>> spots = new HashMap<>();

    Choices(Model model) {
        this.model = model;
        var slots = model.problem.slots();
        times = slots.isEmpty() ? model.axis.grid(model.problem.grid()).toArray()
                : slots.stream().mapToInt(model.axis::minute).sorted().distinct().toArray();
    }

    /** @return in the order of time and room; empty only where no day or time is left at all */
    List<Spot> of(int session) {
        var starts = starts(session);
        var rooms = rooms(session);
        return spots.computeIfAbsent(Arrays.toString(starts) + Arrays.toString(rooms), key -> {
            var found = new ArrayList<Spot>(starts.length * rooms.length);
            for (var start : starts) {
                for (var room : rooms) {
                    found.add(new Spot(start, room));
                }
            }
            return List.copyOf(found);
        });
    }

    /** @return whether a place keeps to what is pinned and breaks no more hard rules by itself than the best */
    boolean allow(int session, Spot spot) {
        var pin = model.sessions.get(session).pin();
        var start = model.axis.at(spot.minute());
        var pinned = pin == null || (pin.day() == null || pin.day().equals(start.toLocalDate())) && (pin.time() == null || pin.time().equals(start.toLocalTime()))
                && (pin.room() == null || model.room(pin.room()) == spot.room());
        var starts = starts(session);
        var rooms = rooms(session);
        return pinned && starts.length > 0 && rooms.length > 0 && timeCost(session, spot.minute()) <= timeCost(session, starts[0])
                && (Arrays.stream(rooms).anyMatch(room -> room == spot.room()) || spot.room() >= 0 && roomCost(session, spot.room()) <= roomCost(session, rooms[0]));
    }

    int[] starts(int session) {
        return startsOf.computeIfAbsent(session, number -> {
            var pin = model.sessions.get(number).pin();
            var within = pin == null || pin.day() == null && pin.time() == null ? times
                    : pin.day() != null && pin.time() != null ? new int[] {model.axis.minute(pin.day().atTime(pin.time()))}
                    : pin.day() != null ? Arrays.stream(times).filter(minute -> model.axis.at(minute).toLocalDate().equals(pin.day())).toArray()
                    : model.problem.days().stream().mapToInt(day -> model.axis.minute(day.date().atTime(pin.time()))).toArray();
            return best(within, minute -> timeCost(number, minute));
        });
    }

    int[] rooms(int session) {
        return roomsOf.computeIfAbsent(session, number -> {
            var pin = model.sessions.get(number).pin();
            if (pin != null && pin.room() != null) {
                return new int[] {model.room(pin.room())};
            }
            if (!model.needsRoom(number) || model.rooms.isEmpty()) {
                return new int[] {Model.NOWHERE};
            }
            return best(IntStream.range(0, model.rooms.size()).toArray(), room -> roomCost(number, room));
        });
    }

    private long timeCost(int session, int minute) {
        return model.forbiddenOf.get(session).stream().filter(forbidden -> model.problem.weight(forbidden.rule()).hard())
                .mapToLong(forbidden -> (long) model.problem.weight(forbidden.rule()).weight()
                        * forbidden.spans().overlap(minute, minute + model.minutes[session])).sum();
    }

    private long roomCost(int session, int room) {
        return room < 0 ? 0 : model.fits.entrySet().stream().filter(fit -> model.problem.weight(fit.getKey()).hard())
                .mapToLong(fit -> (long) model.problem.weight(fit.getKey()).weight()
                        * fit.getValue().lack(model.sessions.get(session), model.rooms.get(room))).sum();
    }

    private static int[] best(int[] of, IntToLongFunction cost) {
        var costs = Arrays.stream(of).mapToLong(cost).toArray();
        var least = Arrays.stream(costs).min().orElse(0);
        return IntStream.range(0, of.length).filter(at -> costs[at] == least).map(at -> of[at]).toArray();
    }
}
