package org.plenary.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.plenary.audit.ChainLink.Content;
import org.plenary.audit.ChainLink.Facts;

/** Follows the chain link by link and stops at the first that does not hold. */
final class ChainCheck {

    /** What can be wrong. */
    enum Fault {
        /** A number of the chain is left out. */
        SEAL_MISSING,
        /** There is a seal and no entry. */
        ENTRY_MISSING,
        /** The entry has not the digest that its contents give. */
        CONTENT_ALTERED,
        /** Entry, seal or their order are not what the hash was made of. */
        LINK_BROKEN,
        /** Marked as emptied, and nothing in the chain says so. */
        EMPTIED_WITHOUT_RECORD,
        /** Emptied as recorded, and something else put there since. */
        ALTERED_AFTER_EMPTYING,
        /** The chain says that entries were emptied that are not. */
        NOT_EMPTIED,
        /** The chain ends before the place where it ended. */
        CUT_OFF,
        /** A hash that was published is another than that of the chain. */
        NOT_AS_PUBLISHED,
        /** Written, older than a minute, and not in the chain. */
        NOT_SEALED
    }

    /** @param seq the place in the chain, @param entryId null where there is none */
    record Broken(Fault fault, long seq, Long entryId, Instant at, String subject) {
    }

    /** An entry as it stands in the database now. @param emptiedBy null where it is as first written */
    record Stored(Facts facts, String salt, Content content, Long emptiedBy) {
    }

    /** @param stored null where the entry is gone */
    record Sealed(long seq, long entryId, boolean carriedOver, String hash, Stored stored) {
    }

    /** What an entry says that retention emptied. @param digests by entry, of what was left */
    record Emptied(Map<Long, String> digests) {
    }

    private final Map<Long, String> published;
    private final LongFunction<Optional<Emptied>> records;
    private long seq;
    private String head = ChainLink.ORIGIN;
    private long carriedOver;
    private long emptied;

    /**
     * @param published hashes that were told to people, by their number in the chain
     * @param records   by the id of an entry, what it says was emptied; empty where it says no such thing
     */
    ChainCheck(Map<Long, String> published, LongFunction<Optional<Emptied>> records) {
        this.published = published;
        this.records = records;
    }

    /** @return what is wrong with the next link, if anything */
    Optional<Broken> follow(Sealed next) {
        if (next.seq() != seq + 1) {
            return broken(Fault.SEAL_MISSING, seq + 1, null);
        }
        if (next.stored() == null) {
            return Optional.of(new Broken(Fault.ENTRY_MISSING, next.seq(), next.entryId(), null, null));
        }
        var stored = next.stored();
        if (!ChainLink.hash(head, next.seq(), next.carriedOver(), stored.facts()).equals(next.hash())) {
            return broken(Fault.LINK_BROKEN, next.seq(), stored);
        }
        var wrong = content(stored);
        if (wrong.isPresent()) {
            return broken(wrong.get(), next.seq(), stored);
        }
        seq = next.seq();
        head = next.hash();
        carriedOver += next.carriedOver() ? 1 : 0;
        var known = published.get(seq);
        return known == null || known.equals(head) ? Optional.empty() : broken(Fault.NOT_AS_PUBLISHED, seq, stored);
    }

    /** @param kept the end, as it is kept beside the chain @return what is wrong with the end, if anything */
    Optional<Broken> ended(ChainHead kept) {
        var known = Math.max(kept.seq(), published.keySet().stream().mapToLong(Long::longValue).max().orElse(0));
        return seq < known || seq > kept.seq() ? broken(Fault.CUT_OFF, Math.min(seq, kept.seq()) + 1, null)
                : head.equals(kept.hash()) ? Optional.empty() : broken(Fault.LINK_BROKEN, seq, null);
    }

    private Optional<Fault> content(Stored stored) {
        var now = ChainLink.digest(stored.salt(), stored.content());
        if (stored.emptiedBy() == null) {
            return now.equals(stored.facts().contentDigest()) ? Optional.empty() : Optional.of(Fault.CONTENT_ALTERED);
        }
        emptied++;
        var kept = records.apply(stored.emptiedBy()).map(Emptied::digests).map(digests -> digests.get(stored.facts().id()));
        return kept.isEmpty() ? Optional.of(Fault.EMPTIED_WITHOUT_RECORD)
                : kept.get().equals(now) ? Optional.empty() : Optional.of(Fault.ALTERED_AFTER_EMPTYING);
    }

    private static Optional<Broken> broken(Fault fault, long seq, Stored stored) {
        return Optional.of(stored == null ? new Broken(fault, seq, null, null, null)
                : new Broken(fault, seq, stored.facts().id(), stored.facts().at(), stored.facts().entity() + " " + stored.facts().entityId()));
    }

    /** The number of the last link that holds; 0 before the first. */
    long seq() {
        return seq;
    }

    String head() {
        return head;
    }

    long carriedOver() {
        return carriedOver;
    }

    long emptied() {
        return emptied;
    }
}
