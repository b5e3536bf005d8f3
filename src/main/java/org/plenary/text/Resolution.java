package org.plenary.text;

/** How a bracket is settled. */
public sealed interface Resolution {

    /** By one of the alternatives, counted from 0. */
    record Choose(int alternative) implements Resolution {
    }

    /** By all wordings one after the other, with a joint such as {@code " "}, {@code " and "} or {@code "/"} between them. */
    record Join(String joint) implements Resolution {
    }

    /** By none: the place is left empty. */
    record Delete() implements Resolution {
    }
}
