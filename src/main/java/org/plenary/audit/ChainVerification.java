package org.plenary.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.audit.ChainCheck.Broken;
import org.plenary.audit.ChainCheck.Emptied;
import org.plenary.audit.ChainCheck.Fault;
import org.plenary.audit.ChainCheck.Sealed;

/** Verifies the whole chain against the database, a batch at a time, while others write. */
final class ChainVerification {

    private static final int BATCH = 2_000;
    /** Entries that are emptied together lie together: few records are needed at a time. */
    private static final int RECORDS = 16;
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(1);

    /** What retention emptied on one day (UTC), of one kind of data. */
    record EmptiedOn(LocalDate day, String what) implements Comparable<EmptiedOn> {

        @Override
        public int compareTo(EmptiedOn other) {
            return day.equals(other.day) ? what.compareTo(other.what) : day.compareTo(other.day);
        }
    }

    /**
     * @param head        the last link that holds
     * @param carriedOver how many entries are from before there was a chain
     * @param waiting     how many were written within the last minute and are not sealed yet
     * @param emptied     how many entries retention emptied, as the chain itself says
     * @param broken      the first that does not hold
     */
    record Report(ChainHead head, long carriedOver, int waiting, Map<EmptiedOn, Integer> emptied, Optional<Broken> broken) {
    }

    private final ChainRepository chain;
    private final ChainCheck check;
    private final Map<EmptiedOn, Integer> emptied = new TreeMap<>();
    private final Map<Long, Optional<Emptied>> records = new LinkedHashMap<>(RECORDS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<Emptied>> eldest) {
            return size() > RECORDS;
        }
    };

    /** @param published hashes that were told to people, by their number in the chain */
    ChainVerification(ChainRepository chain, Map<Long, String> published) {
        this.chain = chain;
        this.check = new ChainCheck(published, this::record);
    }

    Report run(Instant now) {
        var broken = links().or(() -> chain.notSealed(now.minus(SEALED_WITHIN)));
        return new Report(new ChainHead(check.seq(), check.head()), check.carriedOver(), chain.waiting(), emptied, broken);
    }

    private Optional<Broken> links() {
        while (true) {
            // Read before the links: what is sealed meanwhile stands in either.
            var last = chain.head();
            var batch = chain.after(check.seq(), BATCH);
            for (var link : batch) {
                var broken = check.follow(link).or(() -> recorded(link));
                if (broken.isPresent()) {
                    return broken;
                }
            }
            if (batch.isEmpty()) {
                return check.ended(last);
            }
        }
    }

    /** @return the first entry that this one says was emptied and is not */
    private Optional<Broken> recorded(Sealed link) {
        var facts = link.stored().facts();
        if (!facts.entity().equals(Emptying.ENTITY) || !facts.action().equals(Emptying.ACTION)) {
            return Optional.empty();
        }
        var emptying = Emptying.read(link.stored().content().afterJson());
        emptied.merge(new EmptiedOn(LocalDate.ofInstant(facts.at(), ZoneOffset.UTC), emptying.what()), emptying.kept().size(), Integer::sum);
        return emptying.kept().isEmpty() ? Optional.empty() : chain.notEmptied(facts.id(), emptying.kept().keySet())
                .map(entry -> new Broken(Fault.NOT_EMPTIED, link.seq(), entry, null, null));
    }

    private Optional<Emptied> record(long entryId) {
        return records.computeIfAbsent(entryId, id -> chain.emptying(id).map(emptying -> new Emptied(emptying.kept())));
    }
}
