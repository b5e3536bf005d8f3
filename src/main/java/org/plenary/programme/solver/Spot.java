package org.plenary.programme.solver;

/** A time, in minutes from midnight before the first day, and a room by its number; the room is {@link Model#NOWHERE} for what needs none. */
public record Spot(int minute, int room) {

    Place place(Model model) {
        return new Place(model.axis.at(minute), room < 0 ? null : model.rooms.get(room).id());
    }
}
