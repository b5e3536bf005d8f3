package org.plenary.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.files.MeetingFiles;
import org.plenary.meeting.MeetingFacts;
import org.plenary.retention.HoldsPersonalData;
import org.plenary.retention.KeptData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Empties personal data that are past their period. The audit trail learns what kind and how many, never what it was. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PersonalDataPurge {

    /** @param what the kind of data, or the question @param emptied how many values */
    record Purged(String what, int emptied) {
    }

    private final List<HoldsPersonalData> holders;
    private final PurgeRepository kept;
    private final FormRepository forms;
    private final MeetingFacts meetings;
    private final MeetingFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    PersonalDataPurge(List<HoldsPersonalData> holders, PurgeRepository kept, FormRepository forms, MeetingFacts meetings, MeetingFiles files, AuditTrail audit, Clock clock) {
        this.holders = holders;
        this.kept = kept;
        this.forms = forms;
        this.meetings = meetings;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return how many values were emptied */
    int purge(Actor by, long meetingId) {
        var meeting = meetings.of(meetingId, Locale.ENGLISH);
        var today = LocalDate.ofInstant(clock.instant(), meeting.zone());
        var periods = kept.periods(meetingId);
        var emptied = 0;
        for (var question : forms.form(meetingId).questions()) {
            if (past(meeting.endsOn(), Math.min(question.fields().retentionDays(), periods.get(KeptData.NAMES)), today)) {
                var handedIn = kept.filesOfAnswers(question.id());
                emptied += recorded(by, meetingId, question.fields().text().in("en"), kept.emptyAnswers(question.id()));
                handedIn.forEach(file -> files.remove(meetingId, file));
            }
        }
        for (var data : KeptData.values()) {
            if (past(meeting.endsOn(), data.days(periods), today)) {
                emptied += recorded(by, meetingId, data.name(), holders.stream().mapToInt(holder -> holder.empty(meetingId, data)).sum());
            }
        }
        return emptied;
    }

    private static boolean past(LocalDate lastDay, int days, LocalDate today) {
        return today.isAfter(lastDay.plusDays(days));
    }

    private int recorded(Actor by, long meetingId, String what, int emptied) {
        if (emptied > 0) {
            audit.record(by, meetingId, PrivacyService.PERSONAL_DATA, meetingId, "PURGED", null, new Purged(what, emptied));
        }
        return emptied;
    }
}
