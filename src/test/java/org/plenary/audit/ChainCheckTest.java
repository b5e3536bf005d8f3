package org.plenary.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plenary.audit.ChainCheck.Broken;
import org.plenary.audit.ChainCheck.Fault;
import org.plenary.audit.ChainCheck.Sealed;
import org.plenary.audit.ChainCheck.Stored;
import org.plenary.audit.ChainLink.Content;
import org.plenary.audit.ChainLink.Facts;

class ChainCheckTest {

    /** What somebody with the database in hand might do to a chain. None of it leaves the chain as it was. */
    private enum Tampering implements BiConsumer<List<Sealed>, Random> {
        REMOVE_LINK {
            @Override
            public void accept(List<Sealed> chain, Random random) {
                chain.remove(random.nextInt(chain.size()));
            }
        },
        REMOVE_ENTRY {
            @Override
            public void accept(List<Sealed> chain, Random random) {
                replace(chain, random, link -> new Sealed(link.seq(), link.entryId(), link.carriedOver(), link.hash(), null));
            }
        },
        ALTER_CONTENT {
            @Override
            public void accept(List<Sealed> chain, Random random) {
                var field = random.nextInt(4);
                replace(chain, random, link -> {
                    var was = link.stored().content();
                    return with(link, link.stored().facts(), new Content(field == 0 ? was.actorAccountId() + 1 : was.actorAccountId(),
                            field == 1 ? was.actorLabel() + " " : was.actorLabel(), field == 2 ? was.beforeJson() + " " : was.beforeJson(),
                            field == 3 ? was.afterJson().replace('a', 'b') + "a" : was.afterJson()), link.stored().emptiedBy());
                });
            }
        },
        ALTER_CONTENT_AND_DIGEST {
            @Override
            public void accept(List<Sealed> chain, Random random) {
                replace(chain, random, link -> {
                    var content = new Content(1L, "somebody else", null, null);
                    var was = link.stored().facts();
                    return with(link, new Facts(was.id(), was.at(), was.role(), was.organisationId(), was.meetingId(), was.entity(), was.entityId(), was.action(),
                            ChainLink.digest(link.stored().salt(), content)), content, null);
                });
            }
        },
        ALTER_FACTS {
            @Override
            public void accept(List<Sealed> chain, Random random) {
                var field = random.nextInt(8);
                replace(chain, random, link -> {
                    var was = link.stored().facts();
                    return with(link, new Facts(field == 0 ? was.id() + 1_000 : was.id(), field == 1 ? was.at().plusNanos(1_000) : was.at(),
                            field == 2 ? (was.role() == null ? "READER" : null) : was.role(), field == 3 ? Long.valueOf(9) : was.organisationId(),
                            field == 4 ? Long.valueOf(8) : was.meetingId(), field == 5 ? was.entity() + "S" : was.entity(), field == 6 ? was.entityId() + 1 : was.entityId(),
                            field == 7 ? "REMOVED" : was.action(), was.contentDigest()), link.stored().content(), null);
                });
            }
        },
        SWAP_ENTRIES {
            @Override
            public void accept(List<Sealed> chain, Random random) {
                var one = random.nextInt(chain.size());
                var other = (one + 1 + random.nextInt(chain.size() - 1)) % chain.size();
                var first = chain.get(one);
                var second = chain.get(other);
                chain.set(one, new Sealed(first.seq(), second.entryId(), first.carriedOver(), first.hash(), second.stored()));
                chain.set(other, new Sealed(second.seq(), first.entryId(), second.carriedOver(), second.hash(), first.stored()));
            }
        },
        INSERT {
            @Override
            public void accept(List<Sealed> chain, Random random) {
                var at = random.nextInt(chain.size() + 1);
                var entry = entry(7_777, "forged");
                var before = at == 0 ? ChainLink.ORIGIN : chain.get(at - 1).hash();
                for (var later = at; later < chain.size(); later++) {
                    var link = chain.get(later);
                    chain.set(later, new Sealed(link.seq() + 1, link.entryId(), link.carriedOver(), link.hash(), link.stored()));
                }
                chain.add(at, new Sealed(at + 1, 7_777, false, ChainLink.hash(before, at + 1, false, entry.facts()), entry));
            }
        },
        CUT_OFF {
            @Override
            public void accept(List<Sealed> chain, Random random) {
                chain.subList(random.nextInt(chain.size()), chain.size()).clear();
            }
        },
        MARK_EMPTIED {
            @Override
            public void accept(List<Sealed> chain, Random random) {
                replace(chain, random, link -> with(link, link.stored().facts(), new Content(null, "", null, null), 1L));
            }
        },
        CALL_CARRIED_OVER {
            @Override
            public void accept(List<Sealed> chain, Random random) {
                replace(chain, random, link -> new Sealed(link.seq(), link.entryId(), !link.carriedOver(), link.hash(), link.stored()));
            }
        };

