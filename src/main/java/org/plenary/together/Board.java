package org.plenary.together;

import java.util.List;

/**
 * Who is responsible for what in a meeting.
 *
 * @param tasks of the meeting, as far as the reader may see its plan
 */
public record Board(List<Area> areas, List<Side> sides, List<Person> people, List<LinkedTask> tasks) {

    /** An organisation that plans the meeting. */
    public record Side(long id, String acronym, String name, String colour) {
    }

    public record Person(long id, long organisationId, String name) {
    }

    public record LinkedTask(long id, String title, boolean done) {
    }
}
