package org.plenary.preparation.task;

import java.util.List;

/**
 * Of what the fields of a task are chosen.
 *
 * @param owners    the organisations that plan the meeting, by acronym
 * @param people    theirs who can sign in, by name
 * @param elsewhere tasks of linked meetings whose plan the viewer may see
 */
public record TaskChoices(List<Owner> owners, List<Person> people, List<Elsewhere> elsewhere) {

    public record Owner(long id, String acronym) {
    }

    public record Person(long id, long organisationId, String name) {
    }

    /** @param code of the other meeting */
    public record Elsewhere(Task task, String code) {
    }
}
