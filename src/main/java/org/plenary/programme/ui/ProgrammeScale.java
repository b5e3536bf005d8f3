package org.plenary.programme.ui;

import java.util.List;
import java.util.function.IntPredicate;
import org.plenary.shell.ui.ViewState;

/**
 * How the day is drawn and moved about in, as the address keeps it.
 *
 * @param snap minutes of a step, one of {@link #SNAPS}
 * @param hour its height in pixels
 */
record ProgrammeScale(int snap, int hour) {

    static final List<Integer> SNAPS = List.of(5, 15);

    private static final ProgrammeScale USUAL = new ProgrammeScale(15, 64);
    private static final int LOWEST_HOUR = 32;
    private static final int HIGHEST_HOUR = 180;

    static ProgrammeScale of(ViewState state) {
        return new ProgrammeScale(number(state, "snap", USUAL.snap, SNAPS::contains),
                number(state, "hour", USUAL.hour, pixels -> pixels >= LOWEST_HOUR && pixels <= HIGHEST_HOUR));
    }

    private static int number(ViewState state, String key, int usual, IntPredicate sound) {
        return state.get(key).filter(text -> text.matches("\\d{1,3}")).map(Integer::valueOf).filter(sound::test).orElse(usual);
    }

    ProgrammeScale snappingTo(int minutes) {
        return new ProgrammeScale(minutes, hour);
    }

    ProgrammeScale zoomed(double by) {
        return new ProgrammeScale(snap, (int) Math.clamp(Math.round(hour * by), LOWEST_HOUR, HIGHEST_HOUR));
    }

    void keep(ViewState state) {
        state.set("snap", snap == USUAL.snap ? null : snap).set("hour", hour == USUAL.hour ? null : hour);
    }
}
