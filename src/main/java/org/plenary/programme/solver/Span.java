package org.plenary.programme.solver;

import java.time.LocalDateTime;

/** From and to on the clock of the venue; what ends when another begins does not overlap it. */
public record Span(LocalDateTime from, LocalDateTime to) {
}
