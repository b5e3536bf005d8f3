package org.plenary.nomination.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Cases small enough to try every selection, with everything that a case may have. */
class Cases extends DomainContextBase {

    private static final int MOST = 9;

    private record Person(String party, String profile, Gender gender, boolean ldc, Integer rank, List<Integer> points) {
    }

    private record Facts(Standing standing, boolean papers, boolean picked, boolean seeksFunding) {
    }

    @Provide
    Arbitrary<SelectionCase> cases() {
        return Combinators.combine(person().list().ofMaxSize(MOST), facts().list().ofSize(MOST), criteria(),
                Arbitraries.of(0, 0, 0, 0, 0, 0, 1, 2).list().ofSize(MOST), Arbitraries.of(true, false).list().ofSize(MOST),
                Arbitraries.integers().between(1, 1000)).as((people, facts, criteria, rulings, previous, seed) -> {
                    var pool = new ArrayList<Nominee>();
                    var ruled = new ArrayList<Ruling>();
                    var before = new TreeSet<Long>();
                    var lists = new TreeMap<String, Integer>();
                    for (var i = 0; i < people.size(); i++) {
                        pool.add(nominee(i + 1L, people.get(i), facts.get(i), lists.merge(people.get(i).party(), 1, Integer::sum)));
                        if (rulings.get(i) > 0) {
                            ruled.add(new Ruling(i + 1L, rulings.get(i) == 1 ? Ruling.Kind.PIN : Ruling.Kind.EXCLUDE, "by hand"));
                        }
                        if (previous.get(i) && previous.getFirst()) {
                            before.add(i + 1L);
                        }
                    }
                    return new SelectionCase(pool, criteria, ruled, before, seed + "./");
                });
    }

    private static Nominee nominee(long id, Person person, Facts facts, int priority) {
        var scores = new ArrayList<Score>();
        person.points().forEach(points -> scores.add(new Score("reviewer " + scores.size(), points == 0 ? null : points)));
        return new Nominee(id, person.party(), person.party().compareTo("C") < 0 ? "AF" : "AS", person.profile(), priority, person.gender(), person.ldc(),
                false, facts.standing(), facts.papers(), true, person.rank(), !facts.picked(), facts.seeksFunding(),
                facts.standing() == Standing.CONFIRMED, scores);
    }

    private static Arbitrary<Person> person() {
        return Combinators.combine(Arbitraries.of("A", "B", "C", "D"), Arbitraries.of("sea", "law", null), Arbitraries.of(Gender.FEMALE, Gender.MALE, null),
                Arbitraries.of(true, false), Arbitraries.of(null, null, null, 1, 2), Arbitraries.integers().between(0, 3).list().ofMaxSize(2)).as(Person::new);
    }

    private static Arbitrary<Facts> facts() {
        return Combinators.combine(Arbitraries.frequency(Tuple.of(12, Standing.OPEN), Tuple.of(1, Standing.CONFIRMED), Tuple.of(1, Standing.DECLINED)),
                mostly(), mostly(), mostly()).as(Facts::new);
    }

    private static Arbitrary<Boolean> mostly() {
        return Arbitraries.integers().between(1, 12).map(number -> number > 1);
    }

    private static Arbitrary<Criteria> criteria() {
        return Combinators.combine(Arbitraries.integers().between(1, 5), bounds(), bounds(), bounds(), bounds(), Arbitraries.of(0, 30, 50),
                Arbitraries.of(true, false), Arbitraries.of(FundingRule.class)).as((seats, party, africa, sea, law, women, preferred, funding) -> {
                    var regions = new TreeMap<String, Bounds>();
                    regions.put("AF", africa);
                    var profiles = new TreeMap<String, Bounds>();
                    profiles.put("sea", sea);
                    profiles.put("law", law);
                    var shares = new TreeMap<Gender, Integer>();
                    if (women > 0) {
                        shares.put(Gender.FEMALE, women);
                    }
                    return new Criteria(seats, party, new TreeMap<>(), regions, profiles, shares, preferred, 3, 2, funding);
                });
    }

    private static Arbitrary<Bounds> bounds() {
        return Combinators.combine(Arbitraries.integers().between(0, 2), Arbitraries.of(null, 0, 1, 2))
                .as((minimum, more) -> new Bounds(minimum, more == null ? null : Math.max(1, minimum + more)));
    }
}
