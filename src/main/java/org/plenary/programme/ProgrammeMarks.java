package org.plenary.programme;

import java.util.Map;
import org.plenary.programme.ProgrammeRepository.Frame;

/**
 * How a programme is known to have changed without reading all of it.
 *
 * @param rooms    versions by id
 * @param sessions by id
 */
record ProgrammeMarks(Frame frame, Map<Long, Integer> rooms, Map<Long, Mark> sessions) {

    record Mark(int version, Place place) {
    }
}
