package org.plenary.meeting;

import java.util.List;
import org.plenary.meeting.AccessService.Grant;

/** What the holder of a role may see and do in the meeting, and why. */
public record Sight(Grant holder, List<Line> lines) {

    public enum Answer {
        YES,
        /** In the parts that are named. */
        IN_PARTS,
        NO
    }

    public enum Reason {
        ROLE, GRANTED, WITHHELD
    }

    /** @param parts names of those in which alone it is allowed */
    public record Line(Door door, Answer answer, Reason because, List<String> parts) {
    }
}
