package org.plenary.nomination.selection;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a selection has to meet.
 *
 * @param seats         places in all
 * @param everyParty    for each Party that names somebody eligible
 * @param parties       for single Parties, instead of everyParty
 * @param genderShares  at least this many per cent of the places filled, rounded up to whole persons
 * @param preferLdcSids whether least developed countries and small island developing States go first among what quotas leave open
 * @param reservePlaces how many to keep on the reserve list, if the pool has them
 * @param fundedPlaces  how many can be funded
 */
public record Criteria(int seats, Bounds everyParty, SortedMap<String, Bounds> parties, SortedMap<String, Bounds> regions,
        SortedMap<String, Bounds> profiles, SortedMap<Gender, Integer> genderShares, boolean preferLdcSids, int reservePlaces, int fundedPlaces,
        FundingRule fundingRule) {

    public Criteria {
        parties = sorted(parties);
        regions = sorted(regions);
        profiles = sorted(profiles);
        genderShares = sorted(genderShares);
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> sorted(Map<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
