package org.plenary.text.ui;

import java.time.ZoneId;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.plenary.audit.HistoryService;
import org.plenary.discussion.DiscussionService;
import org.plenary.text.DraftingService;
import org.plenary.text.NegotiatedText;
import org.plenary.text.ProposalService;
import org.plenary.text.StructureService;
import org.plenary.text.TextService;

/**
 * What the parts of the drafting page work with.
 *
 * @param zone    of the meeting
 * @param text    as it was read last
 * @param refresh reads the text anew and shows it
 * @param typing  told at which paragraph ("12/fr") the viewer is and what they have typed there, null for nothing that is not saved
 */
public record Desk(long meetingId, ZoneId zone, TextService texts, DraftingService drafting, StructureService structure, ProposalService proposals,
        DiscussionService discussions, HistoryService history, boolean mayDraft, boolean mayTranslate, boolean mayAdopt, boolean mayDiscuss,
        boolean maySeeHistory, Supplier<NegotiatedText> text, Runnable refresh, BiConsumer<String, String> typing) {

    /** Whether the wording in this language is the viewer's to write, as far as rights go. */
    boolean mayWrite(boolean source) {
        return source ? mayDraft : mayTranslate;
    }
}
