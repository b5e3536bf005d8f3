package org.plenary.programme;

/** A room of a meeting. */
public record Room(long id, RoomDraft fields, int version) {

    public String name() {
        return fields.name();
    }
}
