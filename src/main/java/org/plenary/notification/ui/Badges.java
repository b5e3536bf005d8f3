package org.plenary.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneId;
import org.plenary.notification.Addressee.Delivery;
import org.plenary.notification.NotificationState;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;

/** States of notifications and of their letters, in icon, word and colour. */
final class Badges {

    private Badges() {
    }

    static Badge of(Component words, NotificationState state) {
        var word = words.getTranslation("notification.state." + state);
        return switch (state) {
            case DRAFT -> new Badge(Icons.EDIT, word, Badge.Tone.NEUTRAL);
            case ISSUED -> new Badge(Icons.CHECK, word, Badge.Tone.SUCCESS);
            case CORRECTED, EXTENDED -> new Badge(Icons.CHECK, word, Badge.Tone.PRIMARY);
            case CLOSED -> new Badge(Icons.CLOSED, word, Badge.Tone.NEUTRAL);
        };
    }

    /** @return the time, in the zone of the notification, or that it is about to be */
    static String nextTry(Component words, Instant at, ZoneId zone) {
        return at.isBefore(Instant.now()) ? words.getTranslation("notification.next-try-now")
                : words.getTranslation("notification.next-try", Dates.instant(at, zone, UI.getCurrent().getLocale()));
    }

    static Badge of(Component words, Delivery delivery) {
        var word = words.getTranslation("notification.delivery." + delivery);
        return switch (delivery) {
            case NONE -> new Badge(Icons.WAIT, word, Badge.Tone.NEUTRAL);
            case NO_ADDRESS -> new Badge(Icons.ALERT, word, Badge.Tone.WARNING);
            case WAITING -> new Badge(Icons.WAIT, word, Badge.Tone.NEUTRAL);
            case SENT -> new Badge(Icons.CHECK, word, Badge.Tone.SUCCESS);
            case FAILED, BOUNCED -> new Badge(Icons.ALERT, word, Badge.Tone.DANGER);
        };
    }
}
