package org.plenary.preparation;

import org.plenary.preparation.RoadItem.Key;

/** Somebody else gave the item other dates meanwhile, or took it off the road: nothing was moved. */
public class RoadMoved extends RuntimeException {

    private final transient Key key;

    public RoadMoved(Key key) {
        super("No longer where it was seen: " + key);
        this.key = key;
    }

    public Key key() {
        return key;
    }
}
