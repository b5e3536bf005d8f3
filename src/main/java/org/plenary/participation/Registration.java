package org.plenary.participation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.shell.MeetingHeading;

/**
 * What somebody sees behind the link to register.
 *
 * @param answers      as submitted, by the id of the question
 * @param draft        what they typed later and did not submit, or null
 * @param correctUntil until when it can be corrected
 * @param open         whether it can be corrected now
 * @param locale       the language of the letter
 */
public record Registration(MeetingHeading meeting, Participant participant, List<Participant> accompanying, RegistrationForm form,
        Map<Long, Answer> answers, RegistrationDraft draft, Instant correctUntil, boolean open, Locale locale) {

    /** @param text as entered, or the name of a file @param fileId a file of the meeting, or null */
    public record Answer(String text, Long fileId) {
    }
}
