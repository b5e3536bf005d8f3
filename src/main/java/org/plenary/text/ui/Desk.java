package org.plenary.text.ui;

import java.time.ZoneId;
import org.plenary.audit.HistoryService;
import org.plenary.text.DraftingService;
import org.plenary.text.TextService;

/**
 * What the parts of the drafting page work with.
 *
 * @param zone    of the meeting
 * @param refresh reads the text anew and shows it
 */
public record Desk(long meetingId, ZoneId zone, TextService texts, DraftingService drafting, HistoryService history, boolean mayDraft,
        boolean mayTranslate, boolean mayAdopt, boolean maySeeHistory, Runnable refresh) {

    /** Whether the wording in this language is the viewer's to write, as far as rights go. */
    boolean mayWrite(boolean source) {
        return source ? mayDraft : mayTranslate;
    }
}
