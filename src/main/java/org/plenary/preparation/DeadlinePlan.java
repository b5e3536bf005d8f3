package org.plenary.preparation;

import java.util.List;

/**
 * The deadlines of a meeting.
 *
 * @param meeting   from which they are counted
 * @param counted   the meetings from which others of them are counted
 * @param deadlines in order of date, those without one last
 * @param inWords   rules of its bodies that are never computed
 */
public record DeadlinePlan(MeetingFrame meeting, List<MeetingFrame> counted, List<PlannedDeadline> deadlines, List<CatalogueRule> inWords) {
}
