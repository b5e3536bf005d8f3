package org.plenary.nomination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.meeting.MeetingFacts;
import org.plenary.nomination.NominationService.Standing;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.springframework.stereotype.Component;

/** Offers places: to those selected, and to those who take a place that fell free. To be called under the lock on the call. */
@Component
class Offers {

    private final NominationRepository nominations;
    private final CallRepository calls;
    private final VacancyRepository vacancies;
    private final MeetingFacts meetings;
    private final GuestLinks links;
    private final NominationLetters letters;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    Offers(NominationRepository nominations, CallRepository calls, VacancyRepository vacancies, MeetingFacts meetings, GuestLinks links,
            NominationLetters letters, AuditTrail audit, Changes changes, Clock clock) {
        this.nominations = nominations;
        this.calls = calls;
        this.vacancies = vacancies;
        this.meetings = meetings;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Sends the nominee a link to answer by; one from before ends. */
    void ask(Call call, Nomination nomination) {
        var candidate = nomination.candidate();
        var answerBy = answerBy(call);
        var token = links.issue(Purpose.CONFIRM, call.meetingId(), nomination.id(), candidate.name(), candidate.email(),
                Locale.of(candidate.language()), answerBy);
        nominations.setAnswerBy(nomination.id(), answerBy);
        letters.place(call, nomination, token, answerBy);
    }

    /** @return as many days from now as the call says, but not beyond the first day of a meeting that is still to come */
    Instant answerBy(Call call) {
        var meeting = meetings.of(call.meetingId(), Locale.ENGLISH);
        var opening = meeting.startsOn().atStartOfDay(meeting.zone()).toInstant();
        var latest = clock.instant().plus(Duration.ofDays(call.answerDays()));
        return opening.isAfter(clock.instant()) && opening.isBefore(latest) ? opening : latest;
    }

    /** The place of this nominee has become free, and is filled by whoever is found to take it. */
    void placeFreed(long nominationId) {
        vacancies.open(nominationId, clock.instant());
    }

    void placeFilled(Nomination chosen) {
        vacancies.fill(chosen);
    }

    /** The nominee leaves the reserve list, is asked, and whoever nominated is told. */
    void promote(Actor by, Call call, Nomination nomination) {
        if (!nominations.changeState(nomination, NominationState.SELECTED, null, null)) {
            throw new IllegalStateException("Nomination " + nomination.id() + " changed under the lock on its call");
        }
        var selected = nominations.find(call.meetingId(), nomination.id()).orElseThrow();
        audit.record(by, call.meetingId(), NominationService.NOMINATION, nomination.id(), "PROMOTED", Standing.of(nomination), Standing.of(selected));
        changes.changed(by, call.meetingId(), NominationService.NOMINATION, nomination.id(), selected.version());
        ask(call, selected);
        letters.result(call, calls.nominator(selected), selected);
    }
}
