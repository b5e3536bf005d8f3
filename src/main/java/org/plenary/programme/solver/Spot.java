package org.plenary.programme.solver;

/** A time and a room by their numbers; the room is {@link Model#NOWHERE} for what needs none. */
record Spot(int minute, int room) {

    Place place(Model model) {
        return new Place(model.axis.at(minute), room < 0 ? null : model.rooms.get(room).id());
    }
}
