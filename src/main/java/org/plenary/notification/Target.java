package org.plenary.notification;

/**
 * Where a consolidation went.
 *
 * @param number of the agenda item, or symbol of the document
 * @param title  in the viewer's language, else in another
 */
public record Target(Kind kind, long id, long meetingId, String meetingCode, String meeting, String number, String title) {

    public enum Kind {
        AGENDA_ITEM, DOCUMENT
    }
}
