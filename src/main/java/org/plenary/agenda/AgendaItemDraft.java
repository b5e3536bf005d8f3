package org.plenary.agenda;

/**
 * The fields of an agenda item that people edit.
 *
 * @param titleEn       title in English; at least one of the three titles is given, the others are null
 * @param noteEn        annotation in English: what the item is for; null where there is none, as in the other languages
 * @param actionEn      what the meeting is asked to do, in English: "The meeting is invited to take note of the report."
 * @param leadId        the organisation that leads the item, or null
 * @param mandate       what the item rests on: "Resolution 11.10, para 5"; or null
 * @param printedNumber the number that the secretariat printed, where only a part of its agenda is known: 24.3.1.1; else null
 */
public record AgendaItemDraft(String titleEn, String titleFr, String titleEs, String noteEn, String noteFr, String noteEs,
        String actionEn, String actionFr, String actionEs, Long leadId, String mandate, String printedNumber) {

    public static final AgendaItemDraft EMPTY = new AgendaItemDraft(null, null, null);

    public AgendaItemDraft {
        titleEn = trimmed(titleEn);
        titleFr = trimmed(titleFr);
        titleEs = trimmed(titleEs);
        noteEn = trimmed(noteEn);
        noteFr = trimmed(noteFr);
        noteEs = trimmed(noteEs);
        actionEn = trimmed(actionEn);
        actionFr = trimmed(actionFr);
        actionEs = trimmed(actionEs);
        mandate = trimmed(mandate);
        printedNumber = trimmed(printedNumber);
    }

    /** An item of which no more than its title is known. */
    public AgendaItemDraft(String titleEn, String titleFr, String titleEs) {
        this(titleEn, titleFr, titleEs, null, null, null, null, null, null, null, null, null);
    }

    /** The same without the number that was printed. */
    AgendaItemDraft unprinted() {
        return new AgendaItemDraft(titleEn, titleFr, titleEs, noteEn, noteFr, noteEs, actionEn, actionFr, actionEs, leadId, mandate, null);
    }

    private static String trimmed(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
