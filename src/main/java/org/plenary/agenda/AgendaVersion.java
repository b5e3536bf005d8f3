package org.plenary.agenda;

import java.time.Instant;

/**
 * The agenda as it was at a moment, kept for good.
 *
 * @param number 1, 2, … within the meeting
 * @param state  of the agenda at that moment
 * @param putOut false for one that was kept by hand
 * @param label  what those who kept it call it, or null
 * @param symbol of the agenda as a document, or null
 */
public record AgendaVersion(int number, AgendaState state, boolean putOut, String label, String symbol, Instant at, String by) {
}
