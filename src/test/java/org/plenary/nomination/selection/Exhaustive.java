package org.plenary.nomination.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Tries every subset of a small pool: slow, plain, and written from the words of the rules, to hold the engine against. */
final class Exhaustive {

    private final SelectionCase of;
    private final List<Nominee> contenders;
    private final List<Nominee> certain;

    Exhaustive(SelectionCase of) {
        this.of = of;
        contenders = of.pool().stream().filter(nominee -> nominee.standing() == Standing.CONFIRMED || nominee.standing() == Standing.OPEN
                && !ruled(nominee, Ruling.Kind.EXCLUDE)
                && nominee.papersComplete() && nominee.eligibleState() && (ruled(nominee, Ruling.Kind.PIN) || !nominee.awaitsPick())).toList();
        certain = contenders.stream().filter(nominee -> nominee.standing() == Standing.CONFIRMED || ruled(nominee, Ruling.Kind.PIN)).toList();
    }

    /** @return the best selections, more than one only where even the sum of the places in the draw is the same; none where there is none */
    List<List<Nominee>> best() {
        var best = new ArrayList<List<Nominee>>();
        for (var subset = 0; subset < 1 << contenders.size(); subset++) {
            var bits = subset;
            var selected = contenders.stream().filter(nominee -> (bits >> contenders.indexOf(nominee) & 1) == 1).toList();
            if (allowed(selected)) {
                var by = best.isEmpty() ? 0 : values(selected).compareTo(values(best.getFirst()));
                if (by < 0) {
                    best.clear();
                }
                if (by <= 0) {
                    best.add(selected);
                }
            }
        }
        return best;
    }

    boolean allowed(List<Nominee> selected) {
        var criteria = of.criteria();
        return selected.containsAll(certain) && selected.size() <= criteria.seats()
                && selected.stream().allMatch(one -> within(criteria.everyParty(), count(selected, other -> other.party().equals(one.party()))))
                && criteria.regions().entrySet().stream().allMatch(quota -> within(quota.getValue(), count(selected, one -> quota.getKey().equals(one.region()))))
                && criteria.profiles().entrySet().stream().allMatch(quota -> within(quota.getValue(), count(selected, one -> quota.getKey().equals(one.profile()))));
    }

    Values values(List<Nominee> selected) {
        var criteria = of.criteria();
        var values = new EnumMap<Tier, Long>(Tier.class);
        values.put(Tier.FILLED, (long) selected.size());
        values.put(Tier.REGION_MINIMA, missing(criteria.regions(), key -> count(selected, one -> key.equals(one.region()))));
        values.put(Tier.PROFILE_MINIMA, missing(criteria.profiles(), key -> count(selected, one -> key.equals(one.profile()))));
        values.put(Tier.GENDER_SHARES, criteria.genderShares().entrySet().stream().mapToLong(share ->
                Math.max(0, (long) Math.ceil(share.getValue() * selected.size() / 100.0) - count(selected, one -> one.gender() == share.getKey()))).sum());
        values.put(Tier.PARTY_MINIMA, new TreeSet<>(contenders.stream().map(Nominee::party).toList()).stream().mapToLong(party ->
                Math.max(0, criteria.everyParty().minimum() - count(selected, one -> one.party().equals(party)))).sum());
        values.put(Tier.KEPT, count(selected, one -> of.previous().contains(one.id())));
        values.put(Tier.LDC_SIDS, criteria.preferLdcSids() ? count(selected, one -> one.ldc() || one.sids()) : 0);
        values.put(Tier.PRIORITY, selected.stream().mapToLong(this::place).sum());
        values.put(Tier.SCORES, selected.stream().mapToLong(this::score).sum());
        values.put(Tier.DRAW, selected.stream().mapToLong(this::drawn).sum());
        return new Values(values);
    }

    private long place(Nominee nominee) {
        var order = Comparator.comparingInt(Nominee::priority).thenComparing(this::score, Comparator.reverseOrder()).thenComparing(this::drawn);
        return nominee.endorsedRank() != null ? nominee.endorsedRank()
                : 1 + contenders.stream().filter(other -> other.party().equals(nominee.party()) && order.compare(other, nominee) < 0).count();
    }

    private long score(Nominee nominee) {
        return Objects.requireNonNullElseGet(mean(nominee),
                () -> Math.round(contenders.stream().map(Exhaustive::mean).filter(Objects::nonNull).mapToLong(mean -> mean).average().orElse(0)));
    }

    private static Long mean(Nominee nominee) {
        var points = nominee.scores().stream().filter(score -> score.points() != null).mapToInt(Score::points).average();
        return points.isPresent() ? Math.round(points.getAsDouble() * 1000) : null;
    }

    private long drawn(Nominee nominee) {
        return Draw.places(of.seed(), of.pool().size())[of.pool().indexOf(nominee)];
    }

    private boolean ruled(Nominee nominee, Ruling.Kind kind) {
        return of.rulings().stream().anyMatch(ruling -> ruling.nominee() == nominee.id() && ruling.kind() == kind);
    }

    private static long missing(Map<String, Bounds> quotas, ToLongFunction<String> count) {
        return quotas.entrySet().stream().mapToLong(quota -> Math.max(0, quota.getValue().minimum() - count.applyAsLong(quota.getKey()))).sum();
    }

    private static boolean within(Bounds bounds, long count) {
        return bounds.maximum() == null || count <= bounds.maximum();
    }

    private static long count(List<Nominee> selected, Predicate<Nominee> which) {
        return selected.stream().filter(which).count();
    }
}
