package org.plenary.participation;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plenary.audit.Actor;
import org.plenary.exchange.FileRefused;
import org.plenary.files.MeetingFiles;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.meeting.MeetingFacts;
import org.plenary.participation.Registration.Answer;
import org.plenary.participation.RegistrationDraft.Companion;
import org.plenary.security.ByGuest;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registering by link, and correcting it until the meeting ends. Every method takes the token of the link and throws
 * {@link InvalidLink} when it opens nothing (any more).
 */
@Service
public class RegistrationService {

    private static final int LONGEST_REASON = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

    private record Opened(GuestPass pass, Participant participant, MeetingHeading meeting, boolean open) {

        private Actor by() {
            return Actor.of(pass);
        }
    }

    private final ParticipantRepository participants;
    private final ParticipantWrites writes;
    private final FormRepository forms;
    private final AnswerRepository answers;
    private final RegistrationLetters letters;
    private final MeetingFacts meetings;
    private final MeetingFiles files;
    private final GuestLinks links;
    private final Clock clock;

    RegistrationService(ParticipantRepository participants, ParticipantWrites writes, FormRepository forms, AnswerRepository answers,
            RegistrationLetters letters, MeetingFacts meetings, MeetingFiles files, GuestLinks links, Clock clock) {
        this.participants = participants;
        this.writes = writes;
        this.forms = forms;
        this.answers = answers;
        this.letters = letters;
        this.meetings = meetings;
        this.files = files;
        this.links = links;
        this.clock = clock;
    }

    /** Looks without changing anything. @param locale of the names in the answer; null for the language of the letter */
    @ByGuest
    @Transactional(readOnly = true)
    public Registration look(String token, Locale locale) {
        var opened = open(token, locale);
        var participant = opened.participant();
        var draft = answers.draft(participant.id()).filter(content -> opened.open()).map(content -> JSON.readValue(content, RegistrationDraft.class));
        return new Registration(opened.meeting(), participant, standingCompanions(participant), forms.form(participant.meetingId()),
                answers.answers(participant.id()), draft.orElse(null), RegistrationPeriod.correctUntil(opened.meeting(), participant.invitedAt()),
                opened.open(), opened.pass().locale());
    }

    /** Keeps what is typed, as it is; nobody else sees it, and nothing of the registration changes. */
    @ByGuest
    @Transactional
    public void saveDraft(String token, RegistrationDraft draft) {
        answers.putDraft(openForChange(token).participant().id(), JSON.writeValueAsString(draft), clock.instant());
    }

    /**
     * Registers, or corrects what was registered. What was approved stays so unless the name, the category or the Party is another.
     *
     * @param base the fields as they were shown
     * @throws InvalidInput when something is missing or wrong; the draft is kept
     * @throws EditConflict when the organisers changed the same field meanwhile
     */
    @ByGuest
    @Transactional
    public Participant submit(String token, ParticipantDraft base, RegistrationDraft draft) {
        var opened = openForChange(token);
        var meetingId = opened.pass().meetingId();
        var form = forms.form(meetingId);
        var given = answers.answers(opened.participant().id());
        var all = withFiles(form, given, draft);
        InvalidInput.throwIfAny(all.violations(form));
        var now = writes.locked(meetingId, opened.participant().id());
        var merge = ThreeWay.merge(base, now.fields(), draft.fields());
        if (!merge.conflicts().isEmpty()) {
            throw new EditConflict(merge.conflicts(), now.fields(), merge.merged(), now.version());
        }
        InvalidInput.throwIfAny(merge.merged().violations());
        saveAnswers(now.id(), form, all);
        saveCompanions(opened, now, draft.accompanying());
        answers.removeDraft(now.id());
        var registered = submitted(now, merge.merged());
        return registered.equals(now) ? now
                : writes.change(opened.by(), now, registered, now.registeredAt() == null ? "REGISTERED" : "CORRECTED");
    }

    private Participant submitted(Participant now, ParticipantDraft fields) {
        var again = changedAfterApproval(now, fields);
        var state = now.state() == ParticipantState.APPROVED && again.isEmpty() ? ParticipantState.APPROVED : ParticipantState.REGISTERED;
        return now.with(fields).in(state, null).toBeApproved(again).registered(now.registeredAt() == null ? clock.instant() : now.registeredAt());
    }

    /** What was approved and matters: who comes, as what, and for whom. */
    private static List<String> changedAfterApproval(Participant now, ParticipantDraft fields) {
        if (now.state() != ParticipantState.APPROVED && now.recheck().isEmpty()) {
            return List.of();
        }
        var again = new ArrayList<>(now.recheck());
        note(again, "givenName", now.fields().givenName(), fields.givenName());
        note(again, "familyName", now.fields().familyName(), fields.familyName());
        note(again, "category", now.fields().category(), fields.category());
        note(again, "iso2", now.fields().iso2(), fields.iso2());
        return again;
    }

    private static void note(List<String> changed, String field, Object before, Object after) {
        if (!Objects.equals(before, after) && !changed.contains(field)) {
            changed.add(field);
        }
    }

