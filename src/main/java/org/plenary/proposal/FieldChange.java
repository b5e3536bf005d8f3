package org.plenary.proposal;

/**
 * One field that is to be changed.
 *
 * @param base    as it was when the change was proposed
 * @param outcome null until the proposal is accepted
 */
public record FieldChange(String field, Value base, Value proposed, Outcome outcome) {

    /**
     * @param raw   of the type of the field; null where it is empty
     * @param words what its feature says for it, in the language in which it was asked; null where the value says itself
     */
    public record Value(Object raw, String words) {
    }

    /** What became of one field when its proposal was accepted. */
    public enum Outcome {
        /** It is as proposed. */
        TAKEN,
        /** It was changed otherwise than proposed. */
        CHANGED,
        /** It stays as it was. */
        LEFT
    }
}
