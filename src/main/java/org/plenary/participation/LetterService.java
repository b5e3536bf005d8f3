package org.plenary.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.PersonalDataAccess;
import org.plenary.audit.PersonalDataAccess.Taken;
import org.plenary.exchange.PaperFormat;
import org.plenary.live.Changes;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Invitation and visa-support letters: numbered without gaps within the meeting, kept as issued, printed as PDF or DOCX. */
@Service
public class LetterService {

    public static final String ISSUED_LETTER = "ISSUED_LETTER";

    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

    /** A letter as a file to hand out. */
    public record LetterFile(String name, String mediaType, byte[] content) {
    }

    private record LetterOnRecord(String reference, LetterKind kind, String addressee, String language) {
    }

    private final Rights rights;
    private final LetterRepository letters;
    private final LetterWriter writer;
    private final ParticipantRepository participants;
    private final Messages messages;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;
    private final PersonalDataAccess access;

    LetterService(Rights rights, LetterRepository letters, LetterWriter writer, ParticipantRepository participants, Messages messages, AuditTrail audit,
            Changes changes, Clock clock, PersonalDataAccess access) {
        this.rights = rights;
        this.letters = letters;
        this.writer = writer;
        this.participants = participants;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
        this.access = access;
    }

    /**
     * Issues a letter under the next number. Where the last one of this kind and language says the same, that one is given again.
     *
     * @param language en, fr or es; null for the language of the participant
     * @throws InvalidInput when the participant does not come, or a fact that the letter needs is not known
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public IssuedLetter issue(long meetingId, long participantId, LetterKind kind, String language) {
        maySee(meetingId, kind);
        var participant = participants.findForUpdate(meetingId, participantId).orElseThrow(() -> new NotFound("participant", participantId));
        if (!participant.state().standing()) {
            throw Input.refused("kind", "participation.error.not-coming", participant.name());
        }
        var locale = Locale.of(language == null ? participant.fields().language() : language);
        var before = letters.latest(participantId, kind, locale.getLanguage()).filter(IssuedLetter::available);
        if (before.isPresent() && saysTheSame(before.get(), participant, locale)) {
            return before.get();
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        writer.write(participant, kind, "", locale, today);
        var number = letters.nextNumber(meetingId);
        var reference = writer.reference(participant, number);
        var content = writer.write(participant, kind, reference, locale, today);
        var letter = letters.insert(participant, number, kind, reference, locale.getLanguage(), JSON.writeValueAsString(content),
                Actor.current().label(), clock.instant());
        audit.record(meetingId, ISSUED_LETTER, letter.id(), "CREATED", null, new LetterOnRecord(reference, kind, letter.addressee(), letter.language()));
        changes.changed(meetingId, ISSUED_LETTER, letter.id(), 0);
        return letter;
    }

    private boolean saysTheSame(IssuedLetter before, Participant participant, Locale locale) {
        var now = writer.write(participant, before.kind(), before.reference(), locale, LocalDate.ofInstant(before.issuedAt(), ZoneOffset.UTC));
        return letters.text(participant.meetingId(), before.id()).map(text -> JSON.readValue(text, LetterContent.class)).filter(now::equals).isPresent();
    }

    /** @return letters of the register, in the order of their numbers */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional(readOnly = true)
    public List<IssuedLetter> page(long meetingId, boolean newestFirst, int offset, int limit) {
        return letters.page(meetingId, newestFirst, offset, limit);
    }

    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional(readOnly = true)
    public int count(long meetingId) {
        return letters.count(meetingId);
    }

    /** @throws NotFound when the meeting has no such letter, or its words were emptied with the personal data */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public LetterFile file(long meetingId, long letterId, PaperFormat format) {
        var letter = letters.find(meetingId, letterId).filter(IssuedLetter::available).orElseThrow(() -> new NotFound("letter", letterId));
        maySee(meetingId, letter.kind());
        access.exported(meetingId, Taken.LETTER, 1, letter.reference());
        var document = JSON.readValue(letters.text(meetingId, letterId).orElseThrow(), LetterContent.class).document();
        var name = letter.reference().replace('/', '-') + "-" + letter.language() + "." + format.extension();
        return new LetterFile(name, format.mediaType(), format.file(document, messages::get));
    }

    /** A letter to a consulate names the passport. */
    private void maySee(long meetingId, LetterKind kind) {
        if (kind == LetterKind.VISA_SUPPORT) {
            rights.require(Action.VIEW_PASSPORTS, meetingId);
        }
    }
}
