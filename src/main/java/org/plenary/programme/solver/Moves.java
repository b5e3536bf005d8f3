package org.plenary.programme.solver;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The moves of the search, made for programmes: a third of them begin with a session that is in trouble, two thirds while a hard rule is
 * broken. Timefold asks for an iterator at each step; what one has learnt is kept for the next. Public for Timefold, which makes it by
 * reflection.
 */
public class Moves implements MoveIteratorFactory<Draft, Shift> {

    /** How often of a hundred each kind of moves is drawn. */
    enum Way {
        ANYWHERE(25), ANOTHER_ROOM(20), ANOTHER_TIME(15), SWAP(20), DISPLACE(12), BEST_OF_SOME(5), PILLAR(2), RECREATE(1);

        private final int share;

        Way(int share) {
            this.share = share;
        }
    }

    private Way[] ways = ways(EnumSet.noneOf(Way.class));
    private Drawn drawn;

    /** @param names of ways that are not drawn, blanks between; for comparison */
    public void setWithout(String names) {
        var without = EnumSet.noneOf(Way.class);
        Stream.of(names.split(" ")).map(Way::valueOf).forEach(without::add);
        ways = ways(without);
    }

    private static Way[] ways(Set<Way> without) {
        return Stream.of(Way.values()).filter(way -> !without.contains(way)).flatMap(way -> Collections.nCopies(way.share, way).stream()).toArray(Way[]::new);
    }

    @Override
    public void phaseEnded(ScoreDirector<Draft> director) {
        drawn = null;
    }

    @Override
    public long getSize(ScoreDirector<Draft> director) {
        return director.getWorkingSolution().getSeats().stream().mapToLong(seat -> seat.getChoices().size()).sum();
    }

    @Override
    public Iterator<Shift> createOriginalMoveIterator(ScoreDirector<Draft> director) {
        throw new UnsupportedOperationException("These moves are drawn at random");
    }

    @Override
    public Iterator<Shift> createRandomMoveIterator(ScoreDirector<Draft> director, RandomGenerator random) {
        if (drawn == null || drawn.draft != director.getWorkingSolution()) {
            drawn = new Drawn(director.getWorkingSolution(), ways, random);
        }
        return drawn;
    }

    private static final class Drawn implements Iterator<Shift> {

        /** After so many moves it is looked anew who is in trouble. */
        private static final int WATCH = 2000;
        private static final int TRIES = 12;

        private final Draft draft;
        private final Way[] ways;
        private final RandomGenerator random;
        private final Tally tally;
        private final List<Seat> seats;
        private final Map<List<Spot>, Set<Spot>> sets;
        private List<Seat> troubled = List.of();
        private int untilWatch;

        Drawn(Draft draft, Way[] ways, RandomGenerator random) {
            this.draft = draft;
            this.ways = ways;
            this.random = random;
            tally = draft.ground().live();
            seats = draft.getSeats().stream().filter(seat -> !seat.isPinned()).toList();
            sets = new IdentityHashMap<>();
        }

        @Override
        public boolean hasNext() {
            return !seats.isEmpty();
        }

        @Override
        public Shift next() {
            if (untilWatch-- == 0) {
                watch();
            }
            var seat = random.nextInt(3) < (tally.hard() > 0 ? 2 : 1) && !troubled.isEmpty() ? draw(troubled) : draw(seats);
            return switch (ways[random.nextInt(ways.length)]) {
                case ANYWHERE -> anywhere(seat);
                case ANOTHER_ROOM -> anotherRoom(seat);
                case ANOTHER_TIME -> anotherTime(seat);
                case SWAP -> swap(seat);
                case DISPLACE -> displace(seat);
                case BEST_OF_SOME -> bestOfSome(seat);
                case PILLAR -> pillar(seat);
                case RECREATE -> recreate(seat);
            };
        }

        private void watch() {
            untilWatch = WATCH;
            troubled = seats.stream().filter(seat -> costs(seat) > 0).toList();
        }

        private long costs(Seat seat) {
            tally.take(seat.session());
            var cost = tally.measure(seat.session(), seat.getSpot().minute(), seat.getSpot().room());
            put(seat, seat.getSpot());
            return tally.hard() > 0 ? cost.hard() : cost.soft();
        }

        private Shift anywhere(Seat seat) {
            return new Shift(List.of(seat), List.of(draw(seat.getChoices())));
        }

