package org.plenary.nomination.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Large pools of nominees for measuring, the same for the same seed of random numbers. The Parties are made up. */
public final class LargePool {

    private static final int PARTIES = 124;
    private static final int REVIEWERS = 3;
    private static final List<String> REGIONS = List.of("AF", "AS", "EU", "LA", "NA", "OC");
    private static final List<String> PROFILES = List.of("fisheries", "marine biodiversity", "customs", "law");

    private LargePool() {
    }

    /**
     * A call under five kinds of quotas: seats per Party, minima and maxima of regions, minima of profiles, a share of women, and seats in
     * all; with preference for LDCs and SIDS, places on the Parties' lists, scores of three reviewers, and the draw.
     */
    public static SelectionCase random(int nominees, int seats, long randomSeed) {
        var random = new Random(randomSeed);
        var lists = new HashMap<String, Integer>();
        var pool = new ArrayList<Nominee>();
        for (var id = 1L; id <= nominees; id++) {
            var number = random.nextInt(PARTIES);
            var party = String.valueOf((char) ('A' + number / 26)) + (char) ('A' + number % 26);
            var gender = random.nextInt(10) < 3 ? Gender.FEMALE : random.nextInt(20) == 0 ? null : Gender.MALE;
            pool.add(new Nominee(id, party, REGIONS.get(number % REGIONS.size()), PROFILES.get(profile(random)), lists.merge(party, 1, Integer::sum),
                    gender, number % 3 == 0, number % 7 == 0, Standing.OPEN, random.nextInt(10) > 0, true, null, false, true, false, scores(random)));
        }
        var everyParty = new Bounds(0, Math.max(1, 4 * seats / PARTIES));
        var regions = new TreeMap<String, Bounds>();
        REGIONS.forEach(region -> regions.put(region, new Bounds(seats / 8, seats / 5)));
        var profiles = new TreeMap<String, Bounds>();
        PROFILES.forEach(profile -> profiles.put(profile, new Bounds(seats / 5, seats / 2)));
        var criteria = new Criteria(seats, everyParty, new TreeMap<>(), regions, profiles, new TreeMap<>(Map.of(Gender.FEMALE, 45)), true, seats, seats / 2,
                FundingRule.LDC_SIDS_FIRST);
        return new SelectionCase(pool, criteria, List.of(), new TreeSet<>(), "9319./2.5.8.10.12./9.18.26.34.41.45./");
    }

    /** The first profile is common and the last one rare. */
    private static int profile(Random random) {
        return Math.min(Math.min(random.nextInt(PROFILES.size()), random.nextInt(PROFILES.size())), random.nextInt(PROFILES.size()));
    }

    private static List<Score> scores(Random random) {
        var scores = new ArrayList<Score>();
        for (var reviewer = 1; reviewer <= REVIEWERS; reviewer++) {
            scores.add(new Score("reviewer " + reviewer, random.nextInt(20) == 0 ? null : 1 + random.nextInt(5)));
        }
        return scores;
    }
}
