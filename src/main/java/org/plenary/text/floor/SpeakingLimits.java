package org.plenary.text.floor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Violation;

/** How long each category may speak at a time, in seconds. */
public record SpeakingLimits(Integer party, Integer observerState, Integer igo, Integer ngo, Integer chair) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 3600;

    /** Three minutes for a Party, two for everybody else. */
    public static final SpeakingLimits USUAL = new SpeakingLimits(180, 120, 120, 120, 120);

    public Duration of(SpeakerCategory category) {
        return Duration.ofSeconds(switch (category) {
            case PARTY -> party;
            case OBSERVER_STATE -> observerState;
            case IGO -> igo;
            case NGO -> ngo;
            case CHAIR -> chair;
        });
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        var fields = List.of("party", "observerState", "igo", "ngo", "chair");
        var values = new ArrayList<Integer>();
        values.add(party);
        values.add(observerState);
        values.add(igo);
        values.add(ngo);
        values.add(chair);
        for (int i = 0; i < fields.size(); i++) {
            var seconds = values.get(i);
            if (seconds == null || seconds < SHORTEST || seconds > LONGEST) {
                violations.add(Violation.of(fields.get(i), "room.error.limit", SHORTEST, LONGEST / 60));
            }
        }
        return violations;
    }
}