        private static void replace(List<Sealed> chain, Random random, UnaryOperator<Sealed> by) {
            var at = random.nextInt(chain.size());
            chain.set(at, by.apply(chain.get(at)));
        }

        private static Sealed with(Sealed link, Facts facts, Content content, Long emptiedBy) {
            return new Sealed(link.seq(), link.entryId(), link.carriedOver(), link.hash(), new Stored(facts, link.stored().salt(), content, emptiedBy));
        }
    }

    @Property(seed = "2016")
    void aChainNobodyTouchedHolds(@ForAll @IntRange(min = 0, max = 30) int length, @ForAll long seed) {
        var chain = chain(length, new Random(seed));
        assertThat(verify(chain, head(chain), Map.of())).isEmpty();
        assertThat(verify(chain, head(chain), published(chain, new Random(seed)))).isEmpty();
    }

    @Property(seed = "2016")
    void whatIsRemovedAlteredSwappedOrInsertedIsFound(@ForAll Tampering tampering, @ForAll @IntRange(min = 2, max = 30) int length, @ForAll long seed) {
        var random = new Random(seed);
        var chain = chain(length, random);
        var end = head(chain);
        tampering.accept(chain, random);
        assertThat(verify(chain, end, Map.of())).isPresent();
    }

    @Property(seed = "2016")
    void aChainWrittenAnewIsFoundByAHeadPublishedBefore(@ForAll @IntRange(min = 1, max = 30) int length, @ForAll long seed) {
        var chain = chain(length, new Random(seed));
        var heads = published(chain, new Random(seed));
        var anew = chain(length, new Random(seed + 1));
        assertThat(verify(anew, head(anew), Map.of())).isEmpty();
        assertThat(verify(anew, head(anew), heads)).map(Broken::fault).contains(Fault.NOT_AS_PUBLISHED);
        var shorter = new ArrayList<>(chain.subList(0, Math.toIntExact(Collections.min(heads.keySet()) - 1)));
        assertThat(verify(shorter, head(shorter), heads)).map(Broken::fault).contains(Fault.CUT_OFF);
    }

    private static Optional<Broken> verify(List<Sealed> chain, ChainHead end, Map<Long, String> published) {
        var check = new ChainCheck(published, id -> Optional.empty());
        return chain.stream().map(check::follow).flatMap(Optional::stream).findFirst().or(() -> check.ended(end));
    }

    private static List<Sealed> chain(int length, Random random) {
        var chain = new ArrayList<Sealed>();
        var head = ChainLink.ORIGIN;
        for (var seq = 1; seq <= length; seq++) {
            var entry = entry(seq + random.nextInt(1_000) * 100L, "value " + random.nextInt());
            var carriedOver = seq < length / 3;
            head = ChainLink.hash(head, seq, carriedOver, entry.facts());
            chain.add(new Sealed(seq, entry.facts().id(), carriedOver, head, entry));
        }
        return chain;
    }

    private static Stored entry(long id, String value) {
        var content = new Content(id % 7, "Example Planner", "{\"name\":null}", "{\"name\":\"" + value + "\"}");
        var salt = "%032x".formatted(id);
        return new Stored(new Facts(id, Instant.ofEpochSecond(1_464_600_000 + id, 123_000), id % 2 == 0 ? null : "CO_ORGANISER", 1L, 2L, "ROOM", id % 5, "CHANGED",
                ChainLink.digest(salt, content)), salt, content, null);
    }

    private static ChainHead head(List<Sealed> chain) {
        return chain.isEmpty() ? new ChainHead(0, ChainLink.ORIGIN) : new ChainHead(chain.getLast().seq(), chain.getLast().hash());
    }

    private static Map<Long, String> published(List<Sealed> chain, Random random) {
        if (chain.isEmpty()) {
            return Map.of();
        }
        var link = chain.get(random.nextInt(chain.size()));
        return Map.of(link.seq(), link.hash());
    }
}
