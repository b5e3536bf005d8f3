package org.plenary.exchange;

import java.awt.Color;
import java.util.List;

/**
 * The programme of a meeting to be printed, in one language.
 *
 * @param title   what it is: "Pocket programme"
 * @param edition which one, and whose time: "Release 2, Mon 23 Oct 2017 · all times are those of Manila"
 */
public record Timetable(Masthead masthead, String title, String edition, List<Day> days) {

    /**
     * One day laid out: rooms as columns, time down.
     *
     * @param name   "Monday 23 October 2017"
     * @param from   the first full hour, in minutes after the midnight that begins the day
     * @param to     the last; over 1,440 where sessions go past midnight
     * @param rooms  names of the columns that have something on this day
     * @param tracks of each column, how many share it at most
     * @param blocks by start, then by column
     */
    public record Day(String name, int from, int to, List<String> rooms, List<Integer> tracks, List<Block> blocks) {
    }

    /**
     * @param start  in minutes after the midnight that begins the day, like the end
     * @param column index of the room
     * @param track  from 0, of those that its neighbours at the same time share
     * @param time   "10:00–13:00"
     * @param facts  what else is worth a line, its kind first
     */
    public record Block(int start, int end, int column, int track, int tracks, String time, String title, String room, Tone tone, List<String> facts) {
    }

    /** How a session looks among the others; its kind stands in words beside it. */
    public enum Tone {
        MAIN(0x0B5D66, 0xE4F0F1), GROUP(0x5B4B9A, 0xEEEBF6), SIDE(0x8A5A00, 0xFAF2E2), BREAK(0x6B7A80, 0xF3F5F4);

        final Color bar;
        final Color fill;

        Tone(int bar, int fill) {
            this.bar = new Color(bar);
            this.fill = new Color(fill);
        }
    }
}
