package org.plenary.preparation;

import java.time.LocalDate;

/** A day on which nobody works where a meeting is held, as its organisers entered it. */
public record HostHoliday(LocalDate day, String name) {
}
