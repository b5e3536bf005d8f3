package org.plenary.retention;

import java.util.Map;

/** Personal data that are no answers to questions, each kept for a period of its own after the last day of the meeting. */
public enum KeptData {
    /** E-mail addresses and telephone numbers of whoever nominates, is nominated, reviews or takes part. */
    CONTACT(365),
    GENDER(365),
    PHOTO(30),
    /** Papers handed in with nominations: curricula, passports, signed letters. */
    PAPERS(180),
    /** The words of letters: their numbers stay in the register. */
    LETTERS(180),
    /** To whom e-mails went and what they said: that one was sent, and when, stays. */
    MAIL(365),
    /** What was typed and never submitted. */
    DRAFTS(14),
    /** Who looked at personal data and who took them along. */
    LOOKS(730),
    /** Names with functions, reasons and notes, of participants, nominees and those who nominated; credentials; the same in the history. */
    NAMES(3650);

    private final int usualDays;

    KeptData(int usualDays) {
        this.usualDays = usualDays;
    }

    /** @return days after the last day of the meeting, where the organisers say nothing else */
    public int usualDays() {
        return usualDays;
    }

    /** @return days after which it is emptied: nothing outlives the names, and no e-mail the address it went to */
    public int days(Map<KeptData, Integer> periods) {
        var days = Math.min(periods.get(this), periods.get(NAMES));
        return this == MAIL ? Math.min(days, periods.get(CONTACT)) : days;
    }
}