        private Shift anotherRoom(Seat seat) {
            return new Shift(List.of(seat), List.of(near(seat, new Spot(seat.getSpot().minute(), draw(seat.getChoices()).room()))));
        }

        private Shift anotherTime(Seat seat) {
            return new Shift(List.of(seat), List.of(near(seat, new Spot(draw(seat.getChoices()).minute(), seat.getSpot().room()))));
        }

        private Shift swap(Seat seat) {
            var other = draw(seats);
            for (var tries = 0; tries < TRIES && !exchangeable(seat, other); tries++) {
                other = draw(seats);
            }
            return exchangeable(seat, other) ? new Shift(List.of(seat, other), List.of(other.getSpot(), seat.getSpot())) : anywhere(seat);
        }

        private boolean exchangeable(Seat one, Seat other) {
            return one != other && allows(one, other.getSpot()) && allows(other, one.getSpot());
        }

        /** Goes somewhere; who is there now in the same room goes where there is least trouble. */
        private Shift displace(Seat seat) {
            var to = draw(seat.getChoices());
            if (to.room() < 0) {
                return new Shift(List.of(seat), List.of(to));
            }
            var moving = new ArrayList<Seat>(List.of(seat));
            var end = to.minute() + tally.model.minutes[seat.session()];
            for (var other : seats) {
                if (other != seat && other.getSpot().room() == to.room() && other.getSpot().minute() < end && to.minute() < tally.end(other.session())) {
                    moving.add(other);
                }
            }
            return moving.size() == 1 || moving.size() > 4 ? new Shift(List.of(seat), List.of(to)) : replaced(moving, to);
        }

        private Shift bestOfSome(Seat seat) {
            return replaced(List.of(seat), null);
        }

        /** All that begin at the same time go to another time, in their rooms. */
        private Shift pillar(Seat seat) {
            var minute = seat.getSpot().minute();
            var to = draw(seat.getChoices()).minute();
            var moving = seats.stream().filter(other -> other.getSpot().minute() == minute || other.getSpot().minute() == to).toList();
            var spots = moving.stream().map(other -> near(other, new Spot(other.getSpot().minute() == minute ? to : minute, other.getSpot().room()))).toList();
            return new Shift(moving, spots);
        }

        /** Some that share people, a time or nothing are taken out and put back one by one where it costs least. */
        private Shift recreate(Seat seat) {
            var moving = new HashSet<Seat>(Set.of(seat));
            var size = 2 + random.nextInt(4);
            for (var tries = 0; tries < 20 * size && moving.size() < size; tries++) {
                var other = draw(seats);
                if (Math.abs(other.getSpot().minute() - seat.getSpot().minute()) < 180 || other.getSpot().room() == seat.getSpot().room()) {
                    moving.add(other);
                }
            }
            return replaced(moving.stream().sorted((a, b) -> Integer.compare(a.session(), b.session())).toList(), null);
        }

        /** @param first where the first goes, whatever it costs; null where it looks for the best place like the others */
        private Shift replaced(List<Seat> moving, Spot first) {
            moving.forEach(seat -> tally.take(seat.session()));
            var spots = new ArrayList<Spot>();
            moving.forEach(seat -> {
                var spot = first != null && spots.isEmpty() ? first : tally.best(seat.session(), some(seat), random);
                spots.add(spot);
                put(seat, spot);
            });
            moving.forEach(seat -> tally.take(seat.session()));
            moving.forEach(seat -> put(seat, seat.getSpot()));
            return new Shift(moving, spots);
        }

        /** Some of the choices, a time with all its rooms each. */
        private List<Spot> some(Seat seat) {
            var choices = seat.getChoices();
            var spots = new ArrayList<Spot>();
            for (var times = 0; times < TRIES; times++) {
                var at = random.nextInt(choices.size());
                var minute = choices.get(at).minute();
                while (at > 0 && choices.get(at - 1).minute() == minute) {
                    at--;
                }
                for (; at < choices.size() && choices.get(at).minute() == minute; at++) {
                    spots.add(choices.get(at));
                }
            }
            return spots;
        }

        private void put(Seat seat, Spot spot) {
            tally.place(seat.session(), spot.minute(), spot.room());
        }

        private Spot near(Seat seat, Spot spot) {
            return allows(seat, spot) ? spot : draw(seat.getChoices());
        }

        private boolean allows(Seat seat, Spot spot) {
            return sets.computeIfAbsent(seat.getChoices(), HashSet::new).contains(spot);
        }

        private <T> T draw(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
