package org.plenary.participation;

import java.time.LocalDate;

/**
 * A session at which attendance is taken.
 *
 * @param heldOn the day at the venue
 * @param seen   how many were checked in
 */
public record AttendanceSession(long id, LocalDate heldOn, String name, int seen, int version) {
}
