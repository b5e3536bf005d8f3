package org.plenary.programme.solver;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.plenary.programme.solver.Bound.Precedence;

/**
 * A programme with what it costs, kept up to date as sessions are put and taken. The one way in which rules are counted: the search asks
 * for the sum, {@link Board} for the findings.
 */
final class Tally {

    private static final Cost NEVER = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);

    final Model model;
    final int[] start;
    final int[] room;
    private final boolean[] placed;
    private final short[] load;
    private final short[] roomLoad;
    private final short[] teamMeetings;
    private final int loads;
    private final int rooms;
    private final int grain;
    private final int[] capacity;
    private final long[] loadHard;
    private final long[] loadSoft;
    private final long[] fitHard;
    private final long[] fitSoft;
    private final Weight[] weights = new Weight[Rule.values().length];
    private final int[] presentStart;
    private final int[] presentRoom;
    private long hard;
    private long soft;
    private long plusHard;
    private long plusSoft;

    Tally(Model model) {
        this.model = model;
        var sessions = model.sessions.size();
        loads = model.loads.size();
        rooms = model.rooms.size();
        grain = model.axis.grain;
        start = new int[sessions];
        room = new int[sessions];
        placed = new boolean[sessions];
        load = new short[loads * model.axis.grains()];
        roomLoad = new short[rooms * model.axis.grains()];
        teamMeetings = new short[model.axis.days];
        Arrays.setAll(weights, rule -> model.problem.weight(Rule.values()[rule]));
        capacity = model.loads.stream().mapToInt(Bound.Load::capacity).toArray();
        loadHard = new long[loads];
        loadSoft = new long[loads];
        for (var at = 0; at < loads; at++) {
            var weight = weight(model.loads.get(at).rule());
            (weight.hard() ? loadHard : loadSoft)[at] = (long) weight.weight() * grain;
        }
        fitHard = new long[sessions * rooms];
        fitSoft = new long[sessions * rooms];
        model.fits.forEach((rule, fit) -> {
            for (var at = 0; at < fitHard.length; at++) {
                (weight(rule).hard() ? fitHard : fitSoft)[at] +=
                        (long) weight(rule).weight() * fit.lack(model.sessions.get(at / rooms), model.rooms.get(at % rooms));
            }
        });
        presentStart = new int[sessions];
        presentRoom = new int[sessions];
        Arrays.fill(presentRoom, Integer.MIN_VALUE);
        model.problem.placed().forEach((id, place) -> {
            var session = model.session(id);
            if (session >= 0) {
                presentStart[session] = model.axis.minute(place.start());
                presentRoom[session] = model.room(place.room());
            }
        });
        plus(Rule.UNPLACED, sessions);
        settle(1);
    }

    Cost cost() {
        return new Cost(hard, soft);
    }

    long hard() {
        return hard;
    }

    long soft() {
        return soft;
    }

    boolean placed(int session) {
        return placed[session];
    }

    /** The session must not be placed. */
    void place(int session, int minute, int in) {
        plus(Rule.UNPLACED, -1);
        count(session, minute, in);
        settle(1);
        start[session] = minute;
        room[session] = in;
        placed[session] = true;
        occupy(session, 1);
    }

    void take(int session) {
        if (placed[session]) {
            placed[session] = false;
            occupy(session, -1);
            count(session, start[session], room[session]);
            plus(Rule.UNPLACED, -1);
            settle(-1);
        }
    }

    /** @return what placing the session, which is not placed, would add */
    Cost measure(int session, int minute, int in) {
        count(session, minute, in);
        return measured();
    }

    /** @return which of the spots would add least to a session that is not placed; one of them at random where several do */
    Spot best(int session, List<Spot> spots, RandomGenerator random) {
        Spot best = null;
        var least = NEVER;
        var asGood = 0;
        var minute = Integer.MIN_VALUE;
        var time = Cost.NONE;
        for (var spot : spots) {
            if (spot.minute() != minute) {
                minute = spot.minute();
                countTime(session, minute);
                time = measured();
            }
            if (time.compareTo(least) > 0) {
                continue;
            }
            countRoom(session, minute, minute + model.minutes[session], spot.room());
            plusHard += time.hard();
            plusSoft += time.soft();
            if (plusHard < least.hard() || plusHard == least.hard() && plusSoft < least.soft()) {
                least = measured();
                best = spot;
                asGood = 1;
            } else if (plusHard == least.hard() && plusSoft == least.soft() && random.nextInt(++asGood) == 0) {
                best = spot;
            }
            plusHard = 0;
            plusSoft = 0;
        }
        return best;
    }

    private Cost measured() {
        var cost = new Cost(plusHard, plusSoft);
        plusHard = 0;
        plusSoft = 0;
        return cost;
    }

    int load(int at, int grainOfTime) {
        return load[grainOfTime * loads + at];
    }

    int roomLoad(int at, int grainOfTime) {
        return roomLoad[grainOfTime * rooms + at];
    }

    int teamMeetings(int day) {
        return teamMeetings[day];
    }

    int firstGrain(int minute) {
        return Math.clamp(Math.floorDiv(minute, grain), 0, model.axis.grains());
    }

    /** @return the grain after the last that is touched */
    int endGrain(int minute) {
        return Math.clamp(Math.ceilDiv(minute, grain), 0, model.axis.grains());
    }

    int end(int session) {
        return start[session] + model.minutes[session];
    }

    boolean broken(Precedence pair) {
        return placed[pair.before()] && placed[pair.after()] && start[pair.after()] < end(pair.before());
    }

    boolean moved(int session) {
        return movedTo(session, start[session], room[session]);
    }

    private boolean movedTo(int session, int minute, int in) {
        return presentRoom[session] != Integer.MIN_VALUE && (presentStart[session] != minute || presentRoom[session] != in);
    }

    private void count(int session, int minute, int in) {
        countTime(session, minute);
        countRoom(session, minute, minute + model.minutes[session], in);
    }

    private void countTime(int session, int minute) {
        var to = minute + model.minutes[session];
        for (var forbidden : model.forbiddenOf.get(session)) {
            plus(forbidden.rule(), forbidden.spans().overlap(minute, to));
        }
        plus(Rule.TEAM_HOURS, model.teamHours[session]);
        var bound = model.loadsOf[session];
        for (int time = firstGrain(minute), end = endGrain(to); time < end; time++) {
            var row = time * loads;
            for (var at : bound) {
                if (load[row + at] >= capacity[at]) {
                    plusHard += loadHard[at];
                    plusSoft += loadSoft[at];
                }
            }
        }
        for (var pair : model.precedencesOf.get(session)) {
            var first = pair.before() == session;
            var other = first ? pair.after() : pair.before();
            if (placed[other] && (first ? start[other] < to : minute < end(other))) {
                plus(pair.rule(), 1);
            }
        }
        var day = model.axis.dayOf(minute);
        if (model.interpreted[session] && day >= 0 && day < teamMeetings.length && teamMeetings[day] >= model.teamMeetings) {
            plus(Rule.TEAM_MEETINGS, 1);
        }
    }

    private void countRoom(int session, int minute, int to, int in) {
        if (movedTo(session, minute, in)) {
            plus(Rule.MOVED, 1);
        }
        if (in < 0) {
            plus(Rule.NO_ROOM, model.needsRoom(session) ? 1 : 0);
            return;
        }
        plusHard += fitHard[session * rooms + in];
        plusSoft += fitSoft[session * rooms + in];
        plus(Rule.ROOM_CLOSED, model.closed.get(in).overlap(minute, to));
        var taken = 0;
        for (int time = firstGrain(minute), end = endGrain(to); time < end; time++) {
            taken += roomLoad[time * rooms + in] > 0 ? grain : 0;
        }
        plus(Rule.ROOM_TWICE, taken);
    }

    private void occupy(int session, int by) {
        var bound = model.loadsOf[session];
        for (int time = firstGrain(start[session]), end = endGrain(end(session)); time < end; time++) {
            var row = time * loads;
            for (var at : bound) {
                load[row + at] += (short) by;
            }
            if (room[session] >= 0) {
                roomLoad[time * rooms + room[session]] += (short) by;
            }
        }
        var day = model.axis.dayOf(start[session]);
        if (model.interpreted[session] && day >= 0 && day < teamMeetings.length) {
            teamMeetings[day] += (short) by;
        }
    }

    private Weight weight(Rule rule) {
        return weights[rule.ordinal()];
    }

    private void plus(Rule rule, long amount) {
        var weight = weights[rule.ordinal()];
        if (weight.hard()) {
            plusHard += amount * weight.weight();
        } else {
            plusSoft += amount * weight.weight();
        }
    }

    private void settle(int sign) {
        hard += sign * plusHard;
        soft += sign * plusSoft;
        plusHard = 0;
        plusSoft = 0;
    }
}
