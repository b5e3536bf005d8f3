package org.plenary.exchange;

import java.util.List;
import java.util.Optional;

/**
 * A list of participants before it is a file, in order.
 *
 * @param title  "Provisional list of participants"
 * @param number how many people it names, in words
 */
public record Roster(Masthead masthead, String title, String number, List<Part> parts) {

    /** Those of one category. */
    public record Part(String heading, List<Group> groups) {
        public Part {
            groups = List.copyOf(groups);
        }
    }

    /** A delegation or an organisation. @param name empty where they belong to none */
    public record Group(Optional<String> name, List<Person> people) {
        public Group {
            people = List.copyOf(people);
        }
    }

    /**
     * @param name  as printed: "Ms Ana PÉREZ"
     * @param role  in the delegation
     * @param lines position, and organisation where the group does not say it
     */
    public record Person(String name, Optional<String> role, List<String> lines) {
        public Person {
            lines = List.copyOf(lines);
        }

        String nameAndRole() {
            return role.map(word -> name + " (" + word + ")").orElse(name);
        }
    }

    public Roster {
        parts = List.copyOf(parts);
    }
}
