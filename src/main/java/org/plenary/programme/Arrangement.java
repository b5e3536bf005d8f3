package org.plenary.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The programme of a meeting as it is being arranged by machine, or as that came out.
 *
 * @param before    what the programme cost when it began
 * @param cost      what the best programme costs that was found until now
 */
public record Arrangement(long id, State state, Terms terms, Run run, Score before, Score cost) {

    public enum State {
        RUNNING,
        /** Somebody has asked it to stop, and it will in a moment. */
        STOPPING,
        /** It has ended by itself or was stopped; there may be a draft. */
        READY,
        /** It has failed for a reason of its own. */
        FAILED,
        /** Plenary was stopped while it ran. */
        INTERRUPTED
    }

    /** @param chosen how many sessions it may move; null for all */
    public record Terms(int seconds, long seed, Keeping keeping, Integer chosen) {
    }

    /**
     * @param by    the name as it was then
     * @param ended null while it runs
     * @param moves that were tried; null while it runs
     */
    public record Run(String by, Instant began, Instant ended, Duration spent, Long moves) {
    }

    /** What findings add up to: by rules that no programme may break, and by others; 0 is best. */
    public record Score(long hard, long soft) {
    }

    public boolean isOn() {
        return state == State.RUNNING || state == State.STOPPING;
    }

    /**
     * What came out.
     *
     * @param outdated       whether the programme, its rooms or its rules have changed since by anything but taking differences
     * @param contradictions demands of which no programme can keep all, in words; empty where there are none or none was proven
     * @param differences    by day and time
     * @param all            what taking every difference that can still be taken would mend and bring
     */
    public record Draft(boolean outdated, List<String> contradictions, List<DraftDifference> differences, Effect all) {
    }

    /**
     * @param mended  findings of today that would be gone
     * @param brought that there would be instead
     */
    public record Effect(List<ProgrammeFinding> mended, List<ProgrammeFinding> brought) {

        public static final Effect NONE = new Effect(List.of(), List.of());
    }
}
