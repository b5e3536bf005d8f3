package org.plenary.text.ui.floor;

import org.plenary.text.TextService;
import org.plenary.text.floor.FloorService;
import org.plenary.text.floor.PointOfOrderService;
import org.plenary.text.floor.SpeakerService;
import org.springframework.stereotype.Component;

/** The services that every page about a text in the room asks. */
@Component
record RoomServices(TextService texts, FloorService floors, SpeakerService speakers, PointOfOrderService points) {
}
