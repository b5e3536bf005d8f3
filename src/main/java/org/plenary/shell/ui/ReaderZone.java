package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;

/** In which zone a reader is, as their browser says. Moments that belong to no meeting are told in it. */
public final class ReaderZone {

    /** By its name: the offset is called Z. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private ReaderZone() {
    }

    /** @return UTC where the browser says nothing, or names a zone that is not known here */
    public static ZoneId get() {
        var told = UI.getCurrent().getPage().getExtendedClientDetails().getTimeZoneId();
        try {
            return told == null ? UTC : ZoneId.of(told);
        } catch (DateTimeException e) {
            return UTC;
        }
    }
}
