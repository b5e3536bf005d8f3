package org.plenary.programme;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * The fields of a room that people edit.
 *
 * @param capacity  seats; null where not known
 * @param booths    for interpreters
 * @param equipment what is in it, each by name
 * @param closures  when it cannot be used
 * @param layouts   in which it can be set up; empty for every one
 */
public record RoomDraft(String name, Integer capacity, int booths, List<String> equipment, List<Closure> closures, List<SeatingLayout> layouts) {

    static final int MOST_BOOTHS = 20;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EQUIPMENT = 500;
    private static final int MOST_SEATS = 100_000;

    /** In the zone of the meeting. */
    public record Closure(LocalDateTime from, LocalDateTime to) {

        @Override
        public String toString() {
            return from.toLocalDate() + " " + from.toLocalTime() + " – " + to.toLocalDate() + " " + to.toLocalTime();
        }
    }

    public RoomDraft {
        name = Input.trimmed(name);
        equipment = equipment.stream().filter(one -> !one.isBlank()).map(String::strip).distinct().toList();
        closures = List.copyOf(closures);
        layouts = layouts.stream().distinct().sorted().toList();
    }

    /** A room that can be set up in every way. */
    public RoomDraft(String name, Integer capacity, int booths, List<String> equipment, List<Closure> closures) {
        this(name, capacity, booths, equipment, closures, List.of());
    }

    RoomDraft closed(Closure closure) {
        return new RoomDraft(name, capacity, booths, equipment, Stream.concat(closures.stream(), Stream.of(closure)).toList(), layouts);
    }

    /** @return everything that is wrong with it, each at its field; empty when it can be saved. */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        Input.required(violations, "name", name, LONGEST_NAME);
        Input.tooLong(violations, "equipment", String.join("\n", equipment), LONGEST_EQUIPMENT);
        if (capacity != null && (capacity < 1 || capacity > MOST_SEATS)) {
            violations.add(Violation.of("capacity", "programme.error.capacity", MOST_SEATS));
        }
        if (booths < 0 || booths > MOST_BOOTHS) {
            violations.add(Violation.of("booths", "programme.error.booths", MOST_BOOTHS));
        }
        if (closures.stream().anyMatch(closure -> !closure.from().isBefore(closure.to()))) {
            violations.add(Violation.of("closures", "programme.error.closure"));
        }
        return violations;
    }
}
