package org.plenary.text.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.discussion.Discussion;
import org.plenary.text.Proposal;

/** What stands in the margin of a text, by id of the paragraph: proposals on which nothing is decided, and discussions. */
record MarginNotes(Map<Long, List<Proposal>> proposals, Map<Long, List<Discussion>> discussions) {

    static MarginNotes of(List<Proposal> proposals, Map<Long, List<Discussion>> discussions) {
        return new MarginNotes(proposals.stream().filter(Proposal::isPending).filter(proposal -> subject(proposal).isPresent())
                .collect(Collectors.groupingBy(proposal -> subject(proposal).orElseThrow())), discussions);
    }

    /** A proposal to add stands at the paragraph that it is to follow. */
    private static Optional<Long> subject(Proposal proposal) {
        return Optional.ofNullable(proposal.fields().paragraph()).or(() -> Optional.ofNullable(proposal.fields().after()));
    }

    List<Proposal> proposalsOn(long paragraphId) {
        return proposals.getOrDefault(paragraphId, List.of());
    }

    /** Those that are open before those that are settled. */
    List<Discussion> discussionsOf(long paragraphId) {
        var all = new ArrayList<>(discussions.getOrDefault(paragraphId, List.of()));
        all.sort((one, other) -> Boolean.compare(other.isOpen(), one.isOpen()));
        return all;
    }

    long open(long paragraphId) {
        return proposalsOn(paragraphId).size() + discussionsOf(paragraphId).stream().filter(Discussion::isOpen).count();
    }
}
