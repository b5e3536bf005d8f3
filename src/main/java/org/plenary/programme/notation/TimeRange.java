package org.plenary.programme.notation;

/**
 * What stands in a cell for times.
 *
 * @param to   null where the cell gives one time only, or the end is open
 * @param open whether the cell says that the end is open: "from 18:00", "18:00 onwards"
 */
public record TimeRange(ClockTime from, ClockTime to, boolean open) {

    @Override
    public String toString() {
        return to == null ? from + (open ? "–" : "") : from + "–" + to;
    }
}