    private static RegistrationDraft withFiles(RegistrationForm form, Map<Long, Answer> given, RegistrationDraft draft) {
        var all = new HashMap<>(draft.answers());
        form.questions().stream().filter(question -> question.fields().kind() == QuestionKind.FILE && given.containsKey(question.id()))
                .forEach(question -> all.put(question.id(), given.get(question.id()).text()));
        return new RegistrationDraft(draft.fields(), draft.accompanying(), all);
    }

    private void saveAnswers(long participantId, RegistrationForm form, RegistrationDraft draft) {
        var kept = form.kept(draft.fields().category(), draft.answers());
        answers.removeAllBut(participantId, kept.keySet());
        kept.forEach((question, answer) -> form.question(question).filter(asked -> asked.fields().kind() != QuestionKind.FILE)
                .ifPresent(asked -> answers.put(participantId, question, new Answer(answer, null))));
    }

    private void saveCompanions(Opened opened, Participant host, List<Companion> wanted) {
        var present = standingCompanions(host);
        for (var person : present) {
            var still = wanted.stream().filter(companion -> Objects.equals(companion.id(), person.id())).findFirst();
            if (still.isEmpty()) {
                writes.change(opened.by(), person, person.in(ParticipantState.CANCELLED, null), "CANCELLED");
            } else if (!still.get().givenName().equals(person.fields().givenName()) || !still.get().familyName().equals(person.fields().familyName())) {
                writes.change(opened.by(), person, person.with(companion(host, still.get())), "CORRECTED");
            }
        }
        var known = present.stream().map(Participant::id).collect(Collectors.toSet());
        wanted.stream().filter(companion -> companion.id() == null || !known.contains(companion.id())).forEach(companion ->
                writes.add(opened.by(), host.meetingId(), null, host.id(), companion(host, companion), ParticipantState.REGISTERED));
    }

    private static ParticipantDraft companion(Participant host, Companion companion) {
        return ParticipantDraft.invited(ParticipantCategory.ACCOMPANYING, host.fields().iso2(), null, companion.givenName(), companion.familyName(),
                null, host.fields().language());
    }

    private List<Participant> standingCompanions(Participant host) {
        return participants.accompanying(host.id()).stream().filter(person -> person.state().standing()).toList();
    }

    /**
     * Keeps a photograph for the badge; a later one replaces it.
     *
     * @throws FileRefused when the file is empty, too large, of another type, or infected; nothing is changed
     * @throws InvalidInput when it is no picture
     */
    @ByGuest
    @Transactional(rollbackFor = FileRefused.class)
    public void attachPhoto(String token, String name, InputStream content) throws FileRefused {
        var opened = openForChange(token);
        var photo = files.keep(opened.pass().meetingId(), name, content, opened.by());
        if (!photo.mediaType().startsWith("image/")) {
            throw Input.refused("photo", "participation.error.no-picture");
        }
        var now = writes.locked(opened.pass().meetingId(), opened.participant().id());
        writes.change(opened.by(), now, now.pictured(photo.id()), "PHOTO_ATTACHED");
    }

    /** Answers a question with a file; a later one replaces it. @throws FileRefused as for a photograph */
    @ByGuest
    @Transactional(rollbackFor = FileRefused.class)
    public void attachFile(String token, long questionId, String name, InputStream content) throws FileRefused {
        var opened = openForChange(token);
        var question = forms.form(opened.pass().meetingId()).question(questionId).filter(found -> found.fields().kind() == QuestionKind.FILE)
                .orElseThrow(() -> Input.refused("question-" + questionId, "participation.error.choose"));
        var file = files.keep(opened.pass().meetingId(), name, content, opened.by());
        answers.put(opened.participant().id(), question.id(), new Answer(file.name(), file.id()));
    }

    /** Takes back the consent to stand in the published list; also after the meeting. */
    @ByGuest
    @Transactional
    public void withdrawConsent(String token) {
        var opened = open(token, null);
        var now = writes.locked(opened.pass().meetingId(), opened.participant().id());
        if (now.fields().listed()) {
            writes.change(opened.by(), now, now.with(now.fields().unlisted()), "CONSENT_WITHDRAWN");
        }
    }

    /** Somebody does not come after all. The organisers can take the registration up again. @param reason or null */
    @ByGuest
    @Transactional
    public void cancel(String token, String reason) {
        var opened = openForChange(token);
        var why = Input.trimmed(reason);
        var now = writes.locked(opened.pass().meetingId(), opened.participant().id());
        var shortened = why == null || why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
        var cancelled = writes.change(opened.by(), now, now.in(ParticipantState.CANCELLED, shortened), "CANCELLED");
        writes.companionsFollow(opened.by(), cancelled, "CANCELLED");
        letters.cancelled(cancelled);
    }

    private Opened openForChange(String token) {
        var opened = open(token, null);
        if (!opened.open()) {
            throw Input.refused("state", "participation.error.closed");
        }
        return opened;
    }

    private Opened open(String token, Locale locale) {
        var pass = links.open(token, Purpose.REGISTER);
        var participant = participants.find(pass.meetingId(), pass.subjectId()).orElseThrow(() -> new InvalidLink(Reason.REVOKED));
        var meeting = meetings.of(pass.meetingId(), locale == null ? pass.locale() : locale);
        var open = participant.state().standing() && clock.instant().isBefore(RegistrationPeriod.correctUntil(meeting, participant.invitedAt()));
        return new Opened(pass, participant, meeting, open);
    }
}
