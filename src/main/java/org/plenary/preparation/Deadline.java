package org.plenary.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * By when, and why.
 *
 * @param day       the last on which it is in time, local to the zone
 * @param until     the first instant that is too late
 * @param zone      in which the day ends
 * @param reasoning the first step first; never empty
 */
public record Deadline(LocalDate day, Instant until, ZoneId zone, List<Step> reasoning) {

    public Deadline {
        reasoning = List.copyOf(reasoning);
    }

    /** A step of the reasoning. */
    public sealed interface Step {

        /** "150 days before 22 October 2017, Art. XI.3". @param day where it leads */
        record Counted(Offset offset, Anchor anchor, String provision, LocalDate day) implements Step {
        }

        /** The month is too short for the day from which is counted. */
        record CutShort(LocalDate anchor, LocalDate day) implements Step {
        }

        /** A rule that names the date. */
        record Printed(LocalDate day, String provision) implements Step {
        }

        /** Somebody decided it. @param reason null where none was asked for */
        record SetByHand(LocalDate day, String reason) implements Step {
        }

        /** From a day off to a working day. @param because of the day from which it moved */
        record Rolled(LocalDate from, WorkingCalendar.DayOff because, LocalDate day) implements Step {
        }
    }
}
