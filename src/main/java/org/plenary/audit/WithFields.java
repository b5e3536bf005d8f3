package org.plenary.audit;

/**
 * An object as its history tells it, where that is not the fields as they are edited: names for ids, dates for what they are counted from.
 * The fields are kept beside it, so that they can be put back.
 */
public record WithFields(Object told, Record fields) {
}
