package org.plenary.together;

import java.time.Instant;
import java.util.List;

/**
 * What one person did to several objects of a kind without long breaks, told in one line.
 *
 * @param first    id of the oldest entry of the audit trail in it
 * @param last     id of the newest
 * @param from     when it began
 * @param to       when it ended
 * @param times    how many entries it stands for
 * @param subjects ids of the objects, each once, the one that was changed last first
 */
public record Deed(long first, long last, Instant from, Instant to, String actor, String organisation, String action, String entity, String kind, int times, List<Long> subjects) {
}
