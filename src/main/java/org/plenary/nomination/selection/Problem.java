package org.plenary.nomination.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.plenary.nomination.selection.Outcome.Excess;

/** A case made ready: who contends, who is in for certain, under which quotas, and what each contender adds to each tier. */
final class Problem {

    final SelectionCase of;
    final List<Nominee> contenders;
    final SortedMap<Long, Reason.Gate> gates = new TreeMap<>();
    final BitSet certain = new BitSet();
    final List<Quota> quotas = new ArrayList<>();
    private final int[][] quotasOf;
    private final long[][] weights = new long[Tier.values().length][];

    Problem(SelectionCase of) {
        this.of = of;
        var rulings = of.rulings().stream().collect(Collectors.toMap(Ruling::nominee, Function.identity()));
        contenders = of.pool().stream().filter(nominee -> {
            var gate = gate(nominee, rulings.get(nominee.id()));
            if (gate != null) {
                gates.put(nominee.id(), gate);
            }
            return gate == null;
        }).toList();
        positions(nominee -> nominee.standing() == Standing.CONFIRMED || rulings.containsKey(nominee.id())).forEach(certain::set);
        addQuotas();
        quotasOf = IntStream.range(0, contenders.size()).mapToObj(position -> IntStream.range(0, quotas.size())
                .filter(quota -> quotas.get(quota).members().get(position)).toArray()).toArray(int[][]::new);
        addWeights();
    }

    private static Reason.Gate gate(Nominee nominee, Ruling ruling) {
        return switch (nominee.standing()) {
            case DECLINED -> new Reason.Declined();
            case LAPSED -> new Reason.Lapsed();
            case WITHDRAWN -> new Reason.Withdrawn();
            case REPLACED -> new Reason.Replaced();
            case CONFIRMED -> null;
            case OPEN -> {
                if (ruling != null && ruling.kind() == Ruling.Kind.EXCLUDE) {
                    yield new Reason.Excluded(ruling.reason());
                }
                if (!nominee.eligibleState()) {
                    yield new Reason.StateNotEligible(nominee.party());
                }
                if (!nominee.papersComplete()) {
                    yield new Reason.PapersMissing();
                }
                yield nominee.awaitsPick() && ruling == null ? new Reason.NotPicked() : null;
            }
        };
    }

    private void addQuotas() {
        var criteria = of.criteria();
        var all = new BitSet();
        all.set(0, contenders.size());
        quotas.add(new Quota(QuotaKind.SEATS, "", 0, 0, criteria.seats(), all));
        criteria.regions().forEach((region, bounds) -> add(QuotaKind.REGION, region, bounds, Nominee::region));
        criteria.profiles().forEach((profile, bounds) -> add(QuotaKind.PROFILE, profile, bounds, Nominee::profile));
        criteria.genderShares().forEach((gender, share) -> quotas.add(new Quota(QuotaKind.GENDER, gender.name(), 0, share, Integer.MAX_VALUE,
                members(nominee -> nominee.gender() == gender))));
        var parties = contenders.stream().map(Nominee::party).collect(Collectors.toCollection(TreeSet::new));
        parties.addAll(criteria.parties().keySet());
        parties.forEach(party -> add(QuotaKind.PARTY, party, criteria.parties().getOrDefault(party, criteria.everyParty()), Nominee::party));
    }

    private void add(QuotaKind kind, String key, Bounds bounds, Function<Nominee, String> keyOf) {
        if (bounds.matter()) {
            quotas.add(new Quota(kind, key, bounds.minimum(), 0, bounds.limit(), members(nominee -> key.equals(keyOf.apply(nominee)))));
        }
    }

    private BitSet members(Predicate<Nominee> member) {
        var members = new BitSet();
        positions(member).forEach(members::set);
        return members;
    }

    private IntStream positions(Predicate<Nominee> which) {
        return IntStream.range(0, contenders.size()).filter(position -> which.test(contenders.get(position)));
    }

    private void addWeights() {
        var draw = drawPlaces(1);
        var scores = scores();
        var places = places(scores, draw);
        weigh(Tier.FILLED, position -> 1);
        weigh(Tier.KEPT, position -> of.previous().contains(contenders.get(position).id()) ? 1 : 0);
        weigh(Tier.LDC_SIDS, position -> of.criteria().preferLdcSids() && contenders.get(position).preferred() ? 1 : 0);
        weigh(Tier.PRIORITY, position -> places[position]);
        weigh(Tier.SCORES, position -> scores[position]);
        weigh(Tier.DRAW, position -> draw[position]);
    }

    private void weigh(Tier tier, IntToLongFunction weight) {
        weights[tier.ordinal()] = IntStream.range(0, contenders.size()).mapToLong(weight).toArray();
    }

    /** Whoever has no score counts as the mean of those who have, so that nobody loses by a reviewer's recusal. */
    private long[] scores() {
        var given = contenders.stream().map(Nominee::meanScore).filter(Objects::nonNull).mapToLong(Long::longValue).toArray();
        var mean = given.length == 0 ? 0 : Math.floorDiv(2 * LongStream.of(given).sum() + given.length, 2L * given.length);
        return contenders.stream().mapToLong(nominee -> Objects.requireNonNullElse(nominee.meanScore(), mean)).toArray();
    }

    /** The place that a representative gave, or else the place among the contenders of the Party. */
    private long[] places(long[] scores, int[] draw) {
        var places = new long[contenders.size()];
        var inOrder = IntStream.range(0, contenders.size()).boxed()
                .sorted(Comparator.<Integer>comparingInt(position -> contenders.get(position).priority())
                        .thenComparingLong(position -> -scores[position]).thenComparingInt(position -> draw[position]));
        var before = new TreeMap<String, Long>();
        inOrder.forEach(position -> {
            var nominee = contenders.get(position);
            var place = before.merge(nominee.party(), 1L, Long::sum);
            places[position] = nominee.endorsedRank() == null ? place : nominee.endorsedRank();
        });
        return places;
    }

    /** @param round a tie in the sum of the places is decided by another draw, whose key has the number of the round behind it */
    int[] drawPlaces(int round) {
        var key = Draw.key(of.seed());
        var places = Draw.places(round == 1 ? key : key + round + "./", of.pool().size());
        var placeOf = new TreeMap<Long, Integer>();
        IntStream.range(0, places.length).forEach(place -> placeOf.put(of.pool().get(place).id(), places[place]));
        return contenders.stream().mapToInt(nominee -> placeOf.get(nominee.id())).toArray();
    }

    /** @return what each contender adds to the tier; null where the tier counts what is missing to minima */
    long[] weights(Tier tier) {
        return weights[tier.ordinal()];
    }

    int[] quotasOf(int position) {
        return quotasOf[position];
    }

    int position(long id) {
        return IntStream.range(0, contenders.size()).filter(position -> contenders.get(position).id() == id).findFirst().orElseThrow();
    }

    /** @return where those who are in for certain are more than a maximum */
    List<Excess> excesses() {
        return quotas.stream().map(quota -> {
            var in = (BitSet) quota.members().clone();
            in.and(certain);
            return new Excess(quota.kind(), quota.key(), quota.maximum(), in.stream().mapToObj(position -> contenders.get(position).id()).toList());
        }).filter(excess -> excess.certain().size() > excess.maximum()).toList();
    }
}
