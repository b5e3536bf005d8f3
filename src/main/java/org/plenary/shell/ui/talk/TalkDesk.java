package org.plenary.shell.ui.talk;

import java.time.ZoneId;
import org.plenary.discussion.DiscussionService;

/**
 * What the parts of a discussion work with.
 *
 * @param zone    of the meeting
 * @param refresh reads the discussions anew and shows them
 */
public record TalkDesk(DiscussionService discussions, long meetingId, ZoneId zone, boolean mayDiscuss, Runnable refresh) {
}
