package org.plenary.nomination;

import java.util.List;

/**
 * What a call lists.
 *
 * @param profiles  in the order of the organisers
 * @param regions   in the order of their ids
 * @param papers    in the order of the organisers
 * @param reminders days before the deadline, the earliest first
 */
public record CallLists(List<CallProfile> profiles, List<RegionSeats> regions, List<CallPaper> papers, List<Integer> reminders) {
}
